import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findPython } from '../../../lib/cli/lab/python.ts';
import { pythonIn } from '../../../lib/cli/lab/ways.ts';
import { cleanEnv, npmCli } from '../../../lib/cli/start/npm.mjs';
import { downhill } from '../../e2e/downhill.ts';
import { place } from '../../e2e/place.ts';

const jupyterhub = 'jupyterhub==6.1.1';
const proxy = 'configurable-http-proxy@5.2.0'; // 5.3 wants a newer Node than the course does
const jupyterlab = place('lib', 'cli', 'lab', 'requirements.txt');

const folder = (...parts: string[]) => place('.cache', 'e2e-hub', ...parts);

/** What a teacher installs on the class's machine, made once: a hub with JupyterLab, its proxy, and our kernel. */
export function hubTools(): { python: string; proxy: string } {
  const python = pythonIn(folder('python'));
  const wanted = [jupyterhub, proxy, readFileSync(jupyterlab, 'utf8'), folder()].join();
  const made = folder(createHash('sha256').update(wanted).digest('hex').slice(0, 16));
  if (!existsSync(made)) {
    rmSync(folder(), { recursive: true, force: true });
    const [program = 'python3', ...args] = findPython()?.command ?? [];
    must(program, ...args, '-m', 'venv', folder('python'));
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary', ':all:'];
    must(python, ...pip, jupyterhub, '-r', jupyterlab);
    must(
      process.execPath,
      npmCli(),
      'install',
      '--prefix',
      folder('proxy'),
      '--no-audit',
      '--no-fund',
      proxy,
    );
    writeFileSync(made, '');
  }
  const { status, stderr } = downhill('kernel', 'install', '--prefix', folder('python'));
  if (status !== 0) throw new Error(`The kernel could not be installed for the hub:\n${stderr}`);
  return {
    python,
    proxy: folder('proxy', 'node_modules', 'configurable-http-proxy', 'bin', 'configurable-http-proxy'),
  };
}

function must(program: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env: cleanEnv() });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
