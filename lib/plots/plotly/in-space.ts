import type { Axis, Panel } from '../figure.ts';
import type { Mark, Numbers, SurfaceMark } from '../marks.ts';
import { colour, fontSizes, lineWidths, type Theme } from '../theme.ts';
import { jsonNumber, jsonNumbers } from './json-numbers.ts';
import { literalInSpace } from './literal.ts';
import { surface } from './marks/surface.ts';
import { closer, heightAt } from './on-ground.ts';
import type { Json, Place } from './trace.ts';

/** The surface that makes a panel one in space. */
export const surfaceOf = ({ marks }: Panel): SurfaceMark | undefined =>
  marks.find((mark) => mark.mark === 'surface');

/** A mark of a panel in space: the surface itself, and what lies on it. */
export function drawInSpace(mark: Mark, ground: SurfaceMark, place: Place): Json[] {
  const { theme, scene } = place;
  const color = colour(mark.role ?? 'ink', theme);
  // A hair above the surface, in which it would else be half sunk.
  const lift = ground.domain ? (ground.domain[1] - ground.domain[0]) * 0.01 : 0;
  const on = (x: Numbers, y: Numbers) => ({
    type: 'scatter3d',
    scene,
    x: jsonNumbers(x),
    y: jsonNumbers(y),
    z: Array.from(x, (_, i) => jsonNumber(heightAt(ground, x[i]!, y[i] ?? Number.NaN) + lift)),
  });
  const way = (x: Numbers, y: Numbers) => {
    const close = closer(x, y);
    return { ...on(close.x, close.y), mode: 'lines' };
  };
  switch (mark.mark) {
    case 'surface':
      return surface(mark, place);
    case 'line':
      return [{ ...way(mark.x, mark.y), line: { color, width: 2 * (mark.width ?? lineWidths.line) } }];
    case 'points':
      return [{ ...on(mark.x, mark.y), mode: 'markers', marker: { color, size: mark.size ?? 5 } }];
    case 'path': {
      const corners = mark.pieces.flatMap((piece, i) => (i > 0 ? [gap, ...piece] : [...piece]));
      const [x, y] = [corners.map((corner) => corner[0]), corners.map((corner) => corner[1])];
      return [{ ...way(x, y), line: { color, width: 2 * (mark.width ?? lineWidths.path) } }];
    }
    case 'text': {
      const font = { color, size: mark.size ?? fontSizes.text };
      return [{ ...on(mark.x, mark.y), mode: 'text', text: mark.texts.map(literalInSpace), textfont: font }];
    }
    default:
      throw new RangeError(
        `Cannot draw ${mark.mark} in a panel with a surface: only line, points, path and text can lie on one`,
      );
  }
}

/** A scene in plotly's words: three axes in the space of a panel. */
export function sceneJson(
  { x, y }: Panel,
  { label }: SurfaceMark,
  domain: Place['domain'],
  theme: Theme,
): Json {
  const color = colour('ink', theme);
  const axis = (title: string) => ({
    title: { text: literalInSpace(title), font: { size: fontSizes.label, color } },
    tickfont: { size: fontSizes.tick, color },
    gridcolor: colour('faint', theme),
    linecolor: colour('muted', theme),
    zeroline: false,
    showbackground: false,
    showspikes: false,
    exponentformat: 'e',
    nticks: 6,
  });
  const range = ({ domain: ends, reversed = false }: Axis) =>
    ends && { range: reversed ? [ends[1], ends[0]] : [...ends] };
  return {
    domain,
    bgcolor: clear,
    aspectmode: 'manual',
    aspectratio: { x: 1, y: 1, z: 0.7 },
    camera: { eye: { x: 1.05, y: -1.05, z: 0.75 }, center: { x: 0, y: 0, z: -0.1 } },
    xaxis: { ...axis(x.label), ...range(x) },
    yaxis: { ...axis(y.label), ...range(y) },
    zaxis: axis(label ?? 'height'),
  };
}

const gap: readonly [number, number] = [Number.NaN, Number.NaN]; // the line breaks
const clear = 'rgba(0,0,0,0)';
