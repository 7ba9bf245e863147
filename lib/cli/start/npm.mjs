import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Sorry } from './sorry.mjs';

/** The npm that belongs to this Node, as a JavaScript file: no shell, no .cmd, the same on every system. */
export function npmCli({ env = process.env, node = process.execPath } = {}) {
  const asked = env.npm_execpath ?? ''; // set when npm or npx started us; yarn and pnpm set it too
  const beside = dirname(node);
  const places = [
    ...(/^np[mx]-cli\.c?js$/.test(basename(asked)) ? [join(dirname(asked), 'npm-cli.js')] : []),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js', // Debian's package of npm
    ...(env.PATH ?? '')
      .split(process.platform === 'win32' ? ';' : ':')
      .flatMap((folder) => [
        join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
        join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
      ]),
  ];
  const found = places.find((path) => existsSync(path));
  if (!found) {
    throw new Sorry(
      `Cannot find npm beside Node ${process.version} (${node}). Install Node with its npm from https://nodejs.org, or run \`npm start\` instead of this command.`,
    );
  }
  return found;
}

/** What npm tells its scripts must not reach the npm that we start: it would work in the wrong folder. */
export const cleanEnv = (env = process.env) =>
  Object.fromEntries(
    Object.entries(env).filter(
      ([name]) =>
        !/^npm_(config_(local_prefix|prefix|global|workspaces?|include_workspace_root|package_lock|dry_run|ignore_scripts|omit|include|production|only|also|install_strategy|package_lock_only)$|lifecycle|package|command)/i.test(
          name,
        ),
    ),
  );
