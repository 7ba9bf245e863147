import { oneOf } from '../../base/index.ts';
import type { Batch, Dataset } from '../../datasets/index.ts';
import { tf } from '../../engine/index.ts';
import { Answers } from '../metrics/answers.ts';
import type { Metric, Tally } from '../metrics/metric.ts';
import { type MetricName, namedMetrics } from '../metrics/named.ts';
import type { Learner } from '../model/trainable.ts';
import type { Told } from '../step.ts';

/** A measure: by name, with a tally of its own, or a function of tensors whose mean over the batches is taken. */
export type AnyMetric = MetricName | Metric | ((y: tf.Tensor, yHat: tf.Tensor) => tf.Tensor | number);

/** The measures that were asked for; accuracy where there are classes and nothing is said. */
export function metricsOf(
  asked: readonly AnyMetric[] | undefined,
  { compiled, loss }: Learner,
  { classes }: Pick<Dataset, 'classes'>,
): readonly AnyMetric[] {
  const names = Object.keys(namedMetrics) as MetricName[];
  if (asked === undefined) {
    const own = compiled?.metrics.filter((name): name is MetricName => name in namedMetrics) ?? [];
    if (own.length > 0) return own;
    return classes && !loss ? ['accuracy'] : [];
  }
  for (const one of asked) if (typeof one === 'string') oneOf(one, names, { to: 'measure', what: 'metric' });
  if (loss && asked.length > 0) {
    throw new TypeError(
      'Cannot measure a step of your own: it tells a loss and no answers. Leave metrics out',
    );
  }
  return asked;
}

/** The loss and the measures over the batches so far, each batch as heavy as it has examples. */
export class Totals {
  readonly #learner: Learner;
  readonly #metrics: readonly AnyMetric[];
  readonly #tallies: Tally[] = [];
  readonly #means = new Map<string, number>();
  #count = 0;

  constructor(learner: Learner, metrics: readonly AnyMetric[]) {
    this.#learner = learner;
    this.#metrics = metrics;
    for (const metric of metrics) if (typeof metric !== 'function') this.#tallies.push(tallyOf(metric));
  }

  /** Counts a batch in, and gives its loss. */
  add(batch: Batch, [cost, yHat]: Told): number {
    const size = batch.X instanceof tf.Tensor ? batch.X.shape[0]! : (batch.X as string[]).length;
    const loss = cost.dataSync()[0]!;
    this.#count += size;
    this.#addMean('loss', loss, size);
    if (yHat && this.#tallies.length > 0) {
      const answers = answersOf(this.#learner, batch.y, yHat);
      for (const tally of this.#tallies) tally.add(answers);
    }
    for (const metric of this.#metrics) {
      if (typeof metric !== 'function') continue;
      const value = tf.tidy(() => {
        const told = metric(batch.y, yHat!);
        return typeof told === 'number' ? told : told.mean().dataSync()[0]!;
      });
      this.#addMean(nameOf(metric), value, size);
    }
    return loss;
  }

  /** The mean loss so far. */
  get loss(): number {
    return this.#means.get('loss')! / this.#count;
  }

  values(): Record<string, number> {
    const tallies = this.#tallies.values();
    const measured = this.#metrics.map((metric) => [
      nameOf(metric),
      typeof metric === 'function'
        ? this.#means.get(nameOf(metric))! / this.#count
        : tallies.next().value!.value(),
    ]);
    return { loss: this.loss, ...Object.fromEntries(measured) };
  }

  #addMean(name: string, value: number, size: number): void {
    this.#means.set(name, (this.#means.get(name) ?? 0) + value * size);
  }
}

const tallyOf = (metric: MetricName | Metric): Tally =>
  typeof metric === 'string' ? namedMetrics[metric]() : metric.start();

const nameOf = (metric: AnyMetric): string =>
  typeof metric === 'string' ? metric : metric.name || 'measure';

const answersOf = ({ output }: Learner, y: tf.Tensor, yHat: tf.Tensor): Answers =>
  new Answers(
    { values: y.dataSync(), shape: y.shape },
    { values: yHat.dataSync(), shape: yHat.shape },
    { probabilities: output !== 'numbers' },
  );
