import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { setEnv, takeForCheckout } from '../checkout.ts';
import { put, temporaryFolder } from '../folder.ts';
import { until } from '../processes.ts';

const at = temporaryFolder();
const logPath = () => at('.cache', 'logs', 'npm-ci.log');
const load = () => import('../../../lib/cli/start/install.mjs');

const locked = { 'node_modules/left': { version: '1.0.0', integrity: 'sha512-a' } };
const install = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  mkdirSync('node_modules/left', { recursive: true });
  writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify({ packages: locked }))});`;

/** Sets a program of ours in npm's place. */
const fakeNpm = (program: string) => setEnv({ npm_execpath: put(at('npm', 'npm-cli.js'), program) });

beforeEach(() => {
  takeForCheckout(at());
  put(at('package.json'), '{ "name": "downhill" }');
  put(at('package-lock.json'), JSON.stringify({ packages: { '': {}, ...locked } }));
  put(at('.npmrc'), 'ignore-scripts=true\n');
});

test('npm ci works in a folder aside, with our files, without the scripts of packages', async () => {
  setEnv({ npm_config_local_prefix: '/elsewhere' });
  fakeNpm(`${install}
    const { readdirSync } = require('node:fs');
    console.log(JSON.stringify([process.cwd(), readdirSync('.'), process.argv.slice(2), Boolean(process.env.npm_config_local_prefix)]));`);
  const { installPackages, stalePackages } = await load();
  await installPackages(() => {});
  expect(stalePackages()).toBeUndefined();
  const log = () => (existsSync(logPath()) ? readFileSync(logPath(), 'utf8') : '');
  await until(() => log().endsWith('\n'));
  const [folder, files, args, prefix] = JSON.parse(log());
  expect(folder).toBe(at('.cache', 'tmp', 'npm-1'));
  expect(files).toEqual(['.npmrc', 'node_modules', 'package-lock.json', 'package.json']);
  expect(args.slice(0, 2)).toEqual(['ci', '--ignore-scripts']);
  expect(prefix).toBe(false);
  expect(existsSync(folder)).toBe(false);
});

test('what was there before makes way whole', async () => {
  const old = put(at('node_modules', 'old', 'index.js'), '');
  fakeNpm(install);
  await (await load()).installPackages(() => {});
  expect([existsSync(old), existsSync(at('node_modules', 'left'))]).toEqual([false, true]);
});

test('the packages that npm fetches are counted', async () => {
  fakeNpm(`${install}
    console.error('npm http fetch GET 200 https://registry.example/left/-/left-1.0.0.tgz 9ms');
    console.error('npm http fetch GET 200 https://registry.example/left 9ms');
    console.error('npm http cache https://registry.example/right/-/right-1.0.0.tgz 1ms');`);
  const notes: string[] = [];
  await (await load()).installPackages((note) => notes.push(note));
  expect(notes).toEqual(['1 of 1 packages', '2 of 1 packages']);
});

describe('an install that fails', () => {
  const proxy = 'Behind a proxy: npm config set https-proxy http://HOST:PORT.';

  test.each([
    [
      'npm error network request failed, reason: getaddrinfo ENOTFOUND registry.npmjs.org',
      `The npm registry cannot be reached. ${proxy} With a registry of your own: npm config set registry URL.`,
    ],
    ['npm error nospc ENOSPC: no space left on device, write', 'The disk is full: about 2 GB are needed.'],
    [
      'npm error code EINTEGRITY',
      'Try again; when it stays so, `npm cache verify` helps against a damaged cache.',
    ],
  ])('with %j is told with the next step, and what was there stays', async (said, next) => {
    const old = put(at('node_modules', 'old', 'index.js'), '');
    fakeNpm(`
      console.error('npm http fetch GET 200 https://registry.example/left 9ms');
      console.error(${JSON.stringify(said)});
      console.error('npm error A complete log of this run can be found in');
      process.exit(1);`);
    await expect((await load()).installPackages(() => {})).rejects.toMatchObject({
      name: 'Sorry',
      message: `npm ci failed. The end of what it said:
    ${said}
    npm error A complete log of this run can be found in
All of it: ${logPath()}
${next}`,
    });
    expect(existsSync(old)).toBe(true);
    expect(existsSync(at('.cache', 'tmp', 'npm-1'))).toBe(false);
  });

  test('without a word, because npm did not install what the lock file says, is a failure, too', async () => {
    fakeNpm('');
    await expect((await load()).installPackages(() => {})).rejects.toMatchObject({
      name: 'Sorry',
      message: `npm ci failed. The end of what it said:\n    \nAll of it: ${logPath()}\nTry again; when it stays so, \`npm cache verify\` helps against a damaged cache.`,
    });
    expect(existsSync(at('node_modules'))).toBe(false);
  });
});

test('a sweep takes away what killed processes left half made', async () => {
  const { sweep } = await load();
  sweep();
  put(at('.cache', 'tmp', 'npm-1', 'node_modules', 'a', 'index.js'), '');
  put(at('.cache', 'tmp', 'old-2'), '');
  const kept = put(at('.cache', 'logs', 'npm-ci.log'), '');
  sweep();
  expect([existsSync(at('.cache', 'tmp', 'npm-1')), existsSync(at('.cache', 'tmp', 'old-2'))]).toEqual([
    false,
    false,
  ]);
  expect(existsSync(kept)).toBe(true);
});
