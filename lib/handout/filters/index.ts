// markdown and formulas
export { type MarkdownOptions, renderMarkdown } from './markdown.ts';
export { renderLatex } from './mark-maths.ts';
export { type Maths, makeMaths } from './maths/make-maths.ts';
export { mathsStyle } from './maths-style.ts';

// strangers' HTML and SVG
export { type SanitiseOptions, sanitiseHtml } from './sanitise.ts';
export { sanitiseSvg, type SvgOptions } from './sanitise-svg.ts';
export { safeLink } from './safe-links.ts';
export { pictureUri, safePicture } from './safe-pictures.ts';

// code
export { codeBlock, highlight } from './code/highlight.ts';
export { languageName } from './code/languages.ts';
export { codeStyle } from './code/code-style.ts';

// what programs wrote
export { ansiToHtml, ansiToText } from './ansi/ansi.ts';
export { ansiStyle } from './ansi/ansi-style.ts';

// words and names
export { escapeHtml, textOf, unescapeHtml } from './escape.ts';
export { type IdMaker, makeIds } from './ids.ts';
export { settleLinks } from './settle-links.ts';
export { slugOf } from './slug.ts';
export { type Pair, themed } from './themed.ts';
