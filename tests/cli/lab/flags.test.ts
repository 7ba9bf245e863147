import { describe, expect, test } from '@jest/globals';
import { here, labFlags, onlyPrints, type Surroundings } from '../../../lib/cli/lab/flags.ts';
import { folders } from '../../../lib/cli/lab/folders.ts';

const desktop: Surroundings = { env: { DISPLAY: ':0' }, platform: 'linux', terminal: true, root: false };
const own = [
  `--ServerApp.root_dir=${folders.notebooks}`,
  '--LabApp.default_url=/lab/tree/00-start-here.ipynb',
  '--ServerApp.use_redirect_file=False',
];

test('on a desktop JupyterLab opens the browser on lesson 00 in our notebooks', () => {
  expect(labFlags([], desktop)).toEqual(own);
});

test('what the user typed comes last and is left as it stands', () => {
  const typed = ['--port', '9000', 'other.ipynb', '--port', '9000', '-y'];
  expect(labFlags(typed, desktop)).toEqual([...own, ...typed]);
});

// JupyterLab refuses a value that it is given twice.
test.each([
  ['--ServerApp.root_dir=/tmp', own.slice(1)],
  ['--notebook-dir=/tmp', own.slice(1)],
  ['--LabApp.default_url=/lab', [own[0], own[2]]],
  ['--ServerApp.use_redirect_file=True', own.slice(0, 2)],
])('where the user types %s, ours of that name is left out', (flag, left) => {
  expect(labFlags([flag], desktop)).toEqual([...left, flag]);
});

test('a flag that both would add is there once', () => {
  const around = { ...desktop, root: true, terminal: false };
  expect(labFlags(['--no-browser', '--allow-root'], around)).toEqual([
    ...own,
    '--no-browser',
    '--allow-root',
  ]);
});

test('root may start it, as in a container', () => {
  expect(labFlags([], { ...desktop, root: true })).toEqual([...own, '--allow-root']);
});

describe('the browser', () => {
  const opens = (around: Partial<Surroundings>) =>
    !labFlags([], { ...desktop, ...around }).includes('--no-browser');

  test.each<[string, Partial<Surroundings>]>([
    ['Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }],
    ['WSL, where Windows opens it', { env: { WSL_DISTRO_NAME: 'Ubuntu' } }],
    ['macOS', { env: {}, platform: 'darwin' }],
    ['Windows', { env: {}, platform: 'win32' }],
  ])('opens on %s', (_, around) => {
    expect(opens(around)).toBe(true);
  });

  test.each<[string, Partial<Surroundings>]>([
    ['Linux without a screen', { env: {} }],
    ['Linux with an empty DISPLAY', { env: { DISPLAY: '' } }],
    ['CI', { env: { DISPLAY: ':0', CI: 'true' } }],
    ['CI on macOS', { env: { CI: 'true' }, platform: 'darwin' }],
    ['no terminal', { terminal: false }],
    ['Windows without a terminal', { platform: 'win32', terminal: false }],
  ])('stays closed with %s', (_, around) => {
    expect(opens(around)).toBe(false);
  });
});

test.each([['--help'], ['--help-all'], ['-h'], ['--version'], ['--generate-config'], ['--show-config-json']])(
  '%s makes JupyterLab print and end, wherever it stands',
  (flag) => {
    expect(onlyPrints(['--port', '9000', flag])).toBe(true);
  },
);

test('other flags make JupyterLab run', () => {
  expect(onlyPrints([])).toBe(false);
  expect(onlyPrints(['--port', '9000', '--no-browser', '--LabApp.token=--version'])).toBe(false);
});

test('the surroundings are those of this process', () => {
  expect(here()).toEqual({
    env: process.env,
    platform: process.platform,
    terminal: process.stdout.isTTY === true,
    root: process.getuid?.() === 0,
  });
});
