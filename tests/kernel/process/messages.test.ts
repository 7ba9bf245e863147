import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from './client.ts';

let client: Client;
beforeAll(async () => {
  client = await Client.start();
});
afterAll(() => client.stop());

test('the heartbeat gives back what it is sent, also while a cell holds the kernel', async () => {
  expect(await client.heartbeat('are you there?')).toBe('are you there?');
  const id = await client.begin('const end = Date.now() + 200; while (Date.now() < end) {}');
  expect(await client.heartbeat('and now?')).toBe('and now?');
  await client.answer(id);
});

test('kernel_info says which protocol and which language', async () => {
  const { reply, types } = await client.request('kernel_info_request', {});
  expect(types).toEqual(['busy', 'idle']);
  expect(reply).toMatchObject({
    status: 'ok',
    protocol_version: '5.4',
    implementation: 'downhill',
    implementation_version: expect.any(String),
    banner: expect.stringContaining('TypeScript'),
    language_info: { name: 'typescript', file_extension: '.ts', mimetype: expect.any(String) },
    help_links: expect.arrayContaining([{ text: expect.any(String), url: expect.stringMatching(/^https:/) }]),
  });
});

test('kernel_info is answered on control, too, with busy and idle', async () => {
  const { reply, types } = await client.request('kernel_info_request', {}, 'control');
  expect([reply.status, types]).toEqual(['ok', ['busy', 'idle']]);
});

describe('complete', () => {
  test('gives the members of a value that a cell has made', async () => {
    await client.execute('const person = { name: "Ada", born: 1815 }');
    const { reply, types } = await client.request('complete_request', { code: 'person.', cursor_pos: 7 });
    expect(types).toEqual(['busy', 'idle']);
    expect(reply).toMatchObject({ status: 'ok', cursor_start: 7, cursor_end: 7 });
    expect(reply.matches).toEqual(expect.arrayContaining(['name', 'born']));
    const { _jupyter_types_experimental: kinds } = reply.metadata as Record<
      string,
      Record<string, unknown>[]
    >;
    expect(kinds!.find(({ text }) => text === 'born')).toMatchObject({ type: 'field', start: 7, end: 7 });
  });

  test('replaces the part that is typed, counted in characters after an emoji', async () => {
    const code = '/* 🙂🙂 */ pers';
    const { reply } = await client.request('complete_request', { code, cursor_pos: [...code].length });
    expect(reply.matches).toContain('person');
    expect([reply.cursor_start, reply.cursor_end]).toEqual([9, 13]);
  });

  test('answers at any place of any text', async () => {
    for (const cursor of [0, 3, 100, -5, 2.5]) {
      const { reply } = await client.request('complete_request', { code: 'let (', cursor_pos: cursor });
      expect(reply.status).toBe('ok');
    }
  });

  test('answers while a cell holds the kernel', async () => {
    const id = await client.begin(
      'console.log("on"); const until = Date.now() + 700; while (Date.now() < until) {}',
    );
    await client.printed(id, 'on');
    const { reply } = await client.request('complete_request', { code: 'person.', cursor_pos: 7 });
    expect(reply.matches).toContain('name');
    expect(client.replyTo(id)).toBeUndefined();
    await client.answer(id);
  });
});

describe('inspect', () => {
  const code = '/** Adds one. @param n a number */ function inc(n: number) { return n + 1 }';

  test('tells the type of a name, and its documentation', async () => {
    await client.execute(code);
    const short = await client.request('inspect_request', { code: 'inc(1)', cursor_pos: 2, detail_level: 0 });
    expect(short.types).toEqual(['busy', 'idle']);
    expect(short.reply).toMatchObject({ status: 'ok', found: true, metadata: {} });
    expect((short.reply.data as Record<string, string>)['text/plain']).toMatch(/inc.*n: number.*number/);
    const long = await client.request('inspect_request', { code: 'inc(1)', cursor_pos: 2, detail_level: 1 });
    expect((long.reply.data as Record<string, string>)['text/plain']).toContain('Adds one.');
  });

  test('says that nothing is known where there is no name', async () => {
    const { reply } = await client.request('inspect_request', {
      code: '   ',
      cursor_pos: 1,
      detail_level: 0,
    });
    expect(reply).toEqual({ status: 'ok', found: false, data: {}, metadata: {} });
  });
});

