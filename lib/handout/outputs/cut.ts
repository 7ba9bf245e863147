export const mostLines = 400;
export const mostLetters = 100_000;

const lastLines = 40;
const lastLetters = 10_000;

/** A text in the parts of it that are shown: whole, or its beginning and end with what was left out between. */
export interface Cut {
  head: string;
  note?: string;
  tail?: string;
}

/** The beginning of a long text and its end, and how much is left out between. */
export function cut(text: string): Cut {
  const lines = countLines(text);
  if (lines <= mostLines && text.length <= mostLetters) return { head: text };
  let head = text;
  let tail = '';
  if (lines > mostLines) {
    const first = placeOfLine(text, mostLines - lastLines);
    const last = placeOfLineFromEnd(text, lastLines);
    [head, tail] = [text.slice(0, first - 1), text.slice(last)];
  }
  if (head.length + tail.length > mostLetters) {
    const whole = tail === '' ? text : tail;
    tail = whole.slice(Math.max(0, whole.length - lastLetters)).replace(/^[\udc00-\udfff]/, '');
    head = head.slice(0, mostLetters - lastLetters).replace(/[\ud800-\udbff]$/, '');
  }
  const left = lines - countLines(head) - countLines(tail);
  const letters = text.length - head.length - tail.length;
  return { head, note: left > 0 ? noteOf(left, 'line') : noteOf(letters, 'character'), tail };
}

const noteOf = (count: number, what: string) =>
  `${count.toLocaleString('en-US')} ${what}${count === 1 ? ' is' : 's are'} left out here.`;

/** Lines of a text; one that ends with a new line has no empty line behind it. */
export function countLines(text: string): number {
  if (text === '') return 0;
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < text.length - 1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function placeOfLine(text: string, line: number): number {
  let at = 0;
  for (let i = 0; i < line; i++) at = text.indexOf('\n', at) + 1;
  return at;
}

function placeOfLineFromEnd(text: string, line: number): number {
  let at = text.endsWith('\n') ? text.length - 1 : text.length;
  for (let i = 0; i < line; i++) at = text.lastIndexOf('\n', at - 1);
  return at + 1;
}
