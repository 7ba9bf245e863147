import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { setEnv, takeForCheckout } from '../checkout.ts';
import { put, temporaryFolder } from '../folder.ts';
import { executable, runsScripts, searchPath } from '../lab/fake-python.ts';

const at = temporaryFolder();
let printed: string[];
let launched: { python: string[]; flags: string[]; env: NodeJS.ProcessEnv }[];
let status: number;

beforeEach(() => {
  printed = [];
  launched = [];
  status = 0;
  takeForCheckout(at());
  searchPath(at('empty'));
  put(at('lib', 'cli', 'lab', 'requirements.txt'), '');
  put(at('lib', 'cli', 'lab', 'logo-svg.svg'), '');
  jest.spyOn(console, 'log').mockImplementation((text) => printed.push(text));
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  jest.doMock('../../../lib/cli/lab/launch.ts', () => ({
    launch: async (python: string[], flags: string[], env: NodeJS.ProcessEnv) => {
      launched.push({ python, flags, env });
      return status;
    },
  }));
});
afterEach(() => void jest.restoreAllMocks());

const type = async (values: Record<string, boolean>, ...positionals: string[]) =>
  (await import('../../../lib/cli/commands/lab.ts')).lab.run({ values, positionals });

const kernelIn = (prefix: string) => at(prefix, 'share', 'jupyter', 'kernels', 'downhill', 'kernel.json');

test('without Python the start says what works all the same', async () => {
  setEnv({ DOWNHILL_PYTHON: at('none') });
  const { pythonAdvice, withoutPython } = await import('../../../lib/cli/lab/advice.ts');
  await expect(type({})).rejects.toMatchObject({
    name: 'Sorry',
    message: `No Python found, and JupyterLab needs one. Type: ${pythonAdvice()}\n${withoutPython(['run NOTEBOOK'])}`,
  });
  expect(launched).toEqual([]);
});

(runsScripts ? describe : describe.skip)('with a Python', () => {
  test('an environment is made once, with our kernel and settings, and the flags go to JupyterLab', async () => {
    const python = executable(
      at('python3'),
      `if [ "$2" = venv ]; then
  mkdir -p "$3/bin" && printf '#!/bin/sh\\n' > "$3/bin/python" && chmod +x "$3/bin/python"
  echo made >> '${at('made')}'
else
  echo '{"path":"${at('python3')}","version":"3.12.1","ensurepip":true,"pip":true,"virtualenv":false}'
fi`,
    );
    setEnv({ DOWNHILL_PYTHON: python });
    expect(await type({}, '--', '--port', '9000')).toBe(0);
    status = 3;
    expect(await type({})).toBe(1);
    expect(readFileSync(at('made'), 'utf8')).toBe('made\n');
    expect(launched.map(({ python, flags }) => ({ python, flags }))).toEqual([
      { python: [at('.venv', 'bin', 'python')], flags: ['--port', '9000'] },
      { python: [at('.venv', 'bin', 'python')], flags: [] },
    ]);
    expect(launched[0]?.env.JUPYTER_RUNTIME_DIR).toBe(at('.cache', 'jupyter', 'runtime'));
    expect(existsSync(kernelIn('.venv'))).toBe(true);
    expect(existsSync(at('.venv', 'share', 'jupyter', 'lab', 'settings', 'overrides.json'))).toBe(true);
    expect(existsSync(at('.cache', 'python.lock'))).toBe(false);
  });

  test('an installed JupyterLab is taken as it is, and told of our kernel by its search path', async () => {
    const python = executable(
      at('python3'),
      `echo '{"path":"p","python":["/opt/python"],"version":"4.5.0","plotly":false}'`,
    );
    setEnv({ DOWNHILL_PYTHON: python, JUPYTER_PATH: '/own' });
    expect(await type({ 'use-installed': true }, '--port', '9000')).toBe(0);
    expect(launched.map(({ python, flags }) => ({ python, flags }))).toEqual([
      { python: ['/opt/python'], flags: ['--port', '9000'] },
    ]);
    const prefix = at('.cache', 'jupyter', 'installed');
    expect(launched[0]?.env.JUPYTER_PATH).toBe([`${prefix}/share/jupyter`, '/own'].join(delimiter));
    expect(existsSync(kernelIn('.cache/jupyter/installed'))).toBe(true);
    expect(existsSync(at('.venv'))).toBe(false);
    expect(printed).toEqual([
      'JupyterLab 4.5.0 of /opt/python',
      'It cannot draw the plots of the lessons yet. Type: pip install plotly',
    ]);
  });
});
