/** A list of numbers as they come: an array or a typed one. */
export type Numbers = ArrayLike<number>;

/**
 * What a colour means; the theme says what it looks like. A number is a series: the same number is the same
 * colour in every figure.
 */
export type Role = number | 'ink' | 'muted' | 'faint' | 'good' | 'bad' | OnColour;

/** For what lies on a surface of one colour, which is the same on any paper. */
export type OnColour = 'black' | 'white';

/** Columns with names, each with a value for each row. */
export type Columns = readonly {
  name: string;
  values: readonly (string | number | boolean | null)[];
}[];

/** How numbers become colours: from little to much, or from below to above a middle. */
export type Scale = 'sequential' | 'diverging' | 'grey';

/** Numbers that are told by colour. */
export interface Coloured {
  values: Numbers;
  scale?: Scale | undefined;
  /** From where to where; from least to most where nothing is said, around 0 where the scale is diverging. */
  domain?: readonly [number, number] | undefined;
  /** What the numbers are, for the colour bar. */
  label?: string | undefined;
}

/** What every mark may have. */
interface Common {
  /** In the legend, and in what is read aloud. */
  name?: string | undefined;
  role?: Role | undefined;
  /** 0 to 1. */
  opacity?: number | undefined;
}

/** A line through points, in their order; it breaks where a number is not finite. */
export interface LineMark extends Common {
  mark: 'line';
  x: Numbers;
  y: Numbers;
  width?: number | undefined;
  dash?: 'solid' | 'dashed' | 'dotted' | undefined;
  /** Straight from point to point, or in steps that begin at each point. */
  shape?: 'straight' | 'steps' | undefined;
}

/** The band between two lines. */
export interface AreaMark extends Common {
  mark: 'area';
  x: Numbers;
  low: Numbers;
  high: Numbers;
}

/** One sign for each point. */
export interface PointsMark extends Common {
  mark: 'points';
  x: Numbers;
  y: Numbers;
  /** Diameter in pixels. */
  size?: number | undefined;
  sign?: 'circle' | 'cross' | 'square' | 'triangle' | 'diamond' | undefined;
  /** What each point is, shown when it is pointed at. */
  labels?: readonly string[] | undefined;
  colours?: Coloured | undefined;
}

/** Bars from a base to a value, standing or lying. */
export interface BarMark extends Common {
  mark: 'bar';
  /** Where each bar stands: numbers, or places on an axis of categories (0, 1, 2, ...). */
  at: Numbers;
  to: Numbers;
  from?: Numbers | undefined;
  /** How wide, in units of the axis. */
  width?: number | undefined;
  lying?: boolean | undefined;
  /** How uncertain each value is, up and down. */
  error?: Numbers | undefined;
}

/** A grid of cells, each with a colour: row after row, the first row at the least y. */
export interface CellsMark extends Common {
  mark: 'cells';
  rows: number;
  columns: number;
  colours: Coloured;
  /** Edges of the whole grid; cells are around 0, 1, 2, ... where nothing is said. */
  x?: readonly [number, number] | undefined;
  y?: readonly [number, number] | undefined;
  /** Words in the cells, row after row. */
  text?: readonly string[] | undefined;
  /** Only an outline along these values, instead of cells. */
  levels?: readonly number[] | undefined;
}

/** A picture; its first row of pixels is at the top. */
export interface ImageMark extends Common {
  mark: 'image';
  width: number;
  height: number;
  /** 1 is grey, 3 is colour, 4 has opacity too; row after row, channels together, 0 to 255. */
  channels: 1 | 3 | 4;
  pixels: Numbers;
  x: readonly [number, number];
  y: readonly [number, number];
}

/** A polygon or a polyline in pieces, with a surface or an arrow head where wanted: boxes, edges, arrows, outlines. */
export interface PathMark extends Common {
  mark: 'path';
  /** Each piece is a list of x and y. */
  pieces: readonly (readonly (readonly [number, number])[])[];
  closed?: boolean | undefined;
  filled?: boolean | undefined;
  width?: number | undefined;
  dash?: 'solid' | 'dashed' | 'dotted' | undefined;
  arrow?: boolean | undefined;
  /** A number for each piece, told by its colour and width: weights of a network. */
  weights?: Coloured | undefined;
}

/** Words at places. */
export interface TextMark extends Common {
  mark: 'text';
  x: Numbers;
  y: Numbers;
  texts: readonly string[];
  anchor?: 'start' | 'middle' | 'end' | undefined;
  /** In pixels. */
  size?: number | undefined;
  /** Smaller where a unit of the x axis is less than a pixel, so that words stay in the boxes around them. */
  shrinks?: boolean | undefined;
  bold?: boolean | undefined;
}

/** Columns with names. It stands alone in its panel. */
export interface TableMark extends Common {
  mark: 'table';
  columns: Columns;
}

/** Heights over a grid, in space; on paper it is drawn as a contour. */
export interface SurfaceMark extends Common {
  mark: 'surface';
  x: Numbers;
  y: Numbers;
  /** Row after row: one row for each y. */
  z: Numbers;
  label?: string | undefined;
  scale?: Scale | undefined;
  domain?: readonly [number, number] | undefined;
}

export type Mark =
  | LineMark
  | AreaMark
  | PointsMark
  | BarMark
  | CellsMark
  | ImageMark
  | PathMark
  | TextMark
  | TableMark
  | SurfaceMark;
