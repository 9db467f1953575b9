import { formatNames, natureOf } from '../src/render/index.js';

/** Formats for people: what they say is in words. */
export const inWords = formatNames.filter((format) => !natureOf(format)?.value);
/** Those whose lines each say all of it. */
export const lists = inWords.filter((format) => natureOf(format)?.isList);
