import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addedEngine, binaryOf, packages } from '../../engine/index.ts';
import { run } from '../start/child.mjs';
import { cleanEnv, npmCli } from '../start/npm.mjs';
import { place } from '../start/places.mjs';
import { Sorry } from '../start/sorry.mjs';
import { failed, step } from '../start/step.mjs';
import { buildFromPython, lookAtPython } from './from-python.ts';

const wanted = '4.22.0'; // the course's tensorflow.js

/** What was added, as its binary tells. */
export interface Added {
  folder: string;
  version: string;
  seesGpu: boolean;
}

export interface AddOptions {
  /** The Python whose TensorFlow a binary is built against, instead of fetching one. */
  python?: string | undefined;
  quiet?: boolean;
  /** Tries a binary, or throws what is wrong with it. */
  tryOut?: (binary: string, log: string) => Promise<Omit<Added, 'folder'>>;
}

/** Installs a tfjs-node package in a folder aside, tries its binary, and puts it in place whole. */
export async function addEngine(
  name: 'gpu' | 'node',
  { python, quiet = false, tryOut = inItsOwnProcess }: AddOptions = {},
): Promise<Added> {
  if (name === 'gpu') refuseWithoutBinaries();
  const tensorflow = python === undefined ? undefined : lookAtPython(python);
  const show = quiet
    ? (_label: string, work: (note: () => void) => Promise<unknown>) => work(() => {})
    : step;
  const [folder, aside] = [addedEngine(name), addedEngine(`${name}.new`)];
  const log = place('.cache', 'logs', `engine-${name}.log`);
  const inside = join(aside, 'node_modules', '@tensorflow', packages[name]);
  rmSync(aside, { recursive: true, force: true }); // of a run that was killed
  mkdirSync(aside, { recursive: true });
  try {
    writeFileSync(join(aside, 'package.json'), '{ "private": true }\n');
    await show(`${packages[name]} ${wanted}`, () => install(name, aside, log, tensorflow !== undefined));
    if (tensorflow) await show('g++', () => buildFromPython(aside, inside, tensorflow, log));
    const binary = binaryOf(inside);
    if (!binary) throw new Sorry(`${packages[name]} was installed without its binary. All it said: ${log}`);
    const told = await tryOut(binary, log);
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
    return { folder, ...told };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function refuseWithoutBinaries(): void {
  if (process.arch === 'x64' && ['linux', 'win32'].includes(process.platform)) return;
  throw new Sorry(
    `tfjs-node-gpu has binaries for Linux and Windows on x64, this is ${process.platform} on ${process.arch}. What is possible: npx downhill engine`,
  );
}

async function install(name: 'gpu' | 'node', aside: string, log: string, build: boolean): Promise<void> {
  const what = [`@tensorflow/${packages[name]}@${wanted}`, ...(build ? ['node-api-headers@1.5.0'] : [])];
  const { code, output } = await run(
    process.execPath,
    [
      npmCli(),
      'install',
      ...what,
      `--ignore-scripts=${build}`, // the package's own script fetches TensorFlow and its binary
      '--foreground-scripts',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
    ],
    { cwd: aside, env: cleanEnv(), log },
  );
  if (code === 0) return;
  throw failed(
    `npm install ${what.join(' ')}, in a folder aside,`,
    gist(output),
    log,
    nextStep(name, output),
  );
}

function nextStep(name: 'gpu' | 'node', output: string): string {
  const nothing = 'Nothing was changed.';
  if (!/storage\.googleapis\.com|libtensorflow/.test(output)) {
    return `${nothing} When the npm registry cannot be reached: npm config set https-proxy http://HOST:PORT.`;
  }
  const mirror = 'TFJS_NODE_CDN_STORAGE names a mirror of it, HTTPS_PROXY a way to it';
  const python =
    name === 'node'
      ? '; with a Python that has TensorFlow: npx downhill engine add node --from-python PYTHON'
      : '';
  return `${nothing} Its binary comes from storage.googleapis.com, which this network may block: ${mirror}${python}.`;
}

/** What its script said; npm repeats it and adds its own. */
const gist = (output: string) =>
  output
    .split('\n')
    .filter((line) => line.trim() && !/^npm (warn|notice)|^\s+at |A complete log|\.log$/i.test(line))
    .slice(0, 12)
    .join('\n');

const question = `
const { TF_Version: version, isUsingGpuDevice } = require(process.argv[1]);
console.log('told ' + JSON.stringify({ version, seesGpu: isUsingGpuDevice() }));`;

/** Loads the binary in a process of its own: it may end it. */
async function inItsOwnProcess(binary: string, log: string): Promise<Omit<Added, 'folder'>> {
  const env = { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3' };
  const { code, output } = await run(process.execPath, ['-e', question, binary], { env, log });
  const told = /^told (.*)$/m.exec(output)?.[1];
  if (code === 0 && told) return JSON.parse(told) as Omit<Added, 'folder'>;
  throw failed(
    'The binary of TensorFlow, tried in a process of its own,',
    output,
    log,
    'Nothing was changed.',
  );
}
