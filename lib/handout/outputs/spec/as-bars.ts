import { countIn } from './bins.ts';
import { isObject, type Json } from './rules.ts';

/** A histogram as the bars that plotly would draw; undefined where it counts anything but numbers. */
export function asBars(trace: Json): Json | undefined {
  const lying = !Array.isArray(trace.x) && Array.isArray(trace.y);
  const values = lying ? trace.y : trace.x;
  const { cumulative, histfunc = 'count', histnorm = '' } = trace;
  if (!Array.isArray(values) || histfunc !== 'count' || (isObject(cumulative) && cumulative.enabled)) {
    return undefined;
  }
  if (lying ? Array.isArray(trace.x) : Array.isArray(trace.y)) return undefined;
  const known = values.filter((value) => typeof value === 'number');
  if (known.length === 0 || values.some((value) => typeof value === 'string')) return undefined;
  const asked = (lying ? trace.ybins : trace.xbins) as Json | undefined;
  const most = lying ? trace.nbinsy : trace.nbinsx;
  const { starts, counts, size } = countIn(known, {
    size: asked?.size,
    start: asked?.start,
    end: asked?.end,
    most,
  });
  const height = scaleOf(histnorm, known.length, size);
  if (height === undefined) return undefined;
  const [along, up] = lying ? ['y', 'x'] : ['x', 'y'];
  const {
    nbinsx,
    nbinsy,
    xbins,
    ybins,
    autobinx,
    autobiny,
    histfunc: _,
    histnorm: __,
    cumulative: ___,
    ...rest
  } = trace;
  return {
    ...rest,
    type: 'bar',
    orientation: lying ? 'h' : 'v',
    [along!]: starts.map((start) => start + size / 2),
    [up!]: counts.map((count) => count * height),
    width: size,
  };
}

function scaleOf(norm: unknown, count: number, size: number): number | undefined {
  if (norm === '') return 1;
  if (norm === 'percent') return 100 / count;
  if (norm === 'probability') return 1 / count;
  if (norm === 'density') return 1 / size;
  return norm === 'probability density' ? 1 / (count * size) : undefined;
}
