import { greatest } from '../greatest.ts';
import type { Mark } from '../marks.ts';
import { counted, said } from './words.ts';

/** Steps from place to place, by the name of who took them. */
export type Paths = Readonly<Record<string, readonly (readonly [number, number])[]>>;

const mostFrames = 30;
const mostDots = 60; // more would be a thick line

/** Each path up to a step: a line with a dot for each step, and a sign where it stands then. */
export function pathMarks(paths: Paths, step = Number.POSITIVE_INFINITY): Mark[] {
  return Object.entries(paths).flatMap(([name, places], role): Mark[] => {
    const shown = places.slice(0, step + 1);
    const [x, y] = [shown.map((place) => place[0]), shown.map((place) => place[1])];
    const last = shown.findLast((place) => place.every(Number.isFinite));
    const common = { name, role, opacity: 1 };
    return [
      { ...common, mark: 'path', pieces: [shown], width: 2 },
      ...(places.length <= mostDots ? [{ ...common, mark: 'points' as const, x, y, size: 4 }] : []),
      { ...common, mark: 'points', x: last ? [last[0]] : [], y: last ? [last[1]] : [], size: 10 },
    ];
  });
}

/** The places where paths begin, each once. */
export function startMarks(paths: Paths): Mark[] {
  const starts = Object.values(paths).flatMap((places) => places.slice(0, 1));
  const distinct = [...new Map(starts.map((place) => [place.join(), place])).values()];
  const [x, y] = [distinct.map((place) => place[0]), distinct.map((place) => place[1])];
  return distinct.length > 0
    ? [{ mark: 'points', name: 'start', x, y, sign: 'square', size: 9, role: 'ink', opacity: 1 }]
    : [];
}

/** The sign at the place to be reached. */
export function goalMarks(goal: readonly [number, number] | undefined): Mark[] {
  if (!goal) return [];
  return [
    {
      ...{ mark: 'points', name: 'minimum', x: [goal[0]], y: [goal[1]] },
      ...{ sign: 'cross', size: 11, role: 'ink', opacity: 1 },
    },
  ];
}

/** The steps at which an animation shows the paths: all of them, or some evenly apart. */
export function steps(paths: Paths): number[] {
  const longest = greatest(
    Object.values(paths).map((places) => places.length),
    1,
  );
  const count = Math.min(longest, mostFrames);
  return Array.from({ length: count }, (_, i) => Math.round((i * (longest - 1)) / Math.max(1, count - 1)));
}

/** What a path does, in words. */
export function pathsText(paths: Paths): string {
  return Object.entries(paths)
    .map(([name, places]) => {
      const finite = places.filter((place) => place.every(Number.isFinite));
      if (finite.length === 0) return ` ${name} has no steps.`;
      const lost = finite.length < places.length ? ', then leaves all numbers' : '';
      const ends = `from ${placeText(finite[0]!)} to ${placeText(finite.at(-1)!)}`;
      return ` ${name} takes ${counted(finite.length - 1, 'step')} ${ends}${lost}.`;
    })
    .join('');
}

/** `(1, −0.5)`. */
export function placeText(place: readonly [number, number]): string {
  return `(${place.map(said).join(', ')})`;
}
