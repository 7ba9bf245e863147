import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../base/index.ts';
import { handout as page } from '../handout/index.ts';
import type { Bench, Contestant } from './bench.ts';
import { type Executed, executedLessons } from './handout/lessons.ts';
import { PeerProcess, peerScript } from './peer-process.ts';
import { peerPython } from './peers.ts';

/** From an executed lesson to its page. */
export const handout: Bench = {
  name: 'handout',
  summary: 'from an executed lesson to its HTML file, for each lesson',
  rounds: 7,
  async open() {
    const folder = await mkdtemp(join(tmpdir(), 'downhill-bench-'));
    const lessons = await executedLessons(join(folder, 'executed'));
    const paths = lessons.map(({ path }) => path);
    const python = peerPython('jupyter');
    const nbconvert = python
      ? await PeerProcess.start('nbconvert', python, [peerScript('handout', 'in_nbconvert.py'), ...paths])
      : undefined;
    const theirs = (words: string) => (nbconvert ? [nbconvert.asking(words)] : []);
    const command = ['-m', 'nbconvert', '--to', 'html', '--output-dir', join(folder, 'theirs'), ...paths];
    const door = join(projectRoot(), 'lib', 'cli', 'start.mjs');
    const ours = [door, 'handout', '-o', join(folder, 'ours'), ...paths];
    const notes = [`Lessons: ${lessons.map(({ name }) => name).join(', ')}.`];
    if (!python) notes.push('Without nbconvert: DOWNHILL_PEERS names no folder with jupyter/ in it.');
    return {
      rows: [
        { name: 'warm, one process for all', ours: warm(lessons), peers: theirs('convert') },
        {
          name: 'the command',
          ours: whole('downhill handout', process.execPath, ours, lessons.length),
          peers: python ? [whole('nbconvert', python, command, lessons.length)] : [],
        },
        { name: 'size of a page', unit: 'kB', ours: size(lessons), peers: theirs('kilobytes') },
      ],
      notes,
      async close() {
        nbconvert?.close();
        await rm(folder, { recursive: true });
      },
    };
  },
};

const pages = (lessons: readonly Executed[]) => lessons.map(({ notebook, name }) => page(notebook, { name }));

const rehearsals = 6; // until the machine code of what is used often is there; of Python one is enough

/** All pages once, as a site makes them. */
function warm(lessons: readonly Executed[]): Contestant {
  for (let made = 0; made < rehearsals; made++) pages(lessons);
  return {
    name: 'downhill',
    async once() {
      const began = performance.now();
      pages(lessons);
      return (performance.now() - began) / lessons.length;
    },
  };
}

const size = (lessons: readonly Executed[]): Contestant => ({
  name: 'downhill',
  once: async () =>
    pages(lessons).reduce((sum, html) => sum + Buffer.byteLength(html), 0) / 1000 / lessons.length,
});

/** The command as its user types it, from start to end. */
function whole(name: string, command: string, args: readonly string[], lessons: number): Contestant {
  return {
    name,
    async once() {
      const began = performance.now();
      const child = spawn(command, args, { stdio: 'ignore' });
      const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
      if (code !== 0) throw new Error(`${name} ended with exit code ${code}`);
      return (performance.now() - began) / lessons;
    },
  };
}
