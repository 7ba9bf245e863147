import { display, displaySymbol } from '../base/index.ts';
import type { Figure } from './make.ts';

/** Shows a figure: drawn in the notebook, told in a few lines in a terminal. */
export function show(figure: Figure): void {
  display(figure[displaySymbol]());
}
