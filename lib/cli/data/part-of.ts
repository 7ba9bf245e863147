import { setDisplaySink } from '../../base/index.ts';
import type { loaders } from '../../datasets/index.ts';

/** What can be had of a dataset some of whose files are missing: `8,403 English names`; undefined if nothing. */
export async function partOf(known: Partial<typeof loaders>, name: string): Promise<string | undefined> {
  const load = known[name as keyof typeof loaders];
  const restore = setDisplaySink(() => {}); // the loader's own line says to do what was just done
  try {
    return (await load?.({ standIn: 'never' }))?.part;
  } catch (problem) {
    if ((problem as Error).name !== 'SourceError') throw problem;
    return undefined;
  } finally {
    restore();
  }
}
