import { join } from 'node:path';
import { start } from '../start/child.mjs';
import { failed } from '../start/step.mjs';
import { labFlags, onlyPrints } from './flags.ts';
import { folders } from './folders.ts';
import { askedPort, oddities, runningOn } from './others.ts';

/** Whether JupyterLab answers at an address, and lets us in. */
type Answers = (url: string) => Promise<boolean>;

/** Runs JupyterLab until it ends or is stopped; says where it answers as soon as it does. */
export async function launch(
  python: string[],
  typed: string[],
  env: NodeJS.ProcessEnv,
  answers: Answers = ask,
): Promise<number> {
  const [program = '', ...args] = python;
  const command = [...args, '-m', 'jupyterlab', ...labFlags(typed)];
  if (onlyPrints(typed)) return (await start(program, command, { env, cwd: folders.notebooks }).ended).code;

  const log = join(folders.logs, `jupyterlab-${process.pid}.log`); // two may run at the same time
  const odd = {
    asked: askedPort(typed),
    other: runningOn(folders.notebooks, env.JUPYTER_RUNTIME_DIR), // before ours is there, too
  };
  const tell = (url: string) => {
    const line = oddities(url, odd);
    console.log(
      `${line ? `${line}\n` : ''}JupyterLab is ready: ${url}\nCtrl-C stops it. What it reports: ${log}`,
    );
  };
  for (let tries = 0; ; tries++) {
    const { code, output, ready, asked } = await once(program, command, env, log, answers, tell);
    if (asked) return 0;
    // Two that start in the same moment choose the same port; the one that comes second finds it taken.
    if (!ready && tries < 3 && /already in use|is not available|no longer ours/i.test(output)) continue;
    if (ready) return code;
    throw failed('JupyterLab', output, log, 'npx downhill doctor tells what is missing here.');
  }
}

async function once(
  program: string,
  command: string[],
  env: NodeJS.ProcessEnv,
  log: string,
  answers: Answers,
  tell: (url: string) => void,
) {
  let seen = false;
  let ready = false;
  let taken = false;
  const onLine = async (line: string) => {
    const [url] = /https?:\/\/\S+/.exec(line) ?? [];
    if (seen || !url || !/ServerApp\]\s+(http|or)|^\s+(or )?http/.test(line)) return;
    seen = true;
    if (await answers(url)) {
      ready = true;
      tell(url);
    } else {
      taken = true; // somebody else answers there
      lab.stop();
    }
  };
  const lab = start(program, command, { env, cwd: folders.notebooks, log, onLine });
  const release = stopOnSignals(lab.stop);
  const { code, output } = await lab.ended;
  return { code, output: taken ? `${output}\nthe port is no longer ours` : output, ready, asked: release() };
}

/** A stranger at the same port does not know our token. */
async function ask(url: string): Promise<boolean> {
  const { origin, protocol, search } = new URL(url);
  if (protocol !== 'http:' || !search.includes('token=')) return true; // a server set up by the user's own rules
  for (let tries = 0; tries < 20; tries++) {
    try {
      return (await fetch(`${origin}/api/status${search}`)).ok;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100)); // not listening yet
    }
  }
  return false;
}

/** On a terminal the first Ctrl-C only warns: a slip must not cost the variables of every open lesson. */
function stopOnSignals(stop: () => void): () => boolean {
  let asked = false;
  let warned = 0;
  const end = () => {
    asked = true;
    stop();
  };
  const interrupt = () => {
    if (!process.stdin.isTTY || Date.now() - warned < 5000) return end();
    warned = Date.now();
    console.log('\nOnce more Ctrl-C within 5 s stops JupyterLab and the kernels in it.');
  };
  process.on('SIGINT', interrupt).on('SIGTERM', end).on('SIGHUP', end);
  return () => {
    process.off('SIGINT', interrupt).off('SIGTERM', end).off('SIGHUP', end);
    return asked;
  };
}
