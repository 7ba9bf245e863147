import type { CodeBlock, Variant } from '../contract.ts';
import { markLongLines } from './code-lines.ts';
import { fold } from './fold.ts';

/** A code cell: its code and, under it in the same frame, what it answered. Empty when both are hidden. */
export function codeCell(block: CodeBlock, variant: Variant): string {
  const { number, folded } = block;
  const name = `Code cell ${number}`;
  const code = codePart(block, variant);
  const answers = outputPart(block);
  if (code + answers === '') return '';
  const inside = [
    folded?.code && code ? fold(`Code of cell ${number}`, code) : code,
    folded?.outputs && answers ? fold(`Output of code cell ${number}`, answers) : answers,
  ];
  const frame = `<div class="frame" role="group" aria-label="${name}">${inside.join('')}</div>`;
  return folded?.cell ? fold(name, frame) : frame;
}

// Reached by the keyboard because it may have to be scrolled; a script lets those go that need not.
function codePart(block: CodeBlock, variant: Variant): string {
  const { code, number, source } = block;
  if (code === undefined) return '';
  const part = partOf(block, variant);
  const tag = `<div class="tag"><span>Code cell ${number}${part && ` · ${part}`}</span></div>`;
  const pre = `<pre tabindex="0" role="group" aria-label="Code of cell ${number}"><code class="hljs">${markLongLines(code)}</code></pre>`;
  return `<div class="input${isShort(source) ? ' short' : ''}">${tag}${pre}</div>`;
}

// Of lines; what is longer may be split between two sheets.
const short = 30;
const isShort = (source: string) => source.split('\n').length <= short;

function partOf({ exercise }: CodeBlock, variant: Variant): string {
  if (exercise?.part === 'answer') return variant === 'student' ? 'your answer' : 'answer';
  if (exercise?.part === 'try') return 'try it';
  return exercise?.part === 'check' ? 'check' : '';
}

function outputPart({ outputs, number }: CodeBlock): string {
  const shown = outputs.filter((html) => html !== '');
  if (shown.length === 0) return '';
  const parts = shown.map((html, i) => {
    const name = shown.length > 1 ? `Output ${i + 1} of ${shown.length}` : 'Output';
    return `<div class="output" role="group" aria-label="${name}" tabindex="0">${html}</div>`;
  });
  return `<div class="outputs" role="region" aria-label="Output of code cell ${number}">${parts.join('\n')}</div>`;
}
