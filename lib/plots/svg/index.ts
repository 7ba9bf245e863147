export type { SvgTheme } from './pen.ts';
export { type SvgOptions, toSvg } from './to-svg.ts';
