import { declaredNames } from '../../../notebook/index.ts';
import { delimiters, region, withoutRegions } from './delimiters.ts';
import { type Hunk, hunks } from './hunks.ts';

/** An exercise's two texts: the starter, and the solution in the form of a cell. */
export interface Texts {
  id: string;
  starter: string;
  solution: string;
  /** What must still be declared once the solution is out. */
  names: readonly string[];
}

/**
 * The solution with nbgrader's delimiters around what the starter leaves open, so that what remains is the starter
 * with nbgrader's stub in it. Comments of the starter in such a place stay, as the learner's TODO.
 */
export function solutionSource({ id, starter, solution, names }: Texts): string {
  const ours = lines(starter);
  const theirs = lines(solution);
  if (
    [...ours, ...theirs].some((line) =>
      Object.values(delimiters)
        .flat()
        .some((words) => line.includes(words)),
    )
  ) {
    throw new Error(
      `Cannot write the nbgrader form of exercise ${id}: its starter or solution says "BEGIN SOLUTION" or its like itself`,
    );
  }
  const sources = [inPlaces(hunks(ours, theirs)), inOne(ours, theirs)];
  const found = sources.find((source) => source !== undefined && declares(withoutRegions(source), names));
  if (found !== undefined) return found;
  throw new Error(
    `Cannot write the nbgrader form of exercise ${id}: without the solution nothing would declare ${names.join(', ')}. Let it declare what it must as the starter does, line by line`,
  );
}

/** A region wherever the two differ; not possible where the solution leaves out what the starter does. */
function inPlaces(found: Hunk[]): string | undefined {
  const written: string[] = [];
  for (const hunk of found) {
    if ('same' in hunk) {
      written.push(hunk.same);
      continue;
    }
    const { same, ours, theirs } = reformatted(hunk);
    written.push(...same);
    if (ours.every(isComment)) written.push(...ours, ...added(theirs));
    else if (theirs.length > 0) written.push(...opened(ours, theirs));
    else return undefined;
  }
  return written.join('\n');
}

/** What stands first on both sides and is only broken into lines in another way is the same, in their form. */
function reformatted({ ours, theirs }: { ours: string[]; theirs: string[] }) {
  const code = ours.findIndex((line) => isComment(line) || throws(line));
  for (let i = code < 0 ? ours.length : code; i > 0; i--) {
    const wanted = bare(ours.slice(0, i));
    const j = theirs.findIndex((_, at) => bare(theirs.slice(0, at + 1)) === wanted) + 1;
    if (j > 0) return { same: theirs.slice(0, j), ours: ours.slice(i), theirs: theirs.slice(j) };
  }
  return { same: [], ours, theirs };
}

/** Without what a formatter changes. */
const bare = (lines: readonly string[]) => lines.join('').replace(/[\s;,]+/g, '');

/** One region, from the first line that differs to the last. */
function inOne(ours: readonly string[], theirs: readonly string[]): string | undefined {
  const most = Math.min(ours.length, theirs.length);
  let head = 0;
  while (head < most && ours[head] === theirs[head]) head++;
  let tail = 0;
  while (tail < most - head && ours.at(-1 - tail) === theirs.at(-1 - tail)) tail++;
  const between = theirs.slice(head, theirs.length - tail);
  if (between.length === 0) return undefined;
  const left = ours.slice(head, ours.length - tail);
  return [...ours.slice(0, head), ...opened(left, between), ...ours.slice(ours.length - tail)].join('\n');
}

const added = (lines: readonly string[]) => (lines.length > 0 ? region('more', lines, indentOf(lines)) : []);

function opened(ours: readonly string[], theirs: readonly string[]): string[] {
  const open = ours.filter(throws);
  return [
    ...ours.filter(isComment),
    ...region('solution', theirs, indentOf(open.length > 0 ? open : theirs)),
  ];
}

const indentOf = (lines: readonly string[]) => /^\s*/.exec(lines.find((line) => line !== '') ?? '')![0];
const declares = (source: string, names: readonly string[]) => {
  const declared = declaredNames(source);
  return names.every((name) => declared.includes(name));
};
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
const isComment = (line: string) => /^\s*(\/\/|$)/.test(line);
const throws = (line: string) => /\bthrow\b/.test(line) && !isComment(line);
