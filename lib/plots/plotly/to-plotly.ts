import type { FigureParts, Panel } from '../figure.ts';
import { colour, fontFamily, fontSizes, type Theme } from '../theme.ts';
import { controls, type Drawn, moments } from './animation.ts';
import { axesJson, isFlat } from './axes.ts';
import { captions, titleJson } from './captions.ts';
import { drawPanel } from './draw-panel.ts';
import { legendJson } from './legend.ts';
import { metaJson } from './meta.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import type { Json } from './trace.ts';

/** A figure in plotly's words, with nothing in it that JSON cannot hold. */
export interface PlotlyFigure {
  data: Json[];
  layout: Json;
  config: Json;
  /** The moments of an animation. */
  frames?: Json[];
}

export interface PlotlyOptions {
  /** Nobody knows a notebook's theme here: colours that are read on white and on black, on no paper of their own. */
  theme?: Theme | undefined;
  /** The width for which texts are measured, in pixels; plotly itself takes the width of its page. */
  width?: number | undefined;
}

/** The figure as plotly.js, JupyterLab and VS Code draw it: the marks of the SVG, in the same order and places. */
export function toPlotly(
  figure: FigureParts,
  { theme = 'both', width = 640 }: PlotlyOptions = {},
): PlotlyFigure {
  const sheet = sheetOf(figure, width);
  const scene = (panels: readonly Panel[]): { drawn: Drawn[]; layout: Json } => {
    const fresh = new Set(sheet.names);
    return {
      drawn: panels.flatMap((panel, at) => drawPanel(panel, { at, sheet, theme, fresh })),
      layout: { annotations: captions(sheet, panels, theme) },
    };
  };
  const last = scene(figure.panels);
  const frames = figure.frames?.map(({ name, panels }) => ({ name, ...scene(panels) }));
  const { data, frames: changes } = moments(last, frames ?? []);
  return {
    data,
    layout: { ...layoutOf(figure, sheet, theme), ...last.layout },
    // Not `responsive`: JupyterLab tells plotly itself when its page changes, and both together leave no height.
    config: { displaylogo: false, modeBarButtonsToRemove: ['select2d', 'lasso2d'] },
    ...(frames && { frames: changes }),
  };
}

function layoutOf(figure: FigureParts, sheet: Sheet, theme: Theme): Json {
  const { above, below, edge, high, names, legendAbove, controlsBelow, room } = sheet;
  const slide = { y: -controlsBelow / high, width: room, theme };
  return {
    title: titleJson(sheet, theme),
    height: Math.round(above + high + below),
    // Everything has its room already; plotly would move the panels to make it once more.
    margin: { l: edge, r: edge, t: above, b: below, autoexpand: false },
    font: { family: fontFamily, size: fontSizes.label, color: colour('ink', theme) },
    paper_bgcolor: theme === 'both' ? clear : colour('paper', theme),
    ...(figure.panels.some(isFlat) && { plot_bgcolor: clear }),
    hovermode: 'closest',
    ...(has(figure, 'bar') && { barmode: 'overlay' }), // each bar stands where its mark says
    showlegend: names.length > 0,
    ...(names.length > 0 && { legend: legendJson(1 + legendAbove / high, theme) }),
    ...axesJson(sheet, theme),
    ...(figure.frames &&
      controls(
        figure.frames.map(({ name }) => name),
        slide,
      )),
    meta: metaJson(figure),
  };
}

const has = ({ panels, frames = [] }: FigureParts, kind: string) =>
  [panels, ...frames.map((frame) => frame.panels)]
    .flat()
    .some(({ marks }) => marks.some(({ mark }) => mark === kind));

const clear = 'rgba(0,0,0,0)';
