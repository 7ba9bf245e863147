import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, jest, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { decode } from '../../lib/training/checkpoint/format.ts';
import { temporaryFolder } from '../cli/folder.ts';
import { build, Writer } from './killed-writer.ts';

jest.setTimeout(60_000);
const folder = temporaryFolder();
const seed = process.env.DOWNHILL_SEED ?? new Date().toISOString();

test(`processes killed at random moments leave the last checkpoint whole (DOWNHILL_SEED=${seed})`, async () => {
  const built = build(folder('built'));
  const path = folder('made', 'run.ckpt');
  const random = rng(seed);
  let from = 1;
  let drafts = 0;
  for (let round = 0; round < 10; round++) {
    const writer = new Writer(built, path, from);
    await writer.next();
    await wait(random() * 60); // it writes all the time: nearly every moment is in the middle of one
    writer.child.kill('SIGKILL');
    await writer.ended;
    const { facts, tensors } = decode(readFileSync(path));
    const n = facts.n as number;
    expect(n).toBeGreaterThanOrEqual(writer.last);
    expect(tensors.get('w')!.values.every((value) => value === n)).toBe(true);
    const names = readdirSync(folder('made'));
    expect(names).toContain('run.ckpt');
    expect(names.length).toBeLessThanOrEqual(2); // the draft of an earlier round is gone
    drafts += names.length - 1;
    from = n + 1;
  }
  expect(drafts).toBeGreaterThan(0); // some were killed before their file was in place
});
