import { mkdirSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { stalePackages } from '../../../lib/cli/start/install.mjs';
import { put, temporaryFolder } from '../folder.ts';

const at = temporaryFolder();

const jest30 = { version: '30.5.2', integrity: 'sha512-a' };
const nested = { version: '1.2.3', integrity: 'sha512-b' };
const wanted: Record<string, object> = {
  '': { name: 'downhill' },
  'node_modules/jest': jest30,
  'node_modules/@swc/core': { version: '1.16.22', integrity: 'sha512-c' },
  'node_modules/jest/node_modules/@scope/deep': nested,
};

const lock = (packages: Record<string, object>) => put(at('package-lock.json'), JSON.stringify({ packages }));
const installed = (packages: Record<string, object>) => {
  const { '': _, ...there } = packages;
  put(at('node_modules', '.package-lock.json'), JSON.stringify({ packages: there }));
};
const with_ = (name: string, entry: object) => ({ ...wanted, [`node_modules/${name}`]: entry });

beforeEach(() => {
  lock(wanted);
  installed(wanted);
});

const why = () => stalePackages(at());

describe('packages fit', () => {
  test('when what is there is what the lock file names', () => {
    expect(why()).toBeUndefined();
  });

  test('in a place without a lock file, where npm itself put us with all that we need', () => {
    expect(stalePackages(at('elsewhere'))).toBeUndefined();
  });

  test.each(['optional', 'devOptional'])('without a package that is %s', (kind) => {
    lock(with_('fsevents', { version: '2.3.3', integrity: 'sha512-d', [kind]: true }));
    expect(why()).toBeUndefined();
  });

  test('without a link, and with a package more than the lock file names', () => {
    lock(with_('here', { link: true, resolved: 'lib' }));
    installed(with_('extra', { version: '1.0.0' }));
    expect(why()).toBeUndefined();
  });

  test.each<[string, object]>([
    ['this system', { os: [process.platform], cpu: [process.arch] }],
    ['several systems', { os: ['aix', process.platform], cpu: [process.arch, 's390x'] }],
    ['every system but one', { os: ['!aix'], cpu: ['!s390x'] }],
    ['every system', { os: [], cpu: [] }],
  ])('with one that was made for %s', (_, systems) => {
    const entry = { version: '1.0.0', integrity: 'sha512-e', ...systems };
    lock(with_('native', entry));
    installed(with_('native', entry));
    expect(why()).toBeUndefined();
  });

  test('with folders and files of npm whose names begin with a dot', () => {
    put(at('node_modules', '.bin', 'jest'), '');
    mkdirSync(at('node_modules', '@swc', '.cache'), { recursive: true });
    put(at('node_modules', '.yarn-integrity'), '');
    expect(why()).toBeUndefined();
  });
});

describe('packages are stale', () => {
  test('when nothing is installed', () => {
    put(at('fresh', 'package-lock.json'), JSON.stringify({ packages: wanted }));
    expect(stalePackages(at('fresh'))).toBe('nothing is installed');
  });

  test.each(['', '{"packages":', '{}'])('when npm left %j for a list of what it installed', (text) => {
    put(at('node_modules', '.package-lock.json'), text);
    expect(why()).toBe('an install did not finish');
  });

  test.each([
    ['node_modules/jest', 'jest is missing'],
    ['node_modules/@swc/core', '@swc/core is missing'],
    ['node_modules/jest/node_modules/@scope/deep', '@scope/deep is missing'],
  ])('without %s', (folder, sentence) => {
    const { [folder]: _, ...rest } = wanted;
    installed(rest);
    expect(why()).toBe(sentence);
  });

  test('with another version', () => {
    installed(with_('jest', { ...jest30, version: '29.7.0' }));
    expect(why()).toBe('jest is 29.7.0, package-lock.json wants 30.5.2');
  });

  test('with the same version of other bytes', () => {
    installed(with_('jest', { ...jest30, integrity: 'sha512-z' }));
    expect(why()).toBe('jest is 30.5.2, package-lock.json wants 30.5.2');
  });

  test('with another version of an optional package', () => {
    const gpu = { version: '4.22.0', integrity: 'sha512-d', optional: true };
    lock(with_('gpu', gpu));
    installed(with_('gpu', { ...gpu, version: '4.21.0' }));
    expect(why()).toBe('gpu is 4.21.0, package-lock.json wants 4.22.0');
  });

  test.each<[string, object]>([
    ['another system', { os: ['aix'] }],
    ['another processor', { os: [process.platform], cpu: ['s390x'] }],
    ['all systems but this', { os: [`!${process.platform}`] }],
  ])('with one that was installed for %s', (_, systems) => {
    const native = { version: '1.0.0', integrity: 'sha512-e', optional: true, ...systems };
    lock(with_('@swc/core-native', native));
    installed(with_('@swc/core-native', native));
    expect(why()).toBe('@swc/core-native was installed for another system');
  });

  test.each([[['.jest-Ab3dE6gH']], [['@swc', '.core-Ab3dE6gH']]])(
    'when npm was killed while %j was moved aside',
    (parts) => {
      mkdirSync(at('node_modules', ...parts), { recursive: true });
      expect(why()).toBe('an update did not finish');
    },
  );
});
