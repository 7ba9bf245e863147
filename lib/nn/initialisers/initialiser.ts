import type { Rng, Shape } from '../../base/index.ts';

/**
 * Draws the first weights for a shape, as a flat list: row after row. Weights that began equal would stay equal for
 * ever, since they would get the same gradients; so they begin at random, and all chance comes from the rng.
 */
export type Initialiser = (shape: Shape, rng: Rng) => Float32Array;
