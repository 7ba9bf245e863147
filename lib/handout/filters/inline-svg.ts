import { sanitiseSvg } from './sanitise-svg.ts';
import type { Slots } from './slots.ts';

/** HTML whose SVG pictures became marks for their clean form; what is never closed stays, to be dropped later. */
export function inlineSvg(html: string, slots: Slots, prefix: string): string {
  let out = '';
  let at = 0;
  const lower = html.toLowerCase().length === html.length ? html.toLowerCase() : html;
  for (let number = 1; ; number++) {
    const from = lower.indexOf('<svg', at);
    const end = from === -1 ? -1 : lower.indexOf('</svg', from);
    const to = end === -1 ? -1 : html.indexOf('>', end);
    if (to === -1) return out + html.slice(at);
    const svg = slots.restore(html.slice(from, to + 1));
    out += html.slice(at, from) + slots.mark(() => sanitiseSvg(svg, { prefix: `${prefix}-s${number}` }), '');
    at = to + 1;
  }
}
