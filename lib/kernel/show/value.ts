import { inspect, types } from 'node:util';
import { displayed, type MimeBundle } from '../../base/index.ts';
import { clip } from './clip.ts';
import { fromLibrary, withLibraries } from './libraries.ts';

/**
 * A value as Jupyter shows it, in every form that it has. The value says so itself, by the method that Deno's
 * kernel also asks for or by `toHtml()`; a few libraries are known by their methods; all else is text.
 */
export async function bundleOf(value: unknown): Promise<MimeBundle> {
  const { own, failed } = await ask(value);
  const bundle = { ...(own ?? fromLibrary(value)) };
  bundle['text/plain'] ??= failed
    ? `[this value failed to show itself: ${failed}]\n${plain(value)}`
    : plain(value);
  return sendable(bundle);
}

/** A value as text, never more than a screenful. */
export function plain(value: unknown): string {
  try {
    return clip(inspect(withLibraries(value), options));
  } catch (problem) {
    return `[a value that cannot be printed: ${messageOf(problem)}]`;
  }
}

const { isProxy } = types;

const options = {
  depth: 4,
  maxArrayLength: 100,
  maxStringLength: 4000,
  breakLength: 100,
  compact: 3,
  sorted: false,
};

async function ask(value: unknown): Promise<{ own?: MimeBundle; failed?: string }> {
  try {
    const bundle = await displayed(value);
    if (bundle && Object.keys(bundle).length > 0) return { own: bundle };
    const html = (value as { toHtml?: unknown } | null | undefined)?.toHtml;
    if (typeof html === 'function') return { own: { 'text/html': String(await html.call(value)) } };
  } catch (problem) {
    return isProxy(value) ? {} : { failed: messageOf(problem) }; // of a proxy, nobody knows what was asked
  }
  return {};
}

/** As it goes out: bytes as base64, text as text, all else as JSON has it. What JSON cannot hold is told instead. */
function sendable(bundle: MimeBundle): MimeBundle {
  const sent: MimeBundle = {};
  const notes: string[] = [];
  for (const [type, value] of Object.entries(bundle)) {
    try {
      sent[type] = encoded(type, value);
    } catch (problem) {
      notes.push(`[this value failed to show itself as ${type}: ${messageOf(problem)}]`);
    }
  }
  if (notes.length > 0) sent['text/plain'] = [...notes, sent['text/plain']].join('\n');
  return sent;
}

function encoded(type: string, value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  const isLines = Array.isArray(value) && value.every((line) => typeof line === 'string');
  if (isLines && !type.endsWith('json')) return value.join(''); // as notebook files write a text
  if (type.startsWith('text/')) return plain(value);
  return JSON.parse(JSON.stringify(value ?? null));
}

function messageOf(problem: unknown): string {
  try {
    return problem instanceof Error ? problem.message : String(problem);
  } catch {
    return 'no reason given';
  }
}
