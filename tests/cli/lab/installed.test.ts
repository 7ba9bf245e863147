import { beforeEach, describe, expect, test } from '@jest/globals';
import { setEnv } from '../checkout.ts';
import { temporaryFolder } from '../folder.ts';
import { executable, good, runsScripts, searchPath } from './fake-python.ts';

const at = temporaryFolder();
beforeEach(() => searchPath(at()));

const find = async () => (await import('../../../lib/cli/lab/installed.ts')).findInstalledLab();
const found = (facts: object) => JSON.stringify({ python: [at('python3')], ...facts });

/** A python3 that answers the three questions: about itself, about JupyterLab, about the jupyter-lab on the PATH. */
const python = (lab: string, behind = '') =>
  executable(
    at('python3'),
    `case "$*" in
  *find_spec*) echo '${JSON.stringify({ path: at('python3'), ...good })}';;
  *metadata*) ${lab};;
  *which*) echo '${behind}';;
esac`,
  );

(runsScripts ? describe : describe.skip)('an installed JupyterLab', () => {
  test('is found in the Python on the PATH', async () => {
    setEnv({ DOWNHILL_PYTHON: python(`echo '${found({ version: '4.5.0', plotly: false })}'`) });
    expect(await find()).toEqual({ python: [at('python3')], version: '4.5.0', plotly: false });
  });

  test('is found behind the script jupyter-lab when the Python on the PATH has none', async () => {
    const other = executable(
      at('other-python'),
      `echo '${JSON.stringify({ python: ['/opt/python'], version: '4.6.0', plotly: true })}'`,
    );
    setEnv({ DOWNHILL_PYTHON: python(`echo '${found({ version: null, plotly: false })}'`, other) });
    expect(await find()).toEqual({ python: ['/opt/python'], version: '4.6.0', plotly: true });
  });

  const none =
    'Cannot find an installed JupyterLab (looked in the Python on the PATH and behind jupyter-lab). Activate its environment first, or type npm start, which makes one of its own.';

  test('that is nowhere is missed with what to do', async () => {
    setEnv({ DOWNHILL_PYTHON: python('exit 1', '/gone/python') });
    await expect(find()).rejects.toMatchObject({ name: 'Sorry', message: none });
  });

  test('is missed in the same words without any Python', async () => {
    setEnv({ DOWNHILL_PYTHON: at('none') });
    await expect(find()).rejects.toMatchObject({ name: 'Sorry', message: none });
  });
});
