import { type NativeTensor, openSession } from '../../ort/binding.ts';
import { Graph } from '../../ort/graph.ts';

/** The domain of onnxruntime's operations on blocked images. */
export const nchwc = 'com.microsoft.nchwc';

let known: number | undefined;

/**
 * How many channels of an image lie side by side in onnxruntime's blocked layout: as many as a register of this
 * processor holds. 0 where it has no such layout, or where it does not do what we know of it.
 */
export function blockSize(): number {
  known ??= probe();
  return known;
}

function probe(): number {
  try {
    const size = findSize();
    return size > 0 && keepsItsWord(size) ? size : 0;
  } catch {
    return 0; // no such operations in this build
  }
}

/** An image of one row, with 64 channels numbered: in blocks, the first pixel is followed by its second block. */
function findSize(): number {
  const row = run((graph, x) => graph.op('ReorderInput', [x!], { channels_last: 1 }, nchwc), {
    inputs: [[[1, 1, 2, 64], Float32Array.from({ length: 128 }, (_, i) => i)]],
    out: [1, 64, 1, 2],
  });
  const size = row.indexOf(64); // the second pixel
  return [4, 8, 16, 32].includes(size) ? size : 0;
}

/** A convolution, a pooling and the way back, against loops. */
function keepsItsWord(size: number): boolean {
  const [side, channels] = [5, 2 * size];
  const image = Float32Array.from({ length: side * side * channels }, (_, i) => ((i * 37) % 23) - 11);
  const filter = Float32Array.from({ length: 4 * channels * size }, (_, i) => ((i * 29) % 13) - 6);
  // The filter's blocks: (in / size, 2, 2, size in, size out), as there is one block of outputs.
  const result = run(
    (graph, x, w) => {
      const blocked = graph.op('ReorderInput', [x!], { channels_last: 1 }, nchwc);
      const conv = graph.op(
        'Conv',
        [blocked, w!],
        { kernel_shape: [2, 2], strides: [1, 1], pads: [0, 0, 0, 0], dilations: [1, 1], activation: 'Relu' },
        nchwc,
      );
      const pooled = graph.op('MaxPool', [conv], { kernel_shape: [2, 2], strides: [2, 2] }, nchwc);
      return graph.op('ReorderOutput', [pooled], { channels: size, channels_last: 1 }, nchwc);
    },
    {
      inputs: [
        [[1, side, side, channels], image],
        [[size, channels, 2, 2], filter],
      ],
      out: [1, 2, 2, size],
    },
  );
  const conv = (i: number, j: number, o: number) => {
    let sum = 0;
    for (let a = 0; a < 2; a++)
      for (let b = 0; b < 2; b++)
        for (let c = 0; c < channels; c++) {
          const [block, inside] = [Math.floor(c / size), c % size];
          sum +=
            image[((i + a) * side + j + b) * channels + c]! *
            filter[(((block * 2 + a) * 2 + b) * size + inside) * size + o]!;
        }
    return Math.max(0, sum);
  };
  for (let i = 0; i < 2; i++)
    for (let j = 0; j < 2; j++)
      for (let o = 0; o < size; o++) {
        const [y, x] = [2 * i, 2 * j];
        const wanted = Math.max(conv(y, x, o), conv(y, x + 1, o), conv(y + 1, x, o), conv(y + 1, x + 1, o));
        if (Math.abs(result[(i * 2 + j) * size + o]! - wanted) > 1e-3 * (1 + wanted)) return false;
      }
  return true;
}

function run(
  build: (graph: Graph, ...names: string[]) => string,
  { inputs, out }: { inputs: [number[], Float32Array][]; out: number[] },
): Float32Array {
  const graph = new Graph();
  const names = inputs.map(([shape]) => graph.input('float32', shape));
  graph.output(build(graph, ...names), 'float32', undefined);
  const session = openSession(graph.encode(), { threads: 1 });
  const tensor = (data: Float32Array, dims: number[]): NativeTensor => ({
    data,
    dims,
    type: 'float32',
    location: 'cpu',
  });
  const result = new Float32Array(out.reduce((size, one) => size * one, 1));
  session.run(Object.fromEntries(inputs.map(([shape, data], at) => [`x${at}`, tensor(data, shape)])), {
    y0: tensor(result, out),
  });
  session.dispose();
  return result;
}
