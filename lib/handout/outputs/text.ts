import { ansiToHtml } from '../filters/ansi/ansi.ts';
import { escapeHtml } from '../filters/escape.ts';
import { cut } from './cut.ts';
import { lastState } from './terminal.ts';

/** Text as a terminal shows it, with its colours; the middle of a long one is left out, with a note. */
export function terminalHtml(text: string, kind: 'stdout' | 'stderr' | 'value' | 'traceback'): string {
  const { head, note, tail } = cut(lastState(text));
  const pre = (part: string) => (part === '' ? '' : `<pre class="text ${kind}">${ansiToHtml(part)}</pre>`);
  if (note === undefined) return pre(head.replace(/\n$/, ''));
  return `${pre(head)}<p class="left-out">${escapeHtml(note)}</p>${pre((tail ?? '').replace(/\n$/, ''))}`;
}
