/** How fast a cell may send characters to the page. */
export interface Speed {
  /** So many go out as fast as they come: no ordinary cell prints more. */
  free: number;
  /** Of what follows, so many in a second. */
  perSecond: number;
  /** From here on the page sees none of it (streams.ts keeps only the end), and the cell may hurry again. */
  most: number;
  perSecondUnseen: number;
}

export const printing: Speed = {
  free: 1_000_000,
  perSecond: 250_000,
  most: 2_000_000,
  perSecondUnseen: 10_000_000,
};

/** A display counts for what it costs to draw, more or less, whatever its size: some hundreds go out freely. */
export const showing: Speed = { free: 400, perSecond: 100, most: Infinity, perSecondUnseen: 100 };

const stepMs = 50; // a shorter wait would cost more than it holds back

/**
 * Holds back a cell that prints without end, so that the page that draws it stays of use: the thread that prints
 * sleeps until what it has sent is no longer too much. An interrupt ends the sleep as it ends a loop.
 */
export class Pace {
  readonly #speed: Speed;
  readonly #sleep: (ms: number) => void;
  readonly #now: () => number;
  #sent = 0;
  #owedMs = 0;
  #seen = 0;

  constructor(speed: Speed, sleep: (ms: number) => void = sleepHere, now: () => number = Date.now) {
    this.#speed = speed;
    this.#sleep = sleep;
    this.#now = now;
  }

  /** A cell begins: what the ones before it printed is no fault of its own. */
  begin(): void {
    this.#sent = 0;
    this.#owedMs = 0;
  }

  /** Before so much is sent. */
  add(size: number): void {
    const { free, perSecond, most, perSecondUnseen } = this.#speed;
    const before = this.#sent;
    this.#sent += size;
    if (this.#sent <= free) return;
    const now = this.#now();
    // Time that went by without printing pays for what was printed before it.
    if (before > free) this.#owedMs = Math.max(0, this.#owedMs - (now - this.#seen));
    this.#seen = now;
    const slow = Math.max(0, Math.min(this.#sent, most) - Math.max(before, free));
    const fast = Math.max(0, this.#sent - Math.max(before, most));
    this.#owedMs += (slow / perSecond + fast / perSecondUnseen) * 1000;
    if (this.#owedMs >= stepMs) this.#sleep(this.#owedMs);
  }
}

const never = new Int32Array(new SharedArrayBuffer(4));

/** Not a timer: the cell may be a loop that never lets one come. */
const sleepHere = (ms: number) => void Atomics.wait(never, 0, 0, ms);
