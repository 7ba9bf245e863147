import type * as Tf from '@tensorflow/tfjs';
import { tf } from '../../engine/index.ts';
import { sequence, tokens } from './spec.ts';

/** A block of a small GPT, written with plain operations as lesson 30 does: its variables and its forward pass. */
export function transformer(d: number): {
  variables: Tf.Variable[];
  logits: (x: Tf.Tensor2D) => Tf.Tensor2D;
} {
  const heads = 4;
  const time = sequence.transformer;
  const variables: Tf.Variable[] = [];
  const variable = (value: Tf.Tensor): Tf.Variable => {
    const made = tf.variable(value);
    variables.push(made);
    return made;
  };
  const random = (shape: number[], scale: number) => variable(tf.randomNormal(shape, 0, scale));
  const linear = (from: number, to: number) => {
    const [w, b] = [random([from, to], 0.08), variable(tf.zeros([to]))];
    return (x: Tf.Tensor): Tf.Tensor => x.matMul(w as Tf.Tensor).add(b);
  };
  const norm = () => {
    const [gain, shift] = [variable(tf.ones([d])), variable(tf.zeros([d]))];
    return (x: Tf.Tensor): Tf.Tensor => {
      const { mean, variance } = tf.moments(x, -1, true);
      return x.sub(mean).mul(variance.add(1e-5).rsqrt()).mul(gain).add(shift);
    };
  };
  const [embedding, place] = [random([tokens, d], 0.05), random([time, d], 0.02)];
  const [norm1, norm2, norm3] = [norm(), norm(), norm()];
  const [qkv, mix, up, down, out] = [
    linear(d, 3 * d),
    linear(d, d),
    linear(d, 4 * d),
    linear(4 * d, d),
    linear(d, tokens),
  ];
  const mask = tf.linalg
    .bandPart(tf.ones([time, time]), -1, 0)
    .sub(1)
    .mul(1e9)
    .reshape([1, 1, time, time]);

  const logits = (x: Tf.Tensor2D): Tf.Tensor2D => {
    const batch = x.shape[0];
    let h: Tf.Tensor = tf
      .gather(embedding, x)
      .add(place)
      .reshape([batch * time, d]); // (batch * time, d)
    const parts = qkv(norm1(h))
      .reshape([batch, time, 3, heads, d / heads])
      .transpose([2, 0, 3, 1, 4]);
    const [q, k, v] = tf.unstack(parts, 0) as [Tf.Tensor, Tf.Tensor, Tf.Tensor]; // (batch, heads, time, d / heads)
    const scores = tf
      .matMul(q, k, false, true)
      .mul(1 / Math.sqrt(d / heads))
      .add(mask);
    const mixed = tf
      .matMul(tf.softmax(scores), v)
      .transpose([0, 2, 1, 3])
      .reshape([batch * time, d]);
    h = h.add(mix(mixed));
    h = h.add(down(gelu(up(norm2(h)))));
    return out(norm3(h)) as Tf.Tensor2D; // (batch * time, tokens)
  };
  return { variables, logits };
}

const gelu = (x: Tf.Tensor): Tf.Tensor =>
  x.mul(0.5).mul(x.mul(x).mul(x).mul(0.044715).add(x).mul(0.7978845608).tanh().add(1));
