// Runs a command for exactly as long as the process that asked for it lives. A download that outlives a killed
// `npm start` would go on writing into the place where the next start works.
//   node follow.mjs COMMAND ARGUMENT...      with a pipe on descriptor 3 that only the asking process holds
// This process leads a group of its own (its parent starts it detached), so that ending the group ends the
// command with all its children, and a signal to the parent's group does not take this watch down first.
import { spawn, spawnSync } from 'node:child_process';
import { Socket } from 'node:net';

const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: 'inherit', windowsHide: true });

const endAll = () => {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(process.pid), '/T', '/F']);
  else process.kill(-process.pid, 'SIGKILL');
};

/** Time for JupyterLab to save what it holds and to stop its kernels. */
const graceMs = 5000;
let asked = false;
const ask = () => {
  asked = true;
  child.kill('SIGTERM');
  setTimeout(endAll, graceMs).unref();
};

const lifeline = new Socket({ fd: 3 });
lifeline.on('end', ask).on('close', ask).on('error', ask).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);

child.on('error', (problem) => {
  console.error(`Cannot run ${command}: ${problem.message}`);
  process.exit(127);
});
child.on('exit', (code, signal) => {
  if (asked) endAll(); // what it started may not have gone with it
  process.exit(code ?? (signal ? 1 : 0));
});
