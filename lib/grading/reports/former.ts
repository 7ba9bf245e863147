import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClassResults, Entry } from '../class/entry.ts';
import { isOurs } from './signed.ts';

/** The ids of those who had a submission when this folder was last written, and have none now. */
export async function goneFrom(
  folder: string,
  { entries }: Pick<ClassResults, 'entries'>,
): Promise<string[]> {
  const now = new Set(handedIn(entries));
  return [...new Set(handedIn(await formerEntries(folder)))].filter((id) => !now.has(id));
}

/** Removes the pages of feedback of which `kept` says nothing, if they are ours and as we wrote them. */
export async function removeFormerPages(folder: string, kept: ReadonlySet<string>): Promise<void> {
  const pages = join(folder, 'feedback');
  for (const name of await readdir(pages).catch(() => [])) {
    const path = join(pages, name);
    if (kept.has(name) || !name.endsWith('.html') || !(await lstat(path)).isFile()) continue;
    if (isOurs(await readFile(path, 'utf8'))) await rm(path);
  }
}

const handedIn = (entries: Entry[]) =>
  entries.flatMap(({ state, learner }) => (state === 'no submission' ? [] : [learner.id]));

async function formerEntries(folder: string): Promise<Entry[]> {
  try {
    const found = JSON.parse(await readFile(join(folder, 'results.json'), 'utf8')) as Partial<ClassResults>;
    return (found.entries ?? []).filter((entry) => typeof entry?.learner?.id === 'string');
  } catch {
    return []; // a new folder, or nothing of ours
  }
}
