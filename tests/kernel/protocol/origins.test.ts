import { expect, test } from '@jest/globals';
import { compose } from '../../../lib/kernel/protocol/message.ts';
import { Origins } from '../../../lib/kernel/protocol/origins.ts';

test('executions are numbered, and only the last ones are remembered', () => {
  const origins = new Origins(3);
  const { header } = compose('execute_request', {}, { session: 's' });
  const numbers = [1, 2, 3, 4, 5].map(() => origins.add({ header, identities: [], allowStdin: false }));
  expect(numbers).toEqual([1, 2, 3, 4, 5]);
  expect(numbers.map((number) => origins.get(number) !== undefined)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
