import type { Diagnostic } from 'typescript/unstable/sync';
import { advice } from './advice.ts';
import type { Place, Problem } from './compiled.ts';

/** What the compiler says of a cell, in the cell's own lines; remarks about the footer are not for the learner. */
export function problemsIn(diagnostics: readonly Diagnostic[], path: string, source: string): Problem[] {
  const seen = new Set<string>();
  return diagnostics
    .filter(({ category }) => category === 1)
    .filter(({ fileName }) => !fileName || fileName === path)
    .filter(({ code, pos }) => !ignored.has(code) && !(pos >= source.length && !shownAtEnd(code)))
    .map((diagnostic) => problem(diagnostic, source))
    .filter(({ code, message, start }) => {
      const key = `${code} ${start.line} ${start.column} ${message}`;
      return !seen.has(key) && seen.add(key);
    });
}

// An import without types is of type any, as before it was checked: nobody can wait for somebody else's types.
const ignored = new Set([
  7016, // no declaration file for a module
  2484, // the cell exports in its own words what the footer exports, too
  2323,
  2528,
]);

/** A text that breaks off is reported behind its end, where the footer begins. */
const shownAtEnd = (code: number) => code < 2000;

function problem(diagnostic: Diagnostic, source: string): Problem {
  const start = Math.min(diagnostic.pos, source.length);
  const end = Math.min(Math.max(diagnostic.end, start), source.length);
  const message = readable(words(diagnostic));
  const hint = advice(diagnostic.code, message, source.slice(start, end));
  return {
    code: diagnostic.code,
    message: hint ? `${message}\nHint: ${hint}` : message,
    start: placeOf(source, start),
    end: placeOf(source, end),
  };
}

function words({ text, messageChain }: Diagnostic, indent = ''): string {
  return [text, ...(messageChain ?? []).map((next) => `${indent}  ${words(next, `${indent}  `)}`)].join('\n');
}

/** The compiler names our scratch files where a type comes from another cell. */
const readable = (text: string) =>
  text
    .replace(/import\("[^"]*\/[cx]\d+"\)\./g, '')
    .replace(/'[^']*\/(?:cells|own)\/(?:d\/)*node_modules\//g, "'");

/** Line and column of an offset, both from 1. */
export function placeOf(source: string, offset: number): Place {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
