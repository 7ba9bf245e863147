import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inherited, overlaid } from '../../lib/grading/isolation/descriptors.ts';
import { holes } from '../../lib/grading/isolation/holes.ts';
import { type End, howEnded } from '../../lib/grading/isolation/how-ended.ts';
import { idleDataMB } from '../../lib/grading/isolation/idle-data.ts';
import { countsPerNamespace, limited } from '../../lib/grading/isolation/limits.ts';
import { wireLines } from '../../lib/grading/isolation/wire-lines.ts';
import { attack, type Level, levels, running, said, scratch, usual } from './isolation-attack.ts';

let here: Map<string, Level>;
let place: ReturnType<typeof scratch>;

beforeAll(async () => {
  place = scratch();
  here = await levels();
});

afterAll(() => {
  const left = { processes: running(place.folder), folders: readdirSync(place.temporary) };
  place.remove();
  expect(left).toEqual({ processes: [], folders: [] });
});

describe.each(['bubblewrap', 'unshare', 'permission', 'limits'])('%s', (name) => {
  const on = (title: string, body: (level: Level) => Promise<void>) =>
    test(title, async () => {
      const level = here.get(name);
      if (level) await body(level);
    });

  on('carries lines both ways, however long, and tells how the child ended', async (level) => {
    const caged = attack(
      level,
      place.folder,
      `let text = '';
      const piece = Buffer.alloc(65536);
      while (!text.endsWith('\\n')) text += piece.toString('utf8', 0, fs.readSync(3, piece));
      tell({ length: text.length, back: 'ä'.repeat(1_000_000) });
      process.exit(7);`,
    );
    caged.send('x'.repeat(1_000_000));
    expect(await said(caged)).toEqual({ length: 1_000_001, back: 'ä'.repeat(1_000_000) });
    expect(await caged.ended).toEqual({ how: 'exit', code: 7 });
    caged.kill();
    caged.send('nobody hears this');
  });

  on('ends a child that prints without end', async (level) => {
    const caged = attack(
      level,
      place.folder,
      `const much = 'x'.repeat(4096); for (;;) fs.writeSync(2, much);`,
    );
    expect((await caged.ended).how).toBe('output');
  });

  on('ends a child that sends one line without end', async (level) => {
    const caged = attack(
      level,
      place.folder,
      `const much = Buffer.alloc(2 ** 20, 'x'); for (;;) fs.writeSync(3, much);`,
    );
    const lines: string[] = [];
    caged.onLine((line) => lines.push(line));
    expect((await caged.ended).how).toBe('output');
    expect(lines).toEqual([]);
  });

  on('tells that the heap ran full', async (level) => {
    const caged = attack(
      level,
      place.folder,
      'const all = []; for (;;) all.push(new Array(10_000).fill({}));',
      { memoryMB: 48 },
    );
    expect((await caged.ended).how).toBe('memory');
  });

  on('tells that memory beside the heap ran out', async (level) => {
    if (level.notContained.includes(holes.memory)) return;
    const caged = attack(
      level,
      place.folder,
      `const all = []; for (let n = 0; n < 32; n++) all.push(Buffer.alloc(16 * 2 ** 20, 1)); tell('had it all');`,
    );
    await expect(said(caged)).rejects.toThrow('{"how":"memory"');
  });

  on('ends a busy child, a deaf one and a stopped one when it is told to', async (level) => {
    const scripts = {
      busy: `tell('here'); for (;;);`,
      deaf: `for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => {}); tell('here'); forever();`,
      stopped: `tell('here'); process.kill(process.pid, 'SIGSTOP'); forever();`,
      promises: `tell('here'); const on = () => Promise.resolve().then(on); on(); forever();`,
    };
    for (const [which, script] of Object.entries(scripts)) {
      const caged = attack(level, place.folder, script);
      expect([which, await said(caged)]).toEqual([which, 'here']);
      caged.kill();
      caged.kill();
      expect([which, (await caged.ended).how]).toEqual([which, 'killed']);
    }
  });

  on('writes no file longer than it may', async (level) => {
    const file = join(place.folder, 'filled');
    writeFileSync(file, '', { mode: 0o666 });
    const caged = attack(
      level,
      place.folder,
      `let wrote = 0;
      try { for (; wrote < 1024; wrote++) fs.appendFileSync(${JSON.stringify(file)}, Buffer.alloc(1024)); } catch {}
      tell('done');`,
    );
    expect(await said(caged)).toBe('done');
    await caged.ended;
    expect(statSync(file).size).toBeLessThanOrEqual(usual.fileBytes);
  });
});

test('a child over its processor time is told apart from one that was ended', async () => {
  const level = [...here.values()][0]!; // each rung: tests/verify
  const caged = attack(level, place.folder, 'for (;;);', { cpuSeconds: 1 });
  expect((await caged.ended).how).toBe('cpu');
});

