export { type PlotlyFigure, type PlotlyOptions, toPlotly } from './to-plotly.ts';
