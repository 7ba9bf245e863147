import type { Candidate } from './candidate.ts';
import { packageFolders } from './places.ts';
import { binaryOf, loadBinary, startTfjsNode } from './tfjs-node.ts';

/** TensorFlow on the processor: slower than ours here, and a second opinion on every number. */
export const node: Candidate = {
  name: 'node',
  look() {
    const binary = binaryOf(folder());
    if (!binary) throw new Error("tfjs-node's binary is not here (npx downhill engine add node)");
    // Without them it gives the same numbers on every processor; and newer ones tell of them on stderr, unasked.
    process.env.TF_ENABLE_ONEDNN_OPTS ??= '0';
    return `TensorFlow ${loadBinary(binary).TF_Version} on the processor`;
  },
  start: () => startTfjsNode(folder()),
};

const folder = () => packageFolders('node')[0]!;
