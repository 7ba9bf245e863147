import { randomUUID } from 'node:crypto';
import { display, type History, oneOf } from '../../base/index.ts';

const ways = ['lines', 'progress', 'quiet'] as const;

/**
 * What is told while a run goes on: a line for each epoch, one line that changes in place, nothing; or who takes
 * the lines. Where nothing is said, a notebook gets the line in place and a log one for each epoch.
 */
export type Say = (typeof ways)[number] | ((line: string) => void);

/** Tells how far a run is. */
export interface Teller {
  step(epoch: number, step: number, steps: number, loss: number): void;
  epoch(history: History): void;
  note(line: string): void;
}

const apart = 100; // ms; more than ten in a second nobody reads

export function teller(say: Say | undefined, epochs: number, { now = () => performance.now() } = {}): Teller {
  if (typeof say === 'function') return lines(say, epochs);
  const way = oneOf(say ?? (isNotebook() ? 'progress' : 'lines'), ways, { to: 'tell by', what: 'way' });
  if (way === 'quiet') return { step() {}, epoch() {}, note() {} };
  return way === 'lines' ? lines(console.log, epochs) : inPlace(epochs, now);
}

/** `epoch 3/10  loss 0.312  accuracy 0.912`: without times, so that the same run tells the same. */
export function epochLine({ epochs: done, series }: History, epochs: number): string {
  const measured = Object.entries(series).map(([name, values]) => `${name} ${numberText(values.at(-1)!)}`);
  return [`epoch ${done}/${epochs}`, ...measured].join('  ');
}

function lines(say: (line: string) => void, epochs: number): Teller {
  return { step() {}, epoch: (history) => say(epochLine(history, epochs)), note: say };
}

function inPlace(epochs: number, now: () => number): Teller {
  const id = `fit-${randomUUID()}`;
  let [drawn, begun, latest] = [-Infinity, false, ''];
  const draw = (text: string) => {
    drawn = now();
    display({ 'text/plain': text }, { id, update: begun });
    begun = true;
  };
  return {
    step(epoch, step, steps, loss) {
      if (now() - drawn < apart) return;
      draw(`epoch ${epoch}/${epochs}  step ${step}/${steps}  loss ${numberText(loss)}`);
    },
    epoch(history) {
      latest = epochLine(history, epochs);
      if (history.epochs === epochs || now() - drawn >= apart) draw(latest);
    },
    note(line) {
      draw(latest ? `${latest}\n${line}` : line);
    },
  };
}

/** Three digits, and no zeros lost: `0.310`, `12.4`, `1234`, `1.20e-5`. */
export function numberText(value: number): string {
  if (!Number.isFinite(value) || value === 0) return String(value);
  const size = Math.abs(value);
  return size >= 1000 && size < 1e6 ? String(Math.round(value)) : value.toPrecision(3);
}

// The kernel gives its cells a function to clear their output; nobody else has that.
const isNotebook = () => typeof (globalThis as { clearOutput?: unknown }).clearOutput === 'function';
