import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { noSuch, notebooksDir, projectRoot, UsageError } from '../../base/index.ts';
import { type Exercise, exercisesOf, type Notebook, readNotebook } from '../../notebook/index.ts';
import type { Hidden, HiddenCheck, PropertyCheck } from './hidden-check.ts';
import { loadModule } from './load-module.ts';
import { checksFolder } from './private-checks.ts';

/** An exercise with all that learners do not see. */
export interface Spec {
  exercise: Exercise;
  hidden: Hidden;
  /** The text of the reference solution; a teacher's private checks may come without. */
  solution: string | undefined;
  mutants: { name: string; text: string }[];
  /** How many of the checks, the last ones, come from a teacher's own folders. */
  added?: number;
}

/** A lesson as the judge needs it. */
export interface Lesson {
  /** `06-activation-functions`. */
  name: string;
  /** The folder that its cells see. */
  folder: string;
  /** The teacher's copy. */
  notebook: Notebook;
  specs: Spec[];
}

export interface LessonOptions {
  /** Further folders in the form of tests/exercises, whose checks are added. */
  checks?: readonly string[];
  /** In place of tests/exercises. */
  exercises?: string;
  /** How a checks.ts is loaded. */
  load?: (path: string) => Promise<Record<string, unknown>>;
}

export const exercisesDir = () => join(projectRoot(), 'tests', 'exercises');

/** A lesson by its name or the path of its notebook, with its hidden checks. */
export async function loadLesson(
  nameOrPath: string,
  { checks = [], exercises = exercisesDir(), load = loadModule }: LessonOptions = {},
): Promise<Lesson> {
  const path = lessonPath(nameOrPath);
  const name = basename(path, '.ipynb');
  const notebook = readNotebook(path);
  const specs: Spec[] = [];
  for (const exercise of exercisesOf(notebook)) {
    const folder = checksFolder(exercises, name, exercise.id);
    const more = checks.flatMap((dir) => checksFolder(dir, name, exercise.id) ?? []);
    if (!folder && more.length === 0 && !exercise.manual) {
      throw new UsageError(
        `Cannot grade ${name}: exercise ${exercise.id} has no hidden checks; looked for ${join(exercises, name, `${exercise.id}-*`, 'checks.ts')}`,
      );
    }
    const files = [...(folder ? [folder] : []), ...more].map((dir) => join(dir, 'checks.ts'));
    const parts = await Promise.all(files.map((file) => readHidden(file, load)));
    const added = parts.slice(folder ? 1 : 0).reduce((count, { checks: own }) => count + own.length, 0);
    const first = folder ?? more[0];
    specs.push({
      exercise,
      hidden: merged(parts),
      solution: first && textIf(join(first, 'solution.ts')),
      mutants: first ? mutantsIn(join(first, 'mutants')) : [],
      ...(added > 0 ? { added } : {}),
    });
  }
  return { name, folder: dirname(path), notebook, specs };
}

/** The names of all lessons. */
export const lessonNames = (folder = notebooksDir()): string[] =>
  readdirSync(folder)
    .filter((file) => /^\d\d-.*\.ipynb$/.test(file))
    .map((file) => basename(file, '.ipynb'))
    .sort();

/** A lesson's notebook by its path, its name or its number. */
export function lessonPath(name: string): string {
  if (name.endsWith('.ipynb')) return name;
  const names = lessonNames();
  const found =
    names.find((one) => one === name) ?? names.find((one) => /^\d\d$/.test(name) && one.startsWith(name));
  if (!found) throw new UsageError(noSuch(name, names, { to: 'find', what: 'lesson' }));
  return notebooksDir(`${found}.ipynb`);
}

/** The hidden checks that a file exports. */
export async function readHidden(
  file: string,
  load: NonNullable<LessonOptions['load']> = loadModule,
): Promise<Hidden> {
  const hidden = (await loaded(file, load)).default as Partial<Hidden> | undefined;
  if (!Array.isArray(hidden?.checks)) {
    throw new UsageError(
      `Cannot use ${file}: its default export is no list of hidden checks; write hidden(...)`,
    );
  }
  for (const [at, check] of hidden.checks.entries()) {
    const wrong = faultOf(check);
    if (wrong) throw new UsageError(`Cannot use ${file}: check ${at + 1} ${wrong}`);
  }
  return hidden as Hidden;
}

/** The file's exports; what is wrong in it is told as its author's slip, without our own stack. */
async function loaded(file: string, load: NonNullable<LessonOptions['load']>) {
  try {
    return await load(file);
  } catch (problem) {
    if (problem instanceof UsageError) throw problem;
    const { name = 'Error', message = String(problem) } = (problem ?? {}) as Partial<Error>;
    throw new UsageError(message.includes(file) ? message : `Cannot load ${file}: ${name}: ${message}`);
  }
}

/** What a check lacks, in words that end the sentence; undefined when it is one. */
function faultOf(one: Partial<HiddenCheck & PropertyCheck> | undefined): string | undefined {
  const { name, points, property, cases = 1 } = one ?? {};
  if (typeof name !== 'string') return 'has no name, wanted a sentence';
  if (!Number.isFinite(points) || Number(points) <= 0)
    return `("${name}") has no points, wanted a number above 0`;
  if (property !== undefined) {
    const known = property === 'input kept' || property === 'no tensor leaked';
    return known
      ? undefined
      : `("${name}") has a property that is none; write keepsInput(1) or leaksNothing(1)`;
  }
  if (!Number.isInteger(cases) || cases <= 0)
    return `("${name}") has no cases, wanted a whole number above 0`;
  const missing = (['make', 'probe', 'verdict'] as const).find((part) => typeof one?.[part] !== 'function');
  if (missing === 'verdict' && one?.throws)
    return `("${name}") has no verdict; write \`verdict: () => undefined\``;
  return missing && `("${name}") has no function ${missing}`;
}

const merged = (parts: Hidden[]): Hidden => ({
  checks: parts.flatMap(({ checks }) => checks),
  seconds: Math.max(...parts.map(({ seconds = 5 }) => seconds), 1),
});

const textIf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

const mutantsIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.ts'))
        .sort()
        .map((file) => ({ name: basename(file, '.ts'), text: readFileSync(join(folder, file), 'utf8') }))
    : [];
