// A notebook file cuts texts into lines, so that they can be compared line by line; in memory they are whole.

// Where Python's str.splitlines cuts, with which nbformat writes.
const ends = new Set('\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029');

/** A text as a file holds it: its lines, each with its end. */
export function split(text: string): string[] {
  const lines: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!ends.has(text[at]!) || (text[at] === '\r' && text[at + 1] === '\n')) continue;
    lines.push(text.slice(from, at + 1));
    from = at + 1;
  }
  return from < text.length ? [...lines, text.slice(from)] : lines;
}

/** The text of a value that a file may hold as one text or as lines; undefined for anything else. */
export function join(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value.join('') : undefined;
}

/** Forms that are JSON themselves: an array in them is an array. */
const isJson = (mime: string) => /^application\/(.+\+)?json$/.test(mime);
const isText = (mime: string) =>
  mime.startsWith('text/') || mime === 'application/javascript' || mime === 'image/svg+xml';

type Bundle = Record<string, unknown>;

/** A bundle as a file holds it. */
export const splitBundle = (bundle: Bundle): Bundle =>
  mapValues(bundle, (value, mime) => (typeof value === 'string' && isText(mime) ? split(value) : value));

/** A bundle as it is in memory. */
export const joinBundle = (bundle: Bundle): Bundle =>
  mapValues(bundle, (value, mime) => (isJson(mime) ? value : (join(value) ?? value)));

const mapValues = (bundle: Bundle, change: (value: unknown, key: string) => unknown): Bundle =>
  Object.fromEntries(Object.entries(bundle).map(([key, value]) => [key, change(value, key)]));
