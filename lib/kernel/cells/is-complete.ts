import type { Diagnostic } from 'typescript/unstable/sync';

/** Whether a text typed in a console is a whole cell, judged by where its syntax goes wrong. */
export function isComplete(
  text: string,
  problems: readonly Diagnostic[],
): { status: 'complete' | 'incomplete' | 'invalid'; indent?: string } {
  if (problems.length === 0) return { status: 'complete' };
  const end = text.trimEnd().length;
  // A text that breaks off is wrong only at its end, or in a comment or template that nothing closes.
  const breaksOff = problems.every(({ pos, code }) => pos >= end || unclosed.has(code));
  return breaksOff ? { status: 'incomplete', indent: indentAfter(text) } : { status: 'invalid' };
}

const unclosed = new Set([
  1010, // '*/' expected
  1160, // unterminated template literal
]);

function indentAfter(text: string): string {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  const [indent = ''] = /^\s*/.exec(last) ?? [];
  return /[{([]$/.test(last) ? `${indent}  ` : indent;
}
