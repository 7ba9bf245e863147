/** Of each property that is let through, what its value must look like. */
export type Properties = ReadonlyMap<string, RegExp>;

/** The declarations of a style whose property is on the list and whose value looks harmless. */
export function safeDeclarations(style: string, properties: Properties): string {
  const safe: string[] = [];
  for (const declaration of style.replace(comments, '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    const wanted = properties.get(name) ?? (customName.test(name) ? properties.get('--*') : undefined);
    if (wanted?.test(value) && isPlain(value)) safe.push(`${name}:${value}`);
  }
  return safe.join(';');
}

/**
 * Whether a value of CSS or of an SVG attribute is only words and numbers: nothing that escapes (\), ends the
 * rule, or calls anything but colours, moves and ids of the same picture.
 */
export function isPlain(value: string): boolean {
  if (value.length > 2000 || !/^[\p{L}\p{N}\s#.,%()+\-/'"_]*$/u.test(value)) return false;
  if ((value.match(/'/g)?.length ?? 0) % 2 === 1) return false;
  if ((value.match(/"/g)?.length ?? 0) % 2 === 1) return false;
  let open = 0;
  for (const sign of value) {
    open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (open < 0) return false;
  }
  if (open !== 0) return false;
  for (const [, name, inside] of value.matchAll(/([\p{L}\p{N}_-]*)\s*\(([^()]*)/gu)) {
    if (name!.toLowerCase() === 'url' ? !/^#[\w.:-]+$/.test(inside!) : !functions.has(name!.toLowerCase()))
      return false;
  }
  return true;
}

const comments = /\/\*[\s\S]*?(?:\*\/|$)/g;
const customName = /^--[a-z][a-z0-9-]*$/;
const functions = new Set(
  'rgb rgba hsl hsla var matrix translate translatex translatey scale scalex scaley rotate skewx skewy'.split(
    ' ',
  ),
);

const size = /^(?:auto|0|\d{1,4}(?:\.\d+)?(?:px|em|rem|ex|ch|pt|%))$/;
const word = /^[a-z-]{1,24}$/;

/** What HTML may say of itself. Colours are not among it: nobody knows whether they are read on our papers. */
export const ofHtml: Properties = new Map([
  ['text-align', /^(?:left|right|center|justify|start|end)$/],
  ['vertical-align', word],
  ['font-weight', /^(?:normal|bold|bolder|lighter|[1-9]00)$/],
  ['font-style', /^(?:normal|italic|oblique)$/],
  ['text-decoration', /^(?:none|underline|line-through)$/],
  ['white-space', word],
  ['width', size],
  ['max-width', size],
  ['list-style-type', word],
  ['border-collapse', /^(?:collapse|separate)$/],
]);

const paint =
  /^(?:[a-z]{1,24}|#[\da-f]{3,8}|(?:rgb|hsl)a?\([\d\s.,%/-]*\)|url\(#[\w.:-]+\)|var\(--[a-z][a-z0-9-]*\))$/i;
const number = /^-?\d*\.?\d+(?:e-?\d+)?(?:px|pt|em|rem|ex|%|in|cm|mm|deg)?$/i;

/** What a picture may say of its parts. */
export const ofSvg: Properties = new Map([
  ...['fill', 'stroke', 'color', 'stop-color', 'background-color'].map((name) => [name, paint] as const),
  ...'opacity fill-opacity stroke-opacity stop-opacity stroke-width stroke-miterlimit stroke-dashoffset font-size max-width width height letter-spacing word-spacing stroke-linecap stroke-linejoin fill-rule clip-rule text-anchor dominant-baseline alignment-baseline font-weight font-style text-decoration font-stretch font-variant shape-rendering text-rendering image-rendering visibility display paint-order vector-effect baseline-shift overflow white-space line-height mix-blend-mode'
    .split(' ')
    .map((name) => [name, new RegExp(`${number.source}|${word.source}`, 'i')] as const),
  ['stroke-dasharray', /^(?:none|[\d\s.,a-z%]+)$/],
  ['transform', /^[\w\s.,()-]+$/],
  ['font-family', /^[\p{L}\p{N}\s,'"_.-]+$/u],
  ['font', /^[\p{L}\p{N}\s,'"_.%/-]+$/u],
  ['clip-path', /^(?:none|url\(#[\w.:-]+\))$/],
  ['marker-start', /^(?:none|url\(#[\w.:-]+\))$/],
  ['marker-mid', /^(?:none|url\(#[\w.:-]+\))$/],
  ['marker-end', /^(?:none|url\(#[\w.:-]+\))$/],
  ['mask', /^(?:none|url\(#[\w.:-]+\))$/],
  ['--*', paint],
]);
