// Not system-ui: in a Chinese system it sets Latin letters in a Chinese font. Chinese fonts come after the Latin ones,
// which have no Han, and before the browser's own choice, which may be a Japanese one.
const chinese =
  "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','WenQuanYi Micro Hei'";
const sans = `-apple-system,'Segoe UI',Roboto,'Helvetica Neue','Noto Sans','Liberation Sans',Arial,${chinese},sans-serif`;
const mono = `ui-monospace,SFMono-Regular,Menlo,Consolas,'Cascadia Mono','Liberation Mono','DejaVu Sans Mono',${chinese},monospace`;

/** Fonts, sizes, and what every element begins with. */
export const base = `
:root { --sans: ${sans}; --mono: ${mono}; --measure: 39rem; --wide: 52rem }
*, ::before, ::after { box-sizing: border-box }
html { font: 100%/1.6 var(--sans); color: var(--ink); background: var(--paper); text-size-adjust: 100%; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem }
body { margin: 0; font-size: 1.0625rem; overflow-wrap: break-word }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em }
a:hover { text-decoration-thickness: .12em }
:focus-visible { outline: .15rem solid var(--focus); outline-offset: .15rem; border-radius: .2rem }
main:focus { outline: none }
pre:focus-visible, .output:focus-visible { outline-offset: -.15rem }
:target { scroll-margin-top: 1rem }
code, pre, kbd, samp { font-family: var(--mono); font-variant-ligatures: none }
[lang|=zh] { font-style: normal }
img, svg, video { max-width: 100%; height: auto }
button, input, fieldset { font: inherit; color: inherit }
[hidden] { display: none !important }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip { position: absolute; left: 1rem; top: -6rem; z-index: 2; padding: .5rem 1rem; background: var(--paper); border: 1px solid var(--edge); border-radius: .4rem }
.skip:focus { top: 1rem }
@media (prefers-reduced-motion: no-preference) {
  .permalink, .tag button { transition: opacity .12s }
}
`;
