import type { Bench, Row } from './bench.ts';
import { eagerly } from './engine/peer.ts';
import { standard } from './engine/spec.ts';
import type { PeerProcess } from './peer-process.ts';

/** A training step whose operations run one by one, as single cells do, beside the engine without onnxruntime. */
export const eager: Bench = {
  name: 'eager',
  summary: 'a training step, one operation at a time, with ort and with wasm',
  rounds: 7,
  async open() {
    const started: PeerProcess[] = [];
    const rows: Row[] = [];
    for (const spec of standard) {
      const [ort, wasm] = [await eagerly('ort', spec), await eagerly('wasm', spec)];
      started.push(ort, wasm);
      rows.push({ name: spec.name, ours: ort.asking('train'), peers: [wasm.asking('train')] });
    }
    return {
      rows,
      async close() {
        for (const peer of started) peer.close();
      },
    };
  },
};
