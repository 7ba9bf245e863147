import { randomUUID } from 'node:crypto';
import { Reply, Router, XPublisher } from 'zeromq';
import { address, type Connection } from '../protocol/connection.ts';
import { compose, decode, encode, largest, type Message, Refused, signer } from '../protocol/message.ts';
import type { Channel } from '../protocol/protocol.ts';

/** The five sockets of a kernel. */
export interface Sockets {
  send(channel: Channel, message: Message): void;
  /** Answers when all that was sent has left. */
  close(): Promise<void>;
}

type Incoming = Exclude<Channel, 'iopub'>;

/** Binds the sockets where the connection file says, and nowhere else, and hands on what comes. */
export async function openSockets(
  connection: Connection,
  receive: (channel: Incoming, message: Message) => void,
  log: (text: string) => void,
): Promise<Sockets> {
  const sign = signer(connection.key, connection.signature_scheme);
  // A client that claims to send more is cut off before it is read.
  const [shell, control, stdin] = [0, 1, 2].map(() => new Router({ maxMessageSize: largest })) as [
    Router,
    Router,
    Router,
  ];
  // No output is dropped for a slow reader, and each new one is seen.
  const iopub = new XPublisher({ sendHighWaterMark: 0, verbosity: 'allSubs' });
  const heartbeat = new Reply();
  const bind = async (socket: Router | XPublisher | Reply, port: number) => {
    const where = address(connection, port);
    try {
      await socket.bind(where);
    } catch (problem) {
      throw new Error(`Cannot listen on ${where}: ${(problem as Error).message}`);
    }
  };
  const bound = await Promise.allSettled([
    bind(shell, connection.shell_port),
    bind(control, connection.control_port),
    bind(stdin, connection.stdin_port),
    bind(iopub, connection.iopub_port),
    bind(heartbeat, connection.hb_port),
  ]);
  const failed = bound.find((one): one is PromiseRejectedResult => one.status === 'rejected');
  if (failed) {
    for (const socket of [shell, control, stdin, iopub, heartbeat]) socket.close();
    throw failed.reason;
  }
  listen('shell', shell);
  listen('control', control);
  listen('stdin', stdin);
  void beat(heartbeat);

  // A zeromq socket takes one message at a time, so each has a line of its own.
  const sockets = { shell, control, stdin, iopub };
  const lines = {
    shell: Promise.resolve(),
    control: Promise.resolve(),
    stdin: Promise.resolve(),
    iopub: Promise.resolve(),
  };
  const open: Sockets = {
    send(channel, message) {
      let frames: Buffer[];
      try {
        frames = encode(message, sign);
      } catch (problem) {
        return log(`cannot write ${message.header.msg_type}: ${(problem as Error).message}`);
      }
      lines[channel] = lines[channel]
        .then(() => sockets[channel].send(frames))
        .catch((problem: Error) =>
          log(`cannot send ${message.header.msg_type} on ${channel}: ${problem.message}`),
        );
    },
    async close() {
      await Promise.all(Object.values(lines));
      for (const socket of [shell, control, stdin, iopub, heartbeat]) {
        socket.linger = 1000;
        socket.close();
      }
    },
  };
  void welcome(iopub, open);
  return open;

  async function listen(channel: Incoming, socket: Router): Promise<void> {
    for await (const frames of socket) {
      try {
        receive(channel, decode(frames, sign));
      } catch (problem) {
        log(
          `${channel}: ${problem instanceof Refused ? `refused a message: ${problem.message}` : String((problem as Error).stack)}`,
        );
      }
    }
  }
}

/** Greets each new reader of iopub, so that it knows from when on it misses nothing. */
async function welcome(iopub: XPublisher, { send }: Sockets): Promise<void> {
  const session = randomUUID();
  for await (const [frame] of iopub) {
    const topic = frame?.subarray(1) ?? Buffer.alloc(0);
    if (frame?.[0] !== 1) continue; // 0: it has left
    const content = { subscription: topic.toString('utf8') };
    send('iopub', compose('iopub_welcome', content, { session, identities: [topic] }));
  }
}

/** A client that hears its own bytes back knows that we live. */
async function beat(socket: Reply): Promise<void> {
  try {
    for await (const frames of socket) await socket.send(frames);
  } catch {
    // closed while the answer was on its way
  }
}
