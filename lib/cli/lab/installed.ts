import { spawnSync } from 'node:child_process';
import { Sorry } from '../start/sorry.mjs';
import { findPython } from './python.ts';

/** A JupyterLab that was there before us: the Python that runs it and its version. */
export interface InstalledLab {
  python: string[];
  version: string;
  plotly: boolean;
}

const question = `
import json, sys
from importlib import metadata
def version(name):
    try: return metadata.version(name)
    except metadata.PackageNotFoundError: return None
print(json.dumps(dict(python=[sys.executable], version=version("jupyterlab"), plotly=version("plotly") is not None)))`;

/** Looks for JupyterLab in the active environment's Python, then in the one that `jupyter-lab` belongs to. */
export function findInstalledLab(): InstalledLab {
  const python = findPython();
  const candidates = [...(python ? [python.command] : []), ...behindScript()];
  for (const [program = '', ...args] of candidates) {
    const { status, stdout } = spawnSync(program, [...args, '-c', question], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    if (status !== 0) continue;
    const found = JSON.parse(stdout) as InstalledLab;
    if (found.version) return found;
  }
  throw new Sorry(
    'Cannot find an installed JupyterLab (looked in the Python on the PATH and behind jupyter-lab). Activate its environment first, or type npm start, which makes one of its own.',
  );
}

/** pipx and conda put `jupyter-lab` on the PATH without its Python; the script's first line names it. */
function behindScript(): string[][] {
  const code =
    'import shutil;p=shutil.which("jupyter-lab") or "";print(open(p,"rb").readline().decode()[2:].strip() if p else "")';
  const python = findPython();
  if (!python) return [];
  const [program = '', ...args] = python.command;
  const { stdout } = spawnSync(program, [...args, '-c', code], { encoding: 'utf8', timeout: 20_000 });
  const path = stdout?.trim();
  return path ? [[path]] : [];
}
