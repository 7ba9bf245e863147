import type { Candidate, EngineName } from './candidate.ts';
import { gpu } from './gpu.ts';
import { node } from './node.ts';
import { ort } from './ort.ts';
import { wasm } from './wasm.ts';

export const candidates: Record<EngineName, Candidate> = { gpu, ort, wasm, node };
