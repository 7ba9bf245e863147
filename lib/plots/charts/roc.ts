import { type Figure, figure } from '../make.ts';
import type { Mark } from '../marks.ts';
import { rocCurve } from './roc-curve.ts';
import { noCurveNote, type ScoredOptions, type Scores, scoredModels, withArea } from './scored.ts';
import { counted, listed, notes } from './words.ts';

/** How many positives a model finds for how many false alarms, over all thresholds. */
export function roc(scores: Scores, options: ScoredOptions): Figure {
  const { title } = options;
  const models = scoredModels('ROC curve', scores, options);
  const curves = models.map(({ name, scores: own, truth }) => ({ name, ...rocCurve(own, truth) }));
  const lines = curves.map(({ name, falsePositive, truePositive, area }, role): Mark => {
    const known = !Number.isNaN(area);
    return {
      mark: 'line',
      role,
      name: withArea(name, area),
      x: known ? falsePositive : [],
      y: known ? truePositive : [],
    };
  });
  const chance: Mark = {
    mark: 'line',
    name: 'chance (area 0.500)',
    role: 'muted',
    dash: 'dotted',
    x: [0, 1],
    y: [0, 1],
  };
  const told = curves.map(({ name, area }) => withArea(name, area));
  return figure({
    title,
    alt:
      options.alt ??
      `ROC ${curves.length === 1 ? 'curve' : 'curves'} of ${counted(options.truth.length, 'example')}: ${listed(told, 8)}.`,
    panels: [
      {
        x: { label: 'false positive rate', domain },
        y: { label: 'true positive rate', domain },
        square: true,
        marks: [...lines, chance],
      },
    ],
    note: notes(options.note, noCurveNote(models[0]?.truth ?? [], 'both classes')),
  });
}

const domain = [0, 1] as const;
