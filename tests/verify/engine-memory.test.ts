import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const minutes = 60_000;
const built = join(import.meta.dirname, '..', '..', 'dist');

/** Runs a program in a process of its own, whose memory is nobody else's; it answers what it writes as JSON. */
function alone(program: string): { rss: number[]; tensors: number[] } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--input-type=module', '--eval', `${common}\n${program}`],
    { encoding: 'utf8', cwd: built },
  );
  if (status !== 0) throw new Error(`the program ended with ${status}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}

// What the benchmark trains, in the way it does.
const common = `
const from = (path) => import(new URL(path, ${JSON.stringify(`file://${built}/`)}));
const { startEngine, tf } = await from('engine/index.js');
const { examples, layersModel } = await from('bench/engine/models.js');
const { standard } = await from('bench/engine/spec.js');
const { name } = await startEngine({ engine: 'ort', say: () => {} });
if (name !== 'ort') throw new Error('this machine has no onnxruntime');
const [mlp] = standard;
const model = layersModel(mlp);
model.compile({ optimizer: tf.train.adam(1e-3), loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
const told = { rss: [], tensors: [] };
function note() {
  for (let time = 0; time < 3; time++) gc();
  told.rss.push(process.memoryUsage().rss / 2 ** 20);
  told.tensors.push(tf.memory().numTensors);
}`;

const allowance = 24; // MiB: V8 gives pages back when it likes; 10,000 lost tensors of a bias are as many

/** The most that was held in the second half, above the most in the first. */
function growth(rss: number[]): number {
  const half = rss.length / 2;
  return Math.max(...rss.slice(half)) - Math.max(...rss.slice(0, half));
}

test(
  '10,000 steps of the MLP of the benchmark take no more memory in the end than in the beginning',
  () => {
    const { rss, tensors } = alone(`
const [x, y] = examples(mlp, mlp.batch * mlp.steps);
const validation = examples(mlp, mlp.batch * mlp.validation);
for (let done = 0; done < 10_000; done += mlp.steps) {
  await model.fit(x, y, { batchSize: mlp.batch, epochs: 1, validationData: validation, verbose: 0 });
  if ((done / mlp.steps) % 5 === 4) note();
}
console.log(JSON.stringify(told));`);
    expect(rss).toHaveLength(20);
    expect(new Set(tensors).size).toBe(1);
    expect(growth(rss)).toBeLessThan(allowance);
  },
  10 * minutes,
);

test(
  '50 shapes of a batch, four times each, take no more memory than twice each',
  () => {
    const { rss, tensors } = alone(`
for (let round = 0; round < 4; round++) {
  for (let size = 1; size <= 50; size++) {
    const [x, y] = tf.tidy(() => examples(mlp, size)); // it leaves some behind itself
    for (let time = 0; time < 3; time++) await model.trainOnBatch(x, y);
    tf.dispose([model.predict(x), model.evaluate(x, y), x, y]);
  }
  note();
}
console.log(JSON.stringify(told));`);
    expect(rss).toHaveLength(4);
    expect(new Set(tensors).size).toBe(1);
    expect(growth(rss)).toBeLessThan(allowance);
  },
  10 * minutes,
);
