// an output as HTML
export type { OutputContext } from './context.ts';
export { outputHtml } from './output-html.ts';
export { outputsHtml } from './outputs-html.ts';
export { outputStyle } from './style.ts';

// figures that move
export { collectFigures } from './figures/collect.ts';
export { cleanSpec } from './spec/clean-spec.ts';
export { thinSpec } from './spec/thin-spec.ts';
export { type PlotlyBundle, bundleFor } from './plotly/bundle.ts';
export { type PlotScripts, plotScripts } from './plotly/plot-scripts.ts';
