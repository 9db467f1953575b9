import { emitKeypressEvents } from 'node:readline';

interface Key {
  readonly name?: string | undefined;
  readonly ctrl?: boolean | undefined;
}
type Press = (text: string | undefined, key: Key) => void;

/** What is asked of a terminal's keyboard. */
export type Keyboard = Pick<NodeJS.ReadStream, 'on' | 'off' | 'emit' | 'setRawMode' | 'resume' | 'pause'>;

/** The next key, `c` with Ctrl as `ctrl-c`; undefined where none is pressed in time. */
export function nextKey(keyboard: Keyboard, withinMs: number): Promise<string | undefined> {
  emitKeypressEvents(keyboard as NodeJS.ReadStream);
  // Read as they are pressed: a terminal would hold them back until Enter, and show them.
  keyboard.setRawMode(true);
  return new Promise((resolve) => {
    const done = (name: string | undefined): void => {
      clearTimeout(timer);
      keyboard.off('keypress', pressed);
      keyboard.setRawMode(false);
      keyboard.pause();
      resolve(name);
    };
    const pressed: Press = (_text, { name, ctrl }) => done(ctrl ? `ctrl-${name}` : name);
    const timer = setTimeout(() => done(undefined), withinMs);
    keyboard.on('keypress', pressed);
    keyboard.resume();
  });
}

/** Asks where Esc leaves a question as Ctrl-C does; tells whether it was Esc. */
export async function askWithEscape<T>(
  keyboard: Keyboard,
  ask: () => Promise<T>,
): Promise<{ readonly answer: T } | 'escape'> {
  let isEscape = false;
  const pressed: Press = (_text, { name }) => {
    if (name !== 'escape' || isEscape) return;
    isEscape = true;
    keyboard.emit('keypress', '\u0003', { name: 'c', ctrl: true });
  };
  keyboard.on('keypress', pressed);
  try {
    return { answer: await ask() };
  } catch (error) {
    if (isEscape) return 'escape';
    throw error;
  } finally {
    keyboard.off('keypress', pressed);
  }
}
