import type { Planner } from '../plan.ts';
import { blocks } from './blocks.ts';
import { conv } from './conv.ts';
import { convGradients } from './conv-gradients.ts';
import { depthwise } from './depthwise.ts';
import { normalise } from './normalise.ts';
import { pool } from './pool.ts';
import { poolGradients } from './pool-gradients.ts';
import { resize } from './resize.ts';
import { activation } from './activation.ts';
import { cumulative } from './cumulative.ts';
import { einsum } from './einsum.ts';
import { elementwise } from './elementwise.ts';
import { fill } from './fill.ts';
import { gathering } from './gather.ts';
import { gruKernels } from './gru.ts';
import { growing } from './grow.ts';
import { joining } from './join.ts';
import { lstmKernels } from './lstm.ts';
import { matmul } from './matmul.ts';
import { move } from './move.ts';
import { reductions, softmax } from './reduce.ts';
import { scattering } from './scatter.ts';
import { selection } from './select.ts';
import { simpleKernels } from './simple-rnn.ts';
import { slices } from './slice.ts';
import { sorting } from './sort.ts';

/** All kernels of ours by tensorflow.js' names; what is not here runs on the plain backend. */
export const planners: Record<string, Planner> = {
  ...elementwise,
  ...activation,
  ...reductions,
  ...softmax,
  ...selection,
  ...fill,
  ...joining,
  ...slices,
  ...growing,
  ...gathering,
  ...scattering,
  ...cumulative,
  ...sorting,
  ...einsum,
  ...move,
  ...matmul,
  ...conv,
  ...convGradients,
  ...depthwise,
  ...pool,
  ...poolGradients,
  ...normalise,
  ...resize,
  ...blocks,
  ...lstmKernels,
  ...gruKernels,
  ...simpleKernels,
};
