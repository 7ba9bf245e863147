import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { main } from '../../../lib/cli/main.ts';
import { setEnv } from '../checkout.ts';
import { put, temporaryFolder } from '../folder.ts';

const at = temporaryFolder();
let said: string[];
beforeEach(() => {
  said = [];
  for (const name of ['log', 'error'] as const) {
    jest.spyOn(console, name).mockImplementation((text) => void said.push(text));
  }
  setEnv({ JUPYTER_DATA_DIR: at('user'), DOWNHILL_PYTHON: at('none'), VIRTUAL_ENV: at('venv') });
});

test.each([
  [[], ['user', 'kernels', 'downhill']],
  [['--user'], ['user', 'kernels', 'downhill']],
  [['--sys-prefix'], ['venv', 'share', 'jupyter', 'kernels', 'downhill']],
])(
  'install %j writes the kernel where it says, twice as well, and uninstall takes it away',
  async (words, parts) => {
    const folder = at(...parts);
    expect(await main(['kernel', 'install', ...words])).toBe(0);
    expect(await main(['kernel', 'install', ...words])).toBe(0);
    expect(existsSync(`${folder}/kernel.json`)).toBe(true);
    expect(await main(['kernel', 'uninstall', ...words])).toBe(0);
    expect(existsSync(folder)).toBe(false);
    expect(await main(['kernel', 'uninstall', ...words])).toBe(0);
    expect(said).toEqual([
      `Installed "TypeScript (Downhill)" in ${folder}`,
      `Installed "TypeScript (Downhill)" in ${folder}`,
      `Took "TypeScript (Downhill)" away from ${folder}`,
      `Nothing to take away in ${folder}: there is none`,
    ]);
  },
);

test('--prefix names any folder', async () => {
  expect(await main(['kernel', 'install', '--prefix', at('hub')])).toBe(0);
  expect(existsSync(at('hub', 'share', 'jupyter', 'kernels', 'downhill', 'logo-svg.svg'))).toBe(true);
});

test("another's kernel of that name is neither overwritten nor taken away", async () => {
  const path = put(at('user', 'kernels', 'downhill', 'kernel.json'), '{"display_name":"Skiing"}');
  expect(await main(['kernel', 'install'])).toBe(1);
  expect(await main(['kernel', 'uninstall'])).toBe(1);
  expect(readFileSync(path, 'utf8')).toBe('{"display_name":"Skiing"}');
  const folder = at('user', 'kernels', 'downhill');
  expect(said).toEqual([
    `There is another kernel named downhill in ${folder}. Take it away first: jupyter kernelspec remove downhill`,
    `Nothing to take away in ${folder}: the kernel there is not ours`,
  ]);
});

test('a folder that cannot be written is told with a way out', async () => {
  put(at('file'), '');
  expect(await main(['kernel', 'install', '--prefix', at('file')])).toBe(1);
  expect(said.join('\n')).toMatch(
    /^Cannot write .+ \(E.+\)\. For you alone: npx downhill kernel install --user$/,
  );
});

(process.platform === 'linux' ? test : test.skip)(
  'a folder that the system itself keeps is told, too, and not tried for ever',
  async () => {
    expect(await main(['kernel', 'install', '--prefix', '/proc/x'])).toBe(1);
    expect(said.join('\n')).toMatch(
      /^Cannot write \/proc\/x\/share.+ \(E.+\)\. For you alone: npx downhill kernel install --user$/,
    );
  },
);

test.each([
  [['kernel'], 'downhill kernel wants install or uninstall, found neither. See: npx downhill kernel --help'],
  [
    ['kernel', 'remove', 'it'],
    'downhill kernel wants install or uninstall, found "remove" "it". See: npx downhill kernel --help',
  ],
  [['kernel', 'install', '--user', '--prefix', 'x'], 'Choose one place, found --user and --prefix'],
  [['kernel', 'install', '--prefix', ''], '--prefix wants a folder, found nothing'],
])('%j is wrong use', async (words, sentence) => {
  expect(await main(words)).toBe(2);
  expect(said).toEqual([sentence]);
});
