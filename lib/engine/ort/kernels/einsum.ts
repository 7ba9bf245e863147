import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Planner } from '../plan.ts';
import { isFloat } from './shape.ts';

/** Products summed as an equation says: `ij,jk->ik`. */
const product: Planner = (inputs: TensorInfo[], { equation }: { equation: string }) => {
  const { allDims, idDims } = backend_util.decodeEinsumEquation(equation, inputs.length);
  backend_util.checkEinsumDimSizes(allDims.length, idDims, inputs as never);
  const [terms, result] = equation.replace(/\s/g, '').split('->') as [string, string];
  const letters = terms.split(',');
  if (!isFloat(...inputs) || letters.some((term) => new Set(term).size < term.length)) return undefined;
  const sizes = new Map<string, number>();
  letters.forEach((term, at) => {
    for (const [axis, letter] of [...term].entries()) sizes.set(letter, inputs[at]!.shape[axis]!);
  });
  return {
    inputs,
    outputs: [{ shape: [...result].map((letter) => sizes.get(letter)!), dtype: 'float32' }],
    anyShape: true,
    emit: (graph, names) => graph.op('Einsum', names, { equation: `${terms}->${result}` }),
  };
};

export const einsum: Record<string, Planner> = { Einsum: product };
