import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readPlan } from '../../course/index.ts';
import {
  type Added,
  addedTo,
  lessonPath,
  loadLesson,
  type Rung,
  selfTest,
  typesAreFine,
} from '../../grading/index.ts';
import {
  checkTypes,
  cleanNotebook,
  exercisesOf,
  type Finding,
  fillIn,
  lint,
  type Notebook,
  readNotebook,
  solutionsOf,
  stampNbgrader,
  writeNotebook,
} from '../../notebook/index.ts';
import { courseForm, leadsOn } from './course-form.ts';
import { courseSources } from './course-sources.ts';

/** What does not need the checker or an answer: how a lesson is written down, and what the course wants of it. */
export function formFindings(notebook: Notebook, name: string, folder: string): Finding[] {
  return [...lint(notebook, name, { folder }), ...courseFindings(notebook, name, folder)];
}

/** A teacher's own lesson, which is not in the plan, is free in its form. */
function courseFindings(notebook: Notebook, name: string, folder: string): Finding[] {
  const { lessons } = readPlan();
  const at = lessons.findIndex((one) => one.name === name);
  if (at === -1) return [];
  const next = lessons[at + 1] && `${lessons[at + 1]!.name}.ipynb`;
  const there = next && existsSync(join(folder, next)) ? next : undefined;
  return [
    ...courseForm(notebook),
    ...leadsOn(notebook, there),
    ...courseSources(notebook, lessons[at]!.number),
  ];
}

const usualSeed = 'npx downhill check'; // the same inputs each time: a finding can be found again

/** All that is wrong with a lesson, a sentence each. */
export async function checkLesson(
  nameOrPath: string,
  rung: Rung,
  { checks = [], seed = usualSeed }: { checks?: readonly string[]; seed?: string | undefined } = {},
): Promise<{ lesson: string; findings: string[]; added: Added[] }> {
  const path = lessonPath(nameOrPath);
  const [name, folder] = [basename(path, '.ipynb'), dirname(path)];
  let notebook: Notebook;
  try {
    notebook = readNotebook(path);
  } catch (problem) {
    return { lesson: name, findings: [(problem as Error).message], added: [] };
  }
  const told = (all: Finding[]) =>
    all.map(({ cell, rule, message }) => `${cell ? `cell ${cell}: ` : ''}${message} (${rule})`);
  const added: Added[] = [];
  const lesson = await loadLesson(path, { checks }).catch((problem: Error) => problem);
  let fine = false; // one look tells it, where nothing is wrong
  const parts: (() => string[] | Promise<string[]>)[] = [
    () => told(formFindings(notebook, name, folder)),
    () => {
      const filled = fillIn(notebook, solutionsOf(name)); // tells of a solution without a place
      fine = !(lesson instanceof Error) && typesAreFine(lesson);
      return told(fine ? [] : checkTypes(notebook, folder, filled));
    },
    async () => {
      if (lesson instanceof Error) throw lesson;
      added.push(...addedTo(lesson));
      return selfTest(lesson, { rung, seed, fine });
    },
  ];
  const findings: string[] = [];
  for (const part of parts) {
    try {
      findings.push(...(await part()));
    } catch (problem) {
      findings.push((problem as Error).message); // an exercise without checks, say: the rest is told all the same
    }
  }
  return { lesson: name, findings, added };
}

/** The ids of a lesson's exercises; none where the notebook cannot be read, which is told as a finding. */
export function exerciseIds(nameOrPath: string): { name: string; exercises: string[] } {
  const path = lessonPath(nameOrPath);
  try {
    const exercises = exercisesOf(readNotebook(path)).map(({ id }) => id);
    return { name: basename(path, '.ipynb'), exercises };
  } catch {
    return { name: basename(path, '.ipynb'), exercises: [] };
  }
}

/** Writes what a rule would otherwise only ask for: no results, the form of the file, the stamps for nbgrader. */
export function fixLesson(nameOrPath: string): void {
  const path = lessonPath(nameOrPath);
  writeNotebook(path, stampNbgrader(cleanNotebook(readNotebook(path))));
}
