import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { Sorry } from '../start/sorry.mjs';
import { findPython } from './python.ts';

/** What decides where a user's Jupyter keeps its data. */
export interface User {
  env: NodeJS.ProcessEnv;
  platform: string;
  home: string;
}

export const thisUser = (): User => ({ env: process.env, platform: process.platform, home: homedir() });

/** The user's own data folder, as Jupyter finds it (jupyter --data-dir). */
export function userData({ env, platform, home }: User = thisUser()): string {
  const { join } = platform === 'win32' ? win32 : posix;
  if (env.JUPYTER_DATA_DIR) return env.JUPYTER_DATA_DIR;
  if (platform === 'darwin') return join(home, 'Library', 'Jupyter');
  if (platform === 'win32') {
    return env.APPDATA ? join(env.APPDATA, 'jupyter') : join(home, '.jupyter', 'data');
  }
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'jupyter');
}

/** The prefix of the active environment: its Python tells, else the variables that activation sets. */
export function activePrefix(env: NodeJS.ProcessEnv = process.env): string {
  const python = findPython(env);
  const [program = '', ...args] = python?.command ?? [];
  if (python) {
    const told = spawnSync(program, [...args, '-I', '-c', 'import sys; print(sys.prefix)'], {
      encoding: 'utf8',
      timeout: 20_000,
      env: { ...env, PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1' },
    });
    if (told.status === 0 && told.stdout.trim()) return told.stdout.trim();
  }
  const prefix = env.VIRTUAL_ENV || env.CONDA_PREFIX;
  if (prefix) return prefix;
  throw new Sorry(
    'Cannot tell which environment --sys-prefix means: no Python on the PATH, and neither VIRTUAL_ENV nor CONDA_PREFIX is set. Activate the environment, or name its folder: npx downhill kernel install --prefix DIR',
  );
}
