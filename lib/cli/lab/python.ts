import { spawnSync } from 'node:child_process';

/** A Python on this machine and what it can do. */
export interface Python {
  /** How to call it: `['python3']`, or `['py', '-3']` on Windows. */
  command: string[];
  path: string;
  version: string;
  /** Modules that can make or fill an environment. */
  ensurepip: boolean;
  pip: boolean;
  virtualenv: boolean;
}

/** JupyterLab 4.6 asks for it. */
export const oldest: [number, number] = [3, 10];

const question = `
import importlib.util as u, json, sys
has = lambda name: u.find_spec(name) is not None
print(json.dumps(dict(path=sys.executable, version="%d.%d.%d" % sys.version_info[:3],
  ensurepip=has("ensurepip") and has("venv"), pip=has("pip"), virtualenv=has("virtualenv"))))`;

/** The first Python that is new enough; an older one when there is no other; undefined without any. */
export function findPython(env = process.env): Python | undefined {
  const asked = env.DOWNHILL_PYTHON;
  const commands = asked ? [[asked]] : [['python3'], ['python'], ['py', '-3']];
  const found = commands.flatMap((command) => ask(command) ?? []);
  return found.find(isNewEnough) ?? found[0];
}

/** Whether JupyterLab runs on it. */
export function isNewEnough({ version }: Pick<Python, 'version'>): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** Whether a command is on the PATH and runs. */
export const runs = (command: string): boolean =>
  spawnSync(command, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

function ask(command: string[]): Python | undefined {
  const [program = '', ...args] = command;
  // -I: neither the user's own site-packages nor a stray json.py in this folder may answer for it
  const { status, stdout } = spawnSync(program, [...args, '-I', '-c', question], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (status !== 0) return undefined; // not there, or Windows' stub that only opens its shop
  try {
    const found = { command, ...JSON.parse(stdout) };
    return typeof found.version === 'string' ? found : undefined; // else something that only looks like Python
  } catch {
    return undefined;
  }
}
