import { delimiter } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findPython, isNewEnough, runs } from '../../../lib/cli/lab/python.ts';
import { temporaryFolder } from '../folder.ts';
import { executable, fakePython, good, runsScripts, searchPath } from './fake-python.ts';

const at = temporaryFolder();

test.each([
  ['2.7.18', false],
  ['3.9.18', false],
  ['3.10.0', true],
  ['3.14.2', true],
  ['4.0.0', true],
])('Python %s is new enough: %s', (version, enough) => {
  expect(isNewEnough({ version })).toBe(enough);
});

test('a command runs when it is there and ends well', () => {
  expect(runs(process.execPath)).toBe(true);
  expect(runs(at('nothing'))).toBe(false);
});

(runsScripts ? describe : describe.skip)('a Python', () => {
  const onPath = async () => {
    searchPath([at(), process.env.PATH].join(delimiter));
    return (await import('../../../lib/cli/lab/python.ts')).findPython;
  };
  const asked = (python: string) => findPython({ DOWNHILL_PYTHON: python });

  test('that DOWNHILL_PYTHON names is taken with what it can do', () => {
    const python = fakePython(at('python3'), good);
    expect(asked(python)).toEqual({ command: [python], path: python, ...good });
  });

  test('is asked apart from the folder and from the packages of the user', () => {
    const python = executable(at('python3'), `printf '{"version":"3.12.1","first":"%s %s"}' "$1" "$2"`);
    expect(asked(python)).toMatchObject({ first: '-I -c' });
  });

  test('that is too old is told all the same, so that it can be named', () => {
    const python = fakePython(at('python3'), { ...good, version: '3.8.18' });
    expect(asked(python)?.version).toBe('3.8.18');
  });

  test.each([
    ['prints no JSON', 'echo Python 3.12'],
    ['prints nothing', 'true'],
    ['prints JSON that is no Python', 'echo 3.12'],
    ['fails', 'echo "{}"; exit 9'],
    ['is killed', 'kill -9 $$'],
  ])('that %s is none', (_, commands) => {
    expect(asked(executable(at('python3'), commands))).toBeUndefined();
  });

  test('that is not there is none', () => {
    expect(asked(at('python3'))).toBeUndefined();
  });

  test('on the PATH is taken when it is new enough, the older one before it is not', async () => {
    fakePython(at('python3'), { ...good, version: '3.9.1' });
    fakePython(at('python'), { ...good, version: '3.13.0' });
    expect((await onPath())({})).toMatchObject({ command: ['python'], version: '3.13.0' });
  });

  test('on the PATH that is older stands when there is no other', async () => {
    fakePython(at('python3'), { ...good, version: '3.9.1' });
    for (const name of ['python', 'py']) executable(at(name), 'exit 127');
    const find = await onPath();
    expect(find({})).toMatchObject({ command: ['python3'], version: '3.9.1' });
    executable(at('python3'), 'exit 127');
    expect(find({})).toBeUndefined();
  });
});
