export { pageHtml, type PageParts } from './page-html.ts';
export { type ColourName, colours } from './style/colours.ts';
export { pageStyle } from './style/page-style.ts';
export { scriptHash } from './policy.ts';
