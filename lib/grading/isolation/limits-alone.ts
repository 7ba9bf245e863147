import type { Rung } from './cage.ts';
import { holes } from './holes.ts';
import { startInTheOpen, unlimited } from './in-the-open.ts';
import { nodeCommand } from './node-command.ts';
import { isRoot } from './other-user.ts';
import { tryOut } from './try-out.ts';

/** Limits of the system alone: enough against mistakes, not against intent. */
export const limitsAlone: Rung = {
  name: 'limits',
  notContained: [
    ...(isRoot ? [holes.readsOpen, holes.writesOpen] : [holes.readsOwn]),
    holes.network,
    isRoot ? holes.sees : holes.signals,
    holes.programs,
    ...(isRoot ? [] : [holes.stays, holes.threads]),
    ...unlimited,
  ],
  probe: () => tryOut(limitsAlone.start, limitsAlone.notContained),
  start: (cage) => startInTheOpen(cage, nodeCommand(cage, { permission: false })),
};
