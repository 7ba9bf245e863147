import { colour, fontSizes, type Theme } from '../theme.ts';
import { literal } from './literal.ts';
import type { Json } from './trace.ts';

/** A trace and the mark that it belongs to: two moments show the same thing where they have the same key. */
export interface Drawn {
  key: string;
  trace: Json;
}

/** What is seen at one moment: its traces, and what of the layout belongs to it. */
export interface Scene {
  drawn: readonly Drawn[];
  layout: Json;
}

/** The last moment as it stands, and of every moment what differs among them. */
export function moments(
  last: Scene,
  scenes: readonly (Scene & { name: string })[],
): { data: Json[]; frames: Json[] } {
  const all = [last, ...scenes].map(({ drawn }) => byKey(drawn));
  const keys = inOrder(all.map((moment) => [...moment.keys()]));
  const changing = keys.flatMap((key, index) =>
    differ(all.map((moment) => moment.get(key))) ? [{ key, index }] : [],
  );
  const moves = differ([last, ...scenes].map(({ layout }) => layout));
  const at = (moment: Map<string, Json>, key: string): Json =>
    moment.get(key) ?? { ...all.find((other) => other.has(key))!.get(key), visible: false };
  return {
    data: keys.map((key) => at(all[0]!, key)),
    frames: scenes.map(({ name, layout }, i) => ({
      name,
      // Plotly lays a frame over what was there before, so what was hidden must be shown again.
      data: changing.map(({ key }) => ({ visible: true, ...at(all[i + 1]!, key) })),
      traces: changing.map(({ index }) => index),
      ...(moves && { layout }),
    })),
  };
}

const byKey = (drawn: readonly Drawn[]) => new Map(drawn.map(({ key, trace }) => [key, trace]));

// A key that the last moment lacks comes behind its predecessor of the moment that has it.
function inOrder(lists: readonly string[][]): string[] {
  const keys: string[] = [];
  for (const list of lists) {
    for (const [i, key] of list.entries()) {
      if (!keys.includes(key)) keys.splice(i === 0 ? 0 : keys.indexOf(list[i - 1]!) + 1, 0, key);
    }
  }
  return keys;
}

function differ(traces: readonly (Json | undefined)[]): boolean {
  const [first, ...rest] = traces.map((trace) => JSON.stringify(trace));
  return rest.some((trace) => trace !== first);
}

/** How many pixels the play button and the slider take in height. */
export const controlsHeight = 90;

/** A button that plays the moments from the first on, one that stops, and a slider with their names. */
export function controls(
  names: readonly string[],
  { y, width, theme }: { y: number; width: number; theme: Theme },
): { sliders: Json[]; updatemenus: Json[] } {
  const [ink, faint] = [colour('ink', theme), colour('faint', theme)];
  const font = { size: fontSizes.tick, color: ink };
  const duration = Math.min(600, Math.max(60, 8000 / names.length));
  const how = { frame: { duration, redraw: true }, transition: { duration: 0 } };
  const still = { mode: 'immediate', frame: { duration: 0, redraw: true }, transition: { duration: 0 } };
  const look = {
    bgcolor: 'rgba(0,0,0,0)',
    bordercolor: faint,
    borderwidth: 1,
    font,
    y,
    yanchor: 'top',
    xanchor: 'left',
  };
  const buttons = [
    { label: '▶', method: 'animate', args: [null, { ...how, mode: 'immediate', fromcurrent: false }] },
    { label: '❚❚', method: 'animate', args: [[null], still] },
  ];
  const room = 84 / width;
  return {
    updatemenus: [
      { ...look, type: 'buttons', direction: 'left', showactive: false, x: 0, pad: { t: 18 }, buttons },
    ],
    sliders: [
      {
        ...look,
        x: room,
        len: 1 - room,
        active: names.length - 1,
        pad: { t: 4 },
        currentvalue: { font: { size: fontSizes.label, color: ink }, xanchor: 'left', offset: 6 },
        tickcolor: faint,
        activebgcolor: faint,
        steps: names.map((name) => ({ label: literal(name), method: 'animate', args: [[name], still] })),
      },
    ],
  };
}
