import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { put, temporaryFolder } from './folder.ts';
import './processes.ts';

const at = temporaryFolder();

describe('an old Node', () => {
  const script = join(__dirname, '..', '..', 'lib', 'cli', 'start.mjs');

  /** Runs the front door on a Node that says of itself that it is another. */
  const on = (version: string) => {
    const disguise = `
      Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
      Object.defineProperty(process, 'version', { value: 'v${version}' });`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(disguise)}`, script, '--help'],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };

  test.each(['8.17.0', '12.22.12', '18.20.8', '20.0.0', '20.18.3'])(
    '%s is told what is wanted',
    (version) => {
      expect(on(version)).toEqual({
        status: 1,
        stdout: '',
        stderr: `Downhill needs Node 20.19 or later, found v${version} at ${process.execPath}.
Install a current Node from https://nodejs.org, open a new terminal and try again.
`,
      });
    },
  );

  test.each(['20.19.0', '22.0.0', '30.1.0'])('is not %s', (version) => {
    cpSync(script, at('lib', 'cli', 'start.mjs'));
    put(at('lib', 'cli', 'start', 'door.mjs'), "export const open = (args) => console.log('open', ...args);");
    const disguise = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(disguise)}`,
        at('lib', 'cli', 'start.mjs'),
        'lab',
        '-x',
      ],
      { encoding: 'utf8' },
    );
    expect({ stdout, stderr }).toEqual({ stdout: 'open lab -x\n', stderr: '' });
  });

  test('can read the front door: it has no static import and no young syntax', () => {
    const text = readFileSync(script, 'utf8');
    expect(text).not.toMatch(
      /^\s*(import\s+[^(]|export\s)|\?\.|\?\?|\basync\b|\bawait\b|\|\|=|\d_\d|catch \{/m,
    );
  });
});
