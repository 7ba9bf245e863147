/** What is timed of a model: an epoch of training with validation, and a forward pass over as many batches. */
export interface Work {
  epoch: () => Promise<unknown>;
  forward: () => Promise<unknown>;
}
