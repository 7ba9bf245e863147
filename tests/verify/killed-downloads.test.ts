import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../cli/folder.ts';
import { killDownloads } from '../datasets/source/killed-downloads.ts';

const folder = temporaryFolder();
const seed = process.env.DOWNHILL_SEED ?? new Date().toISOString();

test(
  `fifty downloads killed at random moments (DOWNHILL_SEED=${seed}) are healed by the next run`,
  async () => {
    expect(await killDownloads(50, folder(), seed)).toBeGreaterThanOrEqual(15);
  },
  5 * 60_000,
);
