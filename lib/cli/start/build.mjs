import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { replace } from './install.mjs';
import { isCheckout, place, scratch } from './places.mjs';
import { failed } from './step.mjs';

const tsc = () => place('node_modules', 'typescript', 'bin', 'tsc');
const stamp = 'built-from';

/** Why dist/ does not fit lib/, or undefined when it does. */
export function staleBuild() {
  if (!isCheckout()) return undefined;
  const path = place('dist', stamp);
  if (!existsSync(path)) return 'nothing is built';
  return readFileSync(path, 'utf8') === fingerprint() ? undefined : 'lib/ has changed';
}

/** Compiles lib/ into a folder aside and puts it in place whole: a running kernel never sees half a build. */
export async function build() {
  const aside = scratch('dist');
  const print = fingerprint();
  const log = place('.cache', 'logs', 'build.log');
  mkdirSync(aside, { recursive: true });
  const { code, output } = await run(process.execPath, [tsc(), '-p', place(), '--outDir', aside], { log });
  if (code !== 0) throw failed('The build of lib/', output, log, 'Mend the lines it names and try again.');
  writeFileSync(join(aside, stamp), print);
  replace(place('dist'), aside);
}

/** Compiles at each change, until it is stopped. */
export const watch = () => run(process.execPath, [tsc(), '-p', place(), '--watch', '--preserveWatchOutput']);

/** Names, sizes and times of all that goes into the build: cheap, and another checkout's dist/ never fits. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  add(place('tsconfig.json'));
  add(place('node_modules', 'typescript', 'package.json'));
  for (const path of sources(place('lib'))) add(path);
  return hash.digest('hex');
}

/** @returns {string[]} */
function sources(/** @type {string} */ folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)],
    );
}
