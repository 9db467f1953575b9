import { irtIn } from './command.js';
import type { Language, Messages } from './messages.js';

/** The texts of a language; `store` as it was given to the run, to be given again with what is typed next. */
export async function loadMessages(lang: Language, store?: string): Promise<Messages> {
  if (lang === 'en') {
    const { en, typed } = await import('./en/index.js');
    return en(irtIn(store, typed));
  }
  const { vi, typed } = await import('./vi/index.js');
  return vi(irtIn(store, typed));
}
