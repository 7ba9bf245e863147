import { join } from 'node:path';
import type { Command, ExitCode } from '../command.ts';
import { withoutPython } from '../lab/advice.ts';
import { makeEnvironment, staleEnvironment } from '../lab/environment.ts';
import { folders, insideCheckout, jupyterHome } from '../lab/folders.ts';
import { findInstalledLab } from '../lab/installed.ts';
import { installKernel } from '../lab/kernelspec.ts';
import { launch } from '../lab/launch.ts';
import { checkPort } from '../lab/others.ts';
import { writeSettings } from '../lab/settings.ts';
import { pythonIn } from '../lab/ways.ts';
import { alone } from '../start/lock.mjs';
import { place } from '../start/places.mjs';
import { Sorry } from '../start/sorry.mjs';
import { step } from '../start/step.mjs';

/** `npm start`: JupyterLab on the lessons, with whatever is missing installed first. */
export const lab: Command = {
  name: 'lab',
  summary: 'Opens the course in JupyterLab (npm start)',
  options: {
    'use-installed': { type: 'boolean', help: "the JupyterLab on the PATH, not one of the course's own" },
  },
  passesOn: 'JupyterLab',
  async run({ values, positionals }) {
    const flags = positionals.filter((word) => word !== '--');
    checkPort(flags); // before anything is installed
    return code(await (values['use-installed'] ? withInstalled(flags) : withOwn(flags)));
  },
};

async function withOwn(flags: string[]): Promise<number> {
  try {
    if (staleEnvironment()) await alone(place('.cache', 'python.lock'), prepare, tellWait);
  } catch (problem) {
    throw problem instanceof Sorry
      ? new Sorry(`${problem.message}\n${withoutPython(['run NOTEBOOK'])}`)
      : problem;
  }
  // At each start, for they cost nothing: another Node may be in use since.
  installKernel(folders.venv);
  writeSettings(folders.venv);
  const env = { ...insideCheckout(), ...jupyterHome() };
  return launch([pythonIn(folders.venv)], flags, env);
}

async function prepare(): Promise<void> {
  const why = staleEnvironment();
  if (why) await step(`JupyterLab in .venv (${why})`, makeEnvironment);
}

async function withInstalled(flags: string[]): Promise<number> {
  const { python, version, plotly } = findInstalledLab();
  const prefix = join(folders.jupyter, 'installed');
  installKernel(prefix);
  console.log(`JupyterLab ${version} of ${python.join(' ')}`);
  if (!plotly) console.log('It cannot draw the plots of the lessons yet. Type: pip install plotly');
  const path = [join(prefix, 'share', 'jupyter'), process.env.JUPYTER_PATH].filter(Boolean);
  const env = { ...process.env, JUPYTER_PATH: path.join(process.platform === 'win32' ? ';' : ':') };
  return launch(python, flags, env);
}

const tellWait = (holder: string) => console.log(`  waiting for another start in this folder (${holder})`);
const code = (status: number): ExitCode => (status === 0 ? 0 : 1);
