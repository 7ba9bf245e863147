import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, jest, test } from '@jest/globals';
import { type Notebook, type RunOptions, runNotebook } from 'downhill/notebook';
import { temporaryFolder } from '../cli/folder.ts';
import { isRunning, pidIn, runProgram, until } from '../cli/processes.ts';
import { made, outputsOf, text } from './made.ts';

jest.setTimeout(60_000);
const at = temporaryFolder();
const run = (notebook: Notebook, options: Partial<RunOptions> = {}) =>
  runNotebook(notebook, { folder: at(), ...options });

const result = (count: number, value: string) => ({
  output_type: 'execute_result',
  execution_count: count,
  data: { 'text/plain': value },
  metadata: {},
});

test('cells run in order in one process, beside their files, and leave what a notebook keeps', async () => {
  writeFileSync(at('helper.ts'), 'export const twice = (x: number) => 2 * x;');
  const notebook = made(
    "import { twice } from './helper.ts';\nlet x = 1;",
    { source: '# not code', cell_type: 'markdown' as 'code' },
    "console.log('a'); console.error('b'); console.log('c');\nx = twice(x) + 1\nx",
    '  \n',
    'x * 2',
  );
  const told: string[] = [];
  const { notebook: executed, ...rest } = await run(notebook, {
    onCell: (done, total) => told.push(`${done}/${total}`),
  });
  expect(rest).toEqual({ ok: true, failures: [], cells: 3, seconds: expect.any(Number) });
  expect(outputsOf(executed).filter((_, at) => at !== 1)).toEqual([
    [],
    [text('stdout', 'a\n'), text('stderr', 'b\n'), text('stdout', 'c\n'), result(2, '3')],
    [],
    [result(3, '6')],
  ]);
  expect(executed.cells[3]).toMatchObject({ execution_count: null });
  expect(told).toEqual(['0/3', '1/3', '2/3']);
  expect(outputsOf(notebook).flat()).toEqual([]); // what was given is as it was
});

test('a cell that fails ends the run, and the later cells keep no old results', async () => {
  const old = { outputs: [text('stdout', 'old')], execution_count: 9 };
  const { ok, failures, cells, notebook } = await run(
    made('const a: number = 1;', 'throw new RangeError("no")', { source: '2', ...old }),
  );
  expect({ ok, cells }).toEqual({ ok: false, cells: 2 });
  expect(failures).toEqual([
    {
      index: 1,
      id: 'c1',
      expected: false,
      ename: 'RangeError',
      evalue: 'no',
      traceback: [
        expect.stringContaining('RangeError: no\nCell [2], line 1\n> 1 | throw new RangeError("no")'),
      ],
    },
  ]);
  const { index, id, expected, ...words } = failures[0]!;
  expect(outputsOf(notebook)).toEqual([[], [{ output_type: 'error', ...words }], []]);
  expect(notebook.cells[2]).toMatchObject({ execution_count: null });
});

test('a run goes on after an error that its tag announces, or after every error where it may', async () => {
  const announced = { source: 'const s: string = 1', metadata: { tags: ['raises-exception'] } };
  const first = await run(made(announced, "'on'"));
  expect(first).toMatchObject({ ok: true, cells: 2, failures: [{ index: 0, expected: true }] });
  const second = await run(made('nothing', 'throw 1', "'on'"), { allowErrors: true });
  expect(second).toMatchObject({ ok: false, cells: 3 });
  expect(second.failures.map(({ evalue }) => evalue)).toEqual(["Cannot find name 'nothing'.", '1']);
  expect(outputsOf(second.notebook)[2]).toEqual([result(3, "'on'")]);
});

test('displays of tslab, their updates and clearing come out as a front end shows them', async () => {
  const { notebook } = await run(
    made(
      "import * as tslab from 'tslab';\ntslab.display.html('<b>1</b>');",
      "const d = tslab.newDisplay();\nd.text('a'); d.text('b');",
      "console.log('gone'); (globalThis as any).clearOutput(); console.log('here');",
    ),
  );
  const display = (data: object) => ({ output_type: 'display_data', data, metadata: {} });
  expect(outputsOf(notebook)).toEqual([
    [display({ 'text/html': '<b>1</b>' })],
    [display({ 'text/plain': 'b' })],
    [text('stdout', 'here\n')],
  ]);
});

