/** What can compute under tensorflow.js, the fastest first; `node` is taken only when it is asked for. */
export const engineNames = ['gpu', 'ort', 'wasm', 'node'] as const;
export type EngineName = (typeof engineNames)[number];

/** An arithmetic that may be used. Both throw a sentence that says why it cannot be. */
export interface Candidate {
  name: EngineName;
  /** Looks whether it would work, and answers what there is, in words. tensorflow.js is left as it was. */
  look(): string;
  /** Makes it tensorflow.js' backend. */
  start(): Promise<void>;
}

/** One that was passed over, and why. */
export interface Skipped {
  name: EngineName;
  reason: string;
}
