import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectRoot } from 'downhill/base';
import { holes } from '../../lib/grading/isolation/holes.ts';
import { attack, type Level, levels, running, said, scratch } from '../grading/isolation-attack.ts';

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

const minute = 60_000;
const names = [
  'bubblewrap',
  "bubblewrap without Node's flags",
  'unshare',
  "unshare without Node's flags",
  'permission',
  'limits',
];

describe.each(names)('%s', (name) => {
  const on = (title: string, body: (level: Level) => Promise<void>) =>
    test(
      title,
      async () => {
        const level = here.get(name);
        if (level) await body(level);
      },
      minute,
    );

  on('ends a child at the end of its processor time, even one that will not hear of it', async (level) => {
    const scripts = [
      'for (;;);',
      `process.on('SIGXCPU', () => {}); for (;;);`,
      'const on = () => { Promise.resolve().then(on); }; on();',
      '/^(a+)+$/.test("a".repeat(60) + "b");',
    ];
    for (const script of scripts) {
      const caged = attack(level, place.folder, script, { cpuSeconds: 1 });
      expect([script, (await caged.ended).how]).toEqual([script, 'cpu']);
    }
  });

  on('ends many workers that burn the processor together', async (level) => {
    const caged = attack(
      level,
      place.folder,
      `import { Worker } from 'node:worker_threads';
      try { for (let n = 0; n < 4; n++) new Worker('for (;;);', { eval: true }).on('error', () => {}); } catch {}
      for (;;);`,
      { cpuSeconds: 2, memoryMB: 256 },
    );
    expect((await caged.ended).how).toBe('cpu');
  });

  on('holds memory of every kind', async (level) => {
    if (level.notContained.includes(holes.memory)) return;
    const kinds = {
      buffers: 'Buffer.alloc(16 * 2 ** 20, 1)',
      typed: 'new Float32Array(4 * 2 ** 20).fill(1)',
      shared: 'new Uint8Array(new SharedArrayBuffer(16 * 2 ** 20)).fill(1)',
      wasm: 'new Uint8Array(new WebAssembly.Memory({ initial: 256 }).buffer).fill(1)',
      texts: 'Buffer.alloc(16 * 2 ** 20, 65).toString("latin1")',
      growing:
        '(() => { const grown = new Uint8Array(new ArrayBuffer(1, { maxByteLength: 2 ** 24 })); grown.buffer.resize?.(2 ** 24); return grown.fill(1); })()',
    };
    for (const [kind, one] of Object.entries(kinds)) {
      const caged = attack(
        level,
        place.folder,
        `const all = []; for (let n = 0; n < 40; n++) all.push(${one}); tell('had it all');`,
      );
      await expect(said(caged).then((line) => `${kind}: ${line}`)).rejects.toThrow('The child ended');
      expect([kind, (await caged.ended).how]).toEqual([kind, 'memory']);
    }
  });

  on('holds memory that workers take together', async (level) => {
    if (level.notContained.includes(holes.memory)) return;
    const caged = attack(
      level,
      place.folder,
      `import { Worker } from 'node:worker_threads';
      let full = 0;
      for (let n = 0; n < 6; n++) {
        try {
          new Worker('const { parentPort } = require("worker_threads"); const all = []; for (let n = 0; n < 10; n++) all.push(Buffer.alloc(16 * 2 ** 20, 1)); parentPort.postMessage(1); setInterval(() => all, 1000);', { eval: true })
            .on('error', () => {}).on('message', () => { if (++full === 6) tell('had it all'); });
        } catch {}
      }
      setTimeout(() => tell(full), 5000); forever();`,
    );
    const full = await said(caged).catch(() => 0);
    caged.kill();
    await caged.ended;
    expect(full).toBeLessThan(3); // 160 MB each
  });

  on('holds the number of programs that start programs', async (level) => {
    const marker = `${place.folder}/bomb-${names.indexOf(name)}`;
    const caged = attack(
      level,
      place.folder,
      `import { spawn } from 'node:child_process';
      let started = 0;
      for (let n = 0; n < 12; n++) {
        try {
          const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)', ${JSON.stringify(marker)}], { detached: true, stdio: 'inherit' });
          child.on('error', () => {});
          if (child.pid !== undefined) started++;
        } catch {}
      }
      setTimeout(() => tell(started), 1500);`,
      { processes: 4, outputBytes: 2 ** 24 },
    );
    await said(caged).catch(() => 0);
    const during = running(marker).length;
    caged.kill();
    await caged.ended;
    const left = running(marker);
    for (const pid of left) process.kill(pid, 'SIGKILL');
    if (!level.notContained.includes(holes.programs) && !name.includes('without')) expect(during).toBe(0);
    // Each takes eleven threads of the twenty.
    if (!level.notContained.includes(holes.threads)) expect(during).toBeLessThan(12);
    if (!level.notContained.includes(holes.stays)) expect(left).toEqual([]);
  });

  on('ends a child that sends good lines without end', async (level) => {
    const caged = attack(
      level,
      place.folder,
      `const line = Buffer.alloc(2 ** 20, 'x'); line[line.length - 1] = 10; for (;;) fs.writeSync(3, line);`,
    );
    let lines = 0;
    caged.onLine(() => lines++);
    expect((await caged.ended).how).toBe('output');
    expect(lines).toBe(512);
  });
});

