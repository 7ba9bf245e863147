import type { Panel } from '../figure.ts';
import type { Placing } from '../scale.ts';
import type { Pen } from './pen.ts';

/** A rectangle on the paper, in pixels; y counts from above. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The inside of a panel's axes, where its marks are drawn. */
export interface Space {
  panel: Panel;
  box: Box;
  x: Placing;
  y: Placing;
  pen: Pen;
  /** The attribute that cuts off what reaches out of the box. */
  clip: string;
}
