import type { Tag } from 'sanitize-html';

const mostSigns = 8_000_000; // in base64; a page with more is slow to open

/** How the files begin that browsers play, by what they are. */
const beginnings: [type: string, begins: RegExp][] = [
  ['audio/wav', /^RIFF[\s\S]{4}WAVE/],
  ['audio/ogg', /^OggS/],
  ['audio/mpeg', /^(?:ID3|\xff[\xe2-\xff])/],
];

/** A sound that carries its own samples, with a player that waits; of any other, that it is not here. */
export function safeSound({ src = '', title, 'aria-label': label = title }: Record<string, string>): Tag {
  const uri = soundUri(src);
  if (uri === undefined) {
    return { tagName: 'span', attribs: { class: 'no-picture' }, text: `${label || 'Sound'} (not included)` };
  }
  return { tagName: 'audio', attribs: { controls: '', ...(label && { 'aria-label': label }), src: uri } };
}

/** The address of a sound as we write it, named by what the file is; undefined for any that is not in the address. */
export function soundUri(address: string): string | undefined {
  const [, base64] = /^\s*data:audio\/[\w.+-]+\s*;\s*base64\s*,([\s\S]*)$/i.exec(address) ?? [];
  const data = base64?.replace(/\s+/g, '') ?? '';
  if (data.length > mostSigns || !/^[A-Za-z0-9+/]+={0,2}$/.test(data)) return undefined;
  const start = Buffer.from(data.slice(0, 16), 'base64').toString('latin1');
  const type = beginnings.find(([, begins]) => begins.test(start))?.[0];
  return type === undefined ? undefined : `data:${type};base64,${data}`;
}
