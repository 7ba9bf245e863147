import { spawnSync } from 'node:child_process';
import { place } from './place.ts';

/** Runs a command of the course to its end, as `npx downhill` would. */
export const downhill = (...args: string[]) => downhillIn({}, ...args);

/** The same with more in its environment. */
export function downhillIn(
  env: NodeJS.ProcessEnv,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [place('lib', 'cli', 'start.mjs'), ...args],
    { cwd: place(), env: { ...process.env, ...env }, encoding: 'utf8', timeout: 600_000 },
  );
  return { status, stdout, stderr };
}
