import { workerData } from 'node:worker_threads';
import type {
  CommMessage,
  Completions,
  Evaluator,
  ExecuteRequest,
  ExecuteResult,
  Outputs,
} from '../protocol/evaluator.ts';
import type { Content } from '../protocol/message.ts';
import { rejection } from '../show/rejection.ts';
import { Backpressure, sizeOf } from './backpressure.ts';
import type { Ended, Purpose, ToMain, ToWorker, WorkerData } from './bridge.ts';
import { LastingCompiler } from './lasting-compiler.ts';
import { Terminator } from './terminator.ts';

/** Checks here, has the other thread run, and hands what that one says to the protocol. */
export class RemoteEvaluator implements Evaluator {
  readonly #folder: string;
  readonly #outputs: Outputs;
  readonly #post: (message: ToMain) => void;
  readonly #terminator: Terminator;
  readonly #backpressure = backpressure();
  readonly #log: (text: string) => void;
  #compiler: LastingCompiler | undefined;
  #runs = 0;
  #running: { cell: number; run: number; ended: (result: Ended) => void } | undefined;
  #comms: { id: string; target: string }[] = [];

  constructor(
    folder: string,
    outputs: Outputs,
    post: (message: ToMain) => void,
    log: (text: string) => void = () => {},
  ) {
    this.#folder = folder;
    this.#outputs = outputs;
    this.#post = post;
    this.#log = log;
    this.#terminator = new Terminator((id) => post({ do: 'interrupt', id }), given().stopSwitch);
  }

  open(): void {
    this.#terminator.open();
    this.#compiler = new LastingCompiler(this.#folder, this.#log);
  }

  get compiler(): LastingCompiler {
    if (!this.#compiler) throw new Error('the compiler has not been started');
    return this.#compiler;
  }

  async execute({
    code,
    cell,
    count,
    silent,
    expressions,
    allowStdin,
  }: ExecuteRequest): Promise<ExecuteResult> {
    const blank = code.trim() === '';
    const ended = blank
      ? nothing
      : await this.#run(code, {
          cell,
          allowStdin,
          label: silent ? undefined : count,
          purpose: silent ? 'silent' : 'show',
        });
    if (ended.status === 'error') return ended;
    const answers: Record<string, Content> = {};
    for (const [name, text] of Object.entries(expressions)) {
      const answer = await this.#run(String(text), {
        cell,
        allowStdin: false,
        label: undefined,
        purpose: 'expression',
      });
      answers[name] =
        answer.status === 'ok' ? { status: 'ok', data: answer.value ?? {}, metadata: {} } : { ...answer };
    }
    return { status: 'ok', expressions: answers };
  }

  hear(message: ToWorker): void {
    const outputs = this.#outputs;
    switch (message.say) {
      case 'stream':
        return outputs.stream(message.name, message.text, message.cell);
      case 'display':
        this.#backpressure?.take(sizeOf(message.data));
        return outputs.display(message.data, message.options, message.cell);
      case 'result':
        return outputs.result(message.data, message.cell);
      case 'clear':
        return outputs.clear(message.wait, message.cell);
      case 'ask':
        return outputs.ask(message.prompt, message.password, message.cell);
      case 'comm':
        return outputs.comm(message.message, message.cell);
      case 'comms':
        this.#comms = message.open;
        return;
      case 'interrupted':
        return this.#terminator.answered(message.id);
      case 'ended':
        return this.#end(message);
      default:
    }
  }

  async complete(code: string, cursor: number): Promise<Completions> {
    return this.compiler.complete(code, cursor);
  }

  async inspect(code: string, cursor: number, detail: 0 | 1): Promise<Content | undefined> {
    return this.compiler.inspect(code, cursor, detail);
  }

  async isComplete(code: string) {
    return this.compiler.isComplete(code);
  }

  interrupt(): Promise<void> {
    return this.#terminator.interrupt();
  }

  answer(value: string): void {
    this.#post({ do: 'answer', value });
  }

  comm(message: CommMessage): void {
    this.#post({ do: 'comm', message });
  }

  comms(): { id: string; target: string }[] {
    return this.#comms;
  }

  close(): void {
    this.#terminator.close();
    this.#compiler?.close();
  }

  async #run(code: string, { cell, label, purpose, allowStdin }: Run): Promise<Ended> {
    const run = ++this.#runs;
    const compilation = this.compiler.compile(code, run, label);
    if (!compilation.ok) return rejection(compilation.problems, code, label);
    const ended = new Promise<Ended>((resolve) => {
      this.#running = { cell, run, ended: resolve };
    });
    this.#post({ do: 'run', cell, compiled: compilation.cell, purpose, allowStdin });
    return ended;
  }

  #end({ cell, made, result }: Extract<ToWorker, { say: 'ended' }>): void {
    const running = this.#running;
    if (running?.cell !== cell) return;
    this.#running = undefined;
    try {
      const { relinks, notes, gone } = this.compiler.commit({ run: running.run, made });
      if (relinks.length > 0 || gone.length > 0) this.#post({ do: 'relink', relinks, gone });
      for (const note of notes) this.#outputs.stream('stdout', `${note}\n`, cell);
    } catch (problem) {
      this.#log(`the names of a cell were lost: ${(problem as Error).stack}`);
    }
    running.ended(result);
  }
}

interface Run {
  cell: number;
  label: number | undefined;
  purpose: Purpose;
  allowStdin: boolean;
}

/** What the thread with the cells counts up for displays is counted down here. */
const backpressure = () => {
  const { printed } = given();
  return printed && new Backpressure(printed);
};

const given = () => (workerData ?? {}) as Partial<WorkerData>;

const nothing: Ended = { status: 'ok', value: undefined };
