import { escapeHtml } from '../filters/escape.ts';
import { nameOfOutput, type OutputContext } from './context.ts';
import { terminalHtml } from './text.ts';

/** An error with the way to it. Checks that failed are part of learning: they are told calmly, without a stack. */
export function errorHtml(
  { ename, evalue, traceback }: { ename: unknown; evalue: unknown; traceback: unknown },
  context: OutputContext,
): string {
  const [name, message] = [textOf(ename) || 'Error', textOf(evalue)];
  if (name === 'CheckFailed') return `<div class="not-yet"><p>${escapeHtml(shortened(message))}</p></div>`;
  const way = (Array.isArray(traceback) ? traceback : [traceback]).map(textOf).join('\n');
  const head = `${name}: ${message}`;
  // Our kernel's traceback begins with the same words.
  const rest = way.startsWith(head) ? way.slice(head.length).replace(/^\n+/, '') : way;
  const label = escapeHtml(nameOfOutput(context).replace('Output', 'Error'));
  return `<div class="error" role="group" aria-label="${label}"><p><strong>${escapeHtml(name)}</strong>${message && `: ${escapeHtml(shortened(message))}`}</p>${rest.trim() === '' ? '' : terminalHtml(rest, 'traceback')}</div>`;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);

const most = 2000;
const shortened = (text: string) => (text.length <= most ? text : `${text.slice(0, most)} …`);
