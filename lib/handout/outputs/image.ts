import { escapeHtml } from '../filters/escape.ts';
import { nameOfOutput, type OutputContext } from './context.ts';
import { imageSize } from './image-size.ts';
import { isObject, type Json } from './spec/rules.ts';

export const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;

const mostBytes = 8_000_000; // in base64; a page with more is slow to open

/** A picture that stands in the page itself, with room for it from the beginning; a sentence where it is broken. */
export function imageHtml(
  mime: string,
  { data, metadata }: { data: Json; metadata: Json },
  context: OutputContext,
): string {
  const base64 = typeof data[mime] === 'string' ? data[mime].replace(/\s+/g, '') : '';
  if (base64.length > mostBytes) {
    return sentence(
      `A picture (${mime}) of ${(base64.length * 0.75e-6).toFixed(1)} MB is left out: it is too large for a page.`,
    );
  }
  const found = /^[A-Za-z0-9+/]+={0,2}$/.test(base64) ? imageSize(Buffer.from(base64, 'base64')) : undefined;
  if (!found) return sentence(`A picture (${mime}) cannot be shown: its data are broken.`);
  const own = isObject(metadata[mime]) ? metadata[mime] : {};
  const { width, height } = sizeIn(found, { ...metadata, ...own });
  const alt = altOf({ ...metadata, ...own }, data['text/plain']) ?? nameOfOutput(context);
  return `<div class="picture on-white"><img src="data:${found.mime};base64,${base64}" width="${width}" height="${height}" alt="${escapeHtml(alt)}"></div>`;
}

export const sentence = (text: string): string => `<p class="left-out">${escapeHtml(text)}</p>`;

// What is shown at half its size, for sharp screens, says so in its metadata.
function sizeIn(found: { width: number; height: number }, { width, height }: Json) {
  const [w, h] = [lengthOf(width), lengthOf(height)];
  if (w !== undefined) return { width: w, height: h ?? Math.round((found.height * w) / found.width) };
  if (h !== undefined) return { width: Math.round((found.width * h) / found.height), height: h };
  return { width: found.width, height: found.height };
}

function lengthOf(value: unknown): number | undefined {
  const length = typeof value === 'string' && /^\d+(px)?$/.test(value) ? Number.parseInt(value, 10) : value;
  return typeof length === 'number' && length >= 1 && length <= 10_000 ? Math.round(length) : undefined;
}

/** What a picture shows, in the words of its maker. */
function altOf({ alt }: Json, plain: unknown): string | undefined {
  if (typeof alt === 'string' && alt.trim() !== '') return alt.trim();
  if (typeof plain !== 'string') return undefined;
  const words = plain.replace(/\s+/g, ' ').trim();
  // `<Figure size 640x480 with 1 Axes>` and `[image/png]` are names of a class and a type.
  return words === '' || /^[<[].*[>\]]$/.test(words) || words.length > 500 ? undefined : words;
}
