import { asCell, type Notebook, namesBefore } from '../../../notebook/index.ts';
import type { Lesson } from '../../spec/lesson.ts';
import type { HiddenFile } from './hidden-files.ts';
import { type Secret, secretsOf } from './secrets.ts';
import { squeezed } from './squeezed.ts';
import { textsIn } from './texts-in.ts';

/** What learners must not see and a notebook for them shows, a sentence each; empty when it may go out. */
export function audit(released: Notebook, lesson: Lesson, files: readonly HiddenFile[]): string[] {
  return [...shownSecrets(released, secretsOf(lesson, files)), ...solvedStarters(lesson)];
}

function shownSecrets(released: Notebook, secrets: readonly Secret[]): string[] {
  const { cells, ...rest } = released;
  const parts = [
    { at: -1, name: 'the notebook', value: rest as unknown },
    ...cells.map((cell, at) => ({ at, name: `cell ${at + 1} (${cell.id})`, value: cell as unknown })),
  ];
  return parts.flatMap(({ at, name, value }) => {
    const texts = textsIn(value).map(({ place, text }) => ({ place, text: squeezed(text) }));
    return secrets.flatMap(({ text, from, mayStandIn }) => {
      const free = mayStandIn?.includes(at) ? 'source' : undefined;
      const found = texts.find((one) => one.place !== free && one.text.includes(text));
      return found ? [`${name} shows ${from} in its ${found.place}`] : [];
    });
  });
}

/** A starter that holds every line of its solution gives it away. */
function solvedStarters({ specs, notebook }: Lesson): string[] {
  return specs.flatMap(({ exercise: { id, cells }, solution }) => {
    if (!cells.answer || solution === undefined) return [];
    const starter = squeezed(cells.answer.cell.source);
    const lines = asCell(solution, namesBefore(notebook, id)).split('\n').map(squeezed);
    return lines.every((line) => starter.includes(line))
      ? [
          `cell ${cells.answer.index + 1} (${cells.answer.cell.id}) is the solution of exercise ${id}, wanted its starter`,
        ]
      : [];
  });
}
