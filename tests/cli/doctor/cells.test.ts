import { expect, jest, test } from '@jest/globals';
import { cells } from '../../../lib/cli/doctor/cells.ts';

jest.setTimeout(60_000);

test('a cell is run, and the doctor tells how long the first one takes', async () => {
  expect(await cells.look()).toEqual({
    ok: true,
    found: expect.stringMatching(/^checked and run, the first after \d+\.\d s$/),
  });
});
