import { beforeEach, expect, test } from '@jest/globals';
import type {
  Evaluator,
  ExecuteRequest,
  ExecuteResult,
  Outputs,
} from '../../../lib/kernel/protocol/evaluator.ts';
import { type Content, compose, type Message } from '../../../lib/kernel/protocol/message.ts';
import { Protocol } from '../../../lib/kernel/protocol/protocol.ts';

// The protocol without sockets and without a compiler: what it is told to run is a function of the test's.
let sent: { channel: string; message: Message }[];
let outputs: Outputs;
let run: (request: ExecuteRequest) => Promise<ExecuteResult>;
let answers: string[];
let logged: string[];
let stopped: boolean[];
let protocol: Protocol;
const ok: ExecuteResult = { status: 'ok', expressions: {} };
const error: ExecuteResult = { status: 'error', ename: 'E', evalue: 'e', traceback: ['E: e'] };

beforeEach(() => {
  [sent, answers, logged, stopped] = [[], [], [], []];
  run = async () => ok;
  const evaluator = {
    execute: (request: ExecuteRequest) => run(request),
    answer: (value: string) => answers.push(value),
    complete: async () => {
      throw new Error('a fault of ours');
    },
    isComplete: async () => ({ status: 'complete' as const }),
    comm: () => {
      throw new Error('a fault of a comm');
    },
  } as unknown as Evaluator;
  protocol = new Protocol({
    evaluator: (given) => {
      outputs = given;
      return evaluator;
    },
    send: (channel, message) => sent.push({ channel, message }),
    stop: (restart) => stopped.push(restart),
    log: (text) => logged.push(text),
  });
});

const request = (type: string, content: Content = {}) =>
  compose(type, content, { session: 'client', identities: [Buffer.from('me')] });
const told = () =>
  sent.map(({ channel, message: { header, content } }) => [
    channel,
    header.msg_type === 'status' ? content.execution_state : header.msg_type,
  ]);

test('a reply goes back by the way that the request came, between busy and idle', async () => {
  const message = request('is_complete_request', { code: '1' });
  await protocol.receive('control', message);
  expect(told()).toEqual([
    ['iopub', 'busy'],
    ['control', 'is_complete_reply'],
    ['iopub', 'idle'],
  ]);
  expect(sent[1]!.message.identities).toEqual(message.identities);
  expect(sent.map(({ message: { parent } }) => parent)).toEqual([1, 2, 3].map(() => message.header));
});

test('a fault of the kernel is an error reply and a line in the log', async () => {
  await protocol.receive('shell', request('complete_request', { code: '1' }));
  expect(sent[1]!.message.content).toMatchObject({ status: 'error', ename: 'KernelError' });
  expect(logged.join()).toContain('a fault of ours');
});

test('a fault while a comm is served has no reply, for there is none', async () => {
  await protocol.receive('shell', request('comm_msg'));
  expect(told()).toEqual([
    ['iopub', 'busy'],
    ['iopub', 'idle'],
  ]);
});

test('a fault while a cell is run is shown as the error of the cell', async () => {
  run = async () => {
    throw new Error('no compiler');
  };
  await protocol.receive('shell', request('execute_request', { code: '1' }));
  expect(told().map(([, type]) => type)).toEqual(['busy', 'execute_input', 'error', 'execute_reply', 'idle']);
  expect(sent[2]!.message.content).toMatchObject({
    ename: 'KernelError',
    evalue: 'The kernel could not run this cell: no compiler',
  });
});

test('outputs that come after their cell has ended have its parent', async () => {
  const first = request('execute_request', { code: '1' });
  let cell = 0;
  run = async (given) => {
    cell = given.cell;
    return ok;
  };
  await protocol.receive('shell', first);
  const own = cell;
  await protocol.receive('shell', request('execute_request', { code: '2' }));
  outputs.display({ 'text/plain': 'late' }, {}, own);
  expect(sent.at(-1)!.message.parent).toEqual(first.header);
});

test('text is sent before a display, and before idle', async () => {
  run = async ({ cell }) => {
    outputs.stream('stdout', 'a', cell);
    outputs.display({}, {}, cell);
    outputs.stream('stdout', 'b', cell);
    return ok;
  };
  await protocol.receive('shell', request('execute_request', { code: '1' }));
  const types = told().map(([, type]) => type);
  expect(types).toEqual([
    'busy',
    'execute_input',
    'stream',
    'display_data',
    'stream',
    'execute_reply',
    'idle',
  ]);
});

test('executions wait for each other while all else is answered', async () => {
  let end = (_: ExecuteResult) => {};
  run = () => new Promise((resolve) => (end = resolve));
  const first = protocol.receive('shell', request('execute_request', { code: '1' }));
  await protocol.receive('shell', request('execute_request', { code: '2' }));
  await protocol.receive('shell', request('is_complete_request', { code: '' }));
  expect(told().filter(([channel]) => channel === 'shell')).toEqual([['shell', 'is_complete_reply']]);
  end(error);
  await first;
  const replies = sent.filter(({ message }) => message.header.msg_type === 'execute_reply');
  expect(replies.map(({ message }) => message.content.status)).toEqual(['error', 'aborted']);
});

test('an answer to a question is text, whatever it was', async () => {
  for (const value of ['yes', 7, null, undefined, { toString: 1 }]) {
    await protocol.receive('stdin', request('input_reply', { value }));
  }
  await protocol.receive('stdin', request('execute_request', { code: '1' }));
  expect(answers).toEqual(['yes', '', '', '', '']);
  expect(sent).toEqual([]);
});

test('a shutdown tells whether it is a restart', async () => {
  await protocol.receive('control', request('shutdown_request', { restart: true }));
  await protocol.receive('control', request('shutdown_request', { restart: 'yes' }));
  expect(stopped).toEqual([true, false]);
});

test('names of what every object has are no messages', async () => {
  for (const type of ['constructor', '__proto__', 'toString']) await protocol.receive('shell', request(type));
  expect(new Set(told().map(([, type]) => type))).toEqual(new Set(['busy', 'idle']));
});
