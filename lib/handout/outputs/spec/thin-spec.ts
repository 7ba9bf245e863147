import type { Spec } from './clean-spec.ts';
import type { Json } from './rules.ts';
import { shorterNumbers } from './shorter-numbers.ts';
import { spreadOver } from './thin-list.ts';
import { thinTrace } from './thin-trace.ts';

/** A figure's data in a page, in bytes: more makes a lesson with twenty figures slow to open. */
export const mostBytes = 40_000;

export const bytesOf = (spec: unknown): number => Buffer.byteLength(JSON.stringify(spec));

/**
 * The spec in at most so many bytes: numbers no longer than they are seen, then fewer points; undefined where even
 * few would be too many. `thinned` says whether anything is left out.
 */
export function thinSpec(full: Spec, most = mostBytes): { spec: Spec; thinned: boolean } | undefined {
  const spec = shorterNumbers(full);
  let bytes = bytesOf(spec);
  if (bytes <= most) return { spec, thinned: false };
  let share = 1;
  for (let tries = 0; tries < 8; tries++) {
    share *= Math.min(0.85, (most / bytes) * 0.95);
    const fewer = shorterNumbers(withShare(spec, share));
    bytes = bytesOf(fewer);
    if (bytes <= most) return { spec: fewer, thinned: true };
  }
  return undefined;
}

function withShare({ data, layout, frames }: Spec, share: number): Spec {
  // Half of what has to go is taken from the moments of an animation, half from the points of each.
  const ofEach = frames ? Math.sqrt(share) : share;
  return {
    data: data.map((trace) => thinTrace(trace, ofEach)),
    layout,
    ...(frames && withMoments(frames, layout, ofEach)),
  };
}

function withMoments(frames: Json[], layout: Json, share: number): { frames: Json[]; layout: Json } {
  const places = spreadOver(frames.length, Math.max(2, Math.ceil(frames.length * share)));
  const kept = places.map((place) => frames[place]!);
  const names = new Set(kept.map(({ name }) => name));
  const sliders = (layout.sliders as Json[] | undefined)?.map((slider) => {
    const steps = (slider.steps as { args: unknown[][] }[]).filter(({ args }) => names.has(args[0]?.[0]));
    return { ...slider, steps, active: steps.length - 1 };
  });
  return {
    frames: kept.map((frame) => ({
      ...frame,
      data: (frame.data as Json[]).map((trace) => thinTrace(trace, share)),
    })),
    layout: sliders ? { ...layout, sliders } : layout,
  };
}
