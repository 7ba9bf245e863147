import type { Remark } from './advice.ts';
import { unclosed } from './unclosed.ts';

/** What a learner can do about a text that is no TypeScript yet. */
export function adviceOnSyntax({ code, before, after, source }: Remark): string | undefined {
  const line = before + after;
  const python = fromPython.find(([pattern]) => pattern.test(line));
  if (python) return python[1];
  switch (code) {
    case 1002:
      return 'a text ends in its line, with the mark that it began with; one of several lines stands between backquotes: `...`';
    case 1160:
      return 'a backquote is missing at its end: `...`';
    case 1108:
      return "a cell's last expression is its value; return belongs in a function";
    default:
      return unclosed(source);
  }
}

const block = 'in TypeScript a block stands between braces: if (x > 0) { ... }';

/** Lines that were written in the other language that learners of this field know. */
const fromPython: [RegExp, string][] = [
  [/^\s*(?:async\s+)?def\s+\w+\s*\(/, 'in TypeScript: function f(x: number) { ... }'],
  [/^\s*for\s+\w+\s+in\b.*:\s*$/, 'in TypeScript: for (const x of values) { ... }'],
  [/^\s*(?:elif\b.*|(?:if|while|else|try|with|class)\b[^{]*):\s*(?:#.*)?$/, block],
  [/^\s*#/, 'in TypeScript a comment begins with //'],
  [/^\s*import\s+[\w.]+\s+as\s+\w+\s*$/, "in TypeScript: import * as tf from '@tensorflow/tfjs'"],
  [/^\s*from\s+[\w.]+\s+import\b/, "in TypeScript: import { x } from './file'"],
  [/\blambda\b.*:/, 'in TypeScript: (x) => x * 2'],
];
