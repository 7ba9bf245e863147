import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A Python environment to measure against: `jupyter` or `torch` in the folder that DOWNHILL_PEERS names. Its
 * interpreter, or undefined: a benchmark then runs without that peer and says so.
 */
export function peerPython(
  name: 'jupyter' | 'torch',
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  if (!env.DOWNHILL_PEERS) return undefined;
  const [folder, file] = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
  const path = join(env.DOWNHILL_PEERS, name, folder, file);
  return existsSync(path) ? path : undefined;
}
