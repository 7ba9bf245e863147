import { join } from 'node:path';
import { checkOnce, isThere } from './cached.ts';
import type { Form } from './catalog.ts';
import { Fault } from './fault.ts';

/** A file that lies in a folder under one of these names; it is read there and not copied. */
export async function fromFolder(folder: string, names: readonly string[], form: Form): Promise<string> {
  for (const name of names) {
    const path = join(folder, name);
    if (!(await isThere(path))) continue;
    await checkOnce(path, form);
    return path;
  }
  if (!(await isThere(folder))) throw new Fault('there is no such folder');
  throw new Fault(`has no ${names.join(' and no ')}`);
}
