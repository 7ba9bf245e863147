import { runInThisContext } from 'node:vm';

/** A word of a text, or two neighbouring Chinese signs, with its place. */
export interface Token {
  /** The form under which it is found: small letters, no hyphen, singular, -ise for -ize. */
  term: string;
  /** The parts of a word with hyphens or dots, each in the same form. */
  parts: string[];
  from: number;
  to: number;
  /** Chinese signs that stand together have one number; words have none. */
  run?: number;
}

/** The search page runs this text as it stands, and so does the export: both cut words in the same way. */
export const tokensScript = `function tokens(text) {
  const found = [];
  const form = (word) => word.toLowerCase().normalize('NFKC').replace(/iz(?=e|a|i)/g, 'is').replace(/(?<=[a-z]{3})(?<![siu])s$/, '');
  let run = 0;
  for (const match of text.matchAll(/\\p{Script=Han}+|(?:(?!\\p{Script=Han})[\\p{L}\\p{N}_])+(?:[-.'\\u2019](?:(?!\\p{Script=Han})[\\p{L}\\p{N}_])+)*/gu)) {
    const [word] = match;
    const from = match.index;
    if (/^\\p{Script=Han}/u.test(word)) {
      const signs = [...word];
      let at = from;
      for (let i = 0; i < Math.max(1, signs.length - 1); i++) {
        const term = signs.slice(i, i + 2).join('');
        found.push({ term, parts: [], from: at, to: at + term.length, run });
        at += signs[i].length;
      }
      run++;
    } else {
      const pieces = word.split(/[-.'\\u2019]/);
      const parts = pieces.length > 1 ? pieces.map(form) : [];
      found.push({ term: form(pieces.join('')), parts, from, to: from + word.length });
    }
  }
  return found;
}`;

/** The words and pairs of Chinese signs of a text in their order. */
export const tokens = runInThisContext(`(${tokensScript})`) as (text: string) => Token[];
