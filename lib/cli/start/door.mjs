import { accessSync, constants } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build, staleBuild, watch } from './build.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { installPackages, stalePackages, sweep } from './install.mjs';
import { alone } from './lock.mjs';
import { isCheckout, place, root } from './places.mjs';
import { Sorry } from './sorry.mjs';
import { step } from './step.mjs';

/** Makes ready what a command needs (npm packages, the build) and runs the command. */
export async function open(/** @type {string[]} */ args) {
  try {
    endWithNpm();
    await ready();
    if (args[0] === 'build') {
      if (args[1] === '--watch') process.exitCode = (await watch()).code;
      return;
    }
    const { main } = await import(pathToFileURL(place('dist', 'cli', 'main.js')).href);
    process.exitCode = await main(args);
  } catch (problem) {
    console.error(problem instanceof Sorry ? problem.message : problem);
    process.exitCode = 1;
  }
}

async function ready() {
  if (!stalePackages() && !staleBuild()) return; // also in a checkout that may only be read
  mayWrite();
  await alone(
    place('.cache', 'ready.lock'),
    async () => {
      sweep();
      const why = stalePackages();
      if (why) await step(`npm packages (${why})`, installPackages);
      if (staleBuild()) await step('building lib/', build);
    },
    (holder) => console.log(`  waiting for another start in this folder (${holder})`),
  );
}

function mayWrite() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Sorry(
      `Cannot write in ${root}, where npm packages and the build are missing. Make the folder writable for you, or clone the course into your home folder.`,
    );
  }
  if (!isCheckout()) throw new Sorry(`${root} is not a whole checkout of the course: clone it again.`);
}
