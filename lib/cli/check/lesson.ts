import { basename, dirname } from 'node:path';
import { lessonPath, loadLesson, type Rung, selfTest } from '../../grading/index.ts';
import {
  checkTypes,
  cleanNotebook,
  type Finding,
  fillIn,
  lint,
  type Notebook,
  readNotebook,
  solutionsOf,
  stampNbgrader,
  writeNotebook,
} from '../../notebook/index.ts';

const seed = 'npx downhill check'; // the same inputs each time: a finding can be found again

/** All that is wrong with a lesson, a sentence each. */
export async function checkLesson(
  nameOrPath: string,
  rung: Rung,
): Promise<{ lesson: string; findings: string[] }> {
  const path = lessonPath(nameOrPath);
  const [name, folder] = [basename(path, '.ipynb'), dirname(path)];
  let notebook: Notebook;
  try {
    notebook = readNotebook(path);
  } catch (problem) {
    return { lesson: name, findings: [(problem as Error).message] };
  }
  const told = (all: Finding[], more = '') =>
    all.map(({ cell, rule, message }) => `${cell ? `cell ${cell}: ` : ''}${message} (${rule}${more})`);
  const parts: (() => string[] | Promise<string[]>)[] = [
    () => told(lint(notebook, name, { folder })),
    () => told(checkTypes(notebook, folder)),
    () => told(checkTypes(fillIn(notebook, solutionsOf(name)), folder), ', with the solutions'),
    async () => selfTest(await loadLesson(path), { rung, seed }),
  ];
  const findings: string[] = [];
  for (const part of parts) {
    try {
      findings.push(...(await part()));
    } catch (problem) {
      findings.push((problem as Error).message); // an exercise without checks, say: the rest is told all the same
    }
  }
  return { lesson: name, findings };
}

/** Writes what a rule would otherwise only ask for: no results, the form of the file, the stamps for nbgrader. */
export function fixLesson(nameOrPath: string): void {
  const path = lessonPath(nameOrPath);
  writeNotebook(path, stampNbgrader(cleanNotebook(readNotebook(path))));
}
