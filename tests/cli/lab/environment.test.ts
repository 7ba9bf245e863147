import { existsSync, readFileSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { setEnv, takeForCheckout } from '../checkout.ts';
import { put, temporaryFolder } from '../folder.ts';
import { executable, fakePython, good, runsScripts, searchPath } from './fake-python.ts';

const at = temporaryFolder();
const requirements = () => at('lib', 'cli', 'lab', 'requirements.txt');
const load = () => import('../../../lib/cli/lab/environment.ts');

/** A python3 that makes environments whose own Python is `inner`. */
const maker = (inner: string, ensurepip = true) => {
  const facts = JSON.stringify({ path: at('python3'), ...good, ensurepip, pip: false });
  return executable(
    at('python3'),
    `if [ "$2" = venv ]; then
  echo "$@" >> '${at('calls')}'
  mkdir -p "$3/bin"
  printf '#!/bin/sh\\n%s\\n' '${inner}' > "$3/bin/python"
  chmod +x "$3/bin/python"
else
  cat <<'END'
${facts}
END
fi`,
  );
};

beforeEach(() => {
  takeForCheckout(at());
  searchPath(at('empty'));
  put(requirements(), 'jupyterlab==4.6.6\n');
});

(runsScripts ? describe : describe.skip)('an environment', () => {
  test('is not there before it is made, and fits once it is', async () => {
    setEnv({ DOWNHILL_PYTHON: maker('echo Collecting jupyterlab; echo Collecting plotly==7') });
    const { makeEnvironment, staleEnvironment } = await load();
    expect(staleEnvironment()).toBe('not there yet');
    const notes: string[] = [];
    await makeEnvironment((text) => notes.push(text));
    expect(staleEnvironment()).toBeUndefined();
    expect(notes).toEqual(['jupyterlab', 'plotly']);
    expect(readFileSync(at('calls'), 'utf8')).toBe(`-m venv ${at('.venv')}\n`);
  });

  test('is stale with other requirements, in a moved folder, without its Python, and half made', async () => {
    setEnv({ DOWNHILL_PYTHON: maker('true') });
    const { makeEnvironment, staleEnvironment } = await load();
    await makeEnvironment(() => {});
    const other = 'the course asks for other versions, or the folder moved';
    put(requirements(), 'jupyterlab==4.6.7\n');
    expect(staleEnvironment()).toBe(other);
    put(requirements(), 'jupyterlab==4.6.6\n');
    const stamp = at('.venv', 'downhill.json');
    const kept = readFileSync(stamp, 'utf8');
    put(stamp, JSON.stringify({ ...JSON.parse(kept), at: '/elsewhere' }));
    expect(staleEnvironment()).toBe(other);
    put(stamp, kept);
    expect(staleEnvironment()).toBeUndefined();
    rmSync(at('.venv', 'bin', 'python'));
    expect(staleEnvironment()).toBe('its Python is gone');
    rmSync(stamp);
    expect(staleEnvironment()).toBe('an install did not finish');
  });

  test('is made anew from nothing: what an earlier one left behind is gone', async () => {
    setEnv({ DOWNHILL_PYTHON: maker('true') });
    const left = put(at('.venv', 'lib', 'left.py'), '');
    await (await load()).makeEnvironment(() => {});
    expect(existsSync(left)).toBe(false);
  });

  test('that could not be made by one way is made by the next', async () => {
    setEnv({ DOWNHILL_PYTHON: maker('exit 1') });
    executable(at('tools', 'uv'), `echo "$@" >> '${at('calls')}'; mkdir -p '${at('.venv', 'bin')}'`);
    searchPath(at('tools'));
    setEnv({ PATH: `${at('tools')}:${process.env.PATH}` });
    const { makeEnvironment } = await load();
    await makeEnvironment(() => {});
    const said = readFileSync(at('calls'), 'utf8').split('\n');
    expect(
      said.filter((line) => line !== '--version').map((line) => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['-m venv', 'venv --python', 'pip install', '']);
    expect(existsSync(at('.venv', 'downhill.json'))).toBe(true);
  });
});

(runsScripts ? describe : describe.skip)('no environment can be made', () => {
  const make = async () => (await load()).makeEnvironment(() => {});
  const advice = async () => (await import('../../../lib/cli/lab/advice.ts')).pythonAdvice();

  test('without any Python', async () => {
    setEnv({ DOWNHILL_PYTHON: at('none') });
    await expect(make()).rejects.toMatchObject({
      name: 'Sorry',
      message: `No Python found, and JupyterLab needs one. Type: ${await advice()}`,
    });
  });

  test('with one that is too old', async () => {
    const python = fakePython(at('python3'), { ...good, version: '3.9.18' });
    setEnv({ DOWNHILL_PYTHON: python });
    await expect(make()).rejects.toMatchObject({
      name: 'Sorry',
      message: `JupyterLab needs Python 3.10 or later, found 3.9.18 at ${python}. Type: ${await advice()}\nOr name a newer one: DOWNHILL_PYTHON=/path/to/python3 npm start`,
    });
  });

  test('with one that has no means for it', async () => {
    const python = maker('true', false);
    setEnv({ DOWNHILL_PYTHON: python });
    await expect(make()).rejects.toMatchObject({
      name: 'Sorry',
      message: `Python 3.12.1 (${python}) cannot make an environment for JupyterLab: it has neither ensurepip nor pip, and uv and virtualenv are not there. Type: ${await advice()}`,
    });
  });

  const installed = 'npm start -- --use-installed';
  test.each([
    [
      'ERROR: No matching distribution found for anyio==4.16.0',
      `PyPI cannot be reached. Behind a proxy: set HTTPS_PROXY. With an index of your own: pip config set global.index-url URL. With a JupyterLab that is already there: ${installed}`,
    ],
    ['OSError: No space left on device', 'The disk is full: about 500 MB are needed.'],
    ['Segmentation fault', `Try again; with a JupyterLab that is already there: ${installed}`],
  ])('when pip ends with %j, and the next step is told', async (said, next) => {
    setEnv({ DOWNHILL_PYTHON: maker(`echo "${said}"; exit 1`) });
    const { makeEnvironment, staleEnvironment } = await load();
    await expect(makeEnvironment(() => {})).rejects.toMatchObject({
      name: 'Sorry',
      message: `Making the Python environment (by venv) failed. The end of what it said:\n    ${said}\nAll of it: ${at('.cache', 'logs', 'python.log')}\n${next}`,
    });
    expect(staleEnvironment()).toBe('an install did not finish');
  });
});
