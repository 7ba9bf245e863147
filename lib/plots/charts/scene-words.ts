import type { Columns } from '../marks.ts';
import { isDrawn, type Scene } from './scene.ts';
import { counted, listed } from './words.ts';

/** What was found on each of the first pictures. */
export function scenesInWords(scenes: readonly Scene[]): string {
  const told = scenes.map(({ boxes = [], masks = [], name }, i) => {
    const things = [
      ...boxes
        .filter(isDrawn)
        .map(
          ({ label, score, truth }) =>
            `${label}${score === undefined ? '' : ` ${score.toFixed(2)}`}${truth ? ' (truth)' : ''}`,
        ),
      ...masks.map(({ label }) => `mask of ${label}`),
    ];
    return `${name ?? `picture ${i + 1}`}: ${listed(things, 8) || 'nothing found'}`;
  });
  return `${counted(scenes.length, 'picture')} with what was found. ${told.slice(0, 6).join('; ')}.`;
}

/** A row for each box: what it is around, how sure a model is, and where it lies. */
export function boxTable(scenes: readonly Scene[]): Columns {
  const rows = scenes.flatMap(({ boxes = [], name }, i) =>
    boxes.filter(isDrawn).map((box) => ({ ...box, picture: name ?? i + 1 })),
  );
  const scored = rows.some(({ score }) => score !== undefined);
  const numbers = (['x', 'y', 'width', 'height'] as const).map((key) => ({
    name: key,
    values: rows.map((row) => row[key]),
  }));
  return [
    ...(scenes.length > 1 ? [{ name: 'picture', values: rows.map(({ picture }) => picture) }] : []),
    { name: 'label', values: rows.map(({ label, truth }) => (truth ? `${label} (truth)` : label)) },
    ...(scored ? [{ name: 'score', values: rows.map(({ score }) => score ?? null) }] : []),
    ...numbers,
  ];
}
