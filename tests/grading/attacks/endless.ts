import type { Attack } from './attack.ts';
import { atLoad, inCall, reach, wrong } from './wrong.ts';

// Small on purpose: a few hundred processes at the most, 64 MB of files, in the child's own folder or a temporary one.

const places = `const places = ['.', reach('os')?.tmpdir?.() ?? '/tmp', '/dev/shm'];`;

/** Takes all the time, memory, room or processes that it can get. */
export const endless: Attack[] = [
  atLoad('an endless loop', `for (;;);`),
  inCall('an endless loop', `for (;;);`),
  inCall(
    'an endless loop in a getter of the answer',
    `return Object.defineProperty([], 0, { get() { for (;;); } });`,
  ),
  atLoad('endless microtasks', `const again = (): unknown => Promise.resolve().then(again);\nagain();`),
  inCall('endless microtasks', `const again = (): void => queueMicrotask(again);\nagain();`),
  atLoad(
    'endless timers',
    `const again = (): unknown => setTimeout(again, 0);\nagain();\nsetInterval(() => {}, 1);`,
  ),
  inCall(
    'a loop that starts after the answer',
    `setTimeout(() => { for (;;); }, 0); Promise.resolve().then(() => { for (let i = 0; i < 1e9; i++); });`,
  ),
  inCall('endless recursion', `const deep = (): number => 1 + deep();\ntry { deep(); } catch {}\ndeep();`),
  inCall(
    'recursion that catches its own end',
    `const deep = (): void => { try { deep(); } finally { deep(); } };\ndeep();`,
  ),
  inCall('a regular expression without end', `/^(a+)+$/.test('a'.repeat(60) + 'b');`),
  inCall('a number without end', `let n = 3n; for (;;) n **= 3n;`),
  inCall('a sort without end', `numbers.concat([2, 1]).sort(() => { for (;;); });`),
  inCall('a list without end', `return Array.from((function* () { for (;;) yield 1; })());`),
  inCall('a wait for shared memory', `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`),
  inCall(
    'a spin on shared memory',
    `const flag = new Int32Array(new SharedArrayBuffer(4)); while (Atomics.load(flag, 0) === 0);`,
  ),
  atLoad('all memory, in lists', `const all: number[][] = []; for (;;) all.push(new Array(1e6).fill(1.5));`),
  inCall('all memory, in lists', `const all: number[][] = []; for (;;) all.push(new Array(1e6).fill(1.5));`),
  inCall(
    'all memory, in buffers outside the heap',
    `const all: Uint8Array[] = []; for (;;) all.push(new Uint8Array(1 << 26).fill(1));`,
  ),
  inCall(
    'all memory, in texts',
    `const all = new Map<string, string>(); for (let i = 0; ; i++) all.set('k' + i, String(i).repeat(1e6) + i);`,
  ),
  inCall('all memory, in one piece', `return [new ArrayBuffer(2 ** 33), new Float64Array(2 ** 32)] as any;`),
  inCall(
    'all memory, in promises',
    `for (;;) (globalThis as any).kept = [(globalThis as any).kept, new Promise(() => {})];`,
  ),
  {
    name: 'all memory, in tensors',
    exercise: '90-6',
    answer: wrong('90-6', { call: 'for (let i = 0; i < 4096; i++) tf.ones([1024, 4096]).mul(2);' }),
    expects: 'zero',
  },
  atLoad('a flood of output', `for (let i = 0; i < 2e6; i++) console.log('x'.repeat(1000));`),
  inCall(
    'a flood of output',
    `for (let i = 0; i < 2e6; i++) console.error('{"say":"answer","id":' + i + '}');`,
  ),
  inCall(
    'a flood on every descriptor',
    `${reach}\nconst fs = reach('fs'); for (let i = 0; i < 2000; i++) for (let fd = 1; fd < 16; fd++) try { fs.writeSync(fd, 'x'.repeat(32768)); } catch {}`,
  ),
  inCall(
    'one endless line of output',
    `const line = 'x'.repeat(1 << 20); for (let i = 0; i < 500; i++) (globalThis as any).process?.stdout?.write(line);`,
  ),
  atLoad(
    'a small fork bomb',
    `${reach}\nconst child = reach('child_process');
for (let i = 0; i < 200; i++) try { child.spawn('sleep', ['20'], { stdio: 'ignore', detached: true }).on('error', () => {}).unref(); } catch {}`,
  ),
  inCall(
    'a fork bomb of the shell, ten deep',
    `${reach}\ntry { reach('child_process').spawn('sh', ['-c', 'f() { [ $1 -gt 5 ] || { f $(($1 + 1)) & f $(($1 + 1)) & }; sleep 5; }; f 0'], { stdio: 'ignore', detached: true }).on('error', () => {}); } catch {}`,
  ),
  atLoad(
    'three hundred workers',
    `${reach}\nfor (let i = 0; i < 300; i++) try { new (reach('worker_threads').Worker)('for (;;);', { eval: true }); } catch {}`,
  ),
  inCall(
    'a worker that goes on',
    `try { const W = (globalThis as any).Worker; new W('data:text/javascript,for(;;);'); } catch {}\n${reach}\ntry { new (reach('worker_threads').Worker)('for (;;);', { eval: true }).unref(); } catch {}`,
  ),
  {
    name: 'a process that is left running',
    exercise: '90-1',
    answer: ({ folder }) =>
      wrong('90-1', {
        load: `${reach}\ntry { reach('child_process').spawn('sh', ['-c', ${JSON.stringify(`for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do echo here > '${folder}/left-running'; sleep 0.1; done`)}], { stdio: 'ignore', detached: true }).on('error', () => {}).unref(); } catch {}`,
      }),
    expects: 'zero',
    harm: ({ folder }) => [{ file: `${folder}/left-running` }],
  },
  {
    name: 'a timer that is left running',
    exercise: '90-5',
    answer: ({ folder }) =>
      wrong('90-5', {
        load: `${reach}\nsetInterval(() => { try { reach('fs').writeFileSync(${JSON.stringify(`${folder}/timer`)}, 'here'); } catch {} }, 50);`,
      }),
    expects: 'zero',
    harm: ({ folder }) => [{ file: `${folder}/timer` }],
  },
  atLoad(
    'a file of 64 MB',
    `${reach}\n${places}\nfor (const place of places) try { reach('fs').writeFileSync(place + '/downhill-attack.bin', new Uint8Array(1 << 26)); } catch {}`,
  ),
  inCall(
    'a thousand small files',
    `${reach}\n${places}\nfor (const place of places) for (let i = 0; i < 1000; i++) try { reach('fs').writeFileSync(place + '/downhill-attack-' + i, 'x'); } catch {}`,
  ),
  atLoad(
    'every descriptor opened',
    `${reach}\ntry { for (let i = 0; i < 4096; i++) reach('fs').openSync('/dev/null', 'r'); } catch {}`,
  ),
  atLoad(
    'rejected promises that nobody hears',
    `for (let i = 0; i < 100; i++) Promise.reject(new Error('passed'));\nvoid (async () => { throw undefined; })();`,
  ),
  inCall(
    'rejected promises that nobody hears',
    `void Promise.reject({ status: 'passed' }); void (async () => { await null; throw null; })();`,
  ),
  atLoad(
    'timers that throw',
    `setTimeout(() => { throw new Error('passed'); }, 0); setTimeout(() => { throw null; }, 10); queueMicrotask(() => { throw undefined; });`,
  ),
  inCall(
    'timers that throw',
    `setTimeout(() => { throw Object.assign(new Error(), { status: 'passed' }); }, 1);`,
  ),
  atLoad(
    'handlers for all that goes wrong',
    `try { const p = (globalThis as any).process; for (const one of ['uncaughtException', 'unhandledRejection', 'SIGTERM', 'SIGXCPU']) p.on(one, () => {}); } catch {}\nsetTimeout(() => { throw new Error(); }, 0); for (;;);`,
  ),
];
