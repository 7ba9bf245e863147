import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cleanEnv, npmCli } from '../../../lib/cli/start/npm.mjs';
import { put, temporaryFolder } from '../folder.ts';

const at = temporaryFolder();
const npmIn = (...folder: string[]) => put(at(...folder, 'npm', 'bin', 'npm-cli.js'), '');
const node = () => at('node', 'bin', 'node');
const beside = () => npmIn('node', 'lib', 'node_modules');

describe('npm is found', () => {
  test('where npm or npx says that it is', () => {
    beside();
    const asked = npmIn('own');
    expect(npmCli({ env: { npm_execpath: asked }, node: node() })).toBe(asked);
    const npx = at('own', 'npm', 'bin', 'npx-cli.js');
    expect(npmCli({ env: { npm_execpath: npx }, node: node() })).toBe(asked);
  });

  test.each(['yarn.js', 'pnpm.cjs', 'npm-cli.sh'])('beside Node when %s started us', (name) => {
    const theirs = put(at('theirs', name), '');
    put(at('theirs', 'npm-cli.js'), '');
    const own = beside();
    expect(npmCli({ env: { npm_execpath: theirs }, node: node() })).toBe(own);
  });

  test('beside Node when the npm that started us is gone', () => {
    const own = beside();
    expect(npmCli({ env: { npm_execpath: at('gone', 'npm-cli.js') }, node: node() })).toBe(own);
  });

  test('in the folder of Node itself, as on Windows', () => {
    const own = npmIn('node', 'bin', 'node_modules');
    expect(npmCli({ env: {}, node: node() })).toBe(own);
  });

  // Debian's npm lies in a fixed place, which comes before the PATH.
  const debian = existsSync('/usr/share/nodejs/npm/bin/npm-cli.js') ? test.skip : test;

  debian('beside another Node on the PATH', () => {
    const other = npmIn('other', 'lib', 'node_modules');
    const PATH = [at('nothing'), at('other', 'bin')].join(delimiter);
    expect(npmCli({ env: { PATH }, node: node() })).toBe(other);
  });

  debian('nowhere, and that is told with what to do', () => {
    expect(() => npmCli({ env: {}, node: node() })).toThrow(
      new Error(
        `Cannot find npm beside Node ${process.version} (${node()}). Install Node with its npm from https://nodejs.org, or run \`npm start\` instead of this command.`,
      ),
    );
  });

  test('for this very Node', () => {
    expect(existsSync(npmCli())).toBe(true);
  });
});

describe('the environment of the npm that we start', () => {
  test('lacks what the npm that started us told its script', () => {
    const told = {
      npm_lifecycle_event: 'start',
      npm_lifecycle_script: 'node start.mjs',
      npm_package_json: '/elsewhere/package.json',
      npm_command: 'run-script',
      npm_config_local_prefix: '/elsewhere',
      npm_config_prefix: '/usr',
      NPM_CONFIG_GLOBAL: 'true',
      npm_config_workspace: 'a',
      npm_config_workspaces: 'true',
      npm_config_dry_run: 'true',
      npm_config_omit: 'dev',
      npm_config_production: 'true',
      npm_config_package_lock: 'false',
      npm_config_ignore_scripts: 'false',
    };
    expect(cleanEnv({ ...told, HOME: '/home/ada' })).toEqual({ HOME: '/home/ada' });
  });

  test("keeps the user's registry, proxy, cache and settings file", () => {
    const own = {
      npm_config_registry: 'https://registry.example',
      npm_config_https_proxy: 'http://proxy:1',
      npm_config_noproxy: 'localhost',
      npm_config_cache: '/big/npm',
      npm_config_userconfig: '/home/ada/.npmrc',
      NPM_CONFIG_GLOBALCONFIG: '/etc/company/npmrc',
      PATH: '/usr/bin',
    };
    expect(cleanEnv(own)).toEqual(own);
  });
});
