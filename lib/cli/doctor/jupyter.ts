import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { pythonAdvice } from '../lab/advice.ts';
import { staleEnvironment } from '../lab/environment.ts';
import { folders } from '../lab/folders.ts';
import { findPython, isNewEnough, oldest } from '../lab/python.ts';
import { pythonIn } from '../lab/ways.ts';
import type { Probe } from './probe.ts';

const makeIt = 'npm start makes it; npm start -- --use-installed takes the one on the PATH.';

export const python: Probe = {
  name: 'Python',
  look() {
    const there = findPython();
    if (!there) return { ok: false, found: 'none', next: pythonAdvice() };
    const found = `${there.version} (${there.path})`;
    return isNewEnough(there)
      ? { ok: true, found }
      : { ok: false, found: `${found}, wanted ${oldest.join('.')} or later`, next: pythonAdvice() };
  },
};

/** A fresh clone has none of the three that `npm start` brings: that is one thing to do, and not three faults. */
const neverStarted = () => !existsSync(folders.venv);

export const jupyterlab: Probe = {
  name: 'JupyterLab',
  look() {
    if (neverStarted())
      return { ok: false, found: 'not there yet, with the kernel for it and the plots', next: makeIt };
    const why = staleEnvironment();
    if (why) return { ok: false, found: `.venv: ${why}`, next: makeIt };
    const code = 'import jupyterlab; print(jupyterlab.__version__)';
    const { stdout, status } = spawnSync(pythonIn(folders.venv), ['-c', code], { encoding: 'utf8' });
    return status === 0
      ? { ok: true, found: `${stdout.trim()} in .venv` }
      : { ok: false, found: 'JupyterLab in .venv does not start', next: 'Delete .venv and type npm start.' };
  },
};

export const kernelspec: Probe = {
  name: 'kernel',
  look() {
    if (neverStarted()) return undefined;
    const path = join(folders.venv, 'share', 'jupyter', 'kernels', 'downhill', 'kernel.json');
    if (!existsSync(path)) return { ok: false, found: 'not installed', next: 'npm start' };
    const { argv, display_name } = JSON.parse(readFileSync(path, 'utf8')) as {
      argv: string[];
      display_name: string;
    };
    const gone = argv.find((word) => isAbsolute(word) && !existsSync(word));
    return gone
      ? { ok: false, found: `${display_name}, but ${gone} is gone`, next: 'npm start writes it anew.' }
      : { ok: true, found: `${display_name}, run by ${argv[0]}` };
  },
};

export const renderer: Probe = {
  name: 'plots',
  look() {
    if (neverStarted()) return undefined;
    const path = join(folders.venv, 'share', 'jupyter', 'labextensions', 'jupyterlab-plotly', 'package.json');
    if (!existsSync(path)) return { ok: false, found: 'JupyterLab has no plotly renderer', next: makeIt };
    const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
    return { ok: true, found: `plotly renderer ${version} in JupyterLab` };
  },
};
