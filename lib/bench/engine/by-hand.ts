import type * as Tf from '@tensorflow/tfjs';
import { tf, traced } from '../../engine/index.ts';
import { type Spec, sequence, tokens } from './spec.ts';
import { transformer } from './transformer.ts';
import type { Work } from './work.ts';

type Ids = Tf.Tensor2D;

/** A step of the Transformer as a lesson writes it, and what it is given. */
export function step({ widths }: Spec) {
  const time = sequence.transformer;
  const { variables, logits } = transformer(widths[0]!);
  const optimizer = tf.train.adam(1e-3);
  const judge = (x: Ids, y: Ids): [Tf.Scalar, Tf.Tensor] => {
    const labels = y.reshape([-1]) as Tf.Tensor1D;
    const out = logits(x);
    const loss = tf.losses.softmaxCrossEntropy(tf.oneHot(labels, tokens), out) as Tf.Scalar;
    return [loss, out.argMax(-1).equal(labels).mean()];
  };
  return {
    logits,
    judge,
    draw(count: number): [Ids, Ids] {
      const ids = () => Int32Array.from({ length: count * time }, () => Math.floor(Math.random() * tokens));
      const shape: [number, number] = [count, time];
      return [tf.tensor2d(ids(), shape, 'int32'), tf.tensor2d(ids(), shape, 'int32')];
    },
    train(x: Ids, y: Ids): Tf.Tensor[] {
      let right: Tf.Tensor | undefined;
      const loss = optimizer.minimize(
        () => {
          const [loss, score] = judge(x, y);
          right = tf.keep(score);
          return loss;
        },
        true,
        variables,
      );
      return [loss!, right!];
    },
  };
}

/** As a lesson does it with a step of its own. */
export function byHand(spec: Spec): Work {
  const { batch, steps, validation } = spec;
  const { draw, train, judge, logits } = step(spec);
  const [X, Y] = draw(batch * steps);
  const [valX, valY] = draw(batch * validation);
  const [learn, look, predict] = [traced(train), traced(judge), traced(logits)];
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
        sum(learn(x, y));
        tf.dispose([rows, x, y]);
      }
      for (let at = 0; at < batch * validation; at += batch) {
        const [x, y] = [valX.slice(at, batch), valY.slice(at, batch)];
        sum(look(x, y));
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
