import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Gives a whole, checked file its name, so that even a power cut leaves either all of it or nothing there. */
export async function putInPlace(made: string, path: string): Promise<void> {
  await sync(made, 'r+');
  await rename(made, path);
  // The new name is on the disk when its folder is; Windows opens no folders, and has no need to.
  await sync(dirname(path), 'r').catch(() => {});
}

async function sync(path: string, flags: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
