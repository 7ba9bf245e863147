import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { put, temporaryFolder } from '../folder.ts';
import { isRunning, moduleUrl, pidIn, runProgram, until } from '../processes.ts';

const at = temporaryFolder();

/** A script of npm's that notes its pid and stays until the file `stop` is there, at most a minute. */
const script = () =>
  put(
    at('script.mjs'),
    `import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
    import { endWithNpm } from ${moduleUrl('end-with-npm.mjs')};
    const every = globalThis.setInterval;
    globalThis.setInterval = (look) => every(() => {
      appendFileSync(${JSON.stringify(at('looks'))}, '.');
      look();
    }, 20); // fifty looks a second
    endWithNpm();
    globalThis.setInterval = every;
    process.on('SIGTERM', () => {
      writeFileSync(${JSON.stringify(at('asked'))}, 'to end\\n');
      process.exit(1);
    });
    writeFileSync(${JSON.stringify(at('script'))}, process.pid + '\\n');
    setInterval(() => existsSync(${JSON.stringify(at('stop'))}) && process.exit(), 20);
    setTimeout(() => process.exit(), 60_000);`,
  );

/** A program that starts a command, notes its own pid under a name, and stays. */
const starter = (name: string, command: string, args: string[]) => `
  import { spawn } from 'node:child_process';
  import { writeFileSync } from 'node:fs';
  const env = { ...process.env, npm_lifecycle_event: 'start' };
  spawn(${JSON.stringify(command)}, ${JSON.stringify(args)}, { env, stdio: 'ignore', detached: ${name === 'terminal'} });
  writeFileSync(${JSON.stringify(at(name))}, process.pid + '\\n');
  setInterval(() => {}, 1000);`;

const node = (program: string) => ['--input-type=module', '-e', program];

/** npm, as it runs a script: by a shell that stays, or by one that the script takes the place of. */
const npm = (how: 'stays' | 'gives way') => {
  const line = `"${process.execPath}" "${script()}"`;
  return starter('npm', '/bin/sh', ['-c', how === 'stays' ? `${line}; exit $?` : `exec ${line}`]);
};

(process.platform === 'win32' ? describe.skip : describe)('a script of npm', () => {
  test.each(['stays', 'gives way'] as const)('ends when npm is killed, where the shell %s', async (how) => {
    const { child, ended } = runProgram(npm(how));
    const pid = await pidIn(at('script'));
    expect(isRunning(pid)).toBe(true);
    child.kill('SIGKILL');
    await ended;
    await until(() => !isRunning(pid));
    expect(await pidIn(at('asked'))).toBeNaN(); // it was asked, and could have tidied up
  });

  test.each(['stays', 'gives way'] as const)(
    'goes on when the shell is closed that npm was typed in, where its own shell %s',
    async (how) => {
      const terminal = runProgram(starter('terminal', process.execPath, node(npm(how))));
      const pid = await pidIn(at('script'));
      const npmPid = await pidIn(at('npm'));
      terminal.child.kill('SIGKILL');
      await terminal.ended;
      const looks = () => (existsSync(at('looks')) ? readFileSync(at('looks'), 'utf8').length : 0);
      const before = looks();
      await until(() => looks() > before + 5 || !isRunning(pid));
      expect([isRunning(npmPid), isRunning(pid)]).toEqual([true, true]);
      process.kill(npmPid, 'SIGKILL');
      await until(() => !isRunning(pid));
    },
  );

  test('that npm did not start looks after nobody', async () => {
    const { ended } = runProgram(`
      import { endWithNpm } from ${moduleUrl('end-with-npm.mjs')};
      globalThis.setInterval = () => { throw new Error('looks after somebody'); };
      endWithNpm({});
      console.log('alone');`);
    expect(await ended).toEqual({ code: 0, output: 'alone\n' });
  });
});
