import { expect, test } from '@jest/globals';
import { setEnv } from '../../cli/checkout.ts';
import { Client } from '../../kernel/process/client.ts';

test('a cell starts the engine: one line on stdout, nothing on stderr, and it computes', async () => {
  setEnv({ DOWNHILL_ENGINE: 'wasm' });
  const client = await Client.start();
  try {
    const first = await client.execute(`import { tf, startEngine } from 'downhill/engine';
await startEngine();
await startEngine();
const x = tf.tensor2d([[1, 2], [3, 4]]);
console.log(tf.getBackend(), Array.from(x.matMul(x).dataSync()).join(' '));`);
    const streams = first.published.filter(({ header }) => header.msg_type === 'stream');
    expect(first.stdout).toMatch(
      /^Engine wasm: tensorflow\.js 4\.22\.0 in WebAssembly on 1 thread, as DOWNHILL_ENGINE asks\nwasm 7 10 15 22\n$/,
    );
    expect(streams.map(({ content }) => content.name)).not.toContain('stderr');
    const second =
      await client.execute(`const g = tf.grad((a: tf.Tensor) => tf.maxPool(a as tf.Tensor4D, 2, 2, 'valid').sum());
g(tf.neg(tf.ones([1, 4, 4, 1]))).sum().dataSync()[0]`);
    expect(second.published.map(({ content }) => content.data)).toContainEqual({ 'text/plain': '4' });
  } finally {
    await client.stop();
  }
});
