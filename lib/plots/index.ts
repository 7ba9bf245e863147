// a figure, shown
export { live, type Live, type LiveOptions } from './live.ts';
export { show } from './show.ts';

// how training went
export { type CurvesOptions, curves } from './charts/curves.ts';

// examples and what a model says of them
export { scatter } from './charts/scatter.ts';
export { decisionRegions } from './charts/decision-regions.ts';
export { imageGrid } from './charts/image-grid.ts';
export { confusion } from './charts/confusion.ts';
export { roc } from './charts/roc.ts';
export { precisionRecall } from './charts/precision-recall.ts';
export { type BoxesOptions, boxes } from './charts/boxes.ts';
export type { Box, Mask, Scene } from './charts/scene.ts';

// numbers
export { type BarsOptions, bars } from './charts/bars.ts';
export { histogram } from './charts/histogram.ts';
export { density } from './charts/density.ts';
export { heatMap } from './charts/heat-map.ts';
export { type TableOptions, table } from './charts/table.ts';

// landscapes and walks over them
export { type ContourOptions, contour } from './charts/contour.ts';
export { surface } from './charts/surface.ts';
export { policy, type PolicyOptions } from './charts/policy.ts';

// inside a model
export { computationGraph } from './charts/computation-graph.ts';
export type { GraphNode } from './charts/graph-node.ts';
export { network, type NetworkOptions } from './charts/network.ts';
export { featureMaps, filters, type FiltersOptions } from './charts/filters.ts';
export { attention } from './charts/attention.ts';
export { type EmbeddingMapOptions, embeddingMap } from './charts/embedding-map.ts';
export { tree, type TreeOptions } from './charts/tree.ts';
export type { TreeNode } from './charts/tree-places.ts';

// sound
export { wave, type WaveOptions } from './charts/wave.ts';
export { spectrogram, type SpectrogramOptions } from './charts/spectrogram.ts';

// charts of one's own: axes and marks
export { figure, type Figure } from './make.ts';
export type { Axis, FigureParts, Frame, Panel } from './figure.ts';
export type { Coloured, Mark, Numbers, Role, Scale } from './marks.ts';

// where a figure goes
export { toPlotly } from './plotly/index.ts';
export { toSvg } from './svg/index.ts';
export { colour, paint, type Theme } from './theme.ts';