test.each<[what: string, end: Partial<End>, how: string]>([
  ['its own exit', { code: 3 }, 'exit'],
  ['a signal of its own', { code: null, signal: 'SIGSEGV' }, 'exit'],
  ['the soft limit of the processor', { code: null, signal: 'SIGXCPU' }, 'cpu'],
  ['the soft limit, passed on by a shell', { code: 128 + 24 }, 'cpu'],
  ['a kill after its processor time', { code: 137, seconds: 30 }, 'cpu'],
  [
    'a kill before it: the kernel ran out of memory',
    { code: 137, seconds: 0.1, cpuSeconds: 10_000 },
    'memory',
  ],
  ['V8 that gave up', { code: 134, printed: 'FATAL ERROR: JavaScript heap out of memory' }, 'memory'],
  ['the words alone, with a good end', { code: 0, printed: 'JavaScript heap out of memory' }, 'exit'],
  ['us', { code: 137, byUs: 'killed' }, 'killed'],
  ['us, for its output', { code: 137, byUs: 'output', printed: 'out of memory' }, 'output'],
])('how a child ended is read from %s', (_, end, how) => {
  const plain: End = { code: null, signal: null, byUs: undefined, printed: '', seconds: 1, cpuSeconds: 10 };
  expect(howEnded({ ...plain, ...end }).how).toBe(how);
});

test('lines are cut wherever the pieces end, as splitting the whole text does', () => {
  const text = 'one\n\nzwei ä€𝄞\n{"three":3}\nopen';
  const bytes = Buffer.from(text);
  for (let size = 1; size <= bytes.length; size++) {
    const lines: string[] = [];
    const take = wireLines(
      (line) => lines.push(line),
      () => lines.push('too long'),
    );
    for (let at = 0; at < bytes.length; at += size) take(bytes.subarray(at, at + size));
    expect(lines).toEqual(text.split('\n').slice(0, -1));
  }
});

test.each([
  ['a line too long in one piece', ['12345\nok\n']],
  ['a line too long in many', ['12', '34', '5']],
  ['a line too long after a good one', ['ok\n12345', '\nok\n']],
])('%s ends the wire, and nothing after it is heard', (_, pieces) => {
  const heard: string[] = [];
  const take = wireLines(
    (line) => heard.push(line),
    () => heard.push('too long'),
    { longest: 4 },
  );
  for (const piece of [...pieces, 'more\n']) take(Buffer.from(piece));
  expect(heard.filter((line) => line !== 'ok')).toEqual(['too long']);
  expect(heard.at(-1)).toBe('too long');
});

test('many short lines end the wire, too, once they are too much together', () => {
  const heard: string[] = [];
  const take = wireLines(
    (line) => heard.push(line),
    () => heard.push('too much'),
    { most: 10 },
  );
  for (let n = 0; n < 20; n++) take(Buffer.from('ab\n'));
  expect(heard).toEqual(['ab', 'ab', 'ab', 'ab', 'too much']);
});

test('processes are counted per namespace since Linux 5.14', () => {
  const versions = [
    '4.19.0',
    '5.4.0-150-generic',
    '5.13.19',
    '5.14.0',
    '5.15.0-91-generic',
    '6.1.0',
    '6.18.44-x',
  ];
  expect(versions.map(countsPerNamespace)).toEqual([false, false, false, true, true, true, true]);
});

test('limits are set by prlimit where it is, and never on the address space', () => {
  if (process.platform !== 'linux') return;
  const [program, ...rest] = limited({ ...usual, cpuSeconds: 1.5 }, ['node', 'x'], { countProcesses: true });
  expect(program).toMatch(/\/prlimit$/);
  expect(rest).toEqual([
    '--cpu=2:3',
    `--data=${(idleDataMB() + usual.memoryMB) * 2 ** 20}`,
    '--fsize=65536',
    '--nofile=128',
    '--core=0',
    '--nproc=24',
    '--',
    'node',
    'x',
  ]);
});

test('a descriptor that Node opened is not passed on, and one that it did not is covered', () => {
  const descriptor = openSync(process.execPath, 'r');
  expect(inherited()).not.toContain(descriptor);
  closeSync(descriptor);
  expect(overlaid([])).toEqual([]);
  const covered = overlaid([5, 8]);
  expect(covered).toEqual(['ignore', expect.any(Number), 'ignore', 'ignore', covered[1]]);
});

test('what Node needs at rest is what the system counts of this one, a few threads and a heap apart', () => {
  if (process.platform !== 'linux') return;
  const idle = idleDataMB();
  expect(idle).toBe(idleDataMB());
  const enough = (megabytes: number) =>
    spawnSync('prlimit', [`--data=${megabytes * 2 ** 20}`, process.execPath, '-e', '0'], { timeout: 5000 })
      .status === 0;
  expect([enough(idle), enough(idle / 8)]).toEqual([true, false]);
});
