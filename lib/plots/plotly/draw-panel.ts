import type { Panel } from '../figure.ts';
import type { Mark } from '../marks.ts';
import type { Theme } from '../theme.ts';
import type { Drawn } from './animation.ts';
import { numberOf } from './axes.ts';
import { barJson, toldMark } from './colour-bar.ts';
import { draw } from './draw.ts';
import { isNamed } from './legend.ts';
import { literal } from './literal.ts';
import { domainOf, type Sheet } from './sheet.ts';
import type { Json, Place } from './trace.ts';

/** The traces of all marks of a panel in their order. `fresh` are the names that are still to be in the legend. */
export function drawPanel(
  panel: Panel,
  { at, sheet, theme, fresh }: { at: number; sheet: Sheet; theme: Theme; fresh: Set<string> },
): Drawn[] {
  const n = numberOf(at);
  const told = toldMark(panel);
  const place = { panel, x: `x${n}`, y: `y${n}`, scene: `scene${n}`, domain: domainOf(sheet, at), theme };
  const drawn = panel.marks.flatMap((mark, i) => {
    const here: Place = { ...place, colourBar: mark === told ? barJson(sheet, at, theme) : undefined };
    return draw(mark, here).map((trace, part) => ({
      key: `${at}.${i}.${part}.${trace.type}`,
      trace: { ...shown(trace), ...legendEntry(mark, fresh) },
    }));
  });
  return inOrder(drawn);
}

// Plotly leaves a trace without any point out, also of the legend; live figures begin so.
function shown(trace: Json): Json {
  return Array.isArray(trace.x) && trace.x.length === 0 ? { ...trace, x: [null], y: [null] } : trace;
}

// All traces of a name come and go together when its entry in the legend is clicked.
function legendEntry(mark: Mark, fresh: Set<string>): Json {
  if (mark.mark === 'table' || mark.mark === 'image') return {}; // plotly knows no entry for them
  if (!isNamed(mark)) return { showlegend: false };
  return { name: literal(mark.name), legendgroup: mark.name, showlegend: fresh.delete(mark.name) };
}

// From behind to the front, as plotly draws kinds of traces where nothing is said.
const kinds = ['image', 'heatmap', 'bar', 'scatter'];

/** The traces in their order also where plotly would draw one kind over the other. */
function inOrder(drawn: readonly Drawn[]): Drawn[] {
  let zorder = 0;
  let before = 0;
  return drawn.map(({ key, trace }) => {
    const kind = kinds.indexOf(String(trace.type));
    if (kind < 0) return { key, trace };
    if (kind < before) zorder++;
    before = kind;
    return { key, trace: zorder > 0 ? { ...trace, zorder } : trace };
  });
}
