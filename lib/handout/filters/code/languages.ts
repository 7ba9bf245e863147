import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import julia from 'highlight.js/lib/languages/julia';
import markdown from 'highlight.js/lib/languages/markdown';
import plaintext from 'highlight.js/lib/languages/plaintext';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import typescript from 'highlight.js/lib/languages/typescript';
import html from 'highlight.js/lib/languages/xml';

const known = {
  bash,
  css,
  diff,
  html,
  javascript,
  json,
  julia,
  markdown,
  plaintext,
  python,
  r,
  typescript,
};

// The instance is our own, so that nobody else's languages are seen.
export const highlighter = hljs.newInstance();
for (const [name, language] of Object.entries(known)) highlighter.registerLanguage(name, language);

// How kernels and writers of markdown call them.
highlighter.registerAliases(['ipython', 'ipython3', 'python3', 'python2', 'pycon'], {
  languageName: 'python',
});
highlighter.registerAliases(['ir', 'rscript', 'splus'], { languageName: 'r' });
highlighter.registerAliases(['jl'], { languageName: 'julia' });
highlighter.registerAliases(['deno', 'tslab'], { languageName: 'typescript' });
highlighter.registerAliases(['console', 'shell', 'zsh', 'sh'], { languageName: 'bash' });
highlighter.registerAliases(['svg', 'xml', 'xhtml'], { languageName: 'html' });

/** The name by which our style knows a language: `ts` and `TypeScript` are `typescript`. */
export function languageName(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (Object.hasOwn(known, lower)) return lower;
  const found = highlighter.getLanguage(lower);
  if (found === undefined) return undefined;
  return Object.keys(known).find((key) => highlighter.getLanguage(key) === found);
}
