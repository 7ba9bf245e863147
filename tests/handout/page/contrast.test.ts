import { describe, expect, test } from '@jest/globals';
import { type ColourName, pageStyle } from '../../../lib/handout/page/index.ts';

const css = pageStyle({ title: 'x' });
const sheets = (selector: string) =>
  [...css.matchAll(/^\s*(\S+) \{ color-scheme: (\w+); ([^}]*) \}/gm)]
    .filter(([, name]) => name === selector)
    .map(([, , scheme, variables]) => ({
      scheme,
      colours: Object.fromEntries(
        [...variables!.matchAll(/--([\w-]+):(#[0-9a-f]{6})/g)].map(([, k, v]) => [k, v]),
      ),
    }));
const [light] = sheets(':root');
const [dark] = sheets(':root[data-theme=dark]');
const [system] = sheets(':root:not([data-theme=light])');

/** WCAG 2.2, computed here once more. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

// What is read on what, and what has to be seen on what; from the style's rules.
const read: Partial<Record<ColourName, ColourName[]>> = {
  ink: ['paper', 'tint', 'shade', 'task-tint', 'bad-tint'],
  muted: ['paper', 'tint', 'task-tint'],
  link: ['paper', 'tint', 'task-tint'],
  task: ['task-tint'],
  good: ['paper', 'tint'],
  bad: ['paper', 'bad-tint'],
};
const seen: Partial<Record<ColourName, ColourName[]>> = {
  edge: ['paper', 'task-tint', 'shade'],
  focus: ['paper', 'tint', 'shade', 'task-tint', 'bad-tint'],
  link: ['paper', 'tint'],
  task: ['paper', 'task-tint'],
};

const low = (pairs: typeof read, of: Record<string, string>, least: number) =>
  Object.entries(pairs).flatMap(([above, below]) =>
    below
      .map((ground) => ({ pair: `${above} on ${ground}`, value: contrast(of[above]!, of[ground]!) }))
      .filter(({ value }) => !(value >= least)),
  );

describe.each([
  ['light', light!],
  ['dark', dark!],
])('in the %s theme', (scheme, sheet) => {
  test('text has a contrast of at least 4.5 with what it lies on', () => {
    expect(sheet.scheme).toBe(scheme);
    expect(low(read, sheet.colours, 4.5)).toEqual([]);
  });

  test('borders of controls and focus rings have one of at least 3', () => {
    expect(low(seen, sheet.colours, 3)).toEqual([]);
  });
});

test("the system's dark theme and the chosen one are the same", () => {
  expect(system).toEqual(dark);
});

test('every variable that the style uses is there', () => {
  const has = new Set(Object.keys(light!.colours).concat('in', 'sans', 'mono', 'measure', 'wide'));
  const used = [...css.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name!);
  expect(used.filter((name) => !has.has(name))).toEqual([]);
});

test('the second opinion knows the contrast of black on white, and that of the textbook grey', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
