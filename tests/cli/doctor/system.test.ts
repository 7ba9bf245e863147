import { chmodSync } from 'node:fs';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { node, npm } from '../../../lib/cli/doctor/system.ts';
import { setEnv, takeForCheckout } from '../checkout.ts';
import { put, temporaryFolder } from '../folder.ts';

const at = temporaryFolder();

test('the Node that runs is named with its system and its place', () => {
  expect(node.look()).toEqual({
    ok: true,
    found: `${process.version} on ${process.platform} ${process.arch} (${process.execPath})`,
  });
});

test('the npm that started us is run and answers its version', () => {
  const cli = put(at('npm-cli.js'), "console.log('99.1.2', process.argv[2])");
  setEnv({ npm_execpath: cli });
  expect(npm.look()).toEqual({ ok: true, found: `99.1.2 --version (${cli})` });
});

test('an npm that does not run is told with the next step', () => {
  const cli = put(at('npm-cli.js'), 'process.exit(3)');
  setEnv({ npm_execpath: cli });
  expect(npm.look()).toEqual({
    ok: false,
    found: `${cli} does not run`,
    next: 'Install Node with its npm anew from https://nodejs.org.',
  });
});

describe('the checkout', () => {
  const look = async () => {
    takeForCheckout(at());
    return (await import('../../../lib/cli/doctor/system.ts')).folder.look();
  };

  test('is well where one can write in it', async () => {
    expect(await look()).toEqual({ ok: true, found: `${at()}, writable` });
  });

  const mayAll = process.platform === 'win32' || process.getuid?.() === 0;
  (mayAll ? test.skip : test)('that may only be read is told with the next step', async () => {
    chmodSync(at(), 0o555);
    expect(await look()).toEqual({
      ok: false,
      found: `${at()} may only be read`,
      next: 'Make the folder writable for you, or clone the course into your home folder.',
    });
  });
});

describe('the free disk', () => {
  const look = async (bytes: number) => {
    jest.resetModules();
    jest.doMock('node:fs', () => ({
      ...jest.requireActual<typeof import('node:fs')>('node:fs'),
      statfsSync: () => ({ bavail: bytes / 4096, bsize: 4096 }),
    }));
    return (await import('../../../lib/cli/doctor/system.ts')).disk.look();
  };
  afterEach(() => void jest.dontMock('node:fs'));

  test('is told in gigabytes', async () => {
    expect(await look(31.44e9)).toEqual({ ok: true, found: '31.4 GB' });
  });

  test('is too little below 2 GB', async () => {
    expect(await look(2e9)).toEqual({ ok: true, found: '2.0 GB' });
    expect(await look(1.9e9)).toEqual({ ok: false, found: '1.9 GB', next: 'Free at least 2 GB.' });
  });
});
