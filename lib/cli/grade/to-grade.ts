import { basename, resolve } from 'node:path';
import { UsageError } from '../../base/index.ts';
import type { Found, Learner } from '../../grading/index.ts';
import type { Judge, KnownLesson } from './judge.ts';
import type { Settings } from './settings.ts';

/** The submissions of a folder, or the one notebook, and their lessons. */
export async function toGrade(
  settings: Settings,
  judge: Pick<Judge, 'lesson' | 'lessonOf'>,
  roster: Learner[] | undefined,
  out?: string | undefined,
): Promise<Found & { lessons: KnownLesson[] }> {
  const { path, folder } = settings;
  const wanted = settings.lesson === undefined ? undefined : await judge.lesson(settings.lesson);
  const found = folder
    ? await inFolder(path, wanted, judge, { roster, except: out })
    : await oneOf(path, wanted?.name ?? (await lessonOfOne(path, judge)), roster);
  const names = new Set(found.submissions.map(({ lesson }) => lesson));
  const lessons: KnownLesson[] = wanted ? [wanted] : [];
  for (const name of [...names].sort()) if (name !== wanted?.name) lessons.push(await judge.lesson(name));
  return { ...found, lessons };
}

/** Which lesson a notebook belongs to; that it has to be typed when it cannot be told. */
export async function lessonOfOne(path: string, { lessonOf }: Pick<Judge, 'lessonOf'>): Promise<string> {
  const found = quietly(() => lessonOf(path));
  if (found !== undefined) return found;
  const { readSubmission } = await import('../../grading/index.ts');
  const read = readSubmission(path);
  if (!read.ok) throw new UsageError(read.problem); // there is nothing in it to tell it by
  throw new UsageError(`Cannot tell which lesson ${path} belongs to; say it with --lesson NAME`);
}

async function inFolder(
  path: string,
  wanted: KnownLesson | undefined,
  { lessonOf }: Pick<Judge, 'lessonOf'>,
  more: { roster: Learner[] | undefined; except: string | undefined },
): Promise<Found> {
  const { findSubmissions } = await import('../../grading/index.ts');
  const found = findSubmissions(path, { ...more, lessonOf, lesson: wanted?.name });
  if (found.submissions.length > 0) return found;
  const first = found.leftOut[0];
  const why = first ? `; "${first.name}" was left out: ${first.why}` : '';
  throw new UsageError(
    `Cannot grade ${path}: no submission${wanted ? ` of ${wanted.name}` : ''} lies in it${why}. Wanted LEARNER.ipynb or LEARNER/LESSON.ipynb`,
  );
}

/** One notebook: whose it is says its own name, or where it is named like its lesson, its folder's. */
async function oneOf(path: string, lesson: string, roster: Learner[] | undefined): Promise<Found> {
  const { submittedAt, whoIs } = await import('../../grading/index.ts');
  const stem = basename(path).replace(/\.ipynb$/i, '');
  const who = whoIs(stem === lesson ? basename(resolve(path, '..')) : stem, roster);
  const { submitted, note } = submittedAt(path, false);
  const notes = [who.note, note].filter((one) => one !== undefined);
  const submission = { learner: who.learner, lesson, path, name: basename(path), submitted, notes };
  return { submissions: [submission], leftOut: [] };
}

function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined; // it cannot be read, which the grader tells once it knows the lesson
  }
}
