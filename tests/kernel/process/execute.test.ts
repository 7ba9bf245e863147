import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from './client.ts';

let client: Client;
beforeAll(async () => {
  client = await Client.start();
});
afterAll(() => client.stop());

test('a value comes as execute_result, between busy and idle, after execute_input', async () => {
  const { reply, types, value, published } = await client.execute('1 + 1');
  expect(types).toEqual(['busy', 'execute_input', 'execute_result', 'idle']);
  expect(value).toBe('2');
  expect(reply).toEqual({ status: 'ok', execution_count: 1, user_expressions: {}, payload: [] });
  expect(published[1]!.content).toEqual({ code: '1 + 1', execution_count: 1 });
  expect(published[2]!.content).toMatchObject({ execution_count: 1, metadata: {} });
});

test('what is printed is a stream and no result', async () => {
  const { types, stdout, stderr, value } = await client.execute('console.log("out"); console.error("err")');
  expect(types).toEqual(['busy', 'execute_input', 'stream', 'stream', 'idle']);
  expect([stdout, stderr, value]).toEqual(['out\n', 'err\n', undefined]);
});

test('an error is published, and stands in the reply with the same words', async () => {
  const { reply, types, published } = await client.execute('throw new RangeError("too far")');
  expect(types).toEqual(['busy', 'execute_input', 'error', 'idle']);
  expect(reply).toMatchObject({ status: 'error', ename: 'RangeError', evalue: 'too far' });
  expect(reply.traceback).toEqual(expect.arrayContaining([expect.any(String)]));
  const { ename, evalue, traceback } = reply;
  expect(published[2]!.content).toEqual({ ename, evalue, traceback });
});

test('a type error is an error too, and nothing of the cell has run', async () => {
  const { reply, types } = await client.execute('console.log("ran")\nconst wrong: number = "one"');
  expect(types).toEqual(['busy', 'execute_input', 'error', 'idle']);
  expect(reply).toMatchObject({ status: 'error', evalue: expect.stringContaining('not assignable') });
});

test('executions count up, also those that fail', async () => {
  const first = await client.execute('let counted = 1');
  const failed = await client.execute('throw 1');
  const next = await client.execute('counted');
  const before = first.reply.execution_count as number;
  expect(failed.reply.execution_count).toBe(before + 1);
  expect(next.reply.execution_count).toBe(before + 2);
});

test('an empty cell counts and says nothing', async () => {
  const { reply, types } = await client.execute('  \n');
  expect(reply.status).toBe('ok');
  expect(types).toEqual(['busy', 'execute_input', 'idle']);
});

test('a silent execution shows no input and no value, does not count and leaves no history', async () => {
  const before = (await client.execute('1')).reply.execution_count;
  const { types, reply } = await client.execute('const quiet = 7; quiet', { silent: true });
  expect(types).toEqual(['busy', 'idle']);
  expect(reply).toMatchObject({ status: 'ok', execution_count: before });
  const { reply: history } = await client.request('history_request', { hist_access_type: 'tail', n: 1 });
  expect((history.history as unknown[][])[0]![2]).toBe('1');
  expect((await client.execute('quiet')).value).toBe('7');
});

test('a silent execution that fails says so in the reply only', async () => {
  const { types, reply } = await client.execute('throw new Error("quietly")', { silent: true });
  expect(types).toEqual(['busy', 'idle']);
  expect(reply).toMatchObject({ status: 'error', ename: 'Error', evalue: 'quietly' });
});

test('store_history false leaves the number and the history as they were', async () => {
  const before = (await client.execute('2')).reply.execution_count;
  const { reply, value } = await client.execute('3', { store_history: false });
  expect([reply.execution_count, value]).toEqual([before, '3']);
  const { reply: history } = await client.request('history_request', { hist_access_type: 'tail', n: 1 });
  expect((history.history as unknown[][])[0]![2]).toBe('2');
});

test('user_expressions are worked out after the cell, each with its value or its error', async () => {
  const { reply } = await client.execute('const given = 20', {
    user_expressions: {
      twice: 'given * 2',
      wrong: 'given.nothing',
      thrown: '(() => { throw new Error("no") })()',
    },
  });
  expect(reply.user_expressions).toMatchObject({
    twice: { status: 'ok', data: { 'text/plain': '40' }, metadata: {} },
    wrong: { status: 'error', ename: expect.any(String), evalue: expect.stringContaining('nothing') },
    thrown: { status: 'error', ename: 'Error', evalue: 'no' },
  });
});

