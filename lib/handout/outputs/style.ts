/** How outputs look. Colours are the page's variables: paper, ink, muted, faint, tint, edge, bad, bad-tint, task. */
export const outputStyle = `
.figure { margin: 0 }
.figure > * + * { margin-top: .5rem }
.picture { overflow-x: auto }
audio { display: block; max-width: 100% }
.picture > svg, .picture > img { display: block; max-width: 100%; height: auto }
.on-white { width: fit-content; max-width: 100%; background: #fff; color: #000; border-radius: .25rem }
.on-page > svg { --paper: inherit; --ink: inherit; --muted: inherit; --faint: inherit }
${['paper', 'ink', 'muted', 'faint'].map((ink) => `.on-page .f-${ink} { fill: var(--${ink}) } .on-page .s-${ink} { stroke: var(--${ink}) }`).join('\n')}
.figure-live { overflow-x: auto }
.figure-live > div { min-width: 32rem }
.figure-live svg { max-width: none; height: revert-layer }
@media screen { .is-live > .figure-still { display: none } }
@media print {
  .figure-still + .figure-live { display: none }
  .figure-still, .figure-live, .output .picture { break-inside: avoid }
}
.figure-data > summary, .json > summary { cursor: pointer; color: var(--muted); font-size: .875rem; min-height: 1.5rem }
.scroll { overflow: auto; max-height: 26rem; margin-block: .5rem }
.scroll:focus-visible { outline-offset: -.15rem }
@media print { .scroll { max-height: none; overflow: visible } }
.scroll table { border-collapse: collapse; font-size: .84375rem; line-height: 1.4; font-variant-numeric: tabular-nums }
.scroll caption { text-align: left; color: var(--muted); font-size: .8125rem; padding-bottom: .25rem }
.scroll th, .scroll td { padding: .2rem .6rem; border-bottom: 1px solid var(--faint); text-align: right; overflow-wrap: normal }
.scroll thead th { border-bottom-color: var(--edge) }
.figure-data :is(th, td):first-child, .figure-data .words { text-align: left }
.left-out { color: var(--muted); font-size: .875rem; margin-block: .4rem }
.stderr { border-left: 3px solid var(--task); padding-left: .75rem }
.error { border-left: 3px solid var(--bad); padding-left: .75rem }
.error > p { margin: 0 0 .4rem; color: var(--bad) }
.not-yet { border-left: 3px solid var(--task); padding-left: .75rem }
.not-yet > p { margin: 0 }
.html [class^=heading-] { font-weight: 600; margin-block: .6rem .3rem }
`;
