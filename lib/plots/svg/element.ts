/** What stands in a tag; undefined is left out. Numbers are rounded to two decimals. */
export type Attributes = Record<string, string | number | undefined>;

/** `<name a="1">inside</name>`; what is inside is SVG already. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined)
      tag += ` ${key}="${typeof value === 'number' ? px(value) : withEntities(value)}"`;
  }
  return inside === '' ? `${tag}/>` : `${tag}>${inside}</${name}>`;
}

/** `<g>` around something; nothing around nothing. */
export function group(attributes: Attributes, inside: string): string {
  return inside === '' ? '' : element('g', attributes, inside);
}

/** A text that XML reads as nothing but characters. */
export function escaped(text: string): string {
  return withEntities(text.replace(illegal, '\ufffd'));
}

/** A number with two decimals at most: a hundredth of a pixel is less than any screen or printer shows. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100 + 0); // + 0: no -0
}

/** The same with one decimal, for marks with many points. */
export function coarsePx(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

function withEntities(text: string): string {
  return text.replace(special, (sign) => entities[sign]!);
}

const special = /[&<>"]/g;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// Control characters and halves of surrogate pairs make a file that no XML parser reads.
const illegal =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
