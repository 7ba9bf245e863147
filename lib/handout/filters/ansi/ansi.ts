import { escapeHtml } from '../escape.ts';
import { ansiNames, type Look } from './codes.ts';
import { linesOf } from './screen.ts';

/**
 * What a program wrote to a terminal as HTML for a `<pre>`: colours as classes, progress bars as they looked at
 * the end, other escapes gone.
 */
export function ansiToHtml(text: string): string {
  return linesOf(text)
    .map((runs) => runs.map(({ text, look }) => spanned(escapeHtml(text), look)).join(''))
    .join('\n');
}

/** The same without colours. */
export function ansiToText(text: string): string {
  return linesOf(text)
    .map((runs) => runs.map((run) => run.text).join(''))
    .join('\n');
}

function spanned(html: string, look: Look): string {
  const classes = classesOf(look);
  return classes === '' ? html : `<span class="${classes}">${html}</span>`;
}

function classesOf(look: Look): string {
  const names = flags.filter((flag) => look[flag]).map((flag) => `ansi-${flag}`);
  if (look.colour !== undefined) names.unshift(`ansi-${colourName(look.colour)}`);
  if (look.paper !== undefined) names.unshift(`ansi-on-${ansiNames[look.paper % 8]}`);
  return names.join(' ');
}

const flags = ['bold', 'faint', 'italic', 'underlined', 'struck', 'inverse'] as const;
const colourName = (n: number) => `${n < 8 ? '' : 'bright-'}${ansiNames[n % 8]}`;
