import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, jest, test } from '@jest/globals';
import type { Added } from '../../../lib/cli/engine/add.ts';
import { setEnv, takeForCheckout } from '../checkout.ts';
import { put, temporaryFolder } from '../folder.ts';

const at = temporaryFolder();
beforeEach(() => {
  takeForCheckout(at());
  // Without tensorflow.js, which each test would load anew.
  jest.doMock('../../../lib/engine/index.ts', () => ({
    addedEngine: (name: string) => at('cache', 'engines', name),
    packages: { gpu: 'tfjs-node-gpu', node: 'tfjs-node' },
    binaryOf: (folder: string) =>
      [join(folder, 'lib', 'napi-v8', 'tfjs_binding.node')].find((path) => existsSync(path)),
  }));
});

const tryOut = async (): Promise<Omit<Added, 'folder'>> => ({ version: '2.9.1', seesGpu: false });

/** An npm that does what the script says, in the folder where the engine is made. */
function npmThat(script: string): void {
  const tools = `const fs = require('fs'); const args = process.argv.slice(2);
    const lib = 'node_modules/@tensorflow/tfjs-node/lib/napi-v8/';
    const binary = (text) => { fs.mkdirSync(lib, { recursive: true }); fs.writeFileSync(lib + 'tfjs_binding.node', text); };`;
  setEnv({ npm_execpath: put(at('npm-cli.js'), `${tools}\n${script}`) });
}

const add = async (...args: Parameters<typeof import('../../../lib/cli/engine/add.ts')['addEngine']>) =>
  (await import('../../../lib/cli/engine/add.ts')).addEngine(...args);
const engines = () => (existsSync(at('cache', 'engines')) ? readdirSync(at('cache', 'engines')) : []);

test('the package is installed aside with its own script, tried, and put in place of an older one', async () => {
  put(at('cache', 'engines', 'node', 'old'), '');
  put(at('cache', 'engines', 'node.new', 'left by a run that was killed'), '');
  npmThat(`binary('it'); fs.writeFileSync('args', args.join(' '));`);
  const added = await add('node', { quiet: true, tryOut });
  const folder = at('cache', 'engines', 'node');
  expect(added).toEqual({ folder, version: '2.9.1', seesGpu: false });
  expect(engines()).toEqual(['node']);
  expect(readdirSync(folder).sort()).toEqual(['args', 'node_modules', 'package.json']);
  expect(readFileSync(at('cache', 'engines', 'node', 'args'), 'utf8')).toBe(
    'install @tensorflow/tfjs-node@4.22.0 --ignore-scripts=false --foreground-scripts --no-audit --no-fund --no-package-lock',
  );
});

test('a blocked host is told with what was said and the ways around it, and nothing stays', async () => {
  npmThat(`console.log('https://storage.googleapis.com/tensorflow/libtensorflow.tar.gz');
    console.log('npm warn old'); console.error('Error: getaddrinfo ENOTFOUND storage.googleapis.com'); process.exitCode = 1;`);
  const problem: Error = await add('node', { quiet: true, tryOut }).catch((one) => one);
  expect(problem.message.split('\n')).toEqual([
    'npm install @tensorflow/tfjs-node@4.22.0, in a folder aside, failed. The end of what it said:',
    expect.stringContaining(' '),
    expect.stringContaining(' '),
    `All of it: ${at('.cache', 'logs', 'engine-node.log')}`,
    'Nothing was changed. Its binary comes from storage.googleapis.com, which this network may block: TFJS_NODE_CDN_STORAGE names a mirror of it, HTTPS_PROXY a way to it; with a Python that has TensorFlow: npx downhill engine add node --from-python PYTHON.',
  ]);
  expect(problem.message).toContain('Error: getaddrinfo ENOTFOUND storage.googleapis.com');
  expect(problem.message).not.toContain('npm warn');
  expect(engines()).toEqual([]);
});

test('a registry that cannot be reached is told with its own next step', async () => {
  npmThat(`console.error('npm error network timeout'); process.exitCode = 1;`);
  await expect(add('node', { quiet: true, tryOut })).rejects.toThrow(
    /npm error network timeout\nAll of it: .+\nNothing was changed\. When the npm registry cannot be reached: npm config set https-proxy http:\/\/HOST:PORT\.$/,
  );
  expect(engines()).toEqual([]);
});

test('an install that ends well without a binary changes nothing, and keeps what was there', async () => {
  put(at('cache', 'engines', 'node', 'old'), '');
  npmThat('');
  await expect(add('node', { quiet: true, tryOut })).rejects.toThrow(
    `tfjs-node was installed without its binary. All it said: ${at('.cache', 'logs', 'engine-node.log')}`,
  );
  expect(readdirSync(at('cache', 'engines', 'node'))).toEqual(['old']);
  expect(engines()).toEqual(['node']);
});

test('a binary that does not load in a process of its own changes nothing', async () => {
  npmThat(`binary('not a library');`);
  await expect(add('node', { quiet: true })).rejects.toThrow(
    /^The binary of TensorFlow, tried in a process of its own, failed\. [\s\S]+\nNothing was changed\.$/,
  );
  expect(engines()).toEqual([]);
});
