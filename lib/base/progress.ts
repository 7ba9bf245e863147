import { type ProgressState, progressLine } from './progress-line.ts';

/** The part of process.stdout that progress needs. */
export type ProgressStream = { write(text: string): unknown; isTTY?: boolean; columns?: number };

export type ProgressOptions = {
  label: string;
  /** How much there is to do, where that is known. */
  total?: number | undefined;
  /** How to write an amount: bytes want another form than examples. */
  format?: ((amount: number) => string) | undefined;
  stream?: ProgressStream | undefined;
  /** The clock, in milliseconds. */
  now?: (() => number) | undefined;
  /** Whether somebody watches who can see a line change. */
  live?: boolean | undefined;
};

/** A report on work under way. The line goes away by itself at the end of a block that says `using`. */
export type Progress = {
  update(done: number, note?: string): void;
  /** Takes the line away; a note stays behind in its place. */
  done(note?: string): void;
  fail(note?: string): void;
  [Symbol.dispose](): void;
};

/**
 * Draws one line in place on a terminal once the work has taken a second; writes nothing anywhere else, so
 * that what a program prints can be piped on.
 */
export function progress({
  label,
  total,
  format,
  stream = process.stdout,
  now = () => performance.now(),
  live = isLive(stream),
}: ProgressOptions): Progress {
  if (!live) return { update() {}, done() {}, fail() {}, [Symbol.dispose]() {} };

  const start = now();
  let state: Omit<ProgressState, 'seconds'> = { label, total };
  let drawnAt: number | undefined;
  let open = true;

  const line = () => progressLine({ ...state, seconds: (now() - start) / 1000 }, format);

  const draw = () => {
    const time = now();
    if (!open || time - start < waitMs || (drawnAt !== undefined && time - drawnAt < redrawMs)) return;
    drawnAt = time;
    // A line as wide as the terminal would wrap, and a wrapped line cannot be drawn over.
    stream.write(clearLine + line().slice(0, (stream.columns || 80) - 1));
  };

  const end = (note?: string) => {
    if (!open) return;
    open = false;
    clearInterval(timer);
    if (drawnAt !== undefined) stream.write(clearLine);
    if (note === undefined) return;
    state = { ...state, note };
    stream.write(`${line()}\n`);
  };

  // Work that reports seldom should still be seen to go on; the timer alone keeps no program alive.
  const timer = setInterval(draw, redrawMs).unref();

  return {
    update(done, note) {
      state = { label, total, done, note };
      draw();
    },
    done: end,
    fail: (note = 'failed') => end(note),
    [Symbol.dispose]: () => end(),
  };
}

const waitMs = 1000; // shorter work needs no report
const redrawMs = 100; // faster than people read, slower than the work it reports on
const clearLine = '\r\u001b[2K';

function isLive(stream: ProgressStream): boolean {
  return stream.isTTY === true && !process.env.CI && process.env.TERM !== 'dumb';
}
