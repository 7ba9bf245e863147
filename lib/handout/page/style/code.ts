/** Code and what it answered, in one frame. */
export const code = `
.frame { position: relative; border: 1px solid var(--faint); border-radius: .5rem }
.input > pre, .prose pre { margin: 0; padding: 1rem; overflow-x: auto; font-size: .8125rem; line-height: 1.55; tab-size: 2; background: var(--tint); border-radius: .45rem }
.prose pre { margin-bottom: .9rem }
.hljs { display: block; background: none; padding: 0; width: max-content; min-width: 100% }
.input:not(:last-child) > pre { border-radius: .45rem .45rem 0 0 }
.input + .outputs { border-top: 1px solid var(--faint) }
.tag { position: absolute; top: -.7rem; right: .75rem; display: flex; flex-direction: row-reverse; gap: .35rem; font-size: .71875rem; line-height: 1.4rem }
.tag > * { padding: 0 .55rem; height: 1.5rem; background: var(--paper); border: 1px solid var(--faint); border-radius: 1rem }
.tag span { color: var(--muted) }
.tag button { cursor: pointer; opacity: 0; border-color: var(--edge) }
.frame:hover .tag button, .tag button:focus-visible, .frame:focus-within .tag button { opacity: 1 }
@media (hover: none) { .tag button { opacity: 1 } }
.tag button:hover { background: var(--shade) }
.output { padding: .75rem 1rem; overflow-x: auto; font-size: .9375rem }
.output + .output { padding-top: 0 }
.output > :first-child { margin-top: 0 }
.output > :last-child { margin-bottom: 0 }
.output pre { margin: 0; font-size: .84375rem; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere }
.fold > summary { padding: .4rem 1rem; color: var(--muted); font-size: .875rem }
.prose > .fold, .cell > .fold { border: 1px solid var(--faint); border-radius: .5rem }
.prose > .fold > :not(summary) { margin-inline: 1rem }
.cell > .fold > .frame { border-width: 1px 0 0; border-radius: 0 }
@media (max-width: 30rem) {
  .input > pre, .prose pre, .output { padding-inline: .75rem }
}
`;
