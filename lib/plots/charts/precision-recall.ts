import { type Figure, figure } from '../make.ts';
import type { Mark } from '../marks.ts';
import { precisionRecallCurve } from './precision-recall-curve.ts';
import { noCurveNote, type ScoredOptions, type Scores, scoredModels, withArea } from './scored.ts';
import { counted, listed, notes, said } from './words.ts';

/** How pure what a model finds is, and how much of all it finds, over all thresholds. */
export function precisionRecall(scores: Scores, options: ScoredOptions): Figure {
  const { title } = options;
  const models = scoredModels('precision-recall curve', scores, options);
  const curves = models.map(({ name, scores: own, truth }) => ({
    name,
    ...precisionRecallCurve(own, truth),
  }));
  const lines = curves.map(({ name, precision, recall, area }, role): Mark => {
    const known = !Number.isNaN(area);
    const common = { mark: 'line', role, name: withArea(name, area), shape: 'steps' } as const;
    return { ...common, x: known ? recall : [], y: known ? precision : [] };
  });
  const truth = models[0]?.truth ?? [];
  const share = truth.filter(Boolean).length / Math.max(1, truth.length);
  const chance: Mark = {
    mark: 'line',
    name: `chance (${said(share)})`,
    role: 'muted',
    dash: 'dotted',
    x: [0, 1],
    y: [share, share],
  };
  const told = curves.map(({ name, area }) => withArea(name, area));
  return figure({
    title,
    alt:
      options.alt ??
      `Precision-recall ${curves.length === 1 ? 'curve' : 'curves'} of ${counted(truth.length, 'example')}: ${listed(told, 8)}.`,
    panels: [
      {
        x: { label: 'recall', domain },
        y: { label: 'precision', domain },
        square: true,
        marks: [...lines, chance],
      },
    ],
    note: notes(options.note, noCurveNote(truth, 'positives')),
  });
}

const domain = [0, 1] as const;
