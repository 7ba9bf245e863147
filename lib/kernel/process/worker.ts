import { appendFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { readConnection } from '../protocol/connection.ts';
import { Protocol } from '../protocol/protocol.ts';
import { Backpressure } from './backpressure.ts';
import type { ToWorker, WorkerData } from './bridge.ts';
import { RemoteEvaluator } from './remote-evaluator.ts';
import { openSockets, type Sockets } from './sockets.ts';

const { connectionFile, folder, printed, log: logFile } = workerData as WorkerData;
const main = parentPort!;
const backpressure = new Backpressure(printed);

/** Only where somebody asked for it: a notebook is no place for the kernel's own words. */
const log = (text: string) => {
  if (logFile) appendFileSync(logFile, `${new Date().toISOString()} ${text}\n`);
};

const { connection, warning } = readConnection(connectionFile);
if (warning) log(warning);

let sockets: Sockets;
let evaluator!: RemoteEvaluator;
const protocol = new Protocol({
  evaluator: (outputs) => {
    evaluator = new RemoteEvaluator(folder, outputs, (message) => main.postMessage(message), log);
    return evaluator;
  },
  send: (channel, message) => sockets.send(channel, message),
  stop: () => void stop(0),
  log,
});

main.on('message', (message: ToWorker) => {
  if (message.say === 'stream') backpressure.take(message.text.length);
  if (message.say === 'stop') return void stop(message.code);
  if (message.say === 'interrupt') return void evaluator.interrupt();
  evaluator.hear(message);
});

sockets = await openSockets(connection, (channel, message) => void protocol.receive(channel, message), log);
protocol.starting();
// It leaves before anybody can have found us: a reader's first message is to be its welcome.
await new Promise((resolve) => setImmediate(resolve));
evaluator.open(); // the compiler starts while the client is still finding the sockets

// Jupyter names itself; when it is gone, nobody can reach this kernel any more.
const jupyter = Number(process.env.JPY_PARENT_PID);
if (jupyter === process.ppid) {
  setInterval(() => {
    if (process.ppid !== jupyter) void stop(0);
  }, 1000).unref();
}

const lastWordsMs = 30; // for a cell that was running to tell how it has ended
let stopping = false;
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 3000); // a loop in a cell, or a client that reads no more
  await new Promise((resolve) => setImmediate(resolve)); // the reply is put in line first
  await evaluator.interrupt();
  await new Promise((resolve) => setTimeout(resolve, lastWordsMs));
  await sockets.close();
  evaluator.close();
  // The process ends this thread wherever it is; inside zeromq, which lets go of its sockets in later turns, it aborts.
  await new Promise((resolve) => setTimeout(resolve, 20));
  main.postMessage({ do: 'exit', code });
}
