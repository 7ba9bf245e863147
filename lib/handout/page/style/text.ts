/** What is read: headings, paragraphs, lists, quotations, tables, formulas. */
export const text = `
.cells { list-style: none; margin: 0; padding: 0 }
.cell { margin-block: 1.1rem }
.prose > *, .prose > details > * { max-width: var(--measure) }
.prose > table, .prose > pre, .prose > figure, .prose > .table, .prose > details { max-width: 100% }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; margin: 0; font-weight: 650 }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.25rem); letter-spacing: -.01em; margin-bottom: 1rem }
h2 { font-size: 1.45rem; letter-spacing: -.005em }
h3 { font-size: 1.15rem }
h4, h5, h6 { font-size: 1rem }
.titled { display: flex; align-items: baseline; gap: .5rem; margin-block: 1.6rem .6rem }
.titled:has(h2) { margin-top: 2.75rem }
.permalink { display: inline-block; min-width: 1.5rem; text-align: center; color: var(--muted); text-decoration: none; opacity: 0 }
.titled:hover .permalink, .permalink:focus { opacity: 1 }
@media (hover: none) { .permalink { opacity: 1 } }
p, ul, ol, dl, blockquote, pre, table { margin-block: 0 .9rem }
.prose > :last-child { margin-bottom: 0 }
.prose ul, .prose ol { padding-left: 1.5rem }
.prose ul { list-style-type: disc }
.prose ul ul { list-style-type: circle }
.prose li.task { list-style: none; margin-left: -1.3rem }
li + li { margin-top: .2rem }
.cells > li + li { margin-top: 1.1rem }
hr { border: 0; border-top: 1px solid var(--faint); margin-block: 2rem }
blockquote { margin-inline: 0; padding: .65rem 1rem; background: var(--tint); border-left: 3px solid var(--link); border-radius: 0 .4rem .4rem 0 }
blockquote > :last-child { margin-bottom: 0 }
:not(pre) > code { font-size: .875em; padding: .1em .3em; background: var(--tint); border: 1px solid var(--faint); border-radius: .25rem; overflow-wrap: anywhere }
kbd { font-size: .85em; padding: .1em .4em; border: 1px solid var(--edge); border-radius: .25rem }
summary { cursor: pointer }
.prose details:not(.fold) { padding: .5rem 1rem; border: 1px solid var(--faint); border-radius: .4rem; background: var(--paper) }
.prose details[open] > summary { margin-bottom: .6rem }
.prose details > summary { font-weight: 600; color: var(--muted) }
.prose details > :last-child { margin-bottom: 0 }
table { border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums }
.prose table { display: block; overflow-x: auto; width: fit-content }
th, td { padding: .35rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--faint) }
thead th { border-bottom: 1px solid var(--edge) }
caption { text-align: left; color: var(--muted); padding-bottom: .35rem }
figure { margin: 0 }
figcaption { color: var(--muted); font-size: .875rem }
.katex-display { overflow: auto hidden; padding-block: .2rem; margin-block: .9rem }
@media (max-width: 30rem) {
  body { font-size: 1rem }
  .titled:has(h2) { margin-top: 2rem }
  .prose ul, .prose ol { padding-left: 1.2rem }
}
`;
