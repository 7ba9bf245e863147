import type { Host } from './host.ts';

type Tensorflow = typeof import('@tensorflow/tfjs');

/** What `downhill/engine` exports here: tensorflow.js on its plain JavaScript backend. */
export interface Engine {
  tf: Tensorflow;
  startEngine: () => Promise<{ name: string; reason: string; skipped: never[] }>;
  traced: <Args extends unknown[], Result>(step: (...args: Args) => Result) => (...args: Args) => Result;
}

/** Takes tensorflow.js where its script has left it, and gives it the bit of a platform that it needs. */
export async function takeEngine(host: Host): Promise<Engine> {
  const holder = globalThis as { tf?: Tensorflow };
  const tf = holder.tf!;
  delete holder.tf;
  const { TextEncoder: Encoder, TextDecoder: Decoder, setTimeout: later } = globalThis;
  tf.env().setPlatform('grading', {
    fetch: () => Promise.reject(new Error('Nothing can be fetched here')),
    now: () => host.now(),
    encode: (text: string) => new Encoder().encode(text),
    decode: (bytes: Uint8Array) => new Decoder().decode(bytes),
    setTimeoutCustom: (run: () => void, ms: number) => void later(run, ms),
    isTypedArray: (value: unknown): value is Float32Array =>
      value instanceof Float32Array ||
      value instanceof Int32Array ||
      value instanceof Uint8Array ||
      value instanceof Uint8ClampedArray,
  } as Parameters<ReturnType<Tensorflow['env']>['setPlatform']>[1]);
  await tf.setBackend('cpu');
  const reason = 'tensorflow.js in plain JavaScript';
  return {
    tf,
    startEngine: async () => ({ name: 'cpu', reason, skipped: [] }),
    traced:
      (step) =>
      (...args) =>
        tf.tidy(() => step(...args) as never) as never,
  };
}
