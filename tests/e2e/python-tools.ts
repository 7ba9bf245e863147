import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { installKernel } from '../../lib/cli/lab/kernelspec.ts';
import { findPython } from '../../lib/cli/lab/python.ts';
import { pythonIn } from '../../lib/cli/lab/ways.ts';
import { place } from './place.ts';

/** What users put a kernel to, and Jupyter's own test of kernels. */
const packages = [
  'nbgrader==0.9.6',
  'jupyter_kernel_test==0.7.0',
  'nbclient==0.11.0',
  'nbconvert==7.17.0',
  'ipykernel',
  'jupyter-console',
];

/** A Python environment with Jupyter's tools and our kernel, made once. */
export function jupyterTools(): { python: string; env: NodeJS.ProcessEnv } {
  const venv = environment('e2e-tools', packages);
  installKernel(venv);
  const data = place('.cache', 'e2e-jupyter');
  mkdirSync(data, { recursive: true });
  const env = {
    ...process.env,
    JUPYTER_CONFIG_DIR: data,
    JUPYTER_DATA_DIR: data,
    JUPYTER_RUNTIME_DIR: data,
    IPYTHONDIR: data,
    PATH: `${dirname(pythonIn(venv))}${delimiter}${process.env.PATH}`, // nbgrader starts alembic by its name
  };
  return { python: pythonIn(venv), env };
}

/** A Python environment in `.cache/` with these packages, made once. */
export function environment(name: string, wanted: readonly string[]): string {
  const venv = place('.cache', name);
  const made = join(venv, createHash('sha256').update(wanted.join()).digest('hex').slice(0, 16));
  if (!existsSync(made)) {
    rmSync(venv, { recursive: true, force: true });
    const [program = 'python3', ...args] = findPython()?.command ?? [];
    must(program, [...args, '-m', 'venv', venv]);
    must(pythonIn(venv), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...wanted]);
    writeFileSync(made, '');
  }
  return venv;
}

/** Runs a Python program to its end; what it said, on both streams together. */
export function runPython(
  args: string[],
  { cwd = place(), input = '' }: { cwd?: string; input?: string } = {},
): { status: number | null; said: string; stdout: string } {
  const { python, env } = jupyterTools();
  const { status, stdout, stderr } = spawnSync(python, args, {
    cwd,
    env,
    input,
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 1e8,
  });
  return { status, stdout, said: stdout + stderr };
}

function must(program: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
