import type { Json } from './rules.ts';
import { isObject } from './rules.ts';

/**
 * A spec without space: surfaces become contours, lines and points on them lie on the same pair of axes, and each
 * scene is such a pair. `flat` says whether anything was changed.
 */
export function flatten({ data, layout, frames }: { data: Json[]; layout: Json; frames: Json[] }): {
  data: Json[];
  layout: Json;
  frames: Json[];
  changed: boolean;
} {
  const inSpace = [...data, ...frames.flatMap((frame) => frame.data as Json[])].filter(isInSpace);
  if (inSpace.length === 0) return { data, layout: withoutScenes(layout), frames, changed: false };
  const numbers = new Map<string, string>();
  const taken = new Set(Object.keys(layout).flatMap((key) => /^[xy]axis(\d*)$/.exec(key)?.[1] ?? []));
  for (const trace of data) if (!isInSpace(trace)) taken.add(String(trace.xaxis ?? 'x').slice(1));
  for (const trace of inSpace) {
    const scene = String(trace.scene ?? 'scene');
    if (numbers.has(scene)) continue;
    let number = scene.slice('scene'.length);
    for (let next = 2; taken.has(number); next++) number = String(next);
    taken.add(number);
    numbers.set(scene, number);
  }
  const grounds = new Set(inSpace.filter(({ type }) => type === 'surface').map(sceneOf));
  const flat = (trace: Json) =>
    isInSpace(trace) ? onAxes(trace, numbers.get(sceneOf(trace))!, grounds.has(sceneOf(trace))) : trace;
  return {
    data: data.map(flat),
    layout: { ...withoutScenes(layout), ...axesOf(layout, numbers) },
    frames: frames.map((frame) => ({ ...frame, data: (frame.data as Json[]).map(flat) })),
    changed: true,
  };
}

const isInSpace = ({ type }: Json) => type === 'surface' || type === 'scatter3d';
const sceneOf = ({ scene }: Json) => String(scene ?? 'scene');

const withoutScenes = (layout: Json): Json =>
  Object.fromEntries(Object.entries(layout).filter(([key]) => !key.startsWith('scene')));

function axesOf(layout: Json, numbers: Map<string, string>): Json {
  const axes: Json = {};
  for (const [scene, n] of numbers) {
    const { domain, xaxis, yaxis } = isObject(layout[scene]) ? layout[scene] : ({} as Json);
    const place = isObject(domain) ? domain : {};
    axes[`xaxis${n}`] = { ...(isObject(xaxis) ? xaxis : {}), ...ends(place.x), anchor: `y${n}` };
    axes[`yaxis${n}`] = { ...(isObject(yaxis) ? yaxis : {}), ...ends(place.y), anchor: `x${n}` };
  }
  return axes;
}

const ends = (domain: unknown) => ({ ...(Array.isArray(domain) && { domain }), automargin: true });

function onAxes(trace: Json, n: string, onGround: boolean): Json {
  const { scene, type, z, cmin, cmax, cauto, cmid, ...rest } = trace;
  const placed: Json = { ...rest, xaxis: `x${n}`, yaxis: `y${n}` };
  if (type === 'surface') {
    return {
      ...placed,
      type: 'contour',
      z,
      ...(cmin !== undefined && cmax !== undefined && { zmin: cmin, zmax: cmax, zauto: false }),
      contours: { coloring: 'heatmap' },
      line: { width: 0.5, color: '#00000066' },
    };
  }
  const marker = isObject(rest.marker) ? rest.marker : {};
  // Without a ground nothing else would tell the height.
  const height =
    !onGround && Array.isArray(z) && !Array.isArray(marker.color)
      ? { marker: { ...marker, color: z, showscale: true, colorscale: marker.colorscale ?? 'Viridis' } }
      : {};
  const line = isObject(rest.line) ? { line: { ...rest.line, width: 2 } } : {};
  return { ...placed, type: 'scatter', ...line, ...height };
}
