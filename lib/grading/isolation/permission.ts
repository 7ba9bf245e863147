import type { Rung } from './cage.ts';
import { holes } from './holes.ts';
import { startInTheOpen, unlimited } from './in-the-open.ts';
import { nodeCommand } from './node-command.ts';
import { isRoot } from './other-user.ts';
import { tryOut } from './try-out.ts';

// Since Node 25 the permission flags close the network, too.
const closesNetwork = Number(process.versions.node.split('.')[0]) >= 25;

/** Node's own permission flags, and limits of the system. */
export const permission: Rung = {
  name: 'permission',
  notContained: [
    holes.node,
    ...(closesNetwork ? [] : [holes.network]),
    isRoot ? holes.sees : holes.signals,
    ...unlimited,
  ],
  probe: () => tryOut(permission.start, permission.notContained),
  start: (cage) => startInTheOpen(cage, nodeCommand(cage)),
};
