import * as tf from '@tensorflow/tfjs';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';

// The plain backend greets at its first tensor, on stderr, and names a package that the engine has better ones
// for. It asks `this.firstUse`, which it sets in its constructor: here it stays false.
Object.defineProperty(MathBackendCPU.prototype, 'firstUse', { get: () => false, set() {} });

/** tensorflow.js, the API of the lessons. What computes underneath is `startEngine`'s choice. */
export { tf };
