/** More than this printed and not yet taken, and the printing thread waits. */
const most = 8_000_000;
const perMessage = 1000; // what a message takes beside its text: a flood of short lines is mostly that

/**
 * Keeps a cell that prints without end from filling the memory with what nobody has read yet: the printing
 * thread counts up, the reading one counts down, and the first waits for the second.
 */
export class Backpressure {
  readonly buffer: SharedArrayBuffer;
  readonly #waiting: Int32Array;

  constructor(buffer: SharedArrayBuffer = new SharedArrayBuffer(4)) {
    this.buffer = buffer;
    this.#waiting = new Int32Array(buffer);
  }

  /** Before printing. Waits while too much is under way, a second at most: the reader may be gone. */
  add(size: number): void {
    const now = Atomics.add(this.#waiting, 0, size + perMessage) + size + perMessage;
    if (now > most) Atomics.wait(this.#waiting, 0, now, 1000);
  }

  /** After reading. */
  take(size: number): void {
    Atomics.sub(this.#waiting, 0, size + perMessage);
    Atomics.notify(this.#waiting, 0);
  }
}

/** How much a display takes, more or less: its texts and pictures. */
export const sizeOf = (data: Record<string, unknown>): number =>
  Object.values(data).reduce<number>(
    (size, value) => size + (typeof value === 'string' ? value.length : JSON.stringify(value).length),
    0,
  );
