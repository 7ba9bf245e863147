/** How a text is set: its size in pixels, and whether it is bold. */
export interface Type {
  size: number;
  bold?: boolean | undefined;
}

// A figure must have the same bytes on every machine, so no browser is asked: these are the widths of
// Helvetica and Arial, in thousandths of the size, for the characters from the space to the tilde.
const regular =
  `278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556
  556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611
  722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556
  556 333 500 278 556 500 722 500 500 500 334 260 334 584`.split(/\s+/);
const bold =
  `278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556
  556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611
  722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611
  611 389 556 333 611 556 778 556 556 500 389 280 389 584`.split(/\s+/);

// What formulas and sentences have besides.
const others: Record<string, number> = {
  ...{ '·': 278, '×': 584, '÷': 549, '°': 400, '±': 549, '²': 333, '³': 333, µ: 576, '−': 584, '–': 556 },
  ...{ '—': 1000, '‘': 222, '’': 222, '“': 333, '”': 333, '…': 1000, '∞': 713, '≈': 549, '≤': 549, '≥': 549 },
  ...{ '→': 1000, '←': 1000, '↑': 500, '↓': 500, '√': 549, '∂': 494, '∇': 713, '‖': 500, Σ: 618, π: 690 },
  ...{ α: 578, β: 575, γ: 500, δ: 557, ε: 446, η: 556, θ: 556, λ: 500, μ: 576, ρ: 569 },
  ...{ σ: 617, φ: 648, ω: 781, ß: 611, æ: 889, ø: 611, Æ: 1000, Ø: 778, ı: 278, ł: 222 },
};

// Chinese, Japanese and Korean letters, full-width forms and pictures fill a square.
const square =
  /[ᄀ-ᅟ⺀-〾ぁ-㏿㐀-䶿一-鿿ꀀ-꓏ꥠ-꥿가-힣豈-﫿︰-﹏＀-｠￠-￦\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const nothing = /[\p{M}\u200b-\u200f\u2060\ufeff]/u;
const unknown = 600; // the mean of Greek and Cyrillic letters

/** How wide a text is, in pixels. */
export function textWidth(text: string, type: Type): number {
  let sum = 0;
  // An accented letter is as wide as the letter; taken apart, the accent has no width of its own.
  for (const letter of text.normalize('NFD')) sum += letterWidth(letter, type.bold ? bold : regular);
  return (sum * type.size) / 1000;
}

/** The text itself where it fits, else its beginning and an ellipsis; nothing where not even that fits. */
export function shortened(text: string, width: number, type: Type): string {
  if (textWidth(text, type) <= width) return text;
  const room = width - textWidth('…', type);
  if (room < 0) return '';
  return `${fitting(text, room, type).trimEnd()}…`;
}

/** The text in lines no wider than that; what does not fit into the last line ends in an ellipsis. */
export function wrapped(
  text: string,
  width: number,
  { lines = 6, ...type }: Type & { lines?: number },
): string[] {
  const done: string[] = [];
  let rest = text.replace(/\s+/g, ' ').trim();
  while (done.length < lines - 1 && textWidth(rest, type) > width) {
    const line = fitting(rest, width, type) || [...rest][0]!;
    const end = breakBefore(rest, line.length);
    done.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...done, shortened(rest, width, type)].filter((line) => line !== '');
}

function letterWidth(letter: string, table: readonly string[]): number {
  const code = letter.codePointAt(0)!;
  if (code >= 32 && code < 127) return Number(table[code - 32]);
  if (others[letter] !== undefined) return others[letter];
  if (code < 32 || nothing.test(letter)) return 0;
  return square.test(letter) ? 1000 : unknown;
}

// The longest beginning that is no wider.
function fitting(text: string, width: number, type: Type): string {
  let used = 0;
  let end = 0;
  for (const letter of text) {
    used += textWidth(letter, type);
    if (used > width) break;
    end += letter.length;
  }
  return text.slice(0, end);
}

// Where a line of at most so many letters ends: after its last word, or between two Chinese letters; a word
// longer than the line is cut.
function breakBefore(text: string, most: number): number {
  for (let end = most; end > 0; end--) {
    const before = text[end - 1]!;
    const after = text[end] ?? ' ';
    if (after === ' ' || before === ' ') return end;
    if (square.test(before) && !/[，。、；：！？）」』”]/.test(after)) return end;
    if (square.test(after) && !/[，。、；：！？）」』（「『“]/.test(after)) return end;
    if (before === '-' && end > 1) return end;
  }
  return most;
}
