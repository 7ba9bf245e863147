import { expect, test } from '@jest/globals';
import { declarations, sheets } from './hostile/css.ts';
import { elementsOf } from './hostile/element.ts';
import { faultsIn } from './hostile/faults.ts';
import { html } from './hostile/html.ts';
import { svgs } from './hostile/svg.ts';

const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'none'; base-uri 'none'; form-action 'none'";
const unclean = (body: string) =>
  `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body>${body}</body></html>`;
const found = (body: string) => {
  const { elements, comments } = elementsOf(unclean(body));
  return [...faultsIn(elements), ...comments];
};

test('the checker has nothing against a plain page', () => {
  expect(
    found(
      '<h1 id="a">A</h1><p style="color: red">b <a href="#a">c</a></p><img src="data:image/png;base64,AAAA" alt="d">',
    ),
  ).toEqual([]);
});

// What is refused for its looks only, or harmless until it is put beside other things.
const harmless = new Set([
  'a tag that is never closed',
  'CDATA in HTML',
  'tags that begin others',
  'names that stand for properties',
  'names that the page itself uses',
  'names of the page',
  'attributes of scripts',
  'classes of the page',
  'a layer moved by others',
  'a comment that hides the rest',
  'a block that is never closed',
]);
const raw = [
  ...Object.entries(html),
  ...Object.entries(svgs),
  ...Object.entries(declarations).map(([name, css]) => [name, `<p style="${css}">x</p>`] as const),
  ...Object.entries(sheets).map(([name, css]) => [name, `<style>${css}</style>`] as const),
];

test('the checker finds fault with everything hostile that nobody has cleaned', () => {
  expect(
    raw.filter(([name, body]) => !harmless.has(name) && found(body).length === 0).map(([name]) => name),
  ).toEqual([]);
});
