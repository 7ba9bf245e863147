import type * as Tf from '@tensorflow/tfjs';
import { rng } from '../../base/index.ts';
import { startEngine, tf, traced } from '../../engine/index.ts';
import type { Contestant } from '../bench.ts';
import { classes, image, type Spec, sequence, tokens } from './spec.ts';
import { transformer } from './transformer.ts';

/** Our training and our forward pass of a model, each timed over an epoch: milliseconds a step. */
export async function ours(spec: Spec): Promise<{ train: Contestant; forward: Contestant }> {
  const { name } = await startEngine({ say: () => {} });
  const { epoch, forward } = spec.kind === 'transformer' ? byHand(spec) : byFit(spec);
  await epoch();
  await epoch();
  await forward();
  const timed = (go: () => Promise<unknown>): Contestant => ({
    name: `downhill (${name})`,
    async once() {
      const begun = performance.now();
      await go();
      return (performance.now() - begun) / spec.steps;
    },
  });
  return { train: timed(epoch), forward: timed(forward) };
}

interface Work {
  epoch: () => Promise<unknown>;
  forward: () => Promise<unknown>;
}

/** As a lesson does it with tf.layers. */
function byFit(spec: Spec): Work {
  const model = layersModel(spec);
  model.compile({ optimizer: tf.train.adam(1e-3), loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  const [x, y] = examples(spec, spec.batch * spec.steps);
  const validation = examples(spec, spec.batch * spec.validation);
  return {
    epoch: () =>
      model.fit(x, y, { batchSize: spec.batch, epochs: 1, validationData: validation, verbose: 0 }),
    async forward() {
      const out = model.predict(x, { batchSize: spec.batch }) as Tf.Tensor;
      await out.data();
      out.dispose();
    },
  };
}

/** As a lesson does it with a step of its own. */
function byHand({ batch, widths, steps, validation }: Spec): Work {
  const time = sequence.transformer;
  const { variables, logits } = transformer(widths[0]!);
  const draw = (count: number) => {
    const ids = () => Int32Array.from({ length: count * time }, () => Math.floor(Math.random() * tokens));
    return [tf.tensor2d(ids(), [count, time], 'int32'), tf.tensor1d(ids(), 'int32').reshape([count, time])];
  };
  const [X, Y] = draw(batch * steps) as [Tf.Tensor2D, Tf.Tensor2D];
  const [valX, valY] = draw(batch * validation) as [Tf.Tensor2D, Tf.Tensor2D];
  const optimizer = tf.train.adam(1e-3);
  const lossAndScore = (x: Tf.Tensor2D, y: Tf.Tensor2D) => {
    const labels = y.reshape([-1]) as Tf.Tensor1D;
    const out = logits(x);
    const loss = tf.losses.softmaxCrossEntropy(tf.oneHot(labels, tokens), out) as Tf.Scalar;
    return [loss, out.argMax(-1).equal(labels).mean()] as const;
  };
  const step = traced((x: Tf.Tensor2D, y: Tf.Tensor2D) => {
    let right: Tf.Tensor | undefined;
    const loss = optimizer.minimize(
      () => {
        const [loss, score] = lossAndScore(x, y);
        right = tf.keep(score);
        return loss;
      },
      true,
      variables,
    );
    return [loss!, right!];
  });
  const judge = traced((x: Tf.Tensor2D, y: Tf.Tensor2D) => [...lossAndScore(x, y)]);
  const predict = traced((x: Tf.Tensor2D) => logits(x));
  const sum = (results: Tf.Tensor[]) => {
    const values = results.map((one) => one.dataSync()[0]!);
    tf.dispose(results);
    return values;
  };
  return {
    async epoch() {
      const order = Int32Array.from(tf.util.createShuffledIndices(batch * steps));
      for (let at = 0; at < batch * steps; at += batch) {
        const rows = tf.tensor1d(order.slice(at, at + batch), 'int32');
        const [x, y] = [tf.gather(X, rows), tf.gather(Y, rows)];
        sum(step(x, y));
        tf.dispose([rows, x, y]);
      }
      for (let at = 0; at < batch * validation; at += batch) {
        const [x, y] = [valX.slice(at, batch), valY.slice(at, batch)];
        sum(judge(x, y));
        tf.dispose([x, y]);
      }
    },
    async forward() {
      for (let at = 0; at < batch * steps; at += batch) {
        const x = X.slice(at, batch);
        const out = predict(x);
        out.dataSync();
        tf.dispose([x, out]);
      }
    },
  };
}

function examples({ kind }: Spec, count: number): [Tf.Tensor, Tf.Tensor] {
  const uniform = rng(`examples ${kind}`);
  const numbers = (size: number) => Float32Array.from({ length: size }, uniform);
  const below = (size: number, most: number) => Int32Array.from({ length: size }, () => uniform.int(most));
  const labels = (most: number) => tf.oneHot(tf.tensor1d(below(count, most), 'int32'), most).toFloat();
  if (kind === 'mlp') {
    return [tf.tensor(numbers(count * image * image), [count, image * image]), labels(classes)];
  }
  if (kind === 'cnn' || kind === 'depthwise') {
    return [tf.tensor(numbers(count * image * image), [count, image, image, 1]), labels(classes)];
  }
  const time = sequence.lstm;
  return [tf.tensor(below(count * time, tokens), [count, time], 'float32'), labels(tokens)];
}

function layersModel({ kind, widths }: Spec): Tf.Sequential {
  const { layers } = tf;
  const relu = 'relu' as const;
  const conv = (filters: number, first?: boolean) => {
    const inputShape = first ? { inputShape: [image, image, 1] } : {};
    if (kind === 'cnn' || first) {
      return [layers.conv2d({ filters, kernelSize: 3, activation: relu, ...inputShape })];
    }
    return [
      layers.depthwiseConv2d({ kernelSize: 3, useBias: false }),
      layers.conv2d({ filters, kernelSize: 1, activation: relu }),
    ];
  };
  const [a, b, c, d] = widths as [number, number, number, number];
  switch (kind) {
    case 'mlp':
      return tf.sequential({
        layers: [
          layers.dense({ inputShape: [image * image], units: a, activation: relu }),
          layers.dense({ units: b, activation: relu }),
          layers.dense({ units: classes, activation: 'softmax' }),
        ],
      });
    case 'cnn':
    case 'depthwise':
      return tf.sequential({
        layers: [
          ...conv(a, true),
          layers.maxPooling2d({ poolSize: 2 }),
          ...conv(b),
          layers.maxPooling2d({ poolSize: 2 }),
          ...conv(c),
          layers.flatten(),
          layers.dense({ units: d, activation: relu }),
          layers.dense({ units: classes, activation: 'softmax' }),
        ],
      });
    default:
      return tf.sequential({
        layers: [
          layers.embedding({ inputDim: tokens, outputDim: a, inputLength: sequence.lstm }),
          kind === 'gru'
            ? layers.gru({ units: b, recurrentActivation: 'sigmoid' })
            : layers.lstm({ units: b, recurrentActivation: 'sigmoid' }),
          layers.dense({ units: tokens, activation: 'softmax' }),
        ],
      });
  }
}
