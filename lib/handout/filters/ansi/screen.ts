import { type Look, lookAfter } from './codes.ts';

/** Signs in a row, written alike. */
export interface Run {
  text: string;
  look: Look;
}

/** What a terminal without edges shows after some text: its lines, each in runs. */
export function linesOf(text: string): Run[][] {
  const lines: Line[] = [new Line()];
  let row = 0;
  let look: Look = {};
  const line = () => lines[row]!;
  for (const [piece, , numbers, letter] of text.matchAll(pieces)) {
    if (letter !== undefined) {
      const [n = 0] = numbersIn(numbers!);
      if (letter === 'm') look = lookAfter(look, numbersIn(numbers!));
      else if (letter === 'K') line().erase(n);
      else if (letter === 'C') line().move(Math.max(1, n));
      else if (letter === 'D') line().move(-Math.max(1, n));
      else if (letter === 'G') line().to(n - 1);
      else if (letter === 'A') row = moved(lines, row, -Math.max(1, n));
      else if (letter === 'B') row = moved(lines, row, Math.max(1, n));
    } else if (piece === '\n') {
      if (++row === lines.length) lines.push(new Line());
      line().to(0);
    } else if (piece === '\r') line().to(0);
    else if (piece === '\b') line().move(-1);
    else if (piece >= ' ' || piece === '\t') line().write(piece, look);
  }
  return lines.map((one) => one.runs());
}

// Colours and moves; other escapes (titles, links, modes) and control signs are seen and dropped; text in one piece.
const pieces =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal is steered with these
  /(\u001b\[|\u009b)([\d;:?<=>]{0,64})[ -/]{0,4}([@-~])|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[PX^_][^\u001b]*(?:\u001b\\)?|\u001b[ -/]{0,4}[0-~]?|[\n\r\b]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|[^\u0000-\u0008\n\u000b-\u001f\u007f-\u009f]+/g;

const numbersIn = (text: string) => text.split(/[;:]/).map((number) => Number.parseInt(number, 10) || 0);

/** Up or down, in the same column, no farther than what is written. */
function moved(lines: Line[], row: number, by: number): number {
  const to = Math.min(lines.length - 1, Math.max(0, row + by));
  lines[to]!.to(lines[row]!.column);
  return to;
}

const plain: Look = {};

/** A line as runs, or, once something is written over, sign by sign. */
class Line {
  column = 0;
  #runs: Run[] = [];
  #length = 0;
  #signs: Run[] | undefined;
  #blank = 0; // signs at the start that are erased already

  /** Overwrites from where we are. Signs are counted by code point, as near as matters here. */
  write(text: string, look: Look): void {
    if (this.column === this.#length && this.#signs === undefined) {
      const last = this.#runs.at(-1);
      if (last?.look === look) last.text += text;
      else this.#runs.push({ text, look });
      this.#length += lengthOf(text);
      this.column = this.#length;
      return;
    }
    const signs = this.#split();
    this.#blank = Math.min(this.#blank, this.column);
    for (const sign of text) signs[this.column++] = { text: sign, look };
    this.#length = signs.length;
  }

  move(by: number): void {
    this.to(this.column + by);
  }

  to(column: number): void {
    this.column = Math.min(this.#length, Math.max(0, column));
  }

  /** 0: what follows; 1: what came before; 2: all of it. */
  erase(what: number): void {
    const signs = this.#split();
    if (what === 0) signs.length = Math.min(signs.length, this.column);
    else if (what === 1) {
      signs.fill({ text: ' ', look: plain }, this.#blank, this.column + 1);
      this.#blank = this.column;
    } else signs.length = 0;
    this.#length = signs.length;
    this.#blank = Math.min(this.#blank, this.#length);
    this.to(this.column);
  }

  runs(): Run[] {
    if (this.#signs === undefined) return this.#runs;
    const runs: Run[] = [];
    for (const { text, look } of this.#signs) {
      const last = runs.at(-1);
      if (last?.look === look) last.text += text;
      else runs.push({ text, look });
    }
    return runs;
  }

  #split(): Run[] {
    this.#signs ??= this.#runs.flatMap(({ text, look }) =>
      Array.from(text, (sign) => ({ text: sign, look })),
    );
    return this.#signs;
  }
}

function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
