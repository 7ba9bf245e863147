import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Session } from 'downhill/kernel';

let session: Session;
beforeAll(() => {
  session = new Session(import.meta.dirname);
});
afterAll(() => session.close());

test('a name made in one cell is there in the next', async () => {
  expect(await session.execute('const a = 20; a')).toMatchObject({ status: 'ok', value: 20 });
  expect(await session.execute('a * 2 + 2')).toMatchObject({ status: 'ok', value: 42 });
});

test('a thrown proxy that refuses to be looked at ends its cell, and no more', async () => {
  const { status } = await session.execute(
    'const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); throw proxy;',
  );
  expect(status).toBe('error');
  expect(await session.execute('a')).toMatchObject({ status: 'ok', value: 20 });
});