test('user_expressions of a cell that failed are not worked out', async () => {
  const { reply } = await client.execute('throw new Error("x")', { user_expressions: { a: '1' } });
  expect(reply).toMatchObject({ status: 'error', user_expressions: {} });
});

test('executions that wait are aborted after an error, and each has its busy and idle', async () => {
  const ids = [
    await client.begin('await new Promise((resolve) => setTimeout(resolve, 300)); throw new Error("first")'),
    await client.begin('console.log("second")'),
    await client.begin('console.log("third")'),
  ];
  const [failed, second, third] = await Promise.all(ids.map((id) => client.answer(id)));
  expect(failed!.reply.status).toBe('error');
  for (const aborted of [second!, third!]) {
    expect(aborted.reply.status).toBe('aborted');
    expect(aborted.types).toEqual(['busy', 'idle']);
  }
  expect((await client.execute('4')).value).toBe('4');
});

test('executions are aborted also when the error comes before they have been read', async () => {
  const ids = await Promise.all(
    ['const n: number = "a type error"', '1', '2'].map((code) => client.begin(code)),
  );
  const answers = await Promise.all(ids.map((id) => client.answer(id)));
  expect(answers.map(({ reply }) => reply.status)).toEqual(['error', 'aborted', 'aborted']);
});

test('with stop_on_error false, those that wait are run', async () => {
  const ids = [
    await client.begin('await null; throw new Error("first")', { stop_on_error: false }),
    await client.begin('"second"'),
  ];
  const [failed, second] = await Promise.all(ids.map((id) => client.answer(id)));
  expect([failed!.reply.status, second!.reply.status, second!.value]).toEqual(['error', 'ok', "'second'"]);
});

test('executions wait for each other, in order', async () => {
  const codes = [
    'await new Promise((resolve) => setTimeout(resolve, 30)); console.log("a")',
    'console.log("b")',
  ];
  const ids = await Promise.all(codes.map((code) => client.begin(code)));
  await Promise.all(ids.map((id) => client.answer(id)));
  const all = client.published.filter(({ parent }) => ids.includes((parent as { msg_id: string }).msg_id));
  const parents = all.map(({ parent }) => ids.indexOf((parent as { msg_id: string }).msg_id));
  expect(parents).toEqual([...parents].sort());
});

test('every message names its request as the parent, and the kernel as the session', async () => {
  const id = await client.begin('console.log(1); 2');
  await client.answer(id);
  const sessions = new Set(client.under(id).map(({ header }) => header.session));
  expect(sessions.size).toBe(1);
  expect(sessions).not.toContain(client.session);
  expect(client.replyTo(id)!.header.session).toBe([...sessions][0]);
  for (const { parent } of client.under(id)) {
    expect(parent).toMatchObject({ msg_id: id, session: client.session, msg_type: 'execute_request' });
  }
});

test('each client gets the reply to its own request', async () => {
  const other = new Client(client.kernel, 'other-client');
  const id = await other.begin('"for the other"');
  await other.until(() => other.replyTo(id) !== undefined);
  await client.until(() => client.under(id).some(({ content }) => content.execution_state === 'idle'));
  expect(client.replyTo(id)).toBeUndefined();
  other.disconnect();
});

test('a value that cannot be sent is an error of its cell', async () => {
  const circular = `const loop: Record<string, unknown> = {}; loop.loop = loop;
({ [Symbol.for('Jupyter.display')]: () => ({ 'application/json': loop }) })`;
  const { reply } = await client.execute(circular);
  expect(['ok', 'error']).toContain(reply.status);
  const { reply: thrown } = await client.execute(
    "({ [Symbol.for('Jupyter.display')]() { throw new Error('cannot be shown') } })",
  );
  expect(['ok', 'error']).toContain(thrown.status);
  expect((await client.execute('"alive"')).value).toBe("'alive'");
});

test('without a field a request takes its default', async () => {
  const { reply } = await client.request('execute_request', { code: '5' });
  expect(reply).toMatchObject({ status: 'ok' });
  const { reply: empty } = await client.request('execute_request', {});
  expect(empty).toMatchObject({ status: 'ok' });
});
