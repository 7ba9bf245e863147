import type { Candidate } from './candidate.ts';
import { packageFolders } from './places.ts';
import { binaryOf, loadBinary, startTfjsNode } from './tfjs-node.ts';

/** TensorFlow on a graphics card of NVIDIA's. */
export const gpu: Candidate = {
  name: 'gpu',
  look() {
    const binary = binaryOf(folder());
    if (!binary) throw new Error("tfjs-node-gpu's binary is not here (npx downhill engine add gpu)");
    const binding = loadBinary(binary);
    if (!binding.isUsingGpuDevice()) throw new Error('TensorFlow sees no GPU that it can use');
    return `TensorFlow ${binding.TF_Version} on a GPU`;
  },
  start: () => startTfjsNode(folder()),
};

const folder = () => {
  const folders = packageFolders('gpu');
  return folders.find(binaryOf) ?? folders[0]!;
};
