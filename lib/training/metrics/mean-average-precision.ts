import { type Box, iou } from './iou.ts';

/** Something in a picture: which, where, of which class. */
export interface Thing {
  readonly picture: number | string;
  readonly box: Box;
  readonly label: number | string;
}

/** Something that a detector found, and how sure it is. */
export interface Found extends Thing {
  readonly score: number;
}

/**
 * The mean over the classes of the area under precision as a function of recall, where a box counts as found when
 * it covers a true one of its class by that IoU, and each true one only once (Everingham and others 2010: at each
 * recall, the highest precision from there on).
 */
export function meanAveragePrecision(
  found: readonly Found[],
  truth: readonly Thing[],
  { iou: least = 0.5 }: { iou?: number | undefined } = {},
): number {
  const labels = [...new Set(truth.map(({ label }) => label))];
  if (labels.length === 0)
    throw new RangeError('Cannot measure mAP: nothing is there to be found; wanted one true box or more');
  const of = <T extends Thing>(things: readonly T[], label: Thing['label']) =>
    things.filter((one) => one.label === label);
  const sum = labels.reduce<number>(
    (all, label) => all + averagePrecision(of(found, label), of(truth, label), least),
    0,
  );
  return sum / labels.length;
}

/** That area for one class. */
function averagePrecision(found: readonly Found[], truth: readonly Thing[], least: number): number {
  const taken = new Set<Thing>();
  let right = 0;
  const points = [...found]
    .sort((a, b) => b.score - a.score)
    .map((one, place) => {
      const best = nearest(one, truth);
      if (best && !taken.has(best) && iou(one.box, best.box) >= least) {
        taken.add(best);
        right++;
      }
      return { precision: right / (place + 1), recall: right / truth.length };
    });
  let [area, height] = [0, 0];
  for (let at = points.length - 1; at >= 0; at--) {
    height = Math.max(height, points[at]!.precision);
    area += height * (points[at]!.recall - (points[at - 1]?.recall ?? 0));
  }
  return area;
}

function nearest({ picture, box }: Found, truth: readonly Thing[]): Thing | undefined {
  let best: Thing | undefined;
  for (const one of truth) {
    if (one.picture === picture && (!best || iou(box, one.box) > iou(box, best.box))) best = one;
  }
  return best;
}
