import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file so that even a power cut leaves either all of the new one or all of the old. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const made = `${path.slice(0, folder.length)}/.${randomBytes(6).toString('hex')}.part`;
  try {
    const file = await open(made, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(made, path);
  } catch (problem) {
    await rm(made, { force: true });
    throw problem;
  }
  await syncFolder(folder).catch(() => {}); // Windows opens no folders, and has no need to
}

async function syncFolder(folder: string): Promise<void> {
  const file = await open(folder, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
