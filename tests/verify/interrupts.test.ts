import { expect, test } from '@jest/globals';
import { Client } from '../kernel/process/client.ts';

// Two kernels on two cores: each is often not running when it is to be stopped, and comes to an end late.
test('two busy kernels are stopped a hundred times each, and lose no tensor and no minute', async () => {
  await Promise.all([stopOften(100), stopOften(100)]);
}, 600_000);

async function stopOften(times: number): Promise<void> {
  const client = await Client.start();
  const run = async (code: string) => {
    const { reply, value } = await client.execute(code);
    expect(reply.status).toBe('ok');
    return value;
  };
  await run(`import { startEngine, tf } from 'downhill/engine'
await startEngine({ engine: 'ort', say: () => {} })
const x = tf.randomNormal([512, 64]) as tf.Tensor2D
const slopes = tf.grad((z: tf.Tensor) => z.tanh().square().mul(z.sigmoid()).mean())`);
  const count = await run('tf.memory().numTensors');
  for (let time = 0; time < times; time++) {
    const id = await client.begin("console.log('on'); for (;;) tf.tidy(() => { slopes(x) })");
    await client.printed(id, 'on');
    await new Promise((resolve) => setTimeout(resolve, (7 * time) % 50));
    await client.interrupt();
    expect((await client.answer(id)).reply).toMatchObject({ status: 'error', ename: 'Interrupted' });
    expect([time, await run('tf.memory().numTensors')]).toEqual([time, count]);
  }
  await client.stop();
}
