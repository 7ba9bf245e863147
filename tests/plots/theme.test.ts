import { describe, expect, test } from '@jest/globals';
import { colour, legibleOn, luminance, paint, seriesCount, stops } from '../../lib/plots/theme.ts';

// Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB: what people see who lack one kind of cone.
const sights: Record<string, readonly number[]> = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

type Triple = [number, number, number];

function linear(hex: string): Triple {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seen(rgb: Triple, matrix: readonly number[]): Triple {
  const row = (i: number) =>
    Math.min(
      1,
      Math.max(
        0,
        rgb.reduce((sum, value, j) => sum + matrix[3 * i + j]! * value, 0),
      ),
    );
  return [row(0), row(1), row(2)];
}

function lab([r, g, b]: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

// CIEDE2000, of which 1 is a difference that is just seen.
function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const degrees = Math.PI / 180;
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
  const polar = (a: number, b: number) => ({
    c: Math.hypot(a * (1 + g), b),
    h: (Math.atan2(b, a * (1 + g)) / degrees + 360) % 360,
  });
  const [p, q] = [polar(a1, b1), polar(a2, b2)];
  const turn = p.c * q.c === 0 ? 0 : ((q.h - p.h + 540) % 360) - 180;
  const [dl, dc, dh] = [l2 - l1, q.c - p.c, 2 * Math.sqrt(p.c * q.c) * Math.sin((turn / 2) * degrees)];
  const [l, c, h] = [(l1 + l2) / 2, (p.c + q.c) / 2, p.h + turn / 2];
  const cos = (times: number, plus: number) => Math.cos((times * h + plus) * degrees);
  const t = 1 - 0.17 * cos(1, -30) + 0.24 * cos(2, 0) + 0.32 * cos(3, 6) - 0.2 * cos(4, -63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const bend = 30 * Math.exp(-(((((h + 360) % 360) - 275) / 25) ** 2));
  const rt = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(2 * bend * degrees);
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh));
}

const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(a), luminance(b)].sort((one, two) => one - two);
  return (high! + 0.05) / (low! + 0.05);
};

const series = Array.from({ length: seriesCount }, (_, i) => colour(i, 'light'));

test('the measure itself gives the published numbers of its authors', () => {
  // Sharma, Wu and Dalal 2005, pairs 1, 7 and 17 of their table
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(difference([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
});

describe('the colours of series', () => {
  test.each(Object.entries(sights))('any two of the eight stay apart in %s sight', (_, matrix) => {
    const labs = series.map((hex) => lab(seen(linear(hex), matrix)));
    for (const [i, a] of labs.entries())
      for (const b of labs.slice(0, i)) expect(difference(a, b)).toBeGreaterThan(13);
  });

  test.each(Object.entries(sights))('the first four stay farther apart in %s sight', (_, matrix) => {
    const labs = series.slice(0, 4).map((hex) => lab(seen(linear(hex), matrix)));
    for (const [i, a] of labs.entries())
      for (const b of labs.slice(0, i)) expect(difference(a, b)).toBeGreaterThan(16.5);
  });

  test('each has a contrast of 3 or more with the paper of both themes, and with black and white', () => {
    for (const hex of series) {
      for (const paper of [colour('paper', 'light'), colour('paper', 'dark'), '#111111', '#1e1e1e']) {
        expect(contrast(hex, paper)).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('the same number is the same colour in both themes, and the ninth is the first again', () => {
    for (let i = 0; i < 8; i++) expect(colour(i, 'dark')).toBe(series[i]);
    expect(colour(8, 'light')).toBe(series[0]);
    expect(colour(-1, 'light')).toBe(series[7]);
  });
});

test.each(Object.entries(sights))('good and bad are told apart in %s sight', (_, matrix) => {
  const [good, bad] = (['good', 'bad'] as const).map((role) =>
    lab(seen(linear(colour(role, 'light')), matrix)),
  );
  expect(difference(good!, bad!)).toBeGreaterThan(20);
});

test('words are read with ease: ink has a contrast of 12 with its paper, muted words of 4.5', () => {
  for (const theme of ['light', 'dark'] as const) {
    expect(contrast(colour('ink', theme), colour('paper', theme))).toBeGreaterThan(12);
    expect(contrast(colour('muted', theme), colour('paper', theme))).toBeGreaterThan(4.5);
  }
  for (const paper of ['#ffffff', '#111111'])
    expect(contrast(colour('ink', 'both'), paper)).toBeGreaterThan(3);
});

describe('scales of colours', () => {
  const steps = Array.from({ length: 21 }, (_, i) => i / 20);

  test.each(Object.entries(sights))(
    'the sequential one grows lighter all the way in %s sight',
    (_, matrix) => {
      const light = steps.map((t) => lab(seen(linear(paint('sequential', t)), matrix))[0]);
      for (let i = 1; i < light.length; i++) expect(light[i]!).toBeGreaterThan(light[i - 1]!);
      expect(light.at(-1)! - light[0]!).toBeGreaterThan(70);
    },
  );

  test('the diverging one is lightest in its middle and as dark at both ends', () => {
    const light = steps.map((t) => lab(linear(paint('diverging', t)))[0]);
    expect(Math.max(...light)).toBe(light[10]);
    expect(Math.abs(light[0]! - light[20]!)).toBeLessThan(6);
  });

  test.each(Object.entries(sights))(
    'the ends of the diverging one are told apart in %s sight',
    (_, matrix) => {
      const [low, high] = [0, 1].map((t) => lab(seen(linear(paint('diverging', t)), matrix)));
      expect(difference(low!, high!)).toBeGreaterThan(30);
    },
  );

  test('grey runs from black to white, and what lies outside of a scale has the colour of its end', () => {
    expect([paint('grey', 0), paint('grey', 0.5), paint('grey', 1)]).toEqual([
      '#000000',
      '#808080',
      '#ffffff',
    ]);
    expect(paint('sequential', -3)).toBe(paint('sequential', 0));
    expect(paint('sequential', 7)).toBe(paint('sequential', 1));
    expect(paint('sequential', Number.NaN)).toBe(paint('sequential', 0));
  });

  test('the stops that plotly gets are the colours that the SVG paints', () => {
    for (const scale of ['sequential', 'diverging', 'grey'] as const) {
      for (const [t, hex] of stops(scale)) expect(paint(scale, t)).toBe(hex);
    }
  });

  test('words on any colour of any scale have a contrast of 4.3 or more', () => {
    for (const scale of ['sequential', 'diverging', 'grey'] as const) {
      for (const t of steps)
        expect(contrast(legibleOn(paint(scale, t)), paint(scale, t))).toBeGreaterThan(4.3);
    }
  });
});
