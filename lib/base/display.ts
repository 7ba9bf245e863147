import { processWide } from './process-wide.ts';

/** One thing in several forms, each under its mime type: `{ 'text/plain': '...', 'text/html': '...' }`. */
export type MimeBundle = Record<string, unknown>;

/**
 * An id makes a display one that can be replaced; update replaces it; passing says that another one will follow,
 * so that printed text leaves this one out.
 */
export type DisplayOptions = {
  id?: string | undefined;
  update?: boolean | undefined;
  passing?: boolean | undefined;
};

/** Where displays go. */
export type DisplaySink = (bundle: MimeBundle, options: DisplayOptions) => void;

/** The method by which a value says how it is shown; Deno and other Jupyter kernels ask for it too. */
export const displaySymbol: unique symbol = Symbol.for('Jupyter.display');

/** Shows a bundle where this process shows things: in the notebook, or as text on stdout. */
export function display(bundle: MimeBundle, options: DisplayOptions = {}): void {
  current().sink(bundle, options);
}

/** Sends the displays of this process to the sink from now on; returns what puts the former one back. */
export function setDisplaySink(sink: DisplaySink): () => void {
  const former = current().sink;
  current().sink = sink;
  return () => {
    current().sink = former;
  };
}

/** The bundle, or the promise of one, that a value answers with; undefined for values that do not answer. */
export function displayed(value: unknown): MimeBundle | Promise<MimeBundle> | undefined {
  const method = (value as { [displaySymbol]?: unknown } | null | undefined)?.[displaySymbol];
  if (typeof method !== 'function') return undefined;
  const answer: unknown = method.call(value);
  return typeof answer === 'object' && answer !== null
    ? (answer as MimeBundle | Promise<MimeBundle>)
    : undefined;
}

/**
 * A sink that writes the plain text of each display. Printed text cannot be replaced: passing displays are left
 * out, and updates of which nobody says that they stay.
 */
export function textSink(
  write: (text: string) => unknown = (text) => process.stdout.write(text),
): DisplaySink {
  return (bundle, { update = false, passing = update }) => {
    if (!passing) write(`${textOf(bundle)}\n`);
  };
}

function current(): { sink: DisplaySink } {
  return processWide('display', () => ({ sink: textSink() }));
}

// Notebook files write a text as an array of its lines.
function textOf(bundle: MimeBundle): string {
  const text = bundle['text/plain'];
  if (text === undefined) return `[${Object.keys(bundle).join(', ')}]`;
  return Array.isArray(text) ? text.join('') : String(text);
}
