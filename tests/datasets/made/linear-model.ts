/** Where a straight model gets to: softmax regression by plain gradient descent, all arithmetic in loops. */
export interface LinearOptions {
  classes: number;
  /** So many rows teach; accuracy is measured on the others, or on the same ones where none are left. */
  train?: number;
  epochs?: number;
  lr?: number;
}

/** The share of rows that a linear model names rightly after training. */
export function linearAccuracy(
  rows: readonly (readonly number[])[],
  labels: ArrayLike<number>,
  { classes, train = rows.length, epochs = 200, lr = 0.1 }: LinearOptions,
): number {
  const X = standardized(rows, train);
  const width = X[0]!.length;
  const W = Array.from({ length: classes }, () => new Float64Array(width + 1)); // the last one is the bias
  const score = (w: Float64Array, x: Float64Array) => {
    let sum = w[width]!;
    for (let i = 0; i < width; i++) sum += w[i]! * x[i]!;
    return sum;
  };
  const scores = (x: Float64Array) => W.map((w) => score(w, x));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let row = 0; row < train; row++) {
      const found = scores(X[row]!);
      const top = Math.max(...found);
      const powers = found.map((score) => Math.exp(score - top));
      const total = powers.reduce((sum, power) => sum + power, 0);
      powers.forEach((power, c) => {
        const step = (lr / (1 + epoch)) * ((c === labels[row] ? 1 : 0) - power / total);
        const w = W[c]!;
        const x = X[row]!;
        for (let i = 0; i < width; i++) w[i]! += step * x[i]!;
        w[width]! += step;
      });
    }
  }
  const from = train === rows.length ? 0 : train;
  let right = 0;
  for (let row = from; row < rows.length; row++) {
    const found = scores(X[row]!);
    if (found.indexOf(Math.max(...found)) === labels[row]) right++;
  }
  return right / (rows.length - from);
}

function standardized(rows: readonly (readonly number[])[], train: number): Float64Array[] {
  const width = rows[0]!.length;
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const row of rows.slice(0, train)) {
    row.forEach((value, i) => {
      means[i]! += value / train;
      squares[i]! += value ** 2 / train;
    });
  }
  const spreads = squares.map((square, i) => Math.sqrt(Math.max(0, square - means[i]! ** 2)) || 1);
  return rows.map((row) => Float64Array.from(row, (value, i) => (value - means[i]!) / spreads[i]!));
}
