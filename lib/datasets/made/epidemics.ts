import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { wantAmount, wantShare, wantWhole } from './want.ts';

export interface EpidemicsOptions {
  n?: number;
  days?: number;
  /** How many an infected one infects on a day while all are susceptible: drawn between the two. */
  beta?: readonly [number, number];
  /** The share of the infected who recover on a day: drawn between the two. */
  gamma?: readonly [number, number];
  /** The share infected on the first day. */
  infected?: number;
  /** The standard deviation of the logarithm of what is counted over what is true. */
  noise?: number;
  rng?: Rng;
}

/**
 * Epidemics by the SIR model of Kermack and McKendrick (1927), one a row, in shares of the population.
 * X: the infected as they were counted, with noise (days, 1); y: the reproduction number beta / gamma;
 * extra.curves: the true susceptible, infected and recovered (days, 3); extra.rates: beta and gamma (2).
 */
export function epidemics({
  n = 100,
  days = 100,
  beta = [0.2, 0.6],
  gamma = [0.08, 0.15],
  infected = 0.001,
  noise = 0.1,
  rng = seeded(0).fork('epidemics'),
}: EpidemicsOptions = {}): Dataset {
  wantWhole('epidemics', { n, days });
  wantRange('beta', beta);
  wantRange('gamma', gamma);
  wantShare('epidemics', { infected });
  wantAmount('epidemics', { noise });
  const counted = new Float32Array(n * days);
  const numbersOf = new Float32Array(n);
  const curves = new Float32Array(n * days * 3);
  const rates = new Float32Array(n * 2);
  for (let row = 0; row < n; row++) {
    const [b, g] = [between(beta, rng), between(gamma, rng)];
    rates.set([b, g], row * 2);
    numbersOf[row] = b / g;
    let now: Sir = [1 - infected, infected, 0];
    for (let day = 0; day < days; day++) {
      curves.set(now, (row * days + day) * 3);
      counted[row * days + day] = now[1] * Math.exp(noise * rng.normal());
      now = nextDay(now, b, g);
    }
  }
  return new Dataset({
    name: 'epidemics',
    X: numbers(counted, [days, 1]),
    y: numbers(numbersOf),
    extra: { curves: numbers(curves, [days, 3]), rates: numbers(rates, [2]) },
    note: `made: SIR curves of ${days} days, noise ${noise}`,
  });
}

/** The susceptible, the infected and the recovered. */
type Sir = readonly [number, number, number];

const between = ([low, high]: readonly [number, number], rng: Rng) => low + (high - low) * rng();

// Runge and Kutta's method of fourth order: ten steps a day are nearer to the true curve than 32 bits can tell.
function nextDay(today: Sir, beta: number, gamma: number): Sir {
  const slope = ([s, i]: Sir): Sir => [-beta * s * i, beta * s * i - gamma * i, gamma * i];
  const moved = ([s, i, r]: Sir, [ds, di, dr]: Sir, time: number): Sir => [
    s + time * ds,
    i + time * di,
    r + time * dr,
  ];
  const step = 1 / 10;
  let now = today;
  for (let tenth = 0; tenth < 10; tenth++) {
    const k1 = slope(now);
    const k2 = slope(moved(now, k1, step / 2));
    const k3 = slope(moved(now, k2, step / 2));
    const k4 = slope(moved(now, k3, step));
    for (const [k, weight] of [
      [k1, 1],
      [k2, 2],
      [k3, 2],
      [k4, 1],
    ] as const)
      now = moved(now, k, (step * weight) / 6);
  }
  return now;
}

function wantRange(option: string, [low, high]: readonly [number, number]): void {
  if (low > 0 && high >= low && high < Number.POSITIVE_INFINITY) return;
  throw new RangeError(
    `Cannot make epidemics with ${option} = [${low}, ${high}]: wanted two numbers above 0, the smaller one first`,
  );
}
