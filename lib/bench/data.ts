import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { csvRows } from './data/csv.ts';
import { mnistRows } from './data/mnist.ts';
import { PeerProcess, peerScript } from './peer-process.ts';

/** From files to numbers, and on to batches. */
export const data: Bench = {
  name: 'data',
  summary: 'from a file on disk to numbers in memory, and to batches',
  rounds: 7,
  async open() {
    const folder = await mkdtemp(join(tmpdir(), 'downhill-bench-'));
    const pandas = await PeerProcess.inPeers('pandas', peerScript('data', 'in_pandas.py'));
    const close = async () => {
      pandas?.close();
      await rm(folder, { recursive: true });
    };
    const notes = pandas ? [] : ['Without pandas: DOWNHILL_PEERS names no folder with a Python that has it.'];
    return { rows: [...(await csvRows(folder, pandas)), ...(await mnistRows())], notes, close };
  },
};
