import { randomUUID } from 'node:crypto';
import type { CommMessage, Evaluator, Outputs } from './evaluator.ts';
import type { Context, Handler } from './handlers/handler.ts';
import { handlers } from './handlers/index.ts';
import { History } from './history.ts';
import { type Compose, type Content, compose, type Header, type Message } from './message.ts';
import { Origins } from './origins.ts';
import { Streams } from './streams.ts';

/** The sockets that messages come and go by. */
export type Channel = 'shell' | 'control' | 'stdin' | 'iopub';

const arrivalMs = 10; // from a socket's queue to ours

/** How a message leaves. */
export type Send = (channel: Channel, message: Message) => void;

export interface ProtocolOptions {
  evaluator: (outputs: Outputs) => Evaluator;
  send: Send;
  /** The client wants the process to end. */
  stop: (restart: boolean) => void;
  /** What went wrong with a message, for the log. */
  log?: (text: string) => void;
}

/**
 * The Jupyter protocol above the sockets: each request gets its busy, its reply and its idle. Executions wait
 * for each other; all else is answered at once, also while a cell runs.
 */
export class Protocol implements Outputs {
  readonly #session = randomUUID();
  readonly #options: ProtocolOptions;
  readonly #evaluator: Evaluator;
  readonly #streams: Streams;
  readonly #context: Context;
  readonly #origins = new Origins();
  #waiting: { message: Message; channel: Channel }[] = [];
  #aborted: { message: Message; channel: Channel }[] = [];
  #executing = false;

  constructor(options: ProtocolOptions) {
    this.#options = options;
    this.#evaluator = options.evaluator(this);
    this.#streams = new Streams((name, text, cell) => this.#publishFor(cell, 'stream', { name, text }));
    this.#context = {
      evaluator: this.#evaluator,
      history: new History(),
      count: 0,
      origins: this.#origins,
      publish: (type, content, parent) => {
        this.#streams.flush();
        this.#publish(type, content, { parent });
      },
      abortWaiting: () => this.#abortWaiting(),
      settle: (cell) => this.#streams.end(cell),
      stop: options.stop,
    };
  }

  /** Tells that the kernel is there. */
  starting(): void {
    this.#publish('status', { execution_state: 'starting' });
  }

  /** Takes a message from a client; answers when all that it asks for has been sent. */
  async receive(channel: Channel, message: Message): Promise<void> {
    if (channel === 'stdin') return this.#takeInput(message);
    if (message.header.msg_type === 'execute_request') return this.#queue(channel, message);
    await this.#handle(channel, message);
  }

  stream(name: 'stdout' | 'stderr', text: string, cell: number): void {
    this.#streams.write(name, text, cell);
  }

  display(
    data: Content,
    { id, update, metadata = {} }: Parameters<Outputs['display']>[1],
    cell: number,
  ): void {
    const transient = id === undefined ? {} : { display_id: id };
    this.#publishFor(cell, update ? 'update_display_data' : 'display_data', { data, metadata, transient });
  }

  result(data: Content, cell: number): void {
    this.#publishFor(cell, 'execute_result', { execution_count: this.#context.count, data, metadata: {} });
  }

  clear(wait: boolean, cell: number): void {
    this.#publishFor(cell, 'clear_output', { wait });
  }

  ask(prompt: string, password: boolean, cell: number): void {
    const origin = this.#origins.get(cell);
    if (!origin) return;
    this.#streams.flush();
    const { header, identities } = origin;
    this.#send('stdin', 'input_request', { prompt, password }, { parent: header, identities });
  }

  comm({ type, content, metadata, buffers }: CommMessage, cell: number): void {
    this.#streams.flush();
    this.#publish(type, content, { parent: this.#origins.get(cell)?.header, metadata, buffers });
  }

  async #queue(channel: Channel, message: Message): Promise<void> {
    this.#waiting.push({ channel, message });
    if (this.#executing) return;
    this.#executing = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      await this.#handle(next.channel, next.message);
      this.#answerAborted(); // after the error that is the reason
    }
    this.#executing = false;
  }

  async #handle(channel: Channel, request: Message): Promise<void> {
    const { header, identities } = request;
    const { msg_type: type } = header;
    this.#status('busy', header);
    try {
      const handler: Handler | undefined = Object.hasOwn(handlers, type) ? handlers[type] : undefined;
      if (!handler) this.#options.log?.(`unknown message ${type}`);
      const reply = await handler?.(request, this.#context);
      if (reply)
        this.#send(channel, type.replace(/_request$/, '_reply'), reply, { parent: header, identities });
    } catch (problem) {
      // A fault of ours must not leave a client waiting for ever.
      this.#options.log?.(`${type}: ${(problem as Error).stack}`);
      const content = { status: 'error', ename: 'KernelError', evalue: String(problem), traceback: [] };
      if (type.endsWith('_request'))
        this.#send(channel, type.replace(/_request$/, '_reply'), content, { parent: header, identities });
    }
    this.#streams.flush();
    this.#status('idle', header);
  }

  async #abortWaiting(): Promise<void> {
    await later(arrivalMs); // those that were sent together with the one that failed
    this.#aborted = this.#waiting.splice(0);
  }

  #answerAborted(): void {
    for (const {
      channel,
      message: { header, identities },
    } of this.#aborted.splice(0)) {
      this.#status('busy', header);
      const content = {
        status: 'aborted',
        execution_count: this.#context.count,
        payload: [],
        user_expressions: {},
      };
      this.#send(channel, 'execute_reply', content, { parent: header, identities });
      this.#status('idle', header);
    }
  }

  #takeInput({ header, content }: Message): void {
    if (header.msg_type === 'input_reply')
      this.#evaluator.answer(typeof content.value === 'string' ? content.value : '');
  }

  #status(state: 'busy' | 'idle', parent: Header): void {
    this.#publish('status', { execution_state: state }, { parent });
  }

  /** Publishes under the request that the output belongs to, also when that one was answered long ago. */
  #publishFor(cell: number, type: string, content: Content): void {
    if (type !== 'stream') this.#streams.flush();
    this.#publish(type, content, { parent: this.#origins.get(cell)?.header });
  }

  #publish(type: string, content: Content, options: Omit<Compose, 'session'> = {}): void {
    this.#send('iopub', type, content, { ...options, identities: [Buffer.from(type)] });
  }

  #send(channel: Channel, type: string, content: Content, options: Omit<Compose, 'session'>): void {
    this.#options.send(channel, compose(type, content, { session: this.#session, ...options }));
  }
}

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
