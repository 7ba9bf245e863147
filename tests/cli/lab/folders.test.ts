import { relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { folders, insideCheckout, jupyterHome } from '../../../lib/cli/lab/folders.ts';
import { place } from '../../../lib/cli/start/places.mjs';

test('everything that JupyterLab writes lies in the folders that git ignores', () => {
  const { notebooks, ...written } = folders;
  const places = [...Object.values(written), ...Object.values(jupyterHome())];
  const tops = places.map((path) => relative(place(), path ?? '').split(/[\\/]/)[0]);
  expect(new Set(tops)).toEqual(new Set(['.venv', '.cache']));
  expect(notebooks).toBe(place('notebooks'));
});

describe('the environment of pip and uv', () => {
  test('keeps their caches in the checkout and other variables as they are', () => {
    const { HOME, PIP_CACHE_DIR, UV_CACHE_DIR } = insideCheckout({ HOME: '/home/ada' });
    expect({ HOME, PIP_CACHE_DIR, UV_CACHE_DIR }).toEqual({
      HOME: '/home/ada',
      PIP_CACHE_DIR: place('.cache', 'pip'),
      UV_CACHE_DIR: place('.cache', 'uv'),
    });
  });

  test("leaves a user's own caches", () => {
    const own = { PIP_CACHE_DIR: '/big/pip', UV_CACHE_DIR: '/big/uv' };
    expect(insideCheckout(own)).toMatchObject(own);
  });

  test.each([
    [
      'npm_config_https_proxy',
      { npm_config_https_proxy: 'http://a:1', npm_config_proxy: 'http://b:2' },
      'http://a:1',
    ],
    ['npm_config_proxy', { npm_config_proxy: 'http://b:2' }, 'http://b:2'],
    ['HTTPS_PROXY', { npm_config_https_proxy: 'http://a:1', HTTPS_PROXY: 'http://c:3' }, 'http://c:3'],
    ['nothing', {}, undefined],
  ])('has the proxy of %s', (_, env, proxy) => {
    expect(insideCheckout(env).HTTPS_PROXY).toBe(proxy);
  });

  test('has no second proxy beside one in small letters', () => {
    const env = insideCheckout({ npm_config_proxy: 'http://b:2', https_proxy: 'http://d:4' });
    expect([env.HTTPS_PROXY, env.https_proxy]).toEqual([undefined, 'http://d:4']);
  });

  test('takes away what would lead Python or pip out of the checkout', () => {
    const leads = {
      PYTHONHOME: '/a',
      PYTHONPATH: '/b',
      VIRTUAL_ENV: '/c',
      PIP_REQUIRE_VIRTUALENV: '1',
      PIP_USER: '1',
      PIP_TARGET: '/d',
      PIP_PREFIX: '/e',
    };
    const env = insideCheckout({ ...leads, PYTHONUTF8: '0', PYTHONNOUSERSITE: '' });
    expect(Object.keys(leads).filter((name) => env[name] !== undefined)).toEqual([]);
    expect(env).toMatchObject({ PYTHONUTF8: '1', PYTHONNOUSERSITE: '1' });
  });

  test('is that of this process when none is given', () => {
    expect(insideCheckout().PATH).toBe(process.env.PATH);
  });
});
