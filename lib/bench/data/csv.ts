import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rng } from '../../base/index.ts';
import { readCsv } from '../../datasets/index.ts';
import type { Contestant, Row } from '../bench.ts';
import type { PeerProcess } from '../peer-process.ts';

const rows = 200_000;
const columns = 20;

/** How a number is written in the file. */
const ways: Readonly<Record<string, (value: number) => string>> = {
  'CSV 200,000 x 20': (value) => value.toFixed(4),
  'the same with all digits': String,
};

/** Reading a table of numbers from a file, ours beside pandas and danfojs. The files are made in `folder`. */
export async function csvRows(folder: string, pandas: PeerProcess | undefined): Promise<Row[]> {
  const made: Row[] = [];
  for (const [name, write] of Object.entries(ways)) {
    const path = join(folder, `${made.length}.csv`);
    await writeFile(path, table(write));
    const peers = pandas ? [pandas.asking(path)] : [];
    if (made.length === 0) peers.push(danfo(path)); // takes seconds: once is enough
    made.push({ name, ours: ours(path), peers });
  }
  return made;
}

const ours = (path: string): Contestant => ({
  name: 'readCsv',
  once: async () => {
    const begun = performance.now();
    refuseOther(readCsv(readFileSync(path)).rows);
    return performance.now() - begun;
  },
});

const danfo = (path: string): Contestant => ({
  name: 'danfojs',
  once: async () => {
    const { readCSV } = await import('danfojs-node');
    const begun = performance.now();
    refuseOther((await readCSV(path)).shape[0]);
    return performance.now() - begun;
  },
});

/** A reader that stops early would be fast. */
function refuseOther(found: number | undefined): void {
  if (found !== rows) throw new Error(`${found} rows were read, wanted ${rows}`);
}

function table(write: (value: number) => string): string {
  const chance = rng(0);
  const row = () => Array.from({ length: columns }, () => write(chance.normal())).join(',');
  const header = Array.from({ length: columns }, (_, at) => `x${at}`).join(',');
  return `${[header, ...Array.from({ length: rows }, row)].join('\n')}\n`;
}
