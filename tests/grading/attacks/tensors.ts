import type { Attack } from './attack.ts';
import { wrong } from './wrong.ts';

const tensor = (name: string, around: Parameters<typeof wrong>[1]): Attack => ({
  name: `with tensors: ${name}`,
  exercise: '90-6',
  answer: wrong('90-6', around),
  expects: 'zero',
});

/** Changes tensorflow.js under the probe, or gives what only looks like a tensor. */
export const tensors: Attack[] = [
  tensor('arraySync says zeros', { load: `(tf.Tensor.prototype as any).arraySync = () => [[0]];` }),
  tensor('dataSync gives one number for ever', {
    load: `(tf.Tensor.prototype as any).dataSync = () => new Float32Array(1000);`,
  }),
  tensor('shape and dtype are what one likes', {
    load: `Object.defineProperty(tf.Tensor.prototype, 'shape', { get: () => [1, 1], set() {} });`,
  }),
  tensor('dispose does nothing and all are alive', {
    load: `(tf.Tensor.prototype as any).dispose = () => {}; Object.defineProperty(tf.Tensor.prototype, 'isDisposed', { get: () => false });`,
  }),
  tensor('memory says that nothing was made', {
    load: `(tf.engine() as any).memory = () => ({ numTensors: 0, numBytes: 0 }); try { (tf as any).memory = () => ({ numTensors: 0 }); } catch {}`,
    gives: 'x.mul(2).add(1)',
  }),
  tensor('the state counts no tensors', {
    load: `Object.defineProperty((tf.engine() as any).state, 'numTensors', { get: () => 7, set() {} });`,
    gives: 'x.mul(2)',
  }),
  tensor('every kernel gives its input', {
    load: `(tf.engine() as any).runKernel = (_: string, inputs: any) => Object.values(inputs)[0];`,
  }),
  tensor('kernels are registered anew', {
    load: `for (const kernelName of ['Sub', 'Mean', 'Add', 'Cast', 'Identity']) { tf.unregisterKernel(kernelName, 'cpu'); tf.registerKernel({ kernelName, backendName: 'cpu', kernelFunc: ({ inputs }) => Object.values(inputs)[0] as any }); }`,
  }),
  tensor('another backend, in which all is zero', {
    load: `try { tf.registerBackend('easy', () => ({ numDataIds: () => 0, floatPrecision: () => 32, epsilon: () => 1, readSync: () => new Float32Array(64), write: () => ({}), disposeData: () => true, incRef() {}, refCount: () => 1 }) as any, 99); await tf.setBackend('easy'); } catch {}`,
  }),
  tensor('no backend', { load: `tf.removeBackend(tf.getBackend());` }),
  tensor('the engine is reset', { call: `(tf.engine() as any).reset();` }),
  tensor('tensor2d gives an older tensor', {
    load: `const old = tf.zeros([1, 1]); try { (tf as any).tensor2d = () => old; } catch {} (tf.engine() as any).makeTensor = () => old;`,
  }),
  tensor('sub is patched to agree', {
    load: `(tf.Tensor.prototype as any).sub = function () { return this; };`,
    gives: 'x.sub(x.mean(0))',
  }),
  tensor('mean is zero', {
    load: `(tf.Tensor.prototype as any).mean = () => tf.scalar(0);`,
    gives: 'tf.tidy(() => x.sub(x.mean(0)))',
  }),
  tensor('what looks like a tensor', {
    gives: `({ shape: x.shape, dtype: 'float32', arraySync: () => x.arraySync(), dispose() {} })`,
  }),
  tensor('a proxy of a tensor', {
    gives: `new Proxy(x, { get: (t: any, k) => (k === 'dispose' ? () => {} : t[k]) })`,
  }),
  tensor('a tensor that is freed already', { call: `const y = x.clone(); y.dispose();`, gives: 'y' }),
  tensor('its own input, freed', { call: `x.dispose();`, gives: 'x' }),
  tensor('a promise of a tensor', { gives: `Promise.resolve(tf.tidy(() => x.mul(1)))` }),
  tensor('a tensor of whole numbers', { gives: `tf.tidy(() => x.sub(x.mean(0)).toInt().add(1))` }),
  tensor('a tensor of texts', { gives: `tf.tensor(['passed'])` }),
  tensor('a tensor of complex numbers', { gives: `tf.complex([[1]], [[1]])` }),
  tensor('a tensor of another shape', { gives: `tf.tidy(() => x.sub(x.mean(0)).reshape([-1]))` }),
  tensor('a variable', { gives: `tf.variable(x)` }),
  tensor('a list in place of a tensor', { gives: `x.arraySync()` }),
  tensor('a tensor of half a gigabyte', { gives: `tf.zeros([8192, 16384])` }),
  tensor('flags of the engine', {
    call: `tf.enableDebugMode(); tf.env().set('CHECK_COMPUTATION_FOR_ERRORS', false); tf.env().reset();`,
  }),
  tensor('a tidy that never ends', {
    call: `(tf.engine() as any).startScope(); (tf.engine() as any).endScope = () => {};`,
  }),
];
