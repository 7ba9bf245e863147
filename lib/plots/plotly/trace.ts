import type { Panel } from '../figure.ts';
import type { Theme } from '../theme.ts';

/** One trace, layout or other record in plotly's words; only what JSON can hold. */
export type Json = { [key: string]: unknown };

/** Where the traces of a mark go and what they look like there. */
export interface Place {
  panel: Panel;
  /** In plotly's words: `x2`, `y2`, and `scene2` for what stands in space. */
  x: string;
  y: string;
  scene: string;
  /** The space of the panel, as fractions of the figure, y from below. */
  domain: { x: [number, number]; y: [number, number] };
  theme: Theme;
  /** The bar that tells the colours of this mark; undefined where another mark's bar tells them. */
  colourBar: Json | undefined;
}
