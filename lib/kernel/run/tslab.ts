import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../base/index.ts';

/** What tslab's display API hands over, as its Jupyter side takes it. */
interface DisplayData {
  data: Record<string, unknown>;
  metadata: Record<string, unknown>;
  transient: { display_id?: string };
}

/**
 * tslab itself, with its displays sent to where ours go. It brings an old compiler that takes time to load, so
 * it is loaded when a cell first imports it.
 */
export function loadTslab(show: (display: DisplayData, update: boolean) => void): unknown {
  const require = createRequire(join(projectRoot(), 'package.json'));
  const jupyter = require('tslab/dist/jupyter') as { lastWriteDisplayData: typeof show };
  jupyter.lastWriteDisplayData = (display, update) => show(display, update === true); // it leaves it out
  return { default: require('tslab'), ...(require('tslab') as object) };
}
