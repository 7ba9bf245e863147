import { execFileSync } from 'node:child_process';
import { place } from './place.ts';
import { hasGit } from './worktree.ts';

/** What draws are made from: other ones for each commit, and the same when a commit is tested again. */
export const commit = hasGit
  ? execFileSync('git', ['rev-parse', 'HEAD'], { cwd: place(), encoding: 'utf8' }).trim()
  : 'no commit';
