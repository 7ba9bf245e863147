import type { Bench, Row } from './bench.ts';
import { Peer } from './engine/peer.ts';
import { standard } from './engine/spec.ts';

/** A training step whose operations run one by one, as single cells do, beside the engine without onnxruntime. */
export const eager: Bench = {
  name: 'eager',
  summary: 'a training step, one operation at a time, with ort and with wasm',
  rounds: 7,
  async open() {
    const started: Peer[] = [];
    const rows: Row[] = [];
    for (const spec of standard) {
      const [ort, wasm] = [await Peer.eager('ort', spec), await Peer.eager('wasm', spec)];
      started.push(ort, wasm);
      rows.push({ name: spec.name, ours: ort.contestant('train'), peers: [wasm.contestant('train')] });
    }
    return {
      rows,
      async close() {
        for (const peer of started) peer.close();
      },
    };
  },
};
