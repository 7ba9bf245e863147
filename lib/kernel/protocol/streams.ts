/** Where gathered text goes. */
type Send = (name: 'stdout' | 'stderr', text: string, cell: number) => void;

const pauseMs = 20; // a reader sees no difference, a browser a large one
const headBytes = 4_000_000; // of a cell; a notebook with more cannot be opened again
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

  constructor(send: Send) {
    this.#send = send;
  }

  write(name: 'stdout' | 'stderr', text: string, cell: number): void {
    if (this.#held && (this.#held.name !== name || this.#held.cell !== cell)) this.flush();
    const sent = this.#sent.get(cell) ?? 0;
    if (sent > headBytes) return this.#keepEnd(name, text, cell);
    this.#sent.set(cell, sent + text.length);
    this.#held ??= { name, text: '', cell };
    this.#held.text += text;
    if (this.#held.text.length > 200_000) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), pauseMs);
  }

  /** Sends what is held: before any other kind of output, and when a cell ends. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const held = this.#held;
    this.#held = undefined;
    if (held) this.#send(held.name, held.text, held.cell);
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

  #keepEnd(name: 'stdout' | 'stderr', text: string, cell: number): void {
    const before = this.#tail?.cell === cell ? this.#tail : { text: '', left: 0 };
    this.#tail = {
      name,
      cell,
      text: (before.text + text).slice(-tailBytes),
      left: before.left + text.length,
    };
  }
}
