import { Publisher, Reply, Router } from 'zeromq';
import { address, type Connection } from '../protocol/connection.ts';
import { decode, encode, type Message, Refused, signer } from '../protocol/message.ts';
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
  const shell = new Router();
  const control = new Router();
  const stdin = new Router();
  const iopub = new Publisher({ sendHighWaterMark: 0 }); // no output is dropped for a slow reader
  const heartbeat = new Reply();
  await Promise.all([
    shell.bind(address(connection, connection.shell_port)),
    control.bind(address(connection, connection.control_port)),
    stdin.bind(address(connection, connection.stdin_port)),
    iopub.bind(address(connection, connection.iopub_port)),
    heartbeat.bind(address(connection, connection.hb_port)),
  ]);
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
  return {
    send(channel, message) {
      const frames = encode(message, sign);
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

/** A client that hears its own bytes back knows that we live. */
async function beat(socket: Reply): Promise<void> {
  for await (const frames of socket) await socket.send(frames);
}
