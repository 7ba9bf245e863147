import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inBubblewrap } from '../../lib/grading/isolation/bubblewrap.ts';
import type { Cage, Caged, Limits, Rung } from '../../lib/grading/isolation/cage.ts';
import { ladder } from '../../lib/grading/isolation/ladder.ts';
import { inUnshare } from '../../lib/grading/isolation/unshare.ts';

export const usual: Limits = {
  cpuSeconds: 20,
  memoryMB: 96,
  outputBytes: 2 ** 20,
  fileBytes: 2 ** 16,
  processes: 8,
};

/** Something that starts children, and what it says that it lets through. */
export type Level = Pick<Rung, 'notContained' | 'start'>;

/** Every rung of this machine, and the namespaces once more without Node's flags, which would hide their holes. */
export async function levels(): Promise<Map<string, Level>> {
  const { here, missing } = await ladder();
  // A rung may be missing on a machine; one that let something through is a fault of ours.
  const broken = missing.filter(({ why }) => /^it (starts, but|cannot)/.test(why));
  if (broken.length > 0 || here.length === 0) throw new Error(JSON.stringify(missing));
  const found = new Map<string, Level>(here.map((rung) => [rung.name, rung]));
  const bare = { bubblewrap: inBubblewrap, unshare: inUnshare };
  for (const [name, start] of Object.entries(bare)) {
    if (!found.has(name)) continue;
    found.set(`${name} without Node's flags`, {
      notContained: [],
      start: (cage: Cage) => start(cage, { permission: false }),
    });
  }
  return found;
}

/** A temporary folder for one test file; all that is made below it goes with it. */
export function scratch() {
  const before = process.env.TMPDIR;
  // Whoever grades may have a private folder for temporary files: here it is open, the worse case.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isolation-test-')));
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  for (const open of [folder, temporary]) chmodSync(open, 0o777);
  process.env.TMPDIR = temporary;
  return {
    folder,
    temporary,
    remove() {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let count = 0;

/** Starts a script in a folder of its own. */
export function attack(level: Level, where: string, script: string, limits: Partial<Limits> = {}): Caged {
  const folder = join(where, `child-${++count}`);
  mkdirSync(folder);
  const entry = join(folder, 'entry.mjs');
  writeFileSync(entry, `${tools}\n${script}`);
  return level.start({ entry, folder, reads: [], limits: { ...usual, ...limits } });
}

const tools = `
import fs from 'node:fs';
const tell = (what) => {
  const bytes = Buffer.from(JSON.stringify(what) + '\\n');
  for (let done = 0; done < bytes.length; ) done += fs.writeSync(3, bytes, done);
};
const works = (what) => { try { return what() ?? true; } catch { return false; } };
const forever = () => setInterval(() => {}, 1000);
`;

/** The first line that a child says; throws when it ends without one. */
export async function said(caged: Caged): Promise<unknown> {
  let complaint = '';
  caged.process.stderr?.on('data', (piece: Buffer) => {
    complaint += piece.toString();
  });
  const line = new Promise<string>((resolve) => caged.onLine(resolve));
  const first = await Promise.race([line, caged.ended]);
  if (typeof first === 'string') return JSON.parse(first);
  throw new Error(`The child ended and said nothing: ${JSON.stringify(first)} ${complaint.slice(0, 1000)}`);
}

/** What a script says first; it is ended after that. */
export async function answerOf(...started: Parameters<typeof attack>): Promise<unknown> {
  const caged = attack(...started);
  const answer = await said(caged);
  caged.kill();
  await caged.ended;
  return answer;
}

/** The processes of this machine whose command line holds a text. */
export function running(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        // a zombie has no command line
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(text);
      } catch {
        return false;
      }
    })
    .map(Number);
}
