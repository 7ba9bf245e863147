import { expect } from '@jest/globals';
import { parseXml, tagsIn } from './xml.ts';

/** Holds that an SVG is well formed and has nothing that no renderer can draw; words may say NaN. */
export function expectDrawable(svg: string): void {
  for (const { name, attributes } of tagsIn(parseXml(svg))) {
    for (const [key, value] of Object.entries(attributes)) {
      if (['href', 'id', 'aria-labelledby'].includes(key)) continue;
      const numbers = value.replace(/#[0-9a-f]{6}$|url\([^)]*\)/, ''); // letters of colours and names are none
      const drawable = !/NaN|undefined|Infinity|null|\d[eE][+-]?\d/.test(numbers);
      expect(drawable || `<${name} ${key}="${value.slice(0, 80)}">`).toBe(true);
      if (['width', 'height', 'r'].includes(key)) expect(Number(value)).toBeGreaterThanOrEqual(0);
    }
  }
}
