import { join } from 'node:path';
import { start } from '../start/child.mjs';
import { failed } from '../start/step.mjs';
import { labFlags, onlyPrints } from './flags.ts';
import { folders } from './folders.ts';

/** Runs JupyterLab until it ends or is stopped; says where it answers as soon as it does. */
export async function launch(python: string[], typed: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [program = '', ...args] = python;
  const command = [...args, '-m', 'jupyterlab', ...labFlags(typed)];
  if (onlyPrints(typed)) return (await start(program, command, { env, cwd: folders.notebooks }).ended).code;

  const log = join(folders.logs, 'jupyterlab.log');
  let ready = false;
  const onLine = (line: string) => {
    const [url] = /https?:\/\/\S+/.exec(line) ?? [];
    if (ready || !url || !/ServerApp\]\s+(http|or)|^\s+(or )?http/.test(line)) return;
    ready = true;
    console.log(`JupyterLab is ready: ${url}\nCtrl-C stops it. What it reports: ${log}`);
  };
  const lab = start(program, command, { env, cwd: folders.notebooks, log, onLine });
  const release = stopOnSignals(lab.stop);
  const { code, output } = await lab.ended;
  const asked = release();
  if (ready || asked) return asked ? 0 : code;
  throw failed('JupyterLab', output, log, 'npx downhill doctor tells what is missing here.');
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
