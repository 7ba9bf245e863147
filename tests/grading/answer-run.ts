import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exercisesOf } from 'downhill/notebook';
import {
  type Extra,
  lessonOf,
  type Program,
  planOf,
  programOf,
  screen,
} from '../../lib/grading/answer/index.ts';
import { put } from '../cli/folder.ts';
import { type Id, place, teacher } from './answer-lesson.ts';

export function planFor(id: Id, code: string, extras: Extra[] = [], here = place(teacher, id)) {
  const exercise = exercisesOf(teacher).find((one) => one.id === id)!;
  return planOf(lessonOf(teacher), exercise, { code, at: here, extras })!;
}
export const programFor = (...args: Parameters<typeof planFor>): Program => programOf(planFor(...args));
export const refusal = (...args: Parameters<typeof planFor>) => screen(planFor(...args));

/** What an expression over the exports is, in a plain Node that has only these files. */
export function run(folder: string, program: Program, expression: string): unknown {
  for (const [name, text] of Object.entries(program.files)) put(join(folder, name), text);
  const script = `const it = await import(${JSON.stringify(pathToFileURL(join(folder, 'answer.mjs')).href)});
    const value = await (async () => ${expression})().catch((e) => ({ threw: e.message, stack: e.stack }));
    process.stdout.write(JSON.stringify(value));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}
