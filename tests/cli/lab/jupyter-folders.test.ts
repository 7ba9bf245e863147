import { describe, expect, test } from '@jest/globals';
import { activePrefix, userData } from '../../../lib/cli/lab/jupyter-folders.ts';
import { put, temporaryFolder } from '../folder.ts';

const at = temporaryFolder();

describe("a user's data folder", () => {
  // As jupyter_core.paths.jupyter_data_dir() answers.
  test.each([
    ['linux', {}, '/home/a', '/home/a/.local/share/jupyter'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/a', '/data/jupyter'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/a', '/home/a/.local/share/jupyter'],
    ['darwin', {}, '/Users/a', '/Users/a/Library/Jupyter'],
    ['win32', { APPDATA: 'C:\\Roaming' }, 'C:\\Users\\a', 'C:\\Roaming\\jupyter'],
    ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\.jupyter\\data'],
    ['linux', { JUPYTER_DATA_DIR: '/own', XDG_DATA_HOME: '/data' }, '/home/a', '/own'],
    ['darwin', { JUPYTER_DATA_DIR: '/own' }, '/Users/a', '/own'],
  ])('on %s with %j in %s is %s', (platform, env, home, folder) => {
    expect(userData({ platform, env, home })).toBe(folder);
  });
});

const posix = process.platform === 'win32' ? describe.skip : describe;
posix('the active environment', () => {
  /** A stand-in for Python: answers what it can do, and its prefix. */
  const python = (prefix: string) =>
    put(
      at('bin', 'python3'),
      `#!/bin/sh
case "$3" in
*sys.prefix*) echo '${prefix}' ;;
*) echo '{"path":"/p","version":"3.12.0","ensurepip":true,"pip":true,"virtualenv":false}' ;;
esac
`,
      0o755,
    );

  test('is that of the Python on the PATH', () => {
    python('/envs/course');
    const path = `${at('bin')}:/usr/bin:/bin`;
    expect(activePrefix({ PATH: path, DOWNHILL_PYTHON: at('bin', 'python3'), VIRTUAL_ENV: '/other' })).toBe(
      '/envs/course',
    );
  });

  test('is named by variables where no Python runs, else it cannot be told', () => {
    const none = { DOWNHILL_PYTHON: at('none') };
    expect(activePrefix({ ...none, VIRTUAL_ENV: '/venv', CONDA_PREFIX: '/conda' })).toBe('/venv');
    expect(activePrefix({ ...none, CONDA_PREFIX: '/conda' })).toBe('/conda');
    expect(() => activePrefix(none)).toThrow(
      'Cannot tell which environment --sys-prefix means: no Python on the PATH, and neither VIRTUAL_ENV nor CONDA_PREFIX is set. Activate the environment, or name its folder: npx downhill kernel install --prefix DIR',
    );
  });
});
