import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { notebooksDir, progress, UsageError } from '../../base/index.ts';
import { courseSite, handout, NotOurs, readCourse, type Written, writeSite } from '../../handout/index.ts';
import { BadNotebook, type Notebook, solutionsOf } from '../../notebook/index.ts';
import { projectVersion } from '../handout/make.ts';
import { sourceOf } from '../handout/source.ts';
import { Sorry } from '../start/sorry.mjs';

/** What became of the site. */
export interface MadeSite {
  ok: boolean;
  folder: string;
  /** Names of the lessons that are on it. */
  lessons: string[];
  /** How many lessons the plan has. */
  planned: number;
  files: Written;
  /** What to know besides. */
  notes: string[];
  /** Why there is no site: a lesson that cannot be shown. */
  problems: string[];
}

export interface MakeSiteOptions {
  /** Whether lessons without fresh results are run first. */
  run: boolean;
  /** The folder of the lessons. */
  from?: string;
}

/**
 * Makes the site of all lessons of a folder. When one cannot be shown, nothing is written: a site without it would
 * look as if it were not written yet.
 */
export async function makeSite(
  folder: string,
  { run, from = notebooksDir() }: MakeSiteOptions,
): Promise<MadeSite> {
  const course = readCourse();
  const planned = new Set(course.plan.lessons.map(({ name }) => name));
  const made: MadeSite = {
    ok: false,
    folder,
    lessons: [],
    planned: planned.size,
    files: { written: [], unchanged: [], removed: [], kept: [] },
    notes: [],
    problems: [],
  };
  const notebooks = new Map<string, Notebook>();
  const names = lessonFiles(from).map((file) => basename(file, '.ipynb'));
  using bar = progress({ label: 'site', total: names.length });
  for (const [at, name] of names.entries()) {
    bar.update(at, name);
    if (!planned.has(name)) {
      made.notes.push(`${name}.ipynb is left out: data/course/lessons.json has no lesson of that name`);
      continue;
    }
    try {
      const { notebook, stale } = await sourceOf(join(from, `${name}.ipynb`), { variant: 'student', run });
      if (stale !== undefined) made.notes.push(`${name}: its results are not up to date: ${stale}`);
      notebooks.set(name, notebook);
    } catch (problem) {
      if (!(problem instanceof BadNotebook || problem instanceof Sorry)) throw problem;
      made.problems.push(problem.message);
    }
  }
  if (made.problems.length > 0) return made;
  const versions = { downhill: projectVersion() };
  const files = courseSite({
    notebooks,
    course,
    versions,
    render: (name, notebook, around) => {
      bar.update(made.lessons.length, `writing ${name}`);
      made.lessons.push(name);
      return handout(notebook, { name, around, versions, solutions: solutionsOf(name, undefined, notebook) });
    },
  });
  try {
    made.files = writeSite(folder, files);
  } catch (problem) {
    if (problem instanceof NotOurs) throw new UsageError(problem.message);
    throw problem;
  }
  return { ...made, ok: true };
}

const lessonFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ipynb'))
    .sort();
