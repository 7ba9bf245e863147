import { join, relative } from 'node:path';
import type { MadeSite } from './make-site.ts';

/** What a person reads: how much of the course is there, what was written, and where to begin. */
export function report({ ok, folder, lessons, planned, files, notes, problems }: MadeSite): string {
  if (!ok) return ['No site was written:', ...problems.flatMap(indented)].join('\n');
  const { written, unchanged, removed, kept } = files;
  const counts = [
    `${written.length} written`,
    `${unchanged.length} unchanged`,
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
  ];
  return [
    `${lessons.length} of ${planned} lessons; ${written.length + unchanged.length} files: ${counts.join(', ')}`,
    ...notes.flatMap(indented),
    ...kept.flatMap((name) =>
      indented(`${name} is no longer of the site, but somebody changed it: it stays`),
    ),
    `Open ${shorten(join(folder, 'index.html'))}`,
  ].join('\n');
}

const indented = (text: string): string[] => text.split('\n').map((line) => `  ${line}`);

const shorten = (path: string) => {
  const near = relative('.', path);
  return near.startsWith('..') ? path : near;
};
