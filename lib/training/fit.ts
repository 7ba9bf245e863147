import { existsSync } from 'node:fs';
import { addEpoch, emptyHistory, type History, rng } from '../base/index.ts';
import { loadCheckpoint, saveCheckpoint } from './checkpoint/checkpoint.ts';
import { stopper } from './early-stopping.ts';
import type { FitOptions } from './fit-options.ts';
import { lossOf } from './loss/loss-of.ts';
import { learnerOf } from './model/learner-of.ts';
import type { Trainable } from './model/trainable.ts';
import { copyWeights, putWeights } from './model/weights.ts';
import { updaterOf } from './optimizer.ts';
import { checkAmounts, checkFit, checkLabels, notFinite } from './run/checks.ts';
import { type Data, dataOf } from './run/data-of.ts';
import { measure } from './run/measure.ts';
import { rehearse } from './run/rehearse.ts';
import { teller } from './run/say.ts';
import { metricsOf, Totals } from './run/totals.ts';
import { Turns } from './run/turns.ts';
import { type TrainStep, testStep, trainStep } from './step.ts';

/** Trains a model, and gives what was measured: the loss, the metrics, and those of the validation data. */
export async function fit(model: Trainable, data: Data, options: FitOptions = {}): Promise<History> {
  const { epochs = 10, rng: random = rng(0), shuffle = true, schedule, onEpoch } = options;
  const train = dataOf(data);
  const validation = options.validation && dataOf(options.validation);
  const { batchSize = Math.max(1, Math.min(32, train.size)) } = options;
  checkAmounts({ epochs, batchSize });
  const learner = checkFit(learnerOf(model), train);
  if (validation) checkFit(learnerOf(model), validation);
  const metrics = metricsOf(options.metrics, learner, train);
  const loss = lossOf(options.loss, learner, train);
  const stopping = stopper(options, validation !== undefined);
  const file = fileOf(options.checkpoint);
  const tell = teller(options.say, epochs);
  const updater = updaterOf(options.optimizer, learner, options.lr);
  const training = { model, optimizer: updater.optimizer, rng: random };
  const turns = new Turns(() => updater.dispose());

  /** Goes through all examples once. */
  async function learn(epoch: number, step: TrainStep): Promise<Record<string, number>> {
    const before = copyWeights(learner);
    const chance = random.fork(`epoch ${epoch}`); // the same for an epoch, whether the run was resumed or not
    const manner = { training: true, rng: chance.fork('steps') };
    const batches = train.batches(batchSize, { rng: shuffle ? chance.fork('order') : undefined });
    const totals = new Totals(learner, metrics);
    let at = 0;
    for (const batch of batches) {
      const where = `epoch ${epoch}, step ${at + 1}`;
      turns.hold(batch);
      checkLabels(batch, learner, where);
      if (schedule) updater.lr = schedule((epoch - 1) * batches.count + at, epochs * batches.count);
      const cost = totals.add(batch, turns.hold(step(batch, manner)));
      if (!Number.isFinite(cost)) {
        putWeights(learner, before);
        throw notFinite(cost, batch, where, updater.lr);
      }
      tell.step(epoch, ++at, batches.count, totals.loss);
      await turns.next();
    }
    return totals.values();
  }

  try {
    const step = trainStep(learner, loss, updater, options.clip);
    const test = testStep(learner, loss);
    const resumed = file?.resume && existsSync(file.path);
    let { history, best } = resumed ? loadCheckpoint(file.path, training) : { history: emptyHistory() };
    const run = { learner, updater, step, test, train, validation, batchSize, turns };
    if (file) await rehearse({ ...run, rng: random.fork('rehearsal') });
    let over = stopping?.at(history)?.over ?? false;
    const stop = () => {
      over = true;
    };

    for (let epoch = history.epochs + 1; epoch <= epochs && !over; epoch++) {
      const begun = performance.now();
      const learned = await learn(epoch, step);
      const validated =
        validation && (await measure(learner, test, validation, { metrics, batchSize, turns }));
      history = addEpoch(history, { ...learned, ...named(validated) }, (performance.now() - begun) / 1000);
      tell.epoch(history);

      const standing = stopping?.at(history);
      if (standing?.best === epoch) best = copyWeights(learner);
      if (standing?.over) stop();
      await onEpoch?.({ epoch, history, model, stop });
      if (file && (epoch % file.every === 0 || epoch === epochs || over)) {
        saveCheckpoint(file.path, { ...training, history, best });
      }
    }

    if (stopping?.restore && best) {
      putWeights(learner, best);
      const note = stopping.note(history);
      if (note) tell.note(note);
    }
    return history;
  } finally {
    turns.end();
    updater.dispose();
  }
}

/** `loss` of the validation data is `valLoss`. */
const named = (values: Readonly<Record<string, number>> = {}) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`val${name[0]!.toUpperCase()}${name.slice(1)}`, value]),
  );

function fileOf(checkpoint: FitOptions['checkpoint']) {
  if (checkpoint === undefined) return undefined;
  return { every: 1, resume: false, ...(typeof checkpoint === 'string' ? { path: checkpoint } : checkpoint) };
}
