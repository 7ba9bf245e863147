import { fewTicks } from './few-ticks.ts';
import { flatten } from './flatten.ts';
import { followTheme, liesOnPage, withoutBlack } from './follow-theme.ts';
import { cleanLayout } from './layout-keys.ts';
import { wordsOf } from './plotly-text.ts';
import { isObject, type Json, text } from './rules.ts';
import { cleanTrace } from './trace-keys.ts';
import { withTemplate } from './with-template.ts';

/** What plotly draws, with nothing in it but what is on our list. */
export interface Spec {
  data: Json[];
  layout: Json;
  frames?: Json[];
}

export interface Cleaned {
  spec: Spec;
  /** Trace types that a handout does not draw: without them the picture would tell something else. */
  missing: string[];
  /** Whether something in space is now seen from above. */
  flat: boolean;
  /** What the figure shows, as words. */
  title: string;
  alt: string;
}

const mostTraces = 500;
const mostFrames = 1000;

/** A plotly figure of a notebook made safe to draw; undefined where it is no figure at all. */
export function cleanSpec(value: unknown): Cleaned | undefined {
  if (!isObject(value) || !Array.isArray(value.data)) return undefined;
  const given: Json[] = value.data.slice(0, mostTraces).filter(isObject);
  const traces = given.map((trace) => cleanTrace(trace)).filter((trace) => trace !== undefined);
  const missing = given.filter((trace) => cleanTrace({ type: trace.type, source: onePixel }) === undefined);
  const layout = cleanLayout(withTemplate(value.layout));
  const ours = liesOnPage(layout);
  const frames = cleanFrames(value.frames, given);
  const flat = flatten({ data: ours ? traces : traces.map(withoutBlack), layout, frames });
  return {
    spec: {
      data: flat.data,
      layout: fewTicks(
        ours ? flat.layout : { height: 420, ...followTheme(flat.layout, flat.data) },
        flat.data,
      ),
      ...(flat.frames.length > 0 && { frames: flat.frames }),
    },
    missing: [...new Set([...missing.map(nameOf), ...pixelsOf(given)])],
    flat: flat.changed,
    title: titleOf(value.layout),
    alt: altOf(value.layout),
  };
}

const onePixel = 'data:image/png;base64,AAAA';

const nameOf = ({ type }: Json) =>
  typeof type === 'string' ? type.replace(/[^\w]/g, '').slice(0, 40) : 'unknown';

// Pictures whose pixels are numbers, or come from elsewhere.
const pixelsOf = (given: Json[]) =>
  given.filter(({ type }) => type === 'image').flatMap((trace) => (cleanTrace(trace) ? [] : ['image']));

function cleanFrames(value: unknown, data: Json[]): Json[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, mostFrames)
    .filter(isObject)
    .map((frame, at) => {
      const places = Array.isArray(frame.traces) ? frame.traces : [];
      const own: unknown[] = Array.isArray(frame.data) ? frame.data.slice(0, mostTraces) : [];
      const cleaned = own.map((trace, i) => {
        const place = Number.isInteger(places[i]) ? places[i] : i;
        return { trace: cleanTrace(trace, data[place]?.type), place };
      });
      const kept = cleaned.filter((one): one is { trace: Json; place: number } => one.trace !== undefined);
      return {
        name: text(frame.name) ?? String(frame.name ?? at),
        data: kept.map(({ trace }) => trace),
        traces: kept.map(({ place }) => place),
        ...(isObject(frame.layout) && {
          layout: fewTicks(
            cleanLayout(frame.layout),
            kept.map(({ trace }) => trace),
          ),
        }),
      };
    });
}

function titleOf(layout: unknown): string {
  const title = isObject(layout) ? layout.title : undefined;
  return wordsOf(isObject(title) ? title.text : title);
}

function altOf(layout: unknown): string {
  const meta = isObject(layout) ? layout.meta : undefined;
  return isObject(meta) && typeof meta.alt === 'string' ? meta.alt : '';
}
