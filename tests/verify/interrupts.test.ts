import { expect, test } from '@jest/globals';
import { runCell, stopCell } from '../kernel/process/cells.ts';
import { Client } from '../kernel/process/client.ts';

// Two kernels on two cores: each is often not running when it is to be stopped, and comes to an end late.
test('two busy kernels are stopped a hundred times each, and lose no tensor and no minute', async () => {
  await Promise.all([stopOften(100), stopOften(100)]);
}, 600_000);

async function stopOften(times: number): Promise<void> {
  const client = await Client.start();
  try {
    await runCell(
      client,
      `import { startEngine, tf } from 'downhill/engine'
await startEngine({ engine: 'ort', say: () => {} })
const x = tf.randomNormal([512, 64]) as tf.Tensor2D
const slopes = tf.grad((z: tf.Tensor) => z.tanh().square().mul(z.sigmoid()).mean())`,
    );
    const count = await runCell(client, 'tf.memory().numTensors');
    for (let time = 0; time < times; time++) {
      await stopCell(client, "console.log('on'); for (;;) tf.tidy(() => { slopes(x) })", (7 * time) % 50);
      expect([time, await runCell(client, 'tf.memory().numTensors')]).toEqual([time, count]);
    }
  } finally {
    await client.stop();
  }
}
