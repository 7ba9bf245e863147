import type { Panel } from '../figure.ts';
import { greatest } from '../greatest.ts';
import { type Figure, figure } from '../make.ts';
import type { Numbers } from '../marks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { isList } from './groups.ts';
import { counted, said } from './words.ts';

export interface WaveOptions extends ChartOptions {
  /** What a sample measures. */
  y?: string | undefined;
}

/** Sound over time: one recording, or several by name, each in its own panel. */
export function wave(
  samples: Numbers | Readonly<Record<string, Numbers>>,
  rate: number,
  options: WaveOptions,
): Figure {
  const { title, note } = options;
  checkRate('wave', title, rate);
  const sounds: [string, Numbers][] = isList(samples)
    ? [['', samples]]
    : Object.entries(samples as Record<string, Numbers>);
  const most = greatest(sounds.map(([, list]) => loudest(list))) || 1;
  const panels = sounds.map(([name, list]) =>
    wavePanel(list, rate, { ...options, title: name || undefined, most }),
  );
  return figure({
    title,
    alt: options.alt ?? sounds.map(([name, list]) => soundText(name, list, rate)).join(' '),
    note,
    columns: 1,
    panels,
  });
}

/** One recording over time. */
export function wavePanel(
  samples: Numbers,
  rate: number,
  {
    y = 'amplitude',
    title,
    most = loudest(samples) || 1,
  }: { y?: string | undefined; title?: string | undefined; most?: number },
): Panel {
  const seconds = Float64Array.from({ length: samples.length }, (_, i) => i / rate);
  return {
    title,
    x: { label: 'time (s)', domain: [0, Math.max(samples.length, 1) / rate] },
    y: { label: y, domain: [-most, most] },
    ratio: 0.3,
    marks: [{ mark: 'line', x: seconds, y: samples, width: 1, role: 0 }],
  };
}

/** Throws where a rate is none. */
export function checkRate(chart: string, title: string, rate: number): void {
  if (rate > 0 && Number.isFinite(rate)) return;
  refuse(chart, title, `the rate is ${rate}, wanted the number of samples in a second, as 8000`);
}

/** How long a recording is and where it is loudest, in words. */
export function soundText(name: string, samples: Numbers, rate: number): string {
  const most = loudest(samples);
  const at = Array.from(samples).findIndex((sample) => Math.abs(sample) === most);
  const what = `${name || 'A sound'}: ${counted(samples.length, 'sample')} in ${said(samples.length / rate)} s`;
  if (at < 0) return `${what}.`;
  return most === 0 ? `${what}, all silent.` : `${what}, loudest at ${said(at / rate)} s with ${said(most)}.`;
}

function loudest(samples: Numbers): number {
  let most = 0;
  for (let i = 0; i < samples.length; i++) {
    const size = Math.abs(samples[i]!);
    if (size > most && Number.isFinite(size)) most = size;
  }
  return most;
}
