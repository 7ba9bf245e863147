import { cacheDir } from '../../base/index.ts';

/** How a lesson ran, other than as it stands there. */
export interface Otherwise {
  solutions?: boolean;
  seed?: number | undefined;
}

/** Where executed lessons lie; solved and reseeded ones apart, for what shows lessons shows them as they are. */
export const executedFolder = ({ solutions = false, seed }: Otherwise = {}): string =>
  cacheDir('executed', ...(seed === undefined ? [] : [`seed-${seed}`]), ...(solutions ? ['solutions'] : []));