test.each([
  ['1 + 1', 'complete'],
  ['for (const a of [1]) {', 'incomplete'],
  ['const x = [', 'incomplete'],
  ['const = = 3', 'invalid'],
  ['', 'complete'],
])('is_complete of %j is %s', async (code, status) => {
  const { reply, types } = await client.request('is_complete_request', { code });
  expect([reply.status, types]).toEqual([status, ['busy', 'idle']]);
  if (status === 'incomplete') expect(reply.indent).toMatch(/^ *$/);
});

describe('history', () => {
  const ask = async (content: Record<string, unknown>) =>
    (await client.request('history_request', { raw: true, output: false, ...content })).reply
      .history as unknown[][];

  test('gives the last cells, a range of them and those that fit a pattern', async () => {
    const { reply } = await client.execute('"history one"');
    const first = reply.execution_count as number;
    await client.execute('"history two"');
    expect(await ask({ hist_access_type: 'tail', n: 2 })).toEqual([
      [0, first, '"history one"'],
      [0, first + 1, '"history two"'],
    ]);
    expect(await ask({ hist_access_type: 'range', session: 0, start: first, stop: first + 1 })).toEqual([
      [0, first, '"history one"'],
    ]);
    expect(await ask({ hist_access_type: 'search', pattern: '*history t?o*', n: 10 })).toEqual([
      [0, first + 1, '"history two"'],
    ]);
  });

  test('gives input and output as a pair when it is asked to', async () => {
    expect((await ask({ hist_access_type: 'tail', n: 1, output: true }))[0]![2]).toEqual([
      '"history two"',
      null,
    ]);
  });
});

test('a message of an unknown type is busy and idle and nothing else', async () => {
  const id = await client.post('no_such_request', {});
  await client.until(() => client.under(id).length === 2);
  expect(client.under(id).map(({ content }) => content.execution_state)).toEqual(['busy', 'idle']);
});

describe('input', () => {
  test('is asked on stdin, of the client whose cell it is, under that cell', async () => {
    const id = await client.begin('const who = await input("name? "); "hello " + who', { allow_stdin: true });
    const asked = () => client.received.find(({ channel }) => channel === 'stdin')?.message;
    await client.until(() => asked() !== undefined);
    expect(asked()!.header.msg_type).toBe('input_request');
    expect(asked()!.content).toEqual({ prompt: 'name? ', password: false });
    expect(asked()!.parent).toMatchObject({ msg_id: id });
    await client.post('input_reply', { status: 'ok', value: 'Grace' }, 'stdin');
    expect((await client.answer(id)).value).toBe("'hello Grace'");
  });

  test('is an error where the client allows none', async () => {
    const { reply } = await client.execute('await input("name? ")');
    expect(reply.evalue).toBe(
      'Cannot ask for input: nobody sits at this notebook (it runs without a front end)',
    );
  });

  test('can be interrupted, and asked for again', async () => {
    const questions = () => client.received.filter(({ channel }) => channel === 'stdin').length;
    const before = questions();
    const id = await client.begin('await input()', { allow_stdin: true });
    await client.until(() => questions() === before + 1);
    await client.interrupt();
    expect((await client.answer(id)).reply.status).toBe('error');
    const again = await client.begin('await input()', { allow_stdin: true });
    await client.until(() => questions() === before + 2);
    await client.post('input_reply', { status: 'ok', value: 'x' }, 'stdin');
    expect((await client.answer(again)).value).toBe("'x'");
  });
});
