// Beside the thread that runs the cells: checks them, and speaks with the process that asked for the run.
import { spawnSync } from 'node:child_process';
import { Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import {
  Backpressure,
  RemoteEvaluator,
  Streams,
  type ToWorker,
  type WorkerData,
} from '../../kernel/index.ts';
import { type Asked, line, pipe, reader, type Said } from './wire.ts';

const { folder, printed } = workerData as WorkerData;
const main = parentPort!;
const backpressure = new Backpressure(printed);
const asker = new Socket({ fd: pipe });
const say = (message: Said) => void asker.write(line(message));

const streams = new Streams((name, text, cell) => say({ say: 'stream', cell, name, text }));
/** What was printed before goes out first. */
const tell = (message: Said) => {
  streams.flush();
  say(message);
};
const evaluator = new RemoteEvaluator(
  folder,
  {
    stream: (name, text, cell) => streams.write(name, text, cell),
    display: (data, { id, update, metadata = {} }, cell) =>
      tell({ say: 'display', cell, data, metadata, id, update }),
    result: (data, cell) => tell({ say: 'result', cell, data }),
    clear: (wait, cell) => tell({ say: 'clear', cell, wait }),
    ask: () => evaluator.answer(''),
    comm: () => {}, // nobody is there who could answer
  },
  (message) => main.postMessage(message),
);

main.on('message', (message: ToWorker) => {
  if (message.say === 'stream') backpressure.take(message.text.length);
  if (message.say === 'stop') tell({ say: 'stop', code: message.code });
  else evaluator.hear(message);
});

asker.setEncoding('utf8').on(
  'data',
  reader<Asked>((message) => {
    if (message.do === 'run') void run(message);
    else if (message.do === 'interrupt') void evaluator.interrupt();
    else {
      evaluator.close();
      main.postMessage({ do: 'exit', code: 0 });
    }
  }),
);
// Nobody waits for the results any more: a cell that would go on for ever ends here, with all that it started.
asker.on('close', endAll).on('error', endAll);

evaluator.open();
say({ say: 'ready' });

async function run({ cell, count, code }: Extract<Asked, { do: 'run' }>): Promise<void> {
  const result = await evaluator.execute({
    code,
    cell,
    count,
    silent: false,
    expressions: {},
    allowStdin: false,
  });
  streams.end(cell);
  say({ say: 'ended', cell, result });
}

function endAll(): void {
  evaluator.close();
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(process.pid), '/T', '/F']);
  else process.kill(-process.pid, 'SIGKILL'); // started as the leader of a group
}
