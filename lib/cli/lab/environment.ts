import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../start/child.mjs';
import { place } from '../start/places.mjs';
import { Sorry } from '../start/sorry.mjs';
import { failed } from '../start/step.mjs';
import { pythonAdvice } from './advice.ts';
import { folders, insideCheckout } from './folders.ts';
import { findPython, isNewEnough, oldest, runs } from './python.ts';
import { type Means, pythonIn, ways } from './ways.ts';

/** The Python packages, pinned with all that they need. */
const requirements = place('lib', 'cli', 'lab', 'requirements.txt');
const stampPath = join(folders.venv, 'downhill.json');

// A moved checkout needs a new environment: the scripts in it name their own place.
const stamp = () =>
  JSON.stringify({
    requirements: createHash('sha256').update(readFileSync(requirements)).digest('hex'),
    at: place(),
  });

/** Why the private environment cannot be used as it is, or undefined when it can. */
export function staleEnvironment(): string | undefined {
  if (!existsSync(folders.venv)) return 'not there yet';
  if (!existsSync(stampPath)) return 'an install did not finish';
  if (readFileSync(stampPath, 'utf8') !== stamp())
    return 'the course asks for other versions, or the folder moved';
  if (!existsSync(pythonIn(folders.venv))) return 'its Python is gone'; // a link to a Python since removed
  return undefined;
}

/** Makes the private environment anew, by the first way that this machine offers. */
export async function makeEnvironment(note: (text: string) => void): Promise<void> {
  const means = findMeans();
  const fitting = ways.filter((way) => way.fits(means));
  if (fitting.length === 0) {
    throw new Sorry(
      `Python ${means.python.version} (${means.python.path}) cannot make an environment for JupyterLab: it has neither ensurepip nor pip, and uv and virtualenv are not there. Type: ${pythonAdvice()}`,
    );
  }
  let problem: unknown;
  for (const way of fitting) {
    try {
      rmSync(folders.venv, { recursive: true, force: true, maxRetries: 5 });
      for (const { command, env } of way.lines({
        means,
        venv: folders.venv,
        requirements,
        tools: folders.tools,
      })) {
        await must(command, { ...insideCheckout(), ...env }, way.name, note);
      }
      // JupyterLab runs a script of its own that is CommonJS; by our package.json, above it, it would be a module.
      writeFileSync(join(folders.venv, 'package.json'), '{ "private": true, "type": "commonjs" }\n');
      writeFileSync(stampPath, stamp());
      return;
    } catch (found) {
      problem ??= found; // the first way's story is the one that helps
    }
  }
  throw problem;
}

function findMeans(): Means {
  const python = findPython();
  if (!python) throw new Sorry(`No Python found, and JupyterLab needs one. Type: ${pythonAdvice()}`);
  if (!isNewEnough(python)) {
    throw new Sorry(
      `JupyterLab needs Python ${oldest.join('.')} or later, found ${python.version} at ${python.path}. Type: ${pythonAdvice()}\nOr name a newer one: DOWNHILL_PYTHON=/path/to/python3 npm start`,
    );
  }
  return { python, uv: runs('uv'), virtualenv: runs('virtualenv') };
}

async function must(
  [program = '', ...args]: string[],
  env: NodeJS.ProcessEnv,
  way: string,
  note: (text: string) => void,
): Promise<void> {
  const log = join(folders.logs, 'python.log');
  const onLine = (line: string) => {
    const [, name] = /^(?:Collecting|Downloading|Installing) ([\w.-]+)/.exec(line) ?? [];
    if (name) note(name);
  };
  const { code, output } = await run(program, args, { env, log, onLine });
  if (code === 0) return;
  const next =
    /Could not find a version|No matching distribution|ConnectionError|Network|getaddrinfo|ProxyError/i.test(
      output,
    )
      ? 'PyPI cannot be reached. Behind a proxy: set HTTPS_PROXY. With an index of your own: pip config set global.index-url URL. With a JupyterLab that is already there: npm start -- --use-installed'
      : /No space left/.test(output)
        ? 'The disk is full: about 500 MB are needed.'
        : 'Try again; with a JupyterLab that is already there: npm start -- --use-installed';
  throw failed(`Making the Python environment (by ${way})`, output, log, next);
}
