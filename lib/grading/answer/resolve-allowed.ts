import { builtinModules, createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../base/index.ts';

/** The file that an allowed import means: `downhill/x` is the built room, all else is looked for as ours is. */
export function fileOf(specifier: string): string {
  const [, room] = /^downhill\/([a-z]+)$/.exec(specifier) ?? [];
  if (room === 'grading') throw new Error(`Cannot let an answer import ${specifier}: it holds the judge`);
  if (room) return join(projectRoot(), 'dist', room, 'index.js');
  if (/^[./]|^[a-z]+:/i.test(specifier))
    throw new Error(`Cannot let an answer import ${specifier}: allowed are packages and downhill/...`);
  try {
    return createRequire(join(projectRoot(), 'package.json')).resolve(specifier);
  } catch {
    throw new Error(`Cannot find ${specifier}, which an exercise allows: no such package is installed`);
  }
}

/** What an allowed import is called in the child, where no name leads anywhere by itself. */
export const resolveAllowed = (specifier: string): string =>
  isBuiltin(specifier) ? specifier : pathToFileURL(fileOf(specifier)).href;

export const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier);
