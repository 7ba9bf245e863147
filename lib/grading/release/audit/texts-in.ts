/** A text of a notebook, and where in it. */
export interface Placed {
  place: string;
  text: string;
}

/**
 * Every text in a value, keys too, each with its place, `metadata.downhill.exercise`. What is packed is opened: lists
 * of lines, attachments and other base64, text of a link, characters written as HTML.
 */
export function textsIn(value: unknown, place = ''): Placed[] {
  if (typeof value === 'string') return forms(value).map((text) => ({ place, text }));
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const whole = value.every((part) => typeof part === 'string') ? textsIn(value.join('\n'), place) : [];
    return [...whole, ...value.flatMap((part, at) => textsIn(part, `${place}[${at}]`))];
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = place === '' ? key : `${place}.${key}`;
    return [{ place: at, text: key }, ...textsIn(inner, at)];
  });
}

function forms(text: string): string[] {
  const wrapped = [...text.matchAll(/base64,\s*([A-Za-z0-9+/=\s]+)/g)].map(([, data]) => data!);
  if (/^[A-Za-z0-9+/\s]{24,}=*\s*$/.test(text)) wrapped.push(text);
  const opened = wrapped.map((data) => Buffer.from(data, 'base64').toString('utf8'));
  const plain = fromHtml(text);
  const unescaped = fromLink(plain);
  return [...new Set([text, plain, unescaped, ...opened, ...opened.map(fromHtml)])];
}

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' };

const fromHtml = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|quot|apos|nbsp|amp));/gi, (all, ten, sixteen, name) =>
    name ? named[name.toLowerCase()]! : character(ten ? Number(ten) : Number.parseInt(sixteen, 16), all),
  );

const character = (code: number, otherwise: string) =>
  code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;

const fromLink = (text: string) =>
  text.replace(/(?:%[\da-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'),
  );
