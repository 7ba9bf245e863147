import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { takeForCheckout } from '../checkout.ts';
import { put, temporaryFolder } from '../folder.ts';
import { until } from '../processes.ts';

const at = temporaryFolder();
let said: string[];

beforeEach(() => {
  takeForCheckout(at());
  put(at('notebooks', '00-start-here.ipynb'), '{}');
  said = [];
  jest.spyOn(console, 'log').mockImplementation((text) => said.push(text));
});
afterEach(() => void jest.restoreAllMocks());

/** Starts a program of ours in JupyterLab's place. */
async function launch(program: string, typed: string[] = [], answers = true): Promise<number> {
  const script = put(at('fake-lab.cjs'), program);
  const module = await import('../../../lib/cli/lab/launch.ts');
  return module.launch([process.execPath, script], typed, process.env, async () => answers);
}

const log = () => at('.cache', 'logs', `jupyterlab-${process.pid}.log`);
const url = 'http://localhost:8888/lab/tree/00-start-here.ipynb?token=abc';
const serving = `
  console.error('[I 2026-01-01 10:00:00.000 LabApp] see https://jupyterlab.readthedocs.io');
  console.error('[I 2026-01-01 10:00:00.000 ServerApp] Jupyter Server is running at:');
  console.error('[I 2026-01-01 10:00:00.000 ServerApp] ${url}');
  console.error('[I 2026-01-01 10:00:00.000 ServerApp]     http://127.0.0.1:8888/lab?token=abc');`;
const ready = () => [`JupyterLab is ready: ${url}\nCtrl-C stops it. What it reports: ${log()}`];

test('where JupyterLab answers is told once, as soon as it does, and its exit code is ours', async () => {
  expect(await launch(`${serving} process.exitCode = 3;`)).toBe(3);
  expect(said).toEqual(ready());
});

test('a port that was taken is told with the one that JupyterLab took', async () => {
  await launch(serving, ['--port=8887']);
  expect(said).toEqual([`Port 8887 was taken, this one has 8888.\n${ready()[0]}`]);
});

test('JupyterLab runs in the notebooks, with our flags and those that were typed', async () => {
  await launch(
    `require('fs').writeFileSync(${JSON.stringify(at('seen'))}, [process.cwd(), ...process.argv.slice(2)].join('\\n'));${serving}`,
    ['--port', '9000'],
  );
  const { labFlags } = await import('../../../lib/cli/lab/flags.ts');
  const { readFileSync } = await import('node:fs');
  const typed = labFlags(['--port', '9000']);
  expect(readFileSync(at('seen'), 'utf8').split('\n')).toEqual([
    at('notebooks'),
    '-m',
    'jupyterlab',
    ...typed,
  ]);
});

test('a JupyterLab that ends before it answers is told with the end of its log', async () => {
  await expect(launch("console.error('No module named jupyterlab'); process.exit(1)")).rejects.toMatchObject({
    name: 'Sorry',
    message: `JupyterLab failed. The end of what it said:\n    No module named jupyterlab\nAll of it: ${log()}\nnpx downhill doctor tells what is missing here.`,
  });
  expect(said).toEqual([]);
});

test('a port at which a stranger answers is given up, three times at most', async () => {
  const counted = `require('fs').appendFileSync(${JSON.stringify(at('starts'))}, 'x');${serving} setInterval(() => {}, 1000);`;
  await expect(launch(counted, [], false)).rejects.toMatchObject({ name: 'Sorry' });
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(at('starts'), 'utf8')).toBe('xxxx');
  expect(said).toEqual([]);
}, 60_000);

(process.platform === 'win32' ? describe.skip : describe)('a signal', () => {
  test.each(['SIGTERM', 'SIGHUP'] as const)('%s stops JupyterLab, and that is no failure', async (signal) => {
    const before = process.listenerCount(signal);
    const ended = launch(`${serving} setInterval(() => {}, 1000);`);
    await until(() => said.length > 0);
    process.emit(signal);
    expect(await ended).toBe(0);
    expect(process.listenerCount(signal)).toBe(before);
  });

  test('Ctrl-C on a terminal warns first and stops JupyterLab the second time', async () => {
    const terminal = Object.getOwnPropertyDescriptor(process.stdin, 'isTTY');
    Object.defineProperty(process.stdin, 'isTTY', { value: true, configurable: true });
    try {
      const ended = launch(`${serving} setInterval(() => {}, 1000);`);
      await until(() => said.length > 0);
      process.emit('SIGINT');
      process.emit('SIGINT');
      expect(await ended).toBe(0);
      expect(said).toEqual([
        ...ready(),
        '\nOnce more Ctrl-C within 5 s stops JupyterLab and the kernels in it.',
      ]);
    } finally {
      if (terminal) Object.defineProperty(process.stdin, 'isTTY', terminal);
      else delete (process.stdin as { isTTY?: boolean }).isTTY;
    }
  });
});
