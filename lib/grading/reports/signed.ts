import { createHash } from 'node:crypto';

const end = /\n<!-- written by downhill grade, ([0-9a-f]{64}) -->\n$/;

/** A page with the print of itself at its end: by it the next run knows that nobody has changed it since. */
export const signed = (page: string): string =>
  `${page.trimEnd()}\n<!-- written by downhill grade, ${printOf(page.trimEnd())} -->\n`;

/** Whether a page is one of ours, to the last letter. */
export function isOurs(text: string): boolean {
  const found = end.exec(text);
  return found !== null && found[1] === printOf(text.slice(0, found.index));
}

const printOf = (text: string) => createHash('sha256').update(text).digest('hex');
