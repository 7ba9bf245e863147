import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { place } from './place.ts';

/** A checkout may also come as an archive, without git. */
export const hasGit = existsSync(place('.git'));

/** What git says has changed or is new in the checkout, a line each; nothing without git. */
export function changes(): string[] {
  if (!hasGit) return [];
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['--no-optional-locks', 'status', '--porcelain', '--untracked-files=all'],
    { cwd: place(), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`git status failed: ${stderr}`);
  return stdout.split('\n').filter(Boolean);
}
