import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Probe } from '../../../lib/cli/doctor/probe.ts';
import { setEnv, takeForCheckout } from '../checkout.ts';
import { put, temporaryFolder } from '../folder.ts';

const at = temporaryFolder();
beforeEach(() => takeForCheckout(at()));

describe('the data sets', () => {
  const look = async () => (await import('../../../lib/cli/doctor/datasets.ts')).datasets.look();

  test('that are not cached are no fault', async () => {
    setEnv({ DOWNHILL_CACHE: at('cache') });
    expect(await look()).toEqual({ ok: true, found: 'none cached; a lesson fetches what it reads' });
  });

  test('that are cached are counted, with those in folders', async () => {
    setEnv({ DOWNHILL_CACHE: at('cache') });
    put(at('cache', 'datasets', 'iris.csv'), 'x'.repeat(1_000_000));
    put(at('cache', 'datasets', 'mnist', 'train'), 'x'.repeat(500_000));
    expect(await look()).toEqual({
      ok: true,
      found: `2 files, 1.5 MB cached in ${at('cache', 'datasets')}`,
    });
  });
});

describe('the engine', () => {
  const look = async (choose: () => Promise<unknown>) => {
    const engineLine = ({ name }: { name: string }) => `${name}: fast; gpu skipped: no binary`;
    jest.doMock('../../../lib/engine/index.ts', () => ({ choose, engineLine }));
    return (await import('../../../lib/cli/doctor/engine.ts')).engine.look();
  };

  test('is the one that a lesson would start, with the reason why no faster one', async () => {
    expect(await look(async () => ({ name: 'ort' }))).toEqual({
      ok: true,
      found: 'ort: fast; gpu skipped: no binary',
    });
  });

  test('that is asked for and cannot be is told with the next step', async () => {
    const impossible = async () => Promise.reject(new Error('Cannot start the engine gpu: no binary.'));
    expect(await look(impossible)).toEqual({
      ok: false,
      found: 'Cannot start the engine gpu: no binary.',
      next: 'npx downhill engine tells what is possible here.',
    });
  });
});

describe('Jupyter', () => {
  const makeIt = 'npm start makes it; npm start -- --use-installed takes the one on the PATH.';
  const look = async (name: 'jupyterlab' | 'kernelspec' | 'renderer') =>
    ((await import('../../../lib/cli/doctor/jupyter.ts'))[name] as Probe).look();

  test('is missed once in a checkout that never started, with the one next step', async () => {
    expect(await look('jupyterlab')).toEqual({
      ok: false,
      found: 'not there yet, with the kernel for it and the plots',
      next: makeIt,
    });
    expect(await look('kernelspec')).toBe(undefined);
    expect(await look('renderer')).toBe(undefined);
  });

  test('that was begun and not finished is missed part by part', async () => {
    put(at('.venv', 'notes.txt'), '');
    expect(await look('jupyterlab')).toEqual({
      ok: false,
      found: '.venv: an install did not finish',
      next: makeIt,
    });
    expect(await look('kernelspec')).toEqual({ ok: false, found: 'not installed', next: 'npm start' });
    expect(await look('renderer')).toEqual({
      ok: false,
      found: 'JupyterLab has no plotly renderer',
      next: makeIt,
    });
  });

  test('has our kernel where the spec names a Node and a script that are there', async () => {
    put(at('lib', 'cli', 'lab', 'logo-svg.svg'), '');
    const script = put(at('dist', 'kernel', 'process', 'entry.js'), '');
    (await import('../../../lib/cli/lab/kernelspec.ts')).installKernel(at('.venv'));
    expect(await look('kernelspec')).toEqual({
      ok: true,
      found: `TypeScript (Downhill), run by ${process.execPath}`,
    });
    put(at('.venv', 'share', 'jupyter', 'kernels', 'downhill', 'kernel.json'), spec('/gone/node', script));
    expect(await look('kernelspec')).toEqual({
      ok: false,
      found: 'TypeScript (Downhill), but /gone/node is gone',
      next: 'npm start writes it anew.',
    });
  });

  test('has the renderer whose package lies in the environment', async () => {
    const labextensions = ['.venv', 'share', 'jupyter', 'labextensions'];
    put(at(...labextensions, 'jupyterlab-plotly', 'package.json'), '{ "version": "7.1.0" }');
    expect(await look('renderer')).toEqual({ ok: true, found: 'plotly renderer 7.1.0 in JupyterLab' });
  });
});

const spec = (...argv: string[]) => JSON.stringify({ argv, display_name: 'TypeScript (Downhill)' });
