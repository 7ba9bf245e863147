import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dealer, Subscriber } from 'zeromq';
import { compose, decode, encode, type Message, signer } from '../../kernel/index.ts';
import { freePorts } from './free-ports.ts';

/** A message on iopub with the time at which it came. */
export interface Heard {
  message: Message;
  at: number;
}

/** A reply, what was published on the way, and how long it took until the kernel was idle again. */
export interface Answer {
  reply: Message;
  published: Heard[];
  ms: number;
}

/** A kernel started as Jupyter starts it, and a client of it. Any kernel: it is known by its command only. */
export class KernelClient {
  readonly process: ChildProcess;
  readonly #folder: string;
  readonly #shell = new Dealer();
  readonly #control = new Dealer();
  readonly #iopub = new Subscriber({ receiveHighWaterMark: 0 }); // every line is to arrive
  readonly #sign = signer('benchmark');
  readonly #session = randomUUID();
  readonly #replies = new Map<string, (message: Message) => void>();
  readonly #heard = new Map<string, Heard[]>();
  readonly #idle = new Map<string, (at: number) => void>();

  private constructor(process: ChildProcess, folder: string, ports: number[]) {
    this.process = process;
    this.#folder = folder;
    this.#shell.connect(`tcp://127.0.0.1:${ports[0]}`);
    this.#iopub.connect(`tcp://127.0.0.1:${ports[1]}`);
    this.#control.connect(`tcp://127.0.0.1:${ports[3]}`);
    this.#iopub.subscribe();
    void this.#listen(this.#shell);
    void this.#listen(this.#control);
    void this.#listen(this.#iopub);
  }

  /** `argv` as in a kernelspec, with `{connection_file}` in it. */
  static async start(
    argv: string[],
    cwd: string,
    env: NodeJS.ProcessEnv = process.env,
  ): Promise<KernelClient> {
    const folder = mkdtempSync(join(tmpdir(), 'downhill-bench-'));
    const ports = await freePorts(5);
    const [shell_port, iopub_port, stdin_port, control_port, hb_port] = ports;
    const connection = {
      transport: 'tcp',
      ip: '127.0.0.1',
      key: 'benchmark',
      signature_scheme: 'hmac-sha256',
    };
    const path = join(folder, 'connection.json');
    const text = JSON.stringify({ ...connection, shell_port, iopub_port, stdin_port, control_port, hb_port });
    writeFileSync(path, text, { mode: 0o600 });
    const [program = '', ...args] = argv.map((word) => word.replace('{connection_file}', path));
    return new KernelClient(spawn(program, args, { cwd, env, stdio: 'ignore' }), folder, ports);
  }

  /** Waits until the kernel answers and its publications arrive here. */
  async ready(patienceMs = 60_000): Promise<void> {
    const until = performance.now() + patienceMs;
    while (performance.now() < until) {
      const answer = this.#ask(this.#shell, 'kernel_info_request', {}).then(
        () => true,
        () => false,
      );
      const done = await Promise.race([answer, pause(200)]);
      if (done) return;
    }
    throw new Error(`${this.process.spawnargs.join(' ')} did not answer within ${patienceMs / 1000} s`);
  }

  execute(code: string): Promise<Answer> {
    const content = {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: true,
    };
    return this.#ask(this.#shell, 'execute_request', content);
  }

  complete(code: string): Promise<Answer> {
    return this.#ask(this.#shell, 'complete_request', { code, cursor_pos: [...code].length });
  }

  interrupt(): Promise<Answer> {
    return this.#ask(this.#control, 'interrupt_request', {});
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    if (this.process.exitCode === null && this.process.signalCode === null) await gone;
    for (const socket of [this.#shell, this.#control, this.#iopub]) {
      socket.linger = 0;
      socket.close();
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #ask(socket: Dealer, type: string, content: Record<string, unknown>): Promise<Answer> {
    const message = compose(type, content, { session: this.#session });
    const id = message.header.msg_id;
    const published: Heard[] = [];
    this.#heard.set(id, published);
    const replied = new Promise<Message>((resolve) => this.#replies.set(id, resolve));
    const idle = new Promise<number>((resolve) => this.#idle.set(id, resolve));
    const begun = performance.now();
    await socket.send(encode(message, this.#sign));
    const answer = Promise.all([replied, idle]);
    const late = new Promise<never>((_, reject) => {
      const timer = setTimeout(
        () =>
          reject(
            new Error(
              `no answer to ${type} within ${patience / 1000} s: ${JSON.stringify(content).slice(0, 200)}`,
            ),
          ),
        patience,
      );
      void answer.then(() => clearTimeout(timer));
    });
    const [reply] = await Promise.race([answer, late]);
    return { reply, published, ms: performance.now() - begun };
  }

  async #listen(socket: Dealer | Subscriber): Promise<void> {
    for await (const frames of socket) {
      const at = performance.now();
      const message = decode(frames as Buffer[], this.#sign);
      const parent = String(message.parent.msg_id ?? '');
      const type = message.header.msg_type;
      if (socket instanceof Dealer) this.#replies.get(parent)?.(message);
      else if (type === 'status' && message.content.execution_state === 'idle') this.#idle.get(parent)?.(at);
      else this.#heard.get(parent)?.push({ message, at });
    }
  }
}

const patience = 20_000;

const pause = (ms: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), ms));
