import type { Tag } from 'sanitize-html';
import type { Bundle } from '../../notebook/index.ts';
import { attached, safePicture } from './safe-pictures.ts';
import { sanitiseSvg } from './sanitise-svg.ts';
import type { Slots } from './slots.ts';

interface Context {
  prefix: string;
  attachments?: Record<string, Bundle> | undefined;
  slots: Slots;
  onProblem?: ((problem: string) => void) | undefined;
}

/** A picture that carries its pixels, as an image; of any other its words and where it is. */
export function safeImage(given: Record<string, string>, context: Context): Tag {
  const { src: address = '', alt: written, width, height, ...attribs } = given;
  const src = context.slots.restore(address).trim();
  const alt = context.slots.restore(written ?? '').trim();
  const name = nameOf(src);
  if (alt === '') context.onProblem?.(`the picture ${name} has no text instead of it (alt)`);
  const text = alt || `Picture ${name}`;
  const found = pictureAt(src, context);
  if (found === undefined) {
    context.onProblem?.(`the picture ${name} is not inside of the notebook: attach it to the cell`);
    return words(`${text} (picture not included${/^https?:/i.test(src) ? `: ${src.slice(0, 300)}` : ''})`);
  }
  if ('svg' in found) {
    const svg = sanitiseSvg(found.svg, { prefix: `${context.prefix}-${slugless(name)}`, label: text });
    if (svg === '') return words(`${text} (picture not readable)`);
    return { tagName: 'span', attribs: {}, text: context.slots.mark(() => svg, text) };
  }
  for (const [side, value] of Object.entries({ width, height })) {
    if (value !== undefined && /^\d{1,4}(?:\.\d+)?(?:px|%)?$/.test(value)) attribs[side] = value;
  }
  return { tagName: 'img', attribs: { ...attribs, src: found.uri, alt: text } };
}

function pictureAt(src: string, { attachments }: Context): { uri: string } | { svg: string } | undefined {
  if (/^attachment:/i.test(src)) return attached(attachments, src.slice('attachment:'.length));
  const uri = safePicture(src);
  return uri === undefined ? undefined : { uri };
}

const words = (text: string): Tag => ({ tagName: 'span', attribs: { class: 'no-picture' }, text });

/** The last part of an address, for messages. */
function nameOf(src: string): string {
  if (/^data:/i.test(src)) return 'in the text';
  return JSON.stringify(
    (
      src
        .replace(/^attachment:/i, '')
        .split(/[?#]/)[0]!
        .split('/')
        .at(-1) ?? ''
    ).slice(0, 80),
  );
}

const slugless = (name: string) => name.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '');
