import { greatest } from './greatest.ts';

/** From least to most. */
export type Domain = readonly [number, number];

// What binary fractions cannot say exactly, 0.1 + 0.2, must not move a tick over the end of its axis.
const slack = 1e-9;

/** Round numbers from one end to the other, about as many as wanted: 0, 0.2, 0.4, ...; or whole ones only. */
export function linearTicks([low, high]: Domain, wanted = 5, whole = false): number[] {
  const step = niceStep((high - low) / Math.max(1, wanted));
  const { digits, exponent } = whole && step.exponent < 0 ? { digits: 1, exponent: 0 } : step;
  const at = (i: number) => (exponent < 0 ? (i * digits) / 10 ** -exponent : i * digits * 10 ** exponent);
  const first = Math.ceil(low / at(1) - slack);
  const last = Math.floor(high / at(1) + slack);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => at(first + i) + 0); // + 0: no -0
}

/** Powers of ten from one end to the other; with 2 and 5 between where there are few, fewer where there are many. */
export function logTicks([low, high]: Domain, wanted = 5): number[] {
  const first = Math.floor(Math.log10(low) + slack);
  const last = Math.ceil(Math.log10(high) - slack);
  const inside = (value: number) => value >= low * (1 - slack) && value <= high * (1 + slack);
  const decades = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const powers = decades.map(power).filter(inside);
  if (powers.length > wanted) {
    const every = Math.ceil(powers.length / wanted);
    return decades
      .filter((decade) => decade % every === 0)
      .map(power)
      .filter(inside);
  }
  const finer = decades.flatMap((decade) => [1, 2, 5].map((digit) => digit * power(decade))).filter(inside);
  if (finer.length <= wanted + 2) return finer.length > 1 ? finer : linearTicks([low, high], wanted);
  return powers.length > 1 ? powers : thinned(finer, wanted);
}

/** The domain moved outwards to round numbers, by about one of so many parts at most. */
export function niceDomain([low, high]: Domain, parts = 10): Domain {
  const { digits, exponent } = niceStep((high - low) / parts);
  const at = (i: number) => (exponent < 0 ? (i * digits) / 10 ** -exponent : i * digits * 10 ** exponent);
  return [at(Math.floor(low / at(1) + slack)) + 0, at(Math.ceil(high / at(1) - slack)) + 0];
}

/** The domain of a logarithmic axis moved outwards to round numbers, by a quarter of a value at most. */
export function niceLogDomain([low, high]: Domain): Domain {
  const below = Math.floor(Math.log10(low) + slack);
  const above = Math.floor(Math.log10(high) + slack);
  const down = steps.findLast((step) => step * power(below) <= low * (1 + slack)) ?? 1;
  const up = steps.find((step) => step * power(above) >= high * (1 - slack)) ?? 10;
  return [rounded(down, below), rounded(up, above)];
}

const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

const rounded = (digits: number, exponent: number) => Number(`${digits}e${exponent}`);

/** A number as a tick says it: 0.5, 1950, 98,816, 1e-4, 2.5e6, −3. */
export function tickText(value: number, digits = 6): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'not a number' : value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size >= 1e6 || size < 9.995e-4) return sign + scientific(size, digits);
  return sign + grouped(trimmed(size.toPrecision(Math.max(digits, 1 + Math.floor(Math.log10(size))))));
}

// As plotly groups: four digits alone may be a year.
function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${groups}.${fraction}` : whole.length > 4 ? groups : whole;
}

/** Ticks as text, no two of them alike, each with as many decimals as the finest: 0, 0.5, 1.0. */
export function tickTexts(values: readonly number[], digits = 6): string[] {
  const texts = evenTexts(values, digits);
  // 1.00000001 and 1.00000002 need more digits than others to be two numbers.
  const alike = new Set(texts).size < new Set(values).size;
  return alike && digits < 15 ? tickTexts(values, digits + 3) : texts;
}

/** Numbers as text, each with as many decimals as the finest of them. */
export function evenTexts(values: readonly number[], digits: number): string[] {
  const texts = values.map((value) => tickText(value, digits));
  if (texts.some((text) => text.includes('e'))) return texts;
  const decimals = greatest(
    texts.map((text) => text.split('.')[1]?.length ?? 0),
    0,
  );
  return texts.map((text) => {
    if (decimals === 0 || text === '0') return text;
    const [whole = '', fraction = ''] = text.replaceAll(',', '').split('.');
    return grouped(`${whole}.${fraction.padEnd(decimals, '0')}`);
  });
}

/** The nearest of 1, 2 and 5 times a power of ten. */
function niceStep(raw: number): { digits: number; exponent: number } {
  const exponent = Math.floor(Math.log10(raw));
  const lead = raw / 10 ** exponent;
  if (lead > 7.1) return { digits: 1, exponent: exponent + 1 };
  return { digits: lead > 3.2 ? 5 : lead > 1.45 ? 2 : 1, exponent };
}

// 10 ** -5 is 0.000009999999999999999 in some engines; reading the literal is exact in all.
function power(exponent: number): number {
  return Number(`1e${exponent}`);
}

function thinned(values: number[], wanted: number): number[] {
  const every = Math.ceil(values.length / wanted);
  return values.filter((_, i) => i % every === 0);
}

function scientific(size: number, digits: number): string {
  const [mantissa = '', exponent = ''] = size.toExponential(digits - 1).split('e');
  return `${trimmed(mantissa)}e${exponent.replace('+', '')}`;
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
