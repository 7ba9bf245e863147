import type { Coloured, PathMark } from '../../marks.ts';
import { colour, lineWidths, paint } from '../../theme.ts';
import { jsonNumber } from '../json-numbers.ts';
import type { Json, Place } from '../trace.ts';
import { barOnly } from './bar-only.ts';
import { dashes } from './dashes.ts';

/** The pieces as lines with gaps between; where each has its own weight, one trace for each look. */
export function path(mark: PathMark, place: Place): Json[] {
  const { weights } = mark;
  if (!weights) {
    const color = colour(mark.role ?? 'ink', place.theme);
    return [traceOf(mark, mark.pieces, { color, width: mark.width ?? lineWidths.path }, place)];
  }
  const traces = [...looks(mark, weights)].map(([value, pieces]) =>
    traceOf(mark, pieces, lookOf(value, { ...weights, widest: mark.width ?? 3 }, place), place),
  );
  return place.colourBar ? [...traces, barOnly(weights, place)] : traces;
}

type Pieces = PathMark['pieces'];
type Look = { color: string; width: number };

function traceOf(mark: PathMark, pieces: Pieces, { color, width }: Look, { x, y }: Place): Json {
  const { closed = false, filled = false, dash = 'solid', arrow = false } = mark;
  const drawn = pieces.map((piece) => (closed && piece[0] ? [...piece, piece[0]] : piece));
  const corners = drawn.flatMap((piece, i) => (i > 0 ? [gap, ...piece] : piece));
  return {
    type: 'scatter',
    mode: arrow ? 'lines+markers' : 'lines',
    x: corners.map((corner) => jsonNumber(corner[0])),
    y: corners.map((corner) => jsonNumber(corner[1])),
    xaxis: x,
    yaxis: y,
    line: { color, width, dash: dashes[dash] },
    ...(filled && { fill: 'toself', fillcolor: color }),
    ...(arrow && { marker: heads(drawn, { color, width }) }),
    connectgaps: false,
    hoverinfo: 'skip',
  };
}

const gap = [Number.NaN, Number.NaN] as const;

// A head is a marker at the end of its piece that looks along the line; the other markers have no size.
function heads(pieces: Pieces, { color, width }: Look): Json {
  const size = pieces.flatMap((piece, i) => [
    ...(i > 0 ? [0] : []),
    ...piece.map((_, at) => (at > 0 && at === piece.length - 1 ? 6 + 2 * width : 0)),
  ]);
  return { symbol: 'arrow', angleref: 'previous', size, color, opacity: 1, line: { width: 0 } };
}

const mostLooks = 24; // more colours nobody tells apart, and each costs plotly a trace

/** The pieces by their weight; by the nearest of some weights where there are many, the strongest in front. */
function looks({ pieces }: PathMark, { values, domain = [-1, 1] }: Coloured): Map<number, Pieces[number][]> {
  const step = pieces.length > mostLooks ? (domain[1] - domain[0]) / (mostLooks - 1) : 0;
  const near = (value: number) => {
    if (step === 0 || !Number.isFinite(value)) return value;
    const steps = Math.round((value - domain[0]) / step);
    return domain[0] + Math.min(mostLooks - 1, Math.max(0, steps)) * step;
  };
  const found = new Map<number, Pieces[number][]>();
  for (const [i, piece] of pieces.entries()) {
    const value = near(values[i] ?? Number.NaN);
    const same = found.get(value);
    if (same) same.push(piece);
    else found.set(value, [piece]);
  }
  if (step === 0) return found;
  return new Map([...found].sort(([a], [b]) => (Math.abs(a) || 0) - (Math.abs(b) || 0)));
}

// The farther from 0, the wider; a weight that is no number is a faint hair.
function lookOf(
  value: number,
  { scale = 'diverging', domain = [-1, 1], widest }: Pick<Coloured, 'scale' | 'domain'> & { widest: number },
  { theme }: Place,
): Look {
  const share = (value - domain[0]) / (domain[1] - domain[0]);
  if (!Number.isFinite(share)) return { color: colour('faint', theme), width: 0.5 };
  const most = Math.max(Math.abs(domain[0]), Math.abs(domain[1]));
  const width = 0.5 + Math.max(0, widest - 0.5) * Math.min(1, Math.abs(value) / most);
  return { color: paint(scale, share), width };
}
