import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const follower = fileURLToPath(new URL('./follow.mjs', import.meta.url));

/**
 * @typedef {object} ChildOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [log] a file that keeps all the child says; without it the child speaks on our own streams
 * @property {(line: string) => void} [onLine] sees each line as it comes (only with a log)
 */

/**
 * Starts a command that ends when this process ends, however it ends.
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions} options
 */
export function start(command, args, { cwd, env = process.env, log, onLine } = {}) {
  const say = log ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, [follower, command, ...args], {
    cwd,
    env,
    stdio: ['ignore', say, say, 'pipe'],
    detached: true, // a group of its own: see follow.mjs
    windowsHide: true,
  });
  let output = '';
  if (log) {
    mkdirSync(dirname(log), { recursive: true });
    const file = createWriteStream(log);
    let rest = '';
    const take = (/** @type {string} */ chunk) => {
      file.write(chunk);
      output = (output + chunk).slice(-20_000);
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) onLine?.(line);
    };
    // Each decodes its own stream: a letter may arrive in two pieces.
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    child.on('close', () => {
      if (rest) onLine?.(rest);
      file.end();
    });
  }
  /** @type {Promise<{ code: number, output: string }>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
  return { ended, stop: () => child.kill('SIGTERM') };
}

/**
 * Runs a command to its end; see `start`.
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions} [options]
 */
export const run = (command, args, options) => start(command, args, options).ended;
