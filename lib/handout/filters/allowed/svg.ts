/** The elements of SVG that a picture may bring, as they are spelt. Nothing that runs, moves, loads or holds HTML. */
export const svgTags = [
  ...'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath'.split(
    ' ',
  ),
  ...'image clipPath mask pattern marker linearGradient radialGradient stop'.split(' '),
];

/** What they may say; values are looked at, too. */
export const svgAttributes = [
  ...'id class style role lang x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height'.split(' '),
  ...'viewBox preserveAspectRatio transform rotate offset pathLength textLength lengthAdjust'.split(' '),
  ...'gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform'.split(
    ' ',
  ),
  ...'clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient'.split(
    ' ',
  ),
  ...'fill stroke opacity color fill-opacity stroke-opacity stop-color stop-opacity stroke-width'.split(' '),
  ...'stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset fill-rule'.split(
    ' ',
  ),
  ...'clip-rule clip-path mask marker-start marker-mid marker-end text-anchor dominant-baseline'.split(' '),
  ...'alignment-baseline baseline-shift font-family font-size font-weight font-style font-stretch'.split(' '),
  ...'font-variant text-decoration letter-spacing word-spacing shape-rendering text-rendering'.split(' '),
  ...'image-rendering visibility display overflow paint-order vector-effect version'.split(' '),
  ...'href xlink:href aria-label aria-labelledby aria-describedby aria-hidden focusable startOffset'.split(
    ' ',
  ),
];

/** Elements that others may draw again; in one that draws others itself, a few lines would become a billion. */
export const patterns = new Set(['symbol', 'pattern', 'mask', 'marker', 'clipPath']);

/** Classes that figures of the course share with the page, which gives their colours. */
export const ownClasses = /^[fs]-(?:paper|ink|muted|faint)$/;
