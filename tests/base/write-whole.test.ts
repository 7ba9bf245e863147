import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, jest, test } from '@jest/globals';
import { projectRoot } from '../../lib/base/index.ts';
import { writeWhole } from '../../lib/base/write-whole.ts';
import { put, temporaryFolder } from '../cli/folder.ts';
import { until } from '../cli/processes.ts';

jest.setTimeout(60_000);
const at = temporaryFolder();

test('a page that another one replaces is never half there, however its writer ends', async () => {
  const built = pathToFileURL(join(projectRoot(), 'dist', 'base', 'write-whole.js')).href;
  const program = `
    const { writeWhole } = await import(process.argv[1]);
    for (let turn = 0; ; turn++) writeWhole(process.argv[2], 'ab'[turn % 2].repeat(3_000_000));`;
  for (const ms of [0, 3, 7, 12, 20]) {
    const page = at(`page-${ms}.html`);
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, built, page], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = once(child, 'exit');
    await until(() => existsSync(page) || child.exitCode !== null);
    await new Promise((resolve) => setTimeout(resolve, ms));
    child.kill('SIGKILL');
    expect((await ended)[1]).toBe('SIGKILL');
    expect(readFileSync(page, 'utf8')).toMatch(/^(a{3000000}|b{3000000})$/);
  }
});

test('what cannot be written leaves nothing behind', () => {
  put(at('folder', 'a.html', 'x'), '');
  expect(() => writeWhole(at('folder', 'a.html'), 'page')).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(readdirSync(at('folder'))).toEqual(['a.html']);
});
