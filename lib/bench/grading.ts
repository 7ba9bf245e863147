import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../base/index.ts';
import { pickRung } from '../grading/index.ts';
import { fillIn, readNotebook, solutionsOf, writeNotebook } from '../notebook/index.ts';
import type { Bench, Contestant } from './bench.ts';
import { MostMemory } from './grading/most-memory.ts';
import { PeerProcess, peerScript } from './peer-process.ts';
import { peerPython } from './peers.ts';

const submissions = 200;
const made = (...parts: string[]) => join(projectRoot(), 'tests', 'grading', 'made-lesson', ...parts);

/** A class's notebooks, from the folder to the scores. */
export const grading: Bench = {
  name: 'grading',
  summary: 'what a submission with six exercises takes, of 200 (of nbgrader: of 12)',
  rounds: 3,
  async open() {
    const folder = await mkdtemp(join(tmpdir(), 'downhill-bench-'));
    const handedIn = join(folder, 'submissions');
    writeSubmissions(handedIn);
    const memory = new MostMemory();
    const python = peerPython('jupyter');
    const nbgrader = python
      ? await PeerProcess.start('nbgrader', python, [
          peerScript('grading', 'in_nbgrader.py'),
          join(folder, 'course'),
        ])
      : undefined;
    const notes = [`Contained by ${(await pickRung()).name}.`];
    if (!nbgrader) notes.push('Without nbgrader: DOWNHILL_PEERS names no folder with a Python that has it.');
    const row = {
      name: 'one submission',
      ours: grade(handedIn, join(folder, 'scores'), memory),
      peers: nbgrader ? [nbgrader.asking('autograde')] : [],
    };
    const most = { name: 'downhill', once: async () => memory.all };
    const child = { name: 'downhill', once: async () => memory.child };
    return {
      rows: [
        row,
        { name: 'most memory, all processes', unit: 'MB', ours: most, peers: [] },
        { name: 'most memory, one child', unit: 'MB', ours: child, peers: [] },
      ],
      notes,
      async close() {
        nbgrader?.close();
        await rm(folder, { recursive: true });
      },
    };
  },
};

/** Of each three learners one has solved all, one half, and one is wrong everywhere. */
function writeSubmissions(folder: string): void {
  mkdirSync(folder);
  const lesson = readNotebook(made('90-made-lesson.ipynb'));
  const solved = solutionsOf('90-made-lesson', made('exercises'), lesson);
  const half = new Map([...solved].filter((_, at) => at % 2 === 0));
  const wrong = new Map(
    [...solved].map(([id, text]) => [id, text.replace(/\breturn (?!undefined)/, 'return (null as any) ?? ')]),
  );
  for (let one = 0; one < submissions; one++) {
    const answers = [solved, half, wrong][one % 3]!;
    writeNotebook(join(folder, `learner-${one}.ipynb`), fillIn(lesson, answers));
  }
}

/** The command as a teacher types it, with nothing graded before. */
function grade(folder: string, out: string, memory: MostMemory): Contestant {
  return {
    name: 'downhill',
    async once() {
      rmSync(out, { recursive: true, force: true });
      const main = join(projectRoot(), 'lib', 'cli', 'start.mjs');
      const args = [
        'grade',
        folder,
        '--lesson',
        made('90-made-lesson.ipynb'),
        '--checks',
        made('exercises'),
        '--out',
        out,
      ];
      const began = performance.now();
      const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
      using _ = memory.watch(child.pid!);
      const code = await new Promise((resolve) => child.on('exit', resolve));
      if (code !== 0) throw new Error(`downhill grade ended with exit code ${code}`);
      return (performance.now() - began) / submissions;
    },
  };
}