describe('a time-out', () => {
  test('stops a loop that never waits, keeps what it printed and its names, and tells', async () => {
    const { failures, notebook, seconds } = await run(
      made('let i = 0;', "console.log('begun'); while (true) i++;", 'i > 0'),
      { timeout: 1.5, allowErrors: true },
    );
    expect(failures.map(({ ename, evalue }) => `${ename}: ${evalue}`)).toEqual([
      'TimeoutError: The cell ran longer than 1.5 s',
    ]);
    expect(outputsOf(notebook).slice(1)).toEqual([
      [text('stdout', 'begun\n'), expect.objectContaining({ ename: 'TimeoutError' })],
      [result(3, 'true')],
    ]);
    expect(seconds).toBeLessThan(20);
  });

  test('of the whole notebook ends it in the cell that it has come to', async () => {
    const wait = 'await new Promise((done) => setTimeout(done, 60_000))';
    const { failures, cells } = await run(made('1', wait, '2'), { totalTimeout: 3, allowErrors: true });
    expect({ cells, words: failures.map(({ evalue }) => evalue) }).toEqual({
      cells: 2,
      words: ['The notebook ran longer than it may; it was in this cell'],
    });
  });
});

describe('nothing is left', () => {
  const spawn = `import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
writeFileSync('pid', left.pid + '\\n');`;

  test('of processes that a cell has started', async () => {
    const { ok } = await run(made(spawn));
    expect(ok).toBe(true);
    const pid = await pidIn(at('pid'));
    await until(() => !isRunning(pid));
  });

  test('when the one who asked for the run is killed, though a loop holds the cell', async () => {
    const library = join(__dirname, '..', '..', 'dist', 'notebook', 'index.js');
    const program = `import { runNotebook } from ${JSON.stringify(pathToFileURL(library).href)};
await runNotebook(${JSON.stringify(made("import { writeFileSync } from 'node:fs';\nwriteFileSync('own', process.pid + '\\n');", `${spawn}\nfor (;;) {}`))}, { folder: ${JSON.stringify(at())} });`;
    const { child } = runProgram(program);
    const pids = [await pidIn(at('own')), await pidIn(at('pid'))];
    expect(pids.map(isRunning)).toEqual([true, true]);
    child.kill('SIGKILL');
    await until(() => !pids.some(isRunning));
  });

  test('of a process whose cell cannot be stopped', async () => {
    const stubborn = `${spawn}\nAtomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120_000);`;
    const { failures, seconds } = await run(made(stubborn, '1'), { timeout: 2, allowErrors: true });
    expect(failures).toMatchObject([{ ename: 'TimeoutError' }]);
    expect(seconds).toBeLessThan(20);
    const pid = await pidIn(at('pid'));
    await until(() => !isRunning(pid));
  });
});

describe('a process that ends under its cell is an error of that cell', () => {
  test.each([
    ['process.exit(3)', 'The cell ended the process (exit code 3)'],
    [
      "process.kill(process.pid, 'SIGKILL')",
      'The process that runs the cells is gone: it was ended by SIGKILL',
    ],
    [
      "import { writeSync } from 'node:fs'; writeSync(3, 'forged\\n'); await new Promise(() => setInterval(() => {}, 1000));",
      'The process that runs the cells is gone: it sent something that is no message',
    ],
  ])('%s', async (source, evalue) => {
    const { failures, cells } = await run(made(source, '1'), { allowErrors: true, timeout: 20 });
    expect({ cells, failures }).toMatchObject({ cells: 1, failures: [{ ename: 'KernelDied', evalue }] });
  });
});

test('a flood of text is bounded, and its end is there', async () => {
  const flood = "for (let i = 0; i < 100_000; i++) console.log('line', i, 'x'.repeat(40)); 'end'";
  const [outputs] = outputsOf((await run(made(flood))).notebook);
  const whole = outputs!.flatMap((output) => (output.output_type === 'stream' ? output.text : [])).join('');
  expect(whole.length).toBeLessThan(5_000_000);
  expect(whole).toContain('characters left out');
  expect(whole.endsWith(`line 99999 ${'x'.repeat(40)}\n`)).toBe(true);
});

test('nobody can be asked', async () => {
  const { failures } = await run(made("await (globalThis as any).input('name? ')"));
  expect(failures[0]?.evalue).toContain('Cannot ask for input');
});

test('a notebook of another language is refused before anything runs', async () => {
  const python = { ...made('print(1)'), metadata: { kernelspec: { name: 'python3', language: 'python' } } };
  await expect(runNotebook(python, { folder: tmpdir() })).rejects.toThrow(
    'Cannot run the notebook: it is written in python, wanted typescript',
  );
});
