import { displaySymbol, type MimeBundle } from '../base/index.ts';
import { checkFigure } from './check.ts';
import type { FigureParts } from './figure.ts';
import { plain } from './plain.ts';
import { toPlotly } from './plotly/index.ts';
import { settle } from './settle.ts';
import { toSvg } from './svg/index.ts';

/**
 * A picture that is ready to be drawn. Every axis has its `domain` and every mark its `role`, and no mark has
 * more points than a screen shows, so that all renderers draw the same.
 */
export interface Figure extends FigureParts {
  [displaySymbol](): MimeBundle;
}

/** The figure of these parts; throws one sentence where they do not fit together. */
export function figure(parts: FigureParts): Figure {
  checkFigure(parts);
  const made: Figure = Object.freeze({ ...settle(parts), [displaySymbol]: () => bundleOf(made) });
  return made;
}

// JupyterLab and VS Code draw the first, GitHub and paper the second, a terminal the third.
function bundleOf(made: Figure): MimeBundle {
  return {
    'application/vnd.plotly.v1+json': toPlotly(made),
    'image/svg+xml': toSvg(made),
    'text/plain': plain(made),
  };
}
