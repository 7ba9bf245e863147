import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { run, start } from '../../../lib/cli/start/child.mjs';
import { put, temporaryFolder } from '../folder.ts';
import { isRunning, moduleUrl, pidIn, runProgram, until } from '../processes.ts';

const at = temporaryFolder();
const log = () => at('logs', 'child.log');
const node = (program: string, options = {}) =>
  run(process.execPath, ['-e', program], { log: log(), ...options });

describe('a command that runs to its end', () => {
  test.each([0, 1, 3, 77])('hands on its exit code %d', async (code) => {
    expect(await node(`process.exit(${code})`)).toEqual({ code, output: '' });
  });

  test('has failed when a signal ended it', async () => {
    expect((await node("process.kill(process.pid, 'SIGKILL')")).code).not.toBe(0);
  });

  test('has both of its streams in the log and in the output, and gives its lines one by one', async () => {
    const lines: string[] = [];
    const program = `
      process.stdout.write('first\\r\\nsec');
      setTimeout(() => process.stdout.write('ond\\n'), 100);
      setTimeout(() => process.stderr.write('third\\n'), 300);`;
    const { output } = await node(program, { onLine: (line: string) => lines.push(line) });
    expect(output).toBe('first\r\nsecond\nthird\n');
    expect(lines).toEqual(['first', 'second', 'third']);
    await until(() => readFileSync(log(), 'utf8') === output);
  });

  test('gives its last line also when nothing ends it', async () => {
    const lines: string[] = [];
    await node("process.stdout.write('one\\ntwo')", { onLine: (line: string) => lines.push(line) });
    expect(lines).toEqual(['one', 'two']);
  });

  test('keeps letters whole that arrive in pieces', async () => {
    const program = `
      const bytes = Buffer.from('课程');
      process.stdout.write(bytes.subarray(0, 2));
      setTimeout(() => process.stdout.write(bytes.subarray(2)), 200);`;
    expect((await node(program)).output).toBe('课程');
  });

  test('keeps the end of a long output, and all of it in the log', async () => {
    const { output } = await node("process.stdout.write('x'.repeat(50_000) + 'end')");
    expect(output).toBe(`${'x'.repeat(19_997)}end`);
    await until(() => readFileSync(log(), 'utf8').length === 50_003);
  });

  test('begins its log anew', async () => {
    put(log(), 'of an earlier run');
    await node("console.log('new')");
    await until(() => readFileSync(log(), 'utf8') === 'new\n');
  });

  test('gets the folder and the variables that it is given, and words as they are', async () => {
    const program = 'console.log(JSON.stringify([process.cwd(), process.env.COURSE, process.argv.slice(1)]))';
    const words = ['two words', '--port', '"quoted"', '课程', '$HOME'];
    const { output } = await run(process.execPath, ['-e', program, '--', ...words], {
      log: log(),
      cwd: at(),
      env: { ...process.env, COURSE: 'downhill' },
    });
    expect(JSON.parse(output)).toEqual([at(), 'downhill', words]);
  });

  test('that is not there is told in a sentence', async () => {
    const name = at('no-such-command');
    expect(await run(name, [], { log: log() })).toEqual({
      code: 127,
      output: `Cannot run ${name}: spawn ${name} ENOENT\n`,
    });
  });
});

const posix = process.platform === 'win32' ? describe.skip : describe;

/** A program that writes its pid, starts another one, and stays; `more` runs in it first. */
const family = (more: string, childMore: string) => {
  const stay = 'setInterval(() => {}, 1000);';
  const note = (name: string) =>
    `require('fs').writeFileSync(${JSON.stringify(at(name))}, process.pid + '\\n');`;
  const inner = `${childMore}${note('grandchild')}${stay}`;
  return `${more}require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'ignore' });${note('child')}${stay}`;
};
const deaf = "process.on('SIGTERM', () => {});";
let pids: number[] = [];
const bothPids = async () => {
  pids = [await pidIn(at('child')), await pidIn(at('grandchild'))];
};
const bothEnd = () => until(() => !pids.some(isRunning));

afterEach(() => {
  for (const pid of pids.filter(isRunning)) process.kill(pid, 'SIGKILL');
  pids = [];
});

posix('a command that is stopped', () => {
  test('ends, and has failed', async () => {
    const { ended, stop } = start(process.execPath, ['-e', family('', '')], { log: log() });
    await bothPids();
    stop();
    expect((await ended).code).not.toBe(0);
    await bothEnd();
  });

  test('may tidy up first', async () => {
    const program = `
      process.on('SIGTERM', () => { console.log('saved'); process.exit(); });
      require('fs').writeFileSync(${JSON.stringify(at('child'))}, process.pid + '\\n');
      setInterval(() => {}, 1000);`;
    const { ended, stop } = start(process.execPath, ['-e', program], { log: log() });
    await pidIn(at('child'));
    stop();
    expect((await ended).output).toBe('saved\n');
  });

  test('takes its own children along', async () => {
    const { ended, stop } = start(process.execPath, ['-e', family('', deaf)], { log: log() });
    await bothPids();
    stop();
    await ended;
    await bothEnd();
  });
});

posix('when the process that asked for it is killed', () => {
  const parent = (program: string) =>
    runProgram(`
      import { start } from ${moduleUrl('child.mjs')};
      start(process.execPath, ['-e', ${JSON.stringify(program)}], { log: ${JSON.stringify(log())} });`);

  test.each([
    ['that goes when asked', '', ''],
    ['that goes when asked, but whose child does not', '', deaf],
    ['that does not listen', deaf, deaf],
  ])('a command %s ends with its child', async (_, more, childMore) => {
    const { child, ended } = parent(family(more, childMore));
    await bothPids();
    expect(pids.map(isRunning)).toEqual([true, true]);
    child.kill('SIGKILL');
    await ended;
    await bothEnd();
  });

  test('a command that has ended before leaves its log', async () => {
    const { ended } = parent("console.log('done')");
    expect((await ended).code).toBe(0);
    expect(existsSync(log())).toBe(true);
  });
});
