import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { cleanEnv, npmCli } from './npm.mjs';
import { place, scratch } from './places.mjs';
import { failed } from './step.mjs';

/**
 * @typedef {{ version?: string, resolved?: string, integrity?: string, link?: boolean, optional?: boolean,
 *   devOptional?: boolean, os?: string[], cpu?: string[] }} Locked
 * @typedef {Record<string, Locked>} Packages  by their folder, `node_modules/jest`
 */

/** Why node_modules does not fit package-lock.json, or undefined when it does. */
export function stalePackages(root = place()) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  if (!wanted) return undefined; // not a checkout: npm put us here with all that we need
  // npm writes this file last, so a killed `npm ci` or `npm install` has left none.
  const there = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!there)
    return existsSync(join(root, 'node_modules')) ? 'an install did not finish' : 'nothing is installed';
  for (const [folder, want] of Object.entries(wanted)) {
    if (folder === '' || want.link) continue;
    const have = there[folder];
    if (!have && !(want.optional || want.devOptional)) return `${name(folder)} is missing`;
    if (have && (have.version !== want.version || have.integrity !== want.integrity)) {
      return `${name(folder)} is ${have.version}, package-lock.json wants ${want.version}`;
    }
  }
  const foreign = Object.entries(there).find(([, have]) => !fitsHere(have));
  if (foreign) return `${name(foreign[0])} was installed for another system`;
  const top = readdirSync(join(root, 'node_modules'));
  const scopes = top.filter((entry) => entry.startsWith('@'));
  const scoped = scopes.flatMap((scope) => readdirSync(join(root, 'node_modules', scope)));
  const halfMoved = [...top, ...scoped].find((entry) => /^\..+-[\w-]{8}$/.test(entry));
  if (halfMoved) return 'an update did not finish'; // npm moves a package to .name-XXXXXXXX while it works on it
  return undefined;
}

/** Installs what package-lock.json says, in a folder aside, and puts it in place whole. */
export async function installPackages(/** @type {(note: string) => void} */ note) {
  const aside = scratch('npm');
  const log = place('.cache', 'logs', 'npm-ci.log');
  mkdirSync(aside, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(place(file), join(aside, file));
  const packages = Object.keys(packagesIn(place('package-lock.json')) ?? {}).length - 1;
  const { code, output } = await run(
    process.execPath,
    [
      npmCli(),
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=http',
    ],
    { cwd: aside, env: cleanEnv(), log, onLine: counter(packages, note) },
  );
  if (code !== 0 || stalePackages(aside)) {
    rmSync(aside, { recursive: true, force: true });
    const next = /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network|proxy/i.test(output)
      ? 'The npm registry cannot be reached. Behind a proxy: npm config set https-proxy http://HOST:PORT. With a registry of your own: npm config set registry URL.'
      : /ENOSPC/.test(output)
        ? 'The disk is full: about 2 GB are needed.'
        : 'Try again; when it stays so, `npm cache verify` helps against a damaged cache.';
    throw failed('npm ci', gist(output), log, next);
  }
  replace(place('node_modules'), join(aside, 'node_modules'));
  rmSync(aside, { recursive: true, force: true });
}

/** Puts a finished folder where an old one may be, by renames alone. */
export function replace(/** @type {string} */ path, /** @type {string} */ finished) {
  const old = scratch('old');
  mkdirSync(place('.cache', 'tmp'), { recursive: true });
  if (existsSync(path)) renameSync(path, old);
  renameSync(finished, path);
  rmSync(old, { recursive: true, force: true, maxRetries: 3 });
}

/** Clears away what killed processes left in .cache/tmp. Call it with the lock held. */
export function sweep() {
  const tmp = place('.cache', 'tmp');
  if (!existsSync(tmp)) return;
  for (const entry of readdirSync(tmp)) {
    try {
      rmSync(join(tmp, entry), { recursive: true, force: true, maxRetries: 3 });
    } catch {} // still being written by a process that is about to end: the next sweep has it
  }
}

/** @returns {Packages | undefined} */
function packagesIn(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

const name = (/** @type {string} */ folder) => folder.slice(folder.lastIndexOf('node_modules/') + 13);

function fitsHere(/** @type {Locked} */ { os, cpu }) {
  const allows = (/** @type {string[] | undefined} */ list, /** @type {string} */ here) =>
    !list ||
    list.length === 0 ||
    ((list.includes(here) || list.every((item) => item.startsWith('!'))) && !list.includes(`!${here}`));
  return allows(os, process.platform) && allows(cpu, process.arch);
}

/** npm says what is wrong first and ends with its manual. */
const gist = (/** @type {string} */ output) =>
  output
    .split('\n')
    .filter((line) => /^npm (error|ERR!) \S/.test(line))
    .slice(0, 10)
    .join('\n');

/** npm's log names each tarball that it fetches; a warm cache fetches none. */
function counter(/** @type {number} */ total, /** @type {(note: string) => void} */ note) {
  let fetched = 0;
  return (/** @type {string} */ line) => {
    if (/npm http (fetch|cache) .*\.tgz/.test(line)) note(`${++fetched} of ${total} packages`);
  };
}
