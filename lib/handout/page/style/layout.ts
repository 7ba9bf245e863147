/** Where the parts of the page stand: one column, and beside it the contents where there is room. */
export const layout = `
.bar, .page, .foot, .around { max-width: calc(var(--wide) + 2.5rem); margin-inline: auto; padding-inline: 1.25rem }
.bar { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; padding-block: .75rem; font-size: .875rem }
.where, .tools, .site { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center }
.kind { color: var(--muted) }
main { min-width: 0; padding-block: 1rem 2rem }
.foot { padding-block: 1.25rem 3rem; color: var(--muted); font-size: .8125rem; border-top: 1px solid var(--faint) }
.foot p { margin: .15rem 0; max-width: none }
.foot code { font-size: .95em }
.hash { overflow-wrap: anywhere }
.around { display: flex; flex-wrap: wrap; gap: 1rem; margin-block: 1rem 2rem }
.around a { flex: 1 1 14rem; padding: .75rem 1rem; border: 1px solid var(--faint); border-radius: .5rem; text-decoration: none }
.around a:hover { border-color: var(--edge) }
.around a span { display: block; color: var(--muted); font-size: .8125rem }
.around [rel=next] { text-align: right }
.contents { font-size: .875rem; line-height: 1.4 }
.contents summary { cursor: pointer; padding: .5rem .25rem; color: var(--muted); font-weight: 600 }
.contents ol { list-style: none; margin: 0; padding: 0 }
.contents ol ol { padding-left: .9rem }
.contents a { display: block; padding: .3rem .6rem; color: var(--muted); text-decoration: none; border-left: 2px solid transparent }
.contents a:hover { color: var(--link) }
.contents a[aria-current] { color: var(--ink); border-left-color: var(--link) }
@media (max-width: 75.99rem) {
  .contents { border: 1px solid var(--faint); border-radius: .5rem; padding: 0 .75rem }
  .contents details[open] { padding-bottom: .75rem }
}
@media (min-width: 76rem) {
  .bar, .page.with-contents, .foot, .around { max-width: 74rem }
  .page.with-contents { display: grid; grid-template-columns: 15rem minmax(0, var(--wide)); gap: 3.5rem; justify-content: space-between }
  .contents { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-block: 1.5rem }
  .contents summary { list-style: none; cursor: default; padding: 0 .6rem .4rem }
  .contents summary::-webkit-details-marker { display: none }
  .contents details::details-content { content-visibility: visible; block-size: auto }
}
`;
