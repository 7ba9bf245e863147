import { sanitiseSvg } from '../filters/sanitise-svg.ts';
import { nameOfOutput, nextId, type OutputContext } from './context.ts';

/** A picture in SVG, safe to stand in a page; undefined where there is none in the text. */
export function svgHtml(source: string, context: OutputContext): string | undefined {
  const own = ownSheet.exec(source);
  // Ours says its colours by class, and the page's own style has them for each of its themes.
  const plain = own ? source.replace(own[0], '') : source;
  const svg = sanitiseSvg(plain, { prefix: nextId(context), label: nameOfOutput(context) });
  if (svg === '') return undefined;
  return `<div class="picture ${own ? 'on-page' : 'on-white'}">${svg}</div>`;
}

/** The style sheet that lib/plots gives a figure which follows the reader's screen. */
const ownSheet =
  /<style>#(f[0-9a-z]+)\{--paper:#[0-9a-f]{6};[^<>]*?@media\(prefers-color-scheme:dark\)[^<>]*#\1 \.f-paper\{[^<>]*<\/style>/;
