import type { Columns, Mark } from './marks.ts';

/** One axis of a panel. */
export interface Axis {
  /** What is along it, with its unit: `epoch`, `loss`, `time (s)`. */
  label: string;
  scale?: 'linear' | 'log' | undefined;
  /** From where to where; around all marks where nothing is said. */
  domain?: readonly [number, number] | undefined;
  /** Between whole numbers there is nothing, as between epochs: no ticks there. */
  whole?: boolean | undefined;
  /** Names of the places 0, 1, 2, ...: the axis then has categories. */
  categories?: readonly string[] | undefined;
  /** The least value at the other end. */
  reversed?: boolean | undefined;
  /** The axis is not drawn, as around a picture; its label is still read aloud. */
  hidden?: boolean | undefined;
}

/** Marks over one pair of axes. */
export interface Panel {
  title?: string | undefined;
  x: Axis;
  y: Axis;
  marks: readonly Mark[];
  /** One unit is as long on both axes. */
  square?: boolean | undefined;
  /** Height over width of the space inside the axes. */
  ratio?: number | undefined;
}

/** A moment of an animation: what the panels show then. */
export interface Frame {
  name: string;
  panels: readonly Panel[];
}

/** What is wanted of a figure. */
export interface FigureParts {
  /** What the figure shows, as a claim: "The deep network learns faster". */
  title: string;
  /** The same for who cannot see it: what is drawn and what stands out. */
  alt: string;
  panels: readonly Panel[];
  /** How many panels stand side by side; as many as fit where nothing is said. */
  columns?: number | undefined;
  /** Under the figure: where a number comes from, what was left out. */
  note?: string | undefined;
  /** An animation; `panels` is then its last moment. */
  frames?: readonly Frame[] | undefined;
  legend?: boolean | undefined;
  /**
   * What a page lists under the figure, where its marks lie at places of a drawing that tell nothing: the nodes of
   * a tree. Nothing is listed where there is none; the marks themselves are where nothing is said.
   */
  tables?: readonly Columns[] | undefined;
}
