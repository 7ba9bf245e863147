import { isAbsolute, relative } from 'node:path';
import type { Diagnostic } from 'typescript/unstable/sync';
import { advice } from './advice.ts';
import type { Place, Problem } from './compiled.ts';
import { magicIn } from './magics.ts';

/** Whether a cell asks not to be checked. */
export const isUnchecked = (source: string): boolean => /^\s*\/\/\s*@ts-nocheck/.test(source);

/** What the compiler says of a cell, in the cell's own lines; remarks about the footer are not for the learner. */
export function problemsIn(
  diagnostics: readonly Diagnostic[],
  path: string,
  source: string,
  known: ReadonlySet<string> = new Set(),
): Problem[] {
  const seen = new Set<string>();
  const problems = diagnostics
    .filter(({ category }) => category === 1)
    .filter(({ fileName }) => !fileName || fileName === path)
    .filter(({ code, pos }) => !ignored.has(code) && !(pos >= source.length && !shownAtEnd(code)))
    .map((diagnostic) => problem(diagnostic, source, known))
    .filter(({ code, message, start }) => {
      const key = `${code} ${start.line} ${start.column} ${message}`;
      return !seen.has(key) && seen.add(key);
    });
  const magic = magicIn(problems, source);
  if (magic) return [magic];
  return problems.filter((one) => !problems.some((other) => follows(one, other, source)));
}

// An import without types is of type any, as before it was checked: nobody can wait for somebody else's types.
const ignored = new Set([
  7016, // no declaration file for a module
  2484, // the cell exports in its own words what the footer exports, too
  2323,
  2528,
  1202, // `import x = require()`: the kernel carries it out
]);

/** A text that breaks off is reported behind its end, where the footer begins. */
const shownAtEnd = (code: number) => code < 2000;

const untyped = new Set([7006, 7019, 7031]); // parameters whose type could not be worked out
const early = new Set([2448, 2454]); // used before it is there

/** A remark that goes away with another one, and would only distract from that. */
function follows(one: Problem, other: Problem, source: string): boolean {
  if (one === other) return false;
  const text = ({ start, end }: Problem) =>
    source.split('\n')[start.line - 1]?.slice(start.column - 1, end.column - 1);
  if (untyped.has(one.code))
    return (
      !untyped.has(other.code) && one.start.line === other.start.line && other.start.column < one.start.column
    );
  if (early.has(one.code)) {
    if (other.code === 7022) return text(one) === text(other);
    return one.code === 2454 && other.code === 2448 && text(one) === text(other);
  }
  return false;
}

function problem(diagnostic: Diagnostic, source: string, known: ReadonlySet<string>): Problem {
  const { code } = diagnostic;
  const start = Math.min(diagnostic.pos, source.length);
  const end = Math.min(Math.max(diagnostic.end, start), source.length);
  const text = source.slice(start, end);
  const message = inOtherWords(code, readable(words(diagnostic)), text, known);
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const after = source.slice(start).split('\n', 1)[0]!;
  const hint = advice({ code, message, text, before, after, source, known });
  return {
    code,
    message: hint ? `${message}\nHint: ${hint}` : message,
    start: placeOf(source, start),
    end: placeOf(source, end),
  };
}

function words({ text, messageChain, relatedInformation = [], code }: Diagnostic, indent = ''): string {
  const missing = code === 2554 || code === 2555 ? relatedInformation.slice(0, 1) : []; // which argument it is
  return [
    text,
    ...[...(messageChain ?? []), ...missing].map((next) => `${indent}  ${words(next, `${indent}  `)}`),
  ].join('\n');
}

/** Names of earlier cells are imports to the compiler, and nothing of the kind to the learner; nor are its options theirs. */
const inOtherWords = (code: number, message: string, text: string, known: ReadonlySet<string>) =>
  code === 2632 && known.has(text)
    ? `Cannot assign to '${text}': an earlier cell made it, and not with let.`
    : message.replace(/ Do you need to change your target library\?.*/s, '');

/** Without paths of this machine: the compiler names our scratch files where a type comes from another cell. */
const readable = (text: string) =>
  text
    .replace(/(?:typeof )?import\("[^"]*\/[cx]\d+"\)\./g, '')
    .replace(/'[^']*\/(?:cells|own)\/(?:d\/)*node_modules\//g, "'")
    .replace(/import\("([^"]+)"\)/g, (_, path: string) => `import("${nameOf(path)}")`);

/** How a cell would import the file: a package's name, or the way from the notebook's folder. */
function nameOf(path: string): string {
  const [, inside] = /^.*\/node_modules\/(.+)$/.exec(path) ?? [];
  if (inside)
    return inside
      .replace(/^@types\//, '')
      .split('/')
      .slice(0, inside.startsWith('@') && !inside.startsWith('@types/') ? 2 : 1)
      .join('/');
  if (!isAbsolute(path)) return path;
  const way = relative(process.cwd(), path);
  return way.startsWith('.') ? way : `./${way}`;
}

/** Line and column of an offset, both from 1. */
export function placeOf(source: string, offset: number): Place {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
