import { type Dirent, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Learner } from './learner.ts';
import { newest } from './newest.ts';
import { type Submitted, submittedAt } from './submitted-at.ts';
import { whoIs } from './who.ts';

/** One learner's notebook of one lesson. */
export interface Submission {
  learner: Learner;
  lesson: string;
  path: string;
  /** Its place in the folder, with slashes on every system. */
  name: string;
  submitted: Submitted;
  notes: string[];
}

export interface Found {
  submissions: Submission[];
  /** What was passed over, and why, for a person to look at. */
  leftOut: { name: string; why: string }[];
}

export interface FindOptions {
  /** Which lesson a notebook belongs to; undefined when it cannot be told. */
  lessonOf(path: string): string | undefined;
  roster?: Learner[] | undefined;
  /** Only this lesson. */
  lesson?: string | undefined;
  /** A folder that is passed over, should it lie inside: where the scores go. */
  except?: string | undefined;
}

/**
 * The submissions in a folder: `LEARNER.ipynb`, `LEARNER/LESSON.ipynb`, `[submitted/]LEARNER/ASSIGNMENT/LESSON.ipynb`
 * as nbgrader has them, and files as Canvas and Moodle name them. Follows no symbolic link.
 */
export function findSubmissions(folder: string, { lessonOf, roster, lesson, except }: FindOptions): Found {
  const leftOut: Found['leftOut'] = [];
  const root = start(realpathSync(folder));
  const others: Found['leftOut'] = []; // a PDF of somebody's work among them, or what belongs to a notebook
  const files = notebooksIn(root, leftOut, others, except && real(except));
  const known = files.map((file) => ({ ...file, lesson: quietly(() => lessonOf(file.path)) }));
  const lessons = new Set(known.flatMap((file) => file.lesson ?? []));
  // A file that is broken still is somebody's, where there is only one lesson that it can be meant for.
  const meant = lesson ?? (lessons.size === 1 ? [...lessons][0] : undefined);
  const all: (Submission & { sure: boolean })[] = [];
  for (const file of known) {
    const of = file.lesson ?? meant;
    if (of === undefined)
      leftOut.push({ name: file.name, why: 'it cannot be told which lesson it belongs to' });
    if (of === undefined || (lesson !== undefined && of !== lesson)) continue;
    const who = whoIs(learnerPart(file, of, folder), roster);
    const { submitted, note } = submittedAt(file.path, file.parts.length === 3);
    const notes = [who.note, note].filter((one) => one !== undefined);
    if (!file.lesson) notes.push(`It cannot be told which lesson "${file.name}" belongs to; taken for ${of}`);
    all.push({
      ...file,
      lesson: of,
      learner: who.learner,
      submitted,
      notes,
      sure: file.lesson !== undefined,
    });
  }
  const groups = new Map<string, typeof all>();
  for (const one of all) {
    const key = JSON.stringify([one.learner.id, one.lesson]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const submissions = [...groups.values()].map((group) => {
    const sure = group.filter((one) => one.sure);
    const { learner, lesson, path, name, submitted, notes } = newest(sure.length > 0 ? sure : group);
    return { learner, lesson, path, name, submitted, notes };
  });
  return { submissions: submissions.sort(byLessonAndLearner), leftOut: [...leftOut, ...others] };
}

interface File {
  path: string;
  name: string;
  parts: string[];
}

const deepest = 3; // LEARNER/ASSIGNMENT/LESSON.ipynb

/** The notebooks below a folder, and nothing that a link leads to. */
function notebooksIn(
  folder: string,
  leftOut: Found['leftOut'],
  others: Found['leftOut'],
  except: string | undefined,
  parts: string[] = [],
): File[] {
  const entries = readdirSync(join(folder, ...parts), { withFileTypes: true }).sort(byName);
  return entries.flatMap((entry) => {
    const [path, own] = [join(folder, ...parts, entry.name), [...parts, entry.name]];
    const name = own.join('/');
    if (entry.name.startsWith('.') || path === except) return []; // .ipynb_checkpoints, and what systems leave behind
    if (entry.isDirectory() && own.length < deepest) {
      try {
        return notebooksIn(folder, leftOut, others, except, own);
      } catch (problem) {
        leftOut.push({ name, why: `it cannot be read (${(problem as NodeJS.ErrnoException).code})` });
        return [];
      }
    }
    if (entry.isSymbolicLink())
      leftOut.push({ name, why: 'it is a symbolic link, and those are not followed' });
    else if (/\.ipynb$/i.test(entry.name)) {
      if (entry.isFile() && isThere(path)) return [{ path, name, parts: own }];
      const why = entry.isDirectory() ? 'it is a folder' : 'it is no regular file';
      leftOut.push({ name, why: entry.isFile() ? 'its name is no valid text' : why });
    } else if (entry.isDirectory())
      leftOut.push({ name, why: 'it lies deeper than LEARNER/ASSIGNMENT/LESSON' });
    else if (entry.isFile() && entry.name !== 'timestamp.txt')
      others.push({ name, why: 'no notebook (.ipynb)' });
    return [];
  });
}

/** nbgrader's course folder has the submissions in `submitted`. */
function start(folder: string): string {
  const below = join(folder, 'submitted');
  return lstatSync(below, { throwIfNoEntry: false })?.isDirectory() ? below : folder;
}

/** The part of the name that says whose it is: a file that is named like its lesson says nothing. */
function learnerPart({ parts }: File, lesson: string, folder: string): string {
  const [first] = parts as [string];
  if (parts.length > 1) return first;
  const stem = first.replace(/\.ipynb$/i, '');
  return stem === lesson ? basename(realpathSync(folder)) : stem;
}

function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined; // it cannot even be read: the grader will say why
  }
}

/** A place without links, as far as it is there. */
const real = (path: string) => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};
const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
const byName = (a: Dirent, b: Dirent) => compare(a.name, b.name);
const byLessonAndLearner = (a: Submission, b: Submission) =>
  compare(a.lesson, b.lesson) || compare(a.learner.id, b.learner.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
