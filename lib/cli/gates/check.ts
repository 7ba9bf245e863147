import { cacheDir } from '../../base/index.ts';
import { place } from '../start/places.mjs';

/** One check of a gate: a command of node_modules that passes when it ends with 0. */
export interface Check {
  name: string;
  /** A JavaScript file of a package, run with our Node: the same on every system. */
  script: string;
  args: string[];
  env?: Record<string, string>;
}

const bin = (...parts: string[]) => place('node_modules', ...parts);

/** Biome makes a folder for the logs of a server that we do not start, in the home folder unless told another. */
const biomeHome = { HOME: cacheDir('biome'), XDG_CACHE_HOME: cacheDir('biome') };

export const types: Check = {
  name: 'types',
  script: bin('typescript', 'bin', 'tsc'), // .bin/tsc may be the old compiler that tslab brings
  args: ['-p', 'tests'],
};

export const lint: Check = {
  name: 'lint',
  script: bin('@biomejs', 'biome', 'bin', 'biome'),
  args: ['lint', '--error-on-warnings', '--diagnostic-level=warn'],
  env: biomeHome,
};

export const format: Check = {
  name: 'format',
  script: bin('@biomejs', 'biome', 'bin', 'biome'),
  args: ['check', '--linter-enabled=false', '--error-on-warnings'],
  env: biomeHome,
};

/** The tests of one jest project; `more` is what the caller typed. */
export const tests = (project: string, more: string[] = []): Check => ({
  name: project === 'unit' ? 'jest' : project,
  script: bin('jest', 'bin', 'jest.js'),
  args: [...more, '--selectProjects', project], // it takes every word that follows it for a project
});
