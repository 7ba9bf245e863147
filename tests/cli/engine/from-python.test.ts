import { chmodSync } from 'node:fs';
import { expect, jest, test } from '@jest/globals';
import { put, temporaryFolder } from '../folder.ts';

const at = temporaryFolder();

/** A Python whose TensorFlow lies where it says. */
function pythonWith(folders: string[]): string {
  const path = put(
    at('python'),
    `#!${process.execPath}\nconsole.log(${JSON.stringify(JSON.stringify(folders))})\n`,
  );
  chmodSync(path, 0o755);
  return path;
}

async function look(python: string, { platform = 'linux', compiler = true } = {}) {
  jest.resetModules();
  jest.doMock('../../../lib/cli/lab/python.ts', () => ({ runs: () => compiler }));
  return (await import('../../../lib/cli/engine/from-python.ts')).lookAtPython(python, platform);
}

test.each([
  [
    { platform: 'darwin' },
    '--from-python builds on Linux only, this is darwin. Try: npx downhill engine add node',
  ],
  [{ compiler: false }, '--from-python wants the compiler g++, and there is none (Debian: apt install g++).'],
])('where it cannot be built (%j) that is told first', async (where, sentence) => {
  await expect(look('python3', where)).rejects.toThrow(sentence);
});

test('a Python that does not run, or has no TensorFlow or another one, is told with the next step', async () => {
  await expect(look(at('none'))).rejects.toThrow(
    `Cannot ask ${at('none')} for its TensorFlow (spawnSync ${at('none')} ENOENT). Name a Python that runs.`,
  );
  const python = pythonWith([]);
  const install = `Try: ${python} -m pip install tensorflow-cpu`;
  await expect(look(python)).rejects.toThrow(`${python} has no TensorFlow. ${install}`);
  pythonWith([at('tensorflow')]);
  await expect(look(python)).rejects.toThrow(
    `The TensorFlow in ${at('tensorflow')} lacks libtensorflow_cc.so.2. ${install}`,
  );
});

test('the folder with both libraries is found', async () => {
  put(at('tensorflow', 'libtensorflow_cc.so.2'), '');
  put(at('tensorflow', 'libtensorflow_framework.so.2'), '');
  expect(await look(pythonWith([at('tensorflow')]))).toBe(at('tensorflow'));
});
