import { readFileSync } from 'node:fs';
import { type Frame, frames, whereIs } from '../run/frames.ts';
import type { Sources, Spot } from '../run/sources.ts';
import { calls } from './calls.ts';
import { excerpt } from './excerpt.ts';
import { hintFor } from './hints.ts';
import { field, isError, nameOf } from './thrown.ts';

/** A thrown value as an error of the protocol: what it says, the learner's own line, the way there. */
export function failure(thrown: unknown, sources: Sources) {
  return { status: 'error' as const, ...nameOf(thrown), traceback: [...chain(thrown, sources)] };
}

/** What an interrupted cell shows. */
export const interrupted = {
  status: 'error' as const,
  ename: 'Interrupted',
  evalue: 'The cell was stopped; what it had made so far is kept',
  traceback: ['Interrupted: The cell was stopped; what it had made so far is kept'],
};

/** What a cell shows that calls process.exit. */
export function kernelEnded(code: number) {
  const evalue = `This cell has ended the kernel (process.exit, code ${code}), and with it all names and values`;
  return {
    status: 'error' as const,
    ename: 'KernelEnded',
    evalue,
    traceback: [`KernelEnded: ${evalue}`],
  };
}

const deepest = 5; // of causes
const mostErrors = 3; // of an AggregateError

function* chain(thrown: unknown, sources: Sources): Generator<string> {
  const told = new Set<unknown>();
  const drawn = new Set<string>();
  for (let next = thrown; !told.has(next) && told.size <= deepest; next = field(next, 'cause')) {
    if (told.size > 0) yield 'Caused by:';
    yield one(next, sources, drawn);
    told.add(next);
    if (!isError(next) || field(next, 'cause') === undefined) return;
  }
}

/** `drawn` are the lines that were shown before, of the error that this one caused. */
function one(thrown: unknown, sources: Sources, drawn: Set<string>): string {
  const hint = hintFor(nameOf(thrown), field(thrown, 'code'));
  const errors = isError(thrown) && thrown instanceof AggregateError ? inside(thrown) : [];
  const own = stackOf(thrown);
  const stack = [own, ...errors.map(stackOf)].find((frames) => frames.some(({ spot }) => spot)) ?? own;
  const pictured = pictures(stack);
  const fresh = pictured.filter(({ spot }) => !drawn.has(lineOf(spot)));
  for (const { spot } of pictured) drawn.add(lineOf(spot));
  const rest = stack[0] === pictured[0] ? stack.slice(1) : stack;
  const news = rest.some(({ spot }) => !spot || !drawn.has(lineOf(spot)));
  return [
    headOf(thrown),
    ...errors.slice(0, mostErrors).map((error) => `  - ${headOf(error)}${placeOf(error)}`),
    ...(errors.length > mostErrors ? [`  ... and ${errors.length - mostErrors} more`] : []),
    ...fresh.flatMap((frame) => picture(frame, sources)),
    ...(hint ? [`Hint: ${hint}`] : []),
    ...(news ? calls(rest) : []),
  ].join('\n');
}

/** The innermost place that the learner wrote, and how the cell that now runs came to it. */
function pictures(stack: Frame[]): (Frame & { spot: Spot })[] {
  const own = stack.filter((frame): frame is Frame & { spot: Spot } => frame.spot !== undefined);
  const [innermost] = own;
  const running = own.findLast(({ spot }) => spot.cell)?.spot.file;
  if (!innermost || running === undefined || innermost.spot.file === running) return own.slice(0, 1);
  return [innermost, own.find(({ spot }) => spot.file === running)!];
}

function picture({ name, spot }: Frame & { spot: Spot }, sources: Sources): string[] {
  const text = sources.text(spot.file) ?? fileText(spot.file);
  const where = name ? `${whereIs(spot)}, in ${name}` : whereIs(spot);
  return text === undefined ? [where] : [where, excerpt(text, spot)];
}

function fileText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // deleted since
  }
}

const lineOf = ({ file, line }: Spot) => `${file}:${line}`;

function placeOf(error: unknown): string {
  const spot = stackOf(error).find((frame) => frame.spot)?.spot;
  return spot ? ` (${whereIs(spot)})` : '';
}

function stackOf(thrown: unknown): Frame[] {
  if (typeof thrown !== 'object' || thrown === null) return [];
  try {
    const stack = frames(thrown).filter(({ inner }) => !inner);
    const made = `new ${(thrown as Error).constructor?.name}`;
    const thrownAt = stack.findIndex(({ name }) => name !== made); // not in its own class
    return stack.slice(Math.max(0, thrownAt));
  } catch {
    return []; // it forbids to ask
  }
}

function inside(error: AggregateError): unknown[] {
  const errors = field(error, 'errors');
  return Array.isArray(errors) ? errors : [];
}

function headOf(thrown: unknown): string {
  const { ename, evalue } = nameOf(thrown);
  return evalue ? `${ename}: ${evalue}` : ename;
}
