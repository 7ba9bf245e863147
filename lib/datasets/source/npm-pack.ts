import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { Fault } from './fault.ts';

/** Fetches a package as npm packs it, `NAME@VERSION`, into a folder; answers the path of the .tgz. */
export type Pack = (what: string, folder: string) => Promise<string>;

/** Asks the user's own npm, which knows the registry, the keys to it and the proxy. */
export const npmPack: Pack = async (what, folder) => {
  const { code, said } = await npm(['pack', what, ...flags], folder);
  const made = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || !made) throw npmFault(said);
  return join(folder, made);
};

const flags = [
  '--json',
  '--pack-destination=.',
  // An npm that started us tells its settings to us, and we to this one: these would have it do other work.
  ...['--dry-run=false', '--workspaces=false', '--global=false', '--ignore-scripts=true'],
  // By default npm tries for more than a minute to find a registry that is not there.
  ...['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--prefer-offline'],
];

const longest = 15 * 60_000; // npm gives up earlier by itself, unless it hangs

function npm(args: string[], cwd: string): Promise<{ code: number | null; said: string }> {
  // The npm beside this Node first; on Windows it is a .cmd, which only a shell starts. All words are safe in one.
  const path = [dirname(process.execPath), process.env.PATH].filter(Boolean).join(delimiter);
  const env = { ...process.env, PATH: path, Path: path };
  const shell = process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, {
      cwd,
      env,
      shell,
      windowsHide: true,
      timeout: longest,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('close', (code) => resolve({ code, said: Buffer.concat(said).toString() }));
    child.on('error', (problem: NodeJS.ErrnoException) =>
      reject(
        problem.code === 'ENOENT'
          ? new Fault('there is no npm beside Node or on the PATH', { advice: 'install Node with its npm' })
          : problem,
      ),
    );
  });
}

/** The reason among all that a failed npm says. */
export function npmFault(said: string): Fault {
  const code = /npm (?:error|ERR!) code (\S+)/.exec(said)?.[1];
  const reasons = [...said.matchAll(/^npm (?:error|ERR!) (?!code|syscall|errno|network$| {2,})(\S.*)$/gm)];
  const reason = reasons.map(([, line = '']) => line.replace(/^(\d{3}|network|\S*Error:) /, '').trim())[0];
  const found = `npm failed${code ? ` with ${code}` : ''}${reason ? ` (${reason})` : ''}`;
  if (code === 'E404' || code === 'ETARGET') {
    return new Fault(found, { advice: 'your registry does not have it: npm config get registry' });
  }
  if (/^(E401|E403|ENEEDAUTH)$/.test(code ?? '')) {
    return new Fault(found, {
      advice: 'your registry does not let you in: npm login, npm config get registry',
    });
  }
  if (code === 'ENOSPC') {
    return new Fault(found, { advice: 'the disk is full: make room, or name another in DOWNHILL_CACHE' });
  }
  return new Fault(found, {
    advice: 'is there a network? npm config get registry, npm config set https-proxy http://HOST:PORT',
  });
}
