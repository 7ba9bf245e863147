import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { put, temporaryFolder } from '../folder.ts';
import '../processes.ts';

const at = temporaryFolder();
const lib = join(__dirname, '..', '..', '..', 'lib');

/** A compiler that puts a command line in place which prints its words and ends with the second one. */
const compiler = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  const out = process.argv[process.argv.indexOf('--outDir') + 1];
  mkdirSync(out + '/cli');
  writeFileSync(out + '/package.json', '{ "type": "module" }');
  writeFileSync(out + '/cli/main.js', 'export const main = async (args) => { console.log(args.join()); return Number(args[1] ?? 0); };');`;

const locked = { 'node_modules/left': { version: '1.0.0', integrity: 'sha512-a' } };
const npm = `
  const { cpSync, mkdirSync, writeFileSync } = require('node:fs');
  mkdirSync('node_modules');
  cpSync(process.env.MADE_COMPILER, 'node_modules/typescript', { recursive: true });
  writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify({ packages: locked }))});`;

beforeEach(() => {
  cpSync(join(lib, 'cli', 'start'), at('lib', 'cli', 'start'), { recursive: true });
  cpSync(join(lib, 'cli', 'start.mjs'), at('lib', 'cli', 'start.mjs'));
  put(at('package.json'), '{ "name": "downhill", "type": "module" }');
  put(at('package-lock.json'), JSON.stringify({ packages: { '': {}, ...locked } }));
  put(at('.npmrc'), '');
  put(at('tsconfig.json'), '{}');
  put(at('made', 'typescript', 'package.json'), '{ "type": "commonjs" }');
  put(at('made', 'typescript', 'bin', 'tsc'), compiler);
  put(at('made', 'package.json'), '{ "type": "commonjs" }');
  put(at('made', 'npm-cli.js'), npm);
});

/** Types a command at the front door; seconds vary and are left out. */
function type(...args: string[]) {
  const { npm_lifecycle_event: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('lib', 'cli', 'start.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...env, npm_execpath: at('made', 'npm-cli.js'), MADE_COMPILER: at('made', 'typescript') },
  });
  return { status, stdout: stdout.replace(/: \d+ s$/gm, ': N s').split('\n'), stderr };
}

describe('the front door', () => {
  test('installs and builds what is missing, then runs the command with its words and its exit code', () => {
    const { status, stdout, stderr } = type('doctor', '3', '--all');
    expect({ status, stderr, end: stdout.slice(-2) }).toEqual({
      status: 3,
      stderr: '',
      end: ['doctor,3,--all', ''],
    });
    expect(stdout.filter((line) => line.endsWith(' ...'))).toEqual([
      '  npm packages (nothing is installed) ...',
      '  building lib/ ...',
    ]);
  });

  test('for who asked for JSON there is nothing else on stdout', () => {
    const { status, stdout, stderr } = type('doctor', '3', '--json');
    expect({ status, stdout }).toEqual({ status: 3, stdout: ['doctor,3,--json', ''] });
    expect(stderr.split('\n').filter((line) => line.endsWith(' ...'))).toEqual([
      '  npm packages (nothing is installed) ...',
      '  building lib/ ...',
    ]);
  });

  test('does at once what needs nothing, and builds again after a change', () => {
    type('doctor');
    expect(type('doctor')).toEqual({ status: 0, stdout: ['doctor', ''], stderr: '' });
    put(at('lib', 'base', 'index.ts'), 'export {};');
    expect(type('doctor').stdout[0]).toBe('  building lib/ ...');
  });

  test('mends an install that was killed, and clears away what it left', () => {
    type('doctor');
    rmSync(at('node_modules', '.package-lock.json'));
    const left = put(at('.cache', 'tmp', 'npm-1', 'half'), '');
    expect(type('doctor').stdout[0]).toBe('  npm packages (an install did not finish) ...');
    expect(existsSync(left)).toBe(false);
  });

  test('with the word build makes ready and does no more', () => {
    const { status, stdout, stderr } = type('build');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toContain('build');
    expect(existsSync(at('dist', 'cli', 'main.js'))).toBe(true);
  });

  test('tells what is wrong with lib/ without a stack, exit code 1', () => {
    put(
      at('made', 'typescript', 'bin', 'tsc'),
      "console.log('lib/a.ts(1,1): error TS1005'); process.exit(2);",
    );
    const { status, stderr } = type('doctor');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `The build of lib/ failed. The end of what it said:
    lib/a.ts(1,1): error TS1005
All of it: ${at('.cache', 'logs', 'build.log')}
Mend the lines it names and try again.
`,
    });
  });

  test('tells a problem of its own whole, exit code 1', () => {
    type('doctor');
    put(
      at('dist', 'cli', 'main.js'),
      "export const main = async () => { throw new TypeError('x is no function'); };",
    );
    const { status, stderr } = type('doctor');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^TypeError: x is no function\n {4}at main /);
  });

  const mayAll = process.platform === 'win32' || process.getuid?.() === 0;

  (mayAll ? test.skip : test)('tells where it may not write', () => {
    chmodSync(at(), 0o555);
    const { status, stderr } = type('doctor');
    chmodSync(at(), 0o755);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `Cannot write in ${at()}, where npm packages and the build are missing. Make the folder writable for you, or clone the course into your home folder.\n`,
    });
  });

  (mayAll ? test.skip : test)('needs no right to write where everything is ready', () => {
    type('doctor');
    chmodSync(at(), 0o555);
    const answer = type('doctor');
    chmodSync(at(), 0o755);
    expect(answer).toEqual({ status: 0, stdout: ['doctor', ''], stderr: '' });
  });
});
