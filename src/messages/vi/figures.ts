import { figuresOf } from '../figures.js';

/** A figure in a sentence. */
export const n = figuresOf('vi', 3);
/** A figure to be taken in at a glance. */
export const short = figuresOf('vi', 1);
