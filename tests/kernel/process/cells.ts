import { expect } from '@jest/globals';
import type { Answer, Client } from './client.ts';

/** The value of a cell that must not fail. */
export async function runCell(client: Client, code: string): Promise<unknown> {
  const { reply, value } = await client.execute(code);
  if (reply.status !== 'ok') throw new Error(JSON.stringify({ code, reply }));
  return value;
}

/** Runs a cell that does not end by itself, and stops it so long after it has said "on". */
export async function stopCell(client: Client, code: string, after = 0): Promise<Answer> {
  const id = await client.begin(code);
  await client.printed(id, 'on');
  await new Promise((resolve) => setTimeout(resolve, after));
  expect((await client.interrupt()).reply).toEqual({ status: 'ok' });
  const answer = await client.answer(id);
  expect(answer.reply).toMatchObject({ status: 'error', ename: 'Interrupted' });
  return answer;
}
