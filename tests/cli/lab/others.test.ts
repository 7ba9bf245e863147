import { expect, test } from '@jest/globals';
import { askedPort, checkPort, oddities, runningOn } from '../../../lib/cli/lab/others.ts';
import { put, temporaryFolder } from '../folder.ts';

const at = temporaryFolder();

test('the port that was asked for is found in each of its forms', () => {
  const forms = [['--port', '9'], ['--port=9'], ['--ServerApp.port=9'], ['--no-browser', '--port', '9']];
  expect(forms.map(askedPort)).toEqual(['9', '9', '9', '9']);
  expect(askedPort(['--portal=9'])).toBe(undefined);
});

test('what is no port is refused by name', () => {
  for (const flags of [[], ['--port', '8888'], ['--port=0'], ['--no-browser']]) checkPort(flags);
  for (const port of ['abc', '', '-1', '65536', '88.5', '8888 ']) {
    expect(() => checkPort([`--port=${port}`])).toThrow(
      `Cannot open JupyterLab on port "${port}": wanted a number from 1 to 65535, or 0 for any`,
    );
  }
  expect(() => checkPort(['--port'])).toThrow('on port ""');
});

test('a JupyterLab that lives and has this folder is found, and no other', () => {
  const server = (root_dir: string, pid: number) =>
    JSON.stringify({ url: 'http://localhost:8977/', token: 'abc', root_dir, pid });
  expect(runningOn(at('notebooks'), at('runtime'))).toBe(undefined);
  put(at('runtime', 'jpserver-1.json'), server(at('elsewhere'), process.pid));
  put(at('runtime', 'jpserver-2.json'), server(at('notebooks'), 2 ** 30));
  put(at('runtime', 'jpserver-3.json'), '{');
  put(at('runtime', 'kernel-4.json'), server(at('notebooks'), process.pid));
  expect(runningOn(at('notebooks'), at('runtime'))).toBe(undefined);
  expect(runningOn(at('notebooks'), undefined)).toBe(undefined);
  put(at('runtime', 'jpserver-5.json'), server(at('notebooks'), process.pid));
  expect(runningOn(at('notebooks'), at('runtime'))).toBe('http://localhost:8977/lab?token=abc');
});

test('a port that was taken and a start before this one are told in one line', () => {
  const url = 'http://localhost:8979/lab?token=def';
  const other = 'http://localhost:8977/lab?token=abc';
  const taken = 'Port 8977 was taken, this one has 8979.';
  const twice = `The course already runs in this folder, with kernels of its own: ${other}`;
  expect(oddities(url, { asked: '8977', other })).toBe(`${taken} ${twice}`);
  expect(oddities(url, { asked: '8977', other: undefined })).toBe(taken);
  expect(oddities(url, { asked: undefined, other })).toBe(twice);
  expect(oddities(url, { asked: '8979', other: undefined })).toBe(undefined);
  expect(oddities(url, { asked: '0', other: undefined })).toBe(undefined);
});
