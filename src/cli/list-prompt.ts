import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isTabKey,
  isUpKey,
  makeTheme,
  useKeypress,
  usePagination,
  usePrefix,
  useState,
} from '@inquirer/core';

/** One thing to choose; `keys`: what else than a part of its name leads to it alone. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly keys?: readonly string[];
}

export interface ListConfig {
  readonly message: string;
  /** What is offered once some of it is typed. */
  readonly find: (typed: string) => readonly Choice[];
  /** Several can be taken: those that are at the beginning. Absent where one is taken. */
  readonly ticked?: readonly Choice[];
  /** None may be taken. */
  readonly optional: boolean;
  /** What the pointer stands at first. */
  readonly active?: string | undefined;
  /** What is typed to get one question back. */
  readonly back: string;
  readonly texts: ListTexts;
}

/** Words on the screen beside the choices. */
export interface ListTexts {
  readonly keysOfOne: string;
  readonly keysOfSeveral: string;
  readonly none: string;
}

/** What was taken, or `back`. */
export type Taken = readonly Choice[] | 'back';

const POINTER = '❯';
const ROWS = 7;

/**
 * A list that is searched by typing. Inquirer's own lists speak English, look up what was typed a moment too late for
 * pasted text, and tick no list that is searched.
 */
export const listPrompt = createPrompt<Taken, ListConfig>((config, done) => {
  const theme = makeTheme({});
  const { find, texts, back } = config;
  const several = config.ticked !== undefined;
  const [typed, setTyped] = useState('');
  const [ticked, setTicked] = useState<readonly Choice[]>(config.ticked ?? []);
  const [taken, setTaken] = useState<readonly Choice[] | undefined>();
  const offered = find(typed);
  const first = Math.max(
    0,
    offered.findIndex(({ value }) => value === config.active),
  );
  const [moved, setMoved] = useState<number | undefined>();
  const active = Math.min(moved ?? (typed === '' ? first : 0), Math.max(0, offered.length - 1));
  const here = offered[active];
  const isTicked = (choice: Choice) => ticked.some(({ value }) => value === choice.value);
  const toggled = (choice: Choice) =>
    isTicked(choice) ? ticked.filter(({ value }) => value !== choice.value) : [...ticked, choice];

  const end = (choices: readonly Choice[]) => {
    setTaken(choices);
    done(choices);
  };
  useKeypress((key, rl) => {
    if (taken) return;
    if (isEnterKey(key)) {
      if (typed.trim() === back) {
        setTaken([]);
        done('back');
      } else if (!several) {
        if (here) end([here]);
        else rl.write(typed);
      } else if (
        here &&
        (typed !== '' || (ticked.length === 0 && (moved !== undefined || !config.optional)))
      ) {
        // What the letters lead to is meant too.
        end(isTicked(here) ? ticked : [...ticked, here]);
      } else if (typed === '') end(ticked);
      else rl.write(typed);
    } else if (isUpKey(key) || isDownKey(key)) {
      const next = active + (isUpKey(key) ? -1 : 1);
      if (next >= 0 && next < offered.length) setMoved(next);
    } else if (several && here && (isTabKey(key) || (isSpaceKey(key) && typed === ''))) {
      rl.clearLine(0);
      setTicked(toggled(here));
      // The letters have led there; a list that was not searched keeps its place.
      setMoved(typed === '' ? active : undefined);
      setTyped('');
    } else if (isTabKey(key)) {
      rl.clearLine(0);
      rl.write(typed);
    } else {
      if (rl.line !== typed) setMoved(undefined);
      setTyped(rl.line);
    }
  });

  const prefix = usePrefix({ status: taken ? 'done' : 'idle', theme });
  const message = theme.style.message(config.message, taken ? 'done' : 'idle');
  const page = usePagination({
    items: offered,
    active,
    pageSize: ROWS,
    loop: false,
    renderItem: ({ item, isActive }) => {
      const mark = several ? `${isTicked(item) ? '◉' : '◯'} ` : '';
      const line = `${isActive ? POINTER : ' '} ${mark}${item.name}`;
      return isActive ? theme.style.highlight(line) : line;
    },
  });
  if (taken) {
    const names = taken.map(({ name }) => name).join(', ');
    return [prefix, message, theme.style.answer(names)].join(' ').trimEnd();
  }
  const chosen = several && ticked.length > 0 ? [ticked.map(({ name }) => name).join(', ')] : [];
  const help = theme.style.help(several ? texts.keysOfSeveral : texts.keysOfOne);
  const body = [...chosen, offered.length > 0 ? page : texts.none, help].join('\n');
  return [[prefix, message, typed].join(' '), body];
});
