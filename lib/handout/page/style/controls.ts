/** What can be pressed, chosen and ticked, and the boxes of exercises. */
export const controls = `
.button, .tag button { text-decoration: none; color: var(--ink) }
.button { padding: .2rem .7rem; border: 1px solid var(--edge); border-radius: .4rem }
.button:hover { background: var(--shade) }
.theme { display: flex; margin: 0; padding: 0; border: 1px solid var(--edge); border-radius: .4rem; min-width: 0 }
.theme label { position: relative; cursor: pointer }
.theme input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer }
.theme span { display: block; padding: .2rem .65rem; border-radius: .3rem; color: var(--muted) }
.theme :checked + span { background: var(--shade); color: var(--ink); box-shadow: inset 0 0 0 1px var(--edge) }
.theme :focus-visible + span { outline: .15rem solid var(--focus); outline-offset: .1rem }
.exercise { padding: 1rem 1.25rem 1.25rem; margin-block: 2rem; background: var(--task-tint); border: 1px solid var(--faint); border-left: 3px solid var(--task); border-radius: .5rem }
.exercise-head { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; float: right; position: relative; z-index: 1; font-size: .875rem; color: var(--task); padding-top: .1rem }
.exercise-head label { display: flex; gap: .4rem; align-items: center; min-height: 1.5rem; cursor: pointer }
.exercise-head input { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--task) }
.exercise .cells > :first-child, .exercise .cells > :first-child > .titled { margin-top: 0 }
.exercise .cells > :last-child { margin-bottom: 0 }
.exercise .tag > * { background: var(--paper) }
.exercise .frame { background: var(--paper) }
@media (max-width: 40rem) {
  .exercise { padding-inline: .75rem }
  .exercise-head { float: none; padding-block: 0 .5rem }
}
@media (forced-colors: active) {
  .theme :checked + span { background: Highlight; color: HighlightText; forced-color-adjust: none }
  .contents a[aria-current] { border-left-color: Highlight }
  .contents a { border-left-color: Canvas }
}
`;
