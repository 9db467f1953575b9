import { readFileSync } from 'node:fs';

const FOLDER = 'src/dev/new/templates';

/** A template with its blanks filled in; what is not one of them stays as it is. */
export const filled = (template: string, blanks: Readonly<Record<string, string>>): string =>
  Object.entries(blanks).reduce(
    (text, [blank, value]) => text.replaceAll(`{{${blank}}}`, value),
    readFileSync(`${FOLDER}/${template}.txt`, 'utf8'),
  );