const built = join(projectRoot(), 'dist/grading/isolation/ladder.js');

/** A judge in a process of its own that starts the script at a rung and tells what the child says. */
function judge(rung: string, script: string, before = ''): { command: string; folder: string } {
  const folder = join(place.folder, `judge-${rung}-${Math.random().toString(36).slice(2)}`);
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'entry.mjs'), script);
  writeFileSync(
    join(folder, 'judge.mjs'),
    `import { ladder } from ${JSON.stringify(built)};
    const { here } = await ladder();
    const rung = here.find(({ name }) => name === ${JSON.stringify(rung)});
    const limits = { cpuSeconds: 20, memoryMB: 96, outputBytes: 1e6, fileBytes: 1e6, processes: 8 };
    const caged = rung.start({ entry: ${JSON.stringify(join(folder, 'entry.mjs'))}, folder: ${JSON.stringify(folder)}, reads: [], limits });
    caged.onLine((line) => console.log(line));`,
  );
  return { command: `${before} exec '${process.execPath}' '${join(folder, 'judge.mjs')}'`, folder };
}

describe.each(['bubblewrap', 'unshare', 'permission', 'limits'])(
  'with a judge in a process of its own, %s',
  (name) => {
    test(
      'ends the child when the judge is killed',
      async () => {
        if (process.platform !== 'linux' || !here.has(name)) return;
        const script = `import fs from 'node:fs'; fs.writeSync(3, '"here"\\n'); for (;;) { const till = Date.now() + 50; while (Date.now() < till); await new Promise((go) => setTimeout(go, 50)); }`;
        const { command, folder } = judge(name, script);
        const child = spawn('bash', ['-c', command], {
          stdio: ['ignore', 'pipe', 'inherit'],
          env: { ...process.env, TMPDIR: '/tmp' },
        });
        await new Promise((resolve) => child.stdout.once('data', resolve));
        expect(running(join(folder, 'entry.mjs')).length).toBeGreaterThan(0);
        child.kill('SIGKILL');
        for (let tries = 0; tries < 100 && running(join(folder, 'entry.mjs')).length > 0; tries++)
          await wait(50);
        expect(running(join(folder, 'entry.mjs'))).toEqual([]);
      },
      minute,
    );

    test(
      'passes none of the judge’s own descriptors on',
      async () => {
        if (process.platform !== 'linux' || !here.has(name) || !existsSync('/bin/bash')) return;
        const secret = join(place.folder, 'descriptor-secret');
        writeFileSync(secret, 'secret', { mode: 0o600 });
        const script = `import fs from 'node:fs';
      const found = [];
      for (let fd = 4; fd < 64; fd++) { try { const piece = Buffer.alloc(6); fs.readSync(fd, piece, 0, 6, 0); if (piece.toString() === 'secret') found.push(fd); } catch {} }
      fs.writeSync(3, JSON.stringify(found) + '\\n'); process.exit(0);`;
        // 9 is one that Node closes by itself, 40 one that it does not.
        const { command } = judge(name, script, `exec 9<'${secret}' 40<'${secret}';`);
        const { stdout } = spawnSync('bash', ['-c', command], { encoding: 'utf8', timeout: 30_000 });
        expect(stdout).toBe('[]\n');
      },
      minute,
    );
  },
);

test(
  'all of it holds when an ordinary user grades, too',
  () => {
    if (process.getuid?.() !== 0 || process.platform !== 'linux') return;
    const home = join(place.folder, 'home');
    mkdirSync(home);
    spawnSync('chown', ['1234:1234', home]);
    const files = ['isolation', 'isolation-limits', 'isolation-ladder'].map(
      (one) => `tests/grading/${one}.test.ts`,
    );
    const jest = [
      'node_modules/jest/bin/jest.js',
      '--cacheDirectory',
      join(home, 'jest'),
      '--selectProjects',
      'unit',
      '--runTestsByPath',
    ];
    const user = [
      '--reuid',
      '1234',
      '--regid',
      '1234',
      '--clear-groups',
      'env',
      `HOME=${home}`,
      'TMPDIR=/tmp',
    ];
    const { status, stderr } = spawnSync('setpriv', [...user, process.execPath, ...jest, ...files], {
      cwd: projectRoot(),
      encoding: 'utf8',
    });
    expect(status === 0 ? '' : stderr).toBe('');
    rmSync(home, { recursive: true });
  },
  5 * minute,
);
