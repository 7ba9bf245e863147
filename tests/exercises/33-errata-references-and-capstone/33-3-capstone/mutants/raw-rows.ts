// trains on the rows as they are: the column with the largest unit drowns the others
import { rng } from 'downhill/lesson';
import * as nn from 'downhill/nn';

/** The layers of a network that has learnt the task, within its limit of parameters. */
export async function capstone(task: Task): Promise<Layers> {
  const { X, y, classes, parameters } = task;
  return trained(X, y, widthsFor(X[0]!.length, classes, parameters));
}

/** As much as the limit allows: two hidden layers where there is much room, none where one would be too narrow. */
function widthsFor(inputs: number, classes: number, parameters: number): Vec {
  const hidden = Math.floor((parameters - classes) / (inputs + 1 + classes));
  if (hidden < 6 && (inputs + 1) * classes <= parameters) return [inputs, classes];
  if (hidden < 48) return [inputs, hidden, classes];
  const half = (inputs + 2 + classes) / 2; // units^2 + 2 half units + classes = parameters
  const units = Math.floor(Math.sqrt(half ** 2 + parameters - classes) - half);
  return [inputs, units, units, classes];
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
