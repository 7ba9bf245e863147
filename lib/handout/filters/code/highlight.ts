import { escapeHtml } from '../escape.ts';
import { highlighter, languageName } from './languages.ts';

// Longer lines are data, and their colours would take longer than all the rest of the page; the rules of some
// languages look from each space for the end of all of them.
const longestLine = 2000;
const longest = 100_000;
const muchSpace = /\s{500}/;

/** Code as HTML with classes for its parts; plain where the language is none of ours or the code is very long. */
export function highlight(code: string, language = ''): string {
  const name = languageName(language);
  if (name === undefined || name === 'plaintext') return escapeHtml(code);
  if (code.length > longest || hasLongLine(code) || muchSpace.test(code)) return escapeHtml(code);
  const { value } = highlighter.highlight(code, { language: name, ignoreIllegals: true });
  return value.replaceAll('&#x27;', "'");
}

/** The same as a block; the keyboard can scroll it. */
export function codeBlock(code: string, language = ''): string {
  const name = languageName(language);
  const label = name === undefined || name === 'plaintext' ? 'Code' : `Code, ${name}`;
  return (
    `<pre tabindex="0" role="group" aria-label="${label}">` +
    `<code class="hljs${name === undefined ? '' : ` language-${name}`}">${highlight(code, language)}</code></pre>`
  );
}

function hasLongLine(code: string): boolean {
  for (let from = 0; from < code.length; ) {
    const end = code.indexOf('\n', from);
    const to = end === -1 ? code.length : end;
    if (to - from > longestLine) return true;
    from = to + 1;
  }
  return false;
}
