import { accessSync, constants, mkdirSync } from 'node:fs';
import { cacheDir } from './paths.ts';

/**
 * Keeps swc inside the checkout: it unpacks its native half into the user's own cache folder unless it is told
 * another. A checkout that may only be read leaves that as it is. Give it the environment of a process before swc
 * is loaded there: a worker's is but a copy.
 */
export function keepSwcInside(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (env.SWC_NATIVE_BINDING_CACHE) return env;
  const folder = cacheDir('swc');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    env.SWC_NATIVE_BINDING_CACHE = folder;
  } catch {}
  return env;
}
