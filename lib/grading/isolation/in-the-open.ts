import type { Cage, Caged } from './cage.ts';
import { endAllOf } from './end-all-of.ts';
import { holes } from './holes.ts';
import { limited } from './limits.ts';
import { isRoot, mustBeOpen, openToAll, strangerId } from './other-user.ts';
import { program } from './program.ts';
import { node, sight } from './sight.ts';
import { startCaged } from './start.ts';

/** What the system of this machine does not limit. */
export const unlimited: string[] = [
  ...(process.platform === 'linux' ? [] : [holes.memory]),
  ...(process.platform === 'win32' ? [holes.processor] : []),
];

/** Starts a child in the machine's real file tree: limited, in its own folder, as another user when we are root. */
export function startInTheOpen(cage: Cage, command: string[]): Caged {
  if (isRoot) openToAll(cage.folder);
  if (isRoot) mustBeOpen([node, ...sight(cage), cage.entry], { way: true });
  const user = isRoot ? strangerId() : undefined;
  const setpriv = process.platform === 'linux' ? program('setpriv') : undefined;
  return startCaged({
    command: [
      ...(setpriv ? [setpriv, '--pdeathsig', 'KILL', '--no-new-privs'] : []),
      // An ordinary user's limit would count all that the user runs, not this child's alone.
      ...limited(cage.limits, command, { countProcesses: isRoot }),
    ],
    limits: cage.limits,
    cwd: cage.folder,
    user,
    after: () => (user === undefined ? undefined : endAllOf(user)),
  });
}
