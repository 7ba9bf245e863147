import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { keepSwcInside, projectRoot } from '../../base/index.ts';
import type { Asked, Said } from './types-wire.ts';

/** In 1024 bytes: a lesson takes 0.3 GB of it; beyond its own heap V8 asks for little. */
const mostData = 2_000_000;
/** Half of what the grader itself has, so that what is read here is read there. */
const mostStack = 4096;

/** The process that reads learners' texts: it answers one thing at a time, in time, or is ended. */
export class ReadingProcess {
  readonly #child: ChildProcess;
  readonly #watch: ChildProcess | undefined;
  #hear: ((said: Said | undefined) => void) | undefined;
  #alive = true;
  readonly ended: Promise<void>;

  constructor() {
    const entry = join(projectRoot(), 'dist', 'grading', 'answer', 'types-process.js');
    const windows = process.platform === 'win32';
    const limits = `ulimit -d ${mostData}; ulimit -s ${mostStack}; ulimit -c 0; exec "$0" "$@"`;
    const command = [process.execPath, '--max-old-space-size=1000', entry];
    const [file, ...args] = windows ? command : ['/bin/sh', '-c', limits, ...command];
    this.#child = spawn(file!, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: keepSwcInside({ ...process.env }),
      detached: true, // the leader of a group that ends as one, its compiler with it
      windowsHide: true,
    });
    this.#child.on('message', (said: Said) => this.#hear?.(said));
    const ended = () => {
      this.kill();
      this.#hear?.(undefined);
    };
    this.#child.on('error', ended).on('exit', ended);
    this.ended = new Promise((resolve) => {
      this.#child.on('error', () => resolve()).on('exit', () => resolve());
    });
    this.#watch = windows ? undefined : watch(this.#child.pid);
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Its answer; undefined when it died of the question, or was ended for taking too long. */
  ask(asked: Asked, ms: number): Promise<Said | undefined> {
    if (!this.#alive) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.kill(), ms);
      this.#hear = (said) => {
        clearTimeout(timer);
        this.#hear = undefined;
        resolve(said);
      };
      this.#child.send(asked, (problem) => problem && this.kill());
    });
  }

  kill(): void {
    if (!this.#alive) return;
    this.#alive = false;
    this.#watch?.stdin?.end('done\n'); // before the number of the group can be anybody else's
    try {
      process.kill(-this.#child.pid!, 'SIGKILL');
    } catch {
      this.#child.kill('SIGKILL');
    }
    this.#hear?.(undefined);
  }
}

/** Ends the group when we are gone, even by a kill: a shell that holds a pipe from us sees it close. */
function watch(pid: number | undefined): ChildProcess | undefined {
  if (pid === undefined) return undefined;
  const script = 'read -r line || kill -s KILL -- "-$1"'; // the one form that all shells know
  const shell = spawn('/bin/sh', ['-c', script, 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // a Ctrl-C in the terminal must not end the watch first
  });
  shell.on('error', () => {}).unref();
  shell.stdin.on('error', () => {});
  return shell;
}
