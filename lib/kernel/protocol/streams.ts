/** Where gathered text goes. */
type Send = (name: 'stdout' | 'stderr', text: string, cell: number) => void;

const pauseMs = 20; // a reader sees no difference, a browser a large one
const restMs = 100; // from one piece to the next at least
const restMsOf = 1 / 500; // and so many for each character there is: a page draws all of them anew with each piece
const pieceBytes = 1_000_000;
const headBytes = 2_000_000; // of a cell; a page with more takes seconds to draw each time
const tailBytes = 20_000;

/**
 * Gathers printed text, so that a thousand lines are one message, and puts a bound to what one cell can print:
 * the beginning goes out, of the rest only the end.
 */
export class Streams {
  readonly #send: Send;
  readonly #sent = new Map<number, number>();
  #held: { name: 'stdout' | 'stderr'; text: string; cell: number } | undefined;
  #tail: { name: 'stdout' | 'stderr'; text: string; cell: number; left: number } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #last = Number.NEGATIVE_INFINITY; // when the last piece went out

  constructor(send: Send) {
    this.#send = send;
  }

  write(name: 'stdout' | 'stderr', text: string, cell: number): void {
    if (this.#held && (this.#held.name !== name || this.#held.cell !== cell)) this.flush();
    const sent = this.#sent.get(cell) ?? 0;
    const fits = whole(text, headBytes - sent);
    this.#sent.set(cell, sent + fits.length);
    if (fits.length < text.length) {
      this.#sent.set(cell, headBytes); // also where a pair stands on the border: no later text goes before it
      this.#keepEnd(name, text.slice(fits.length), cell);
    }
    if (fits === '') return;
    this.#held ??= { name, text: '', cell };
    this.#held.text += fits;
    if (this.#held.text.length > pieceBytes) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), this.#pauseAfter(sent));
  }

  /** Sends what is held: before any other kind of output, and when a cell ends. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const held = this.#held;
    this.#held = undefined;
    if (!held) return;
    this.#last = Date.now();
    this.#send(held.name, held.text, held.cell);
  }

  /** The cell has ended: also the end of what was too long goes out. */
  end(cell: number): void {
    this.flush();
    const tail = this.#tail;
    if (tail?.cell !== cell) return;
    this.#tail = undefined;
    const left = tail.left - tail.text.length;
    this.#send(
      tail.name,
      `\n... ${left.toLocaleString('en')} characters left out: one cell shows at most ${headBytes.toLocaleString('en')} ...\n${tail.text}`,
      cell,
    );
  }

  /** How long the next piece of a cell that has sent so much may wait. */
  #pauseAfter(sent: number): number {
    const rest = Math.max(restMs, sent * restMsOf);
    return Math.max(pauseMs, Math.ceil(this.#last + rest - Date.now()));
  }

  #keepEnd(name: 'stdout' | 'stderr', text: string, cell: number): void {
    const before = this.#tail?.cell === cell ? this.#tail : { text: '', left: 0 };
    this.#tail = {
      name,
      cell,
      text: wholeEnd(before.text + text, tailBytes),
      left: before.left + text.length,
    };
  }
}

/** The beginning or the end of a text. Half of a pair of UTF-16 units is no text, and a client may choke on it. */
const whole = (text: string, most: number) =>
  text.slice(0, most - (isLow(text.charCodeAt(most)) && most > 0 ? 1 : 0));
const wholeEnd = (text: string, most: number) =>
  text.length <= most ? text : text.slice(-most + (isLow(text.charCodeAt(text.length - most)) ? 1 : 0));
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
