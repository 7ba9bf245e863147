import type { Planner } from '../plan.ts';
import { elementwise } from './elementwise.ts';
import { matmul } from './matmul.ts';
import { move } from './move.ts';

/** All kernels of ours by tensorflow.js' names; what is not here runs on the plain backend. */
export const planners: Record<string, Planner> = { ...elementwise, ...move, ...matmul };
