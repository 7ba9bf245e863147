import { Dealer, Request, Subscriber } from 'zeromq';
import { address, type Connection } from '../../../lib/kernel/protocol/connection.ts';
import {
  type Content,
  compose,
  decode,
  encode,
  type Message,
  signer,
} from '../../../lib/kernel/protocol/message.ts';
import { type KernelProcess, newConnection, startKernel } from './kernel-process.ts';

export type Channel = 'shell' | 'control' | 'stdin';

/** All that came back for one request. */
export interface Answer {
  reply: Content;
  /** What was published under it, in order. */
  published: Message[];
  /** The same, a line each: `status busy`, `stream`, ... */
  types: string[];
  stdout: string;
  stderr: string;
  /** The value as text, of `execute_result`. */
  value: unknown;
}

/** A front end that speaks to one kernel over its sockets. */
export class Client {
  readonly kernel: KernelProcess;
  readonly session = 'test-session';
  /** Everything from iopub, in order. */
  readonly published: Message[] = [];
  readonly received: { channel: Channel; message: Message }[] = [];
  readonly sockets: Record<Channel, Dealer>;
  readonly #iopub = new Subscriber();
  readonly #signer: ReturnType<typeof signer>;
  readonly #connection: Connection;
  #watchers: (() => void)[] = [];

  constructor(kernel: KernelProcess, identity = 'test-client') {
    this.kernel = kernel;
    this.#connection = kernel.connection;
    this.#signer = signer(kernel.connection.key, kernel.connection.signature_scheme);
    // Stdin finds its client by the identity that the request came with on shell.
    this.sockets = {
      shell: new Dealer({ routingId: identity, linger: 0 }),
      control: new Dealer({ routingId: identity, linger: 0 }),
      stdin: new Dealer({ routingId: identity, linger: 0 }),
    };
    this.#iopub.linger = 0;
    this.#iopub.connect(address(kernel.connection, kernel.connection.iopub_port));
    this.#iopub.subscribe();
    void this.#listen();
    for (const channel of ['shell', 'control', 'stdin'] as const) {
      this.sockets[channel].connect(address(kernel.connection, kernel.connection[`${channel}_port`]));
      void this.#hear(channel);
    }
  }

  /** Starts a kernel, and answers when it does. */
  static async start(given: Partial<Connection> = {}): Promise<Client> {
    const client = new Client(startKernel(await newConnection(given)));
    await client.ready();
    return client;
  }

  /** Asks until there is an answer on shell and on iopub: a subscription takes its time. */
  async ready(): Promise<void> {
    for (;;) {
      const id = await this.post('kernel_info_request', {});
      const there = this.until(
        () =>
          this.published.some(({ parent }) => (parent as { msg_id?: string }).msg_id === id) &&
          this.received.some(({ message }) => (message.parent as { msg_id?: string }).msg_id === id),
      );
      const ended = this.kernel.ended.then((code) => {
        throw new Error(`the kernel has ended with ${code}: ${this.kernel.said()}`);
      });
      if (await Promise.race([there.then(() => true), later(300), ended])) break;
    }
    const sent = this.received.length;
    await this.request('kernel_info_request', {});
    this.received.splice(0, sent);
    this.published.length = 0;
  }

  /** Sends without waiting; the answer is the message's id. */
  async post(
    type: string,
    content: Content,
    channel: Channel = 'shell',
    buffers: Buffer[] = [],
  ): Promise<string> {
    const message = compose(type, content, { session: this.session, buffers });
    await this.send(encode(message, this.#signer), channel);
    return message.header.msg_id;
  }

  /** Sends frames as they are. */
  send(frames: Buffer[], channel: Channel = 'shell'): Promise<void> {
    return this.sockets[channel].send(frames);
  }

  /** Sends a request and waits for its reply and its idle. */
  async request(type: string, content: Content, channel: Channel = 'shell'): Promise<Answer> {
    return this.answer(await this.post(type, content, channel));
  }

  execute(code: string, content: Content = {}): Promise<Answer> {
    return this.request('execute_request', executeContent(code, content));
  }

  begin(code: string, content: Content = {}): Promise<string> {
    return this.post('execute_request', executeContent(code, content));
  }

  async answer(id: string): Promise<Answer> {
    const isIdle = ({ header, content }: Message) =>
      header.msg_type === 'status' && content.execution_state === 'idle';
    await this.until(() => this.replyTo(id) !== undefined && this.under(id).some(isIdle));
    const published = this.under(id);
    const stream = (name: string) =>
      published
        .filter(({ header, content }) => header.msg_type === 'stream' && content.name === name)
        .map(({ content }) => content.text)
        .join('');
    const result = published.find(({ header }) => header.msg_type === 'execute_result');
    return {
      reply: this.replyTo(id)!.content,
      published,
      types: published.map(({ header, content }) =>
        header.msg_type === 'status' ? String(content.execution_state) : header.msg_type,
      ),
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      value: (result?.content.data as Content | undefined)?.['text/plain'],
    };
  }

  replyTo(id: string): Message | undefined {
    return this.received.find(
      ({ channel, message }) => channel !== 'stdin' && (message.parent as { msg_id?: string }).msg_id === id,
    )?.message;
  }

  /** What was published under a request so far. */
  under(id: string): Message[] {
    return this.published.filter(({ parent }) => (parent as { msg_id?: string }).msg_id === id);
  }

  /** Waits until it holds, or until the test runs out of time. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  /** Waits for text on iopub under a request. */
  async printed(id: string, text: string): Promise<void> {
    await this.until(() => this.under(id).some(({ content }) => String(content.text ?? '').includes(text)));
  }

  interrupt(): Promise<Answer> {
    return this.request('interrupt_request', {}, 'control');
  }

  /** The bytes that the heartbeat gives back. */
  async heartbeat(bytes: string): Promise<string> {
    const socket = new Request({ linger: 0 });
    socket.connect(address(this.#connection, this.#connection.hb_port));
    await socket.send(bytes);
    const [answer] = await socket.receive();
    socket.close();
    return answer!.toString();
  }

  /** Asks the kernel to end, waits for it and removes what it had. */
  async stop(): Promise<void> {
    if (this.kernel.child.exitCode === null)
      await this.post('shutdown_request', { restart: false }, 'control');
    await Promise.race([this.kernel.ended, later(4000)]);
    await this.close();
  }

  async close(): Promise<void> {
    this.disconnect();
    await this.kernel.remove();
  }

  /** Leaves the kernel running. */
  disconnect(): void {
    for (const socket of Object.values(this.sockets)) socket.close();
    this.#iopub.close();
  }

  async #listen(): Promise<void> {
    for await (const frames of this.#iopub) {
      this.published.push(decode(frames, this.#signer));
      this.#notify();
    }
  }

  async #hear(channel: Channel): Promise<void> {
    for await (const frames of this.sockets[channel]) {
      this.received.push({ channel, message: decode(frames, this.#signer) });
      this.#notify();
    }
  }

  #notify(): void {
    const watchers = this.#watchers;
    this.#watchers = [];
    for (const watcher of watchers) watcher();
  }
}

export const executeContent = (code: string, content: Content = {}): Content => ({
  code,
  silent: false,
  store_history: true,
  user_expressions: {},
  allow_stdin: false,
  stop_on_error: true,
  ...content,
});

const later = (ms: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), ms).unref());
