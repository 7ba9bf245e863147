// leaves the means behind
export function centred(x: tf.Tensor2D): tf.Tensor2D {
  return x.sub(x.mean(0));
}
