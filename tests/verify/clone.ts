import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const checkout = join(import.meta.dirname, '..', '..');

/** A fresh clone of the last commit beside an empty home folder, on a path with a space and Chinese characters. */
export function freshClone() {
  const folder = mkdtempSync(join(tmpdir(), 'downhill 课程 '));
  const home = join(folder, 'home');
  const path = join(folder, 'course');
  mkdirSync(home);
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', checkout, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git clone failed: ${stderr}`);
  const env = plainEnv(home);
  return {
    path,
    home,
    env,
    /** npm as a user types it; answers when it has ended. */
    npm: (args: string[], more: NodeJS.ProcessEnv = {}) => finished('npm', args, path, { ...env, ...more }),
    /** Takes over what another clone has downloaded, so that a test does not fetch it once more. */
    warmFrom: (other: string) => cpSync(join(other, '.npm'), join(home, '.npm'), { recursive: true }),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** What a login shell has: nothing that npm or jest have set for this test. */
function plainEnv(home: string): NodeJS.ProcessEnv {
  const env = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|jest|node_(env|options)|init_cwd|downhill_)/i.test(name),
  );
  return { ...Object.fromEntries(env), HOME: home, USERPROFILE: home };
}

/** Runs a command to its end and gives back all it said. */
export function finished(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv) {
  return new Promise<{ code: number | null; said: string }>((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const take = (chunk: Buffer) => {
      said += chunk;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

/** Starts `npm start` and waits until JupyterLab is ready or the command ends. */
export function opened(cwd: string, env: NodeJS.ProcessEnv, port: number) {
  const child = spawn('npm', ['start', '--', '--no-browser', `--port=${port}`], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  const url = new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      said += chunk;
      const [, found] = /JupyterLab is ready: (\S+)\n/.exec(said) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', () => reject(new Error(`npm start ended before JupyterLab was ready:\n${said}`)));
  });
  url.catch(() => {}); // a test that kills the start does not wait for it
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return { child, url, closed, said: () => said };
}
