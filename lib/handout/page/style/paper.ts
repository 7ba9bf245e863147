import { colours } from './colours.ts';

// An arrow that turns back, as a picture: a sign would be copied from a PDF with the code.
const turn = encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 18"><path d="M9 5v4.5H3m2.5-2.5L3 9.5l2.5 2.5" fill="none" stroke="${colours.muted.light}"/></svg>`,
);

/** The page on paper: numbered sheets, whole figures, long lines of code wrapped with a mark, folds open. */
export const paper = (title: string): string => `
@page {
  margin: 18mm 17mm 20mm;
  @top-left { content: "${cssText(title)}"; font: 8pt var(--sans, sans-serif); color: ${colours.muted.light} }
  @bottom-center { content: counter(page) " / " counter(pages); font: 8pt var(--sans, sans-serif); color: ${colours.muted.light} }
}
@page :first { @top-left { content: none } }
@media print {
  html { font-size: 10.5pt; line-height: 1.5 }
  body { font-size: 1rem }
  .skip, .tools, .contents, .site, .around, .permalink, .tag button { display: none !important }
  .bar, .page, .foot, main { max-width: none; padding: 0; margin: 0; display: block }
  .page.with-contents { display: block; max-width: none }
  .kind { font-size: .8125rem }
  .prose > *, .prose > details > * { max-width: none }
  h1, h2, h3, h4, h5, h6, .titled, .exercise-head { break-after: avoid; break-inside: avoid }
  figure, img, svg, tr, blockquote, .katex-display, .prose li { break-inside: avoid }
  .short { break-inside: avoid }
  .input:has(+ .outputs > :first-child > pre) { break-after: avoid }
  .cell.code { padding-top: .75rem; margin-top: .4rem }
  .input > pre, .prose pre, .frame { box-decoration-break: clone; -webkit-box-decoration-break: clone }
  .prose > blockquote:last-child { break-after: avoid }
  p, li { orphans: 3; widows: 3 }
  pre { orphans: 3; widows: 3 }
  thead { display: table-header-group }
  .input > pre, .prose pre, .output pre { overflow: visible; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 8.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .hljs { width: auto }
  .long { display: block; position: relative; padding-left: calc((var(--in, 0) + 2) * 1ch); text-indent: calc((var(--in, 0) + 2) * -1ch); padding-right: 1.6em }
  .long::after { content: ""; position: absolute; right: 0; top: 0; bottom: 1lh; width: 1em; background: url("data:image/svg+xml,${turn}") 0 0 / 1em 1lh repeat-y; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .output, .katex-display, .prose table { overflow: visible }
  .prose table { display: table }
  .exercise, blockquote, .hljs { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .exercise { box-decoration-break: clone; -webkit-box-decoration-break: clone }
  .figure-data, audio { display: none }
  details::details-content { content-visibility: visible; block-size: auto; opacity: 1 }
  summary { list-style: none; break-after: avoid }
  a { color: inherit; text-decoration: underline }
  main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; color: var(--muted); overflow-wrap: anywhere }
}
`;

/** Text between the quotation marks of CSS, in a style element: each sign that could end either is written as a number. */
const cssText = (text: string) =>
  text.replace(/[^\p{L}\p{N} .,:;()·-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
