import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../base/index.ts';
import { digestOf } from './digest.ts';

/** The project's version with a hash of the grader itself: a changed grader may give other scores. */
export function graderVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  const rooms = ['base', 'notebook', 'grading'].map((room) => join(import.meta.dirname, '..', '..', room));
  return `${version} ${digestOf(rooms)}`;
}
