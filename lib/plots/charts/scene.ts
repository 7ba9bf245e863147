import type { Numbers } from '../marks.ts';
import type { Picture } from './pictures.ts';

/** A rectangle in pixels, counted from the upper left of its picture. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  label: string;
  /** How sure a model is, from 0 to 1. */
  score?: number | undefined;
  /** What is there in truth; its line is dashed. */
  truth?: boolean | undefined;
}

/** Which pixels belong to a thing: rows of numbers, above a half where they do. */
export interface Mask {
  mask: readonly Numbers[];
  label: string;
}

/** A picture and what is on it. */
export interface Scene {
  picture: Picture;
  boxes?: readonly Box[] | undefined;
  masks?: readonly Mask[] | undefined;
  name?: string | undefined;
}

/** Whether a box can be drawn. */
export const isDrawn = ({ x, y, width, height }: Box) =>
  [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0;
