import { inspect } from 'node:util';
import { displayed, type MimeBundle } from '../../base/index.ts';
import { clip } from './clip.ts';
import { fromLibrary } from './libraries.ts';

/**
 * A value as Jupyter shows it, in every form that it has. The value says so itself, by the method that Deno's
 * kernel also asks for or by `toHtml()`; a few libraries are known by their methods; all else is text.
 */
export async function bundleOf(value: unknown): Promise<MimeBundle> {
  const own = await ask(value);
  if (own) return 'text/plain' in own ? own : { 'text/plain': plain(value), ...own };
  return fromLibrary(value) ?? { 'text/plain': plain(value) };
}

/** A value as text, never more than a screenful. */
export function plain(value: unknown): string {
  try {
    return clip(inspect(value, options));
  } catch (problem) {
    return `[a value that cannot be printed: ${messageOf(problem)}]`;
  }
}

const options = {
  depth: 4,
  maxArrayLength: 100,
  maxStringLength: 10_000,
  breakLength: 100,
  compact: 3,
  sorted: false,
};

async function ask(value: unknown): Promise<MimeBundle | undefined> {
  try {
    const bundle = await displayed(value);
    if (bundle && Object.keys(bundle).length > 0) return bundle;
    const html = (value as { toHtml?: unknown } | null | undefined)?.toHtml;
    if (typeof html === 'function') return { 'text/html': String(await html.call(value)) };
  } catch (problem) {
    return { 'text/plain': `[this value failed to show itself: ${messageOf(problem)}]` };
  }
  return undefined;
}

function messageOf(problem: unknown): string {
  try {
    return problem instanceof Error ? problem.message : String(problem);
  } catch {
    return 'no reason given';
  }
}
