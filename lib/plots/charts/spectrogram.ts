import type { Panel } from '../figure.ts';
import { type Figure, figure } from '../make.ts';
import type { Mark, Numbers } from '../marks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { magnitudes } from './fourier.ts';
import { type Matrix, matrixOf } from './matrix.ts';
import { checkRate, soundText, wavePanel } from './wave.ts';
import { counted, said } from './words.ts';

export interface SpectrogramOptions extends ChartOptions {
  /** How many samples are looked at together: a power of two. */
  window?: number | undefined;
  /** How many samples farther the next look is; half a window where nothing is said. */
  hop?: number | undefined;
  /** What is so many dB weaker than the strongest is as good as silent. */
  floor?: number | undefined;
  /** The highest frequency that is shown, in Hz. */
  highest?: number | undefined;
  /** The wave itself over the spectrogram. */
  wave?: boolean | undefined;
}

const mostColumns = 600; // no screen shows more apart

/**
 * Which frequencies a sound has at which time, in dB below the strongest. Takes samples, or magnitudes that
 * were made elsewhere: a row for each time, in it one number for each frequency from 0 to half the rate.
 */
export function spectrogram(
  sound: Numbers | readonly Numbers[],
  rate: number,
  options: SpectrogramOptions,
): Figure {
  const { title, note, window = 256, hop = window / 2, floor = 80 } = options;
  checkRate('spectrogram', title, rate);
  check({ window, hop, floor }, title);
  const made = isRows(sound);
  const looks = made ? sound : looksAt(sound, window, hop);
  const [start, end] = made
    ? [(window - hop) / 2 / rate, ((window - hop) / 2 + sound.length * hop) / rate]
    : [0, sound.length / rate];
  const first = made ? window / 2 / rate : 0;
  const panel = spectrumPanel(looks, { ...options, rate, time: [start, end], first, window, hop, floor });
  return figure({
    title,
    alt: options.alt ?? altOf(sound, looks, rate),
    note,
    columns: 1,
    panels: options.wave && !made ? [wavePanel(sound, rate, {}), panel] : [panel],
  });
}

type Settings = { window: number; hop: number; floor: number };

function check({ window, hop, floor }: Settings, title: string): void {
  const problem = !(Number.isInteger(Math.log2(window)) && window >= 2)
    ? `window is ${window}, wanted a power of two, as 256`
    : !(Number.isInteger(hop) && hop >= 1)
      ? `hop is ${hop}, wanted a whole number from 1 on`
      : !(floor > 0)
        ? `floor is ${floor}, wanted a number of dB above 0`
        : undefined;
  if (problem) refuse('spectrogram', title, problem);
}

const isRows = (sound: Numbers | readonly Numbers[]): sound is readonly Numbers[] =>
  typeof sound[0] === 'object';

// Each look has its window around its time, with silence before the beginning and after the end. A window
// begins and ends gently (Hann's), since hard ends would sound like all frequencies at once.
function looksAt(samples: Numbers, window: number, hop: number): Float64Array[] {
  const shape = Float64Array.from(
    { length: window },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / window),
  );
  return Array.from({ length: Math.ceil(samples.length / hop) }, (_, look) =>
    magnitudes(shape.map((part, i) => part * (samples[look * hop + i - window / 2] ?? 0))),
  );
}

type Times = { time: readonly [number, number]; first: number; rate: number };

function spectrumPanel(
  looks: readonly Numbers[],
  { title, rate, time, first, floor, hop, highest = rate / 2 }: SpectrogramOptions & Settings & Times,
): Panel {
  const matrix = matrixOf(looks, 'spectrogram', title);
  const step = matrix.columns > 1 ? rate / 2 / (matrix.columns - 1) : rate / 2;
  const rows = Math.min(matrix.columns, Math.floor(highest / step + 1e-9) + 1);
  const every = Math.max(1, Math.ceil(matrix.rows / mostColumns));
  const columns = Math.ceil(matrix.rows / every);
  const values = decibels(matrix, { rows, columns, every, floor });
  const left = first - hop / 2 / rate;
  const grid: Mark = {
    mark: 'cells',
    rows,
    columns,
    x: [left, left + (columns * every * hop) / rate],
    y: [-step / 2, (rows - 0.5) * step],
    colours: { values, domain: [-floor, 0], label: 'dB' },
  };
  return {
    x: { label: 'time (s)', domain: [time[0], Math.max(time[1], time[0] + 1 / rate)] },
    y: { label: 'frequency (Hz)', domain: [0, Math.max(highest, step / 2)] },
    ratio: 0.5,
    marks: values.length === 0 ? [] : [grid],
  };
}

// A row for each frequency, the lowest first; looks that share a column show the loudest of them.
function decibels(
  { rows: times, columns: bins, values }: Matrix,
  { rows, columns, every, floor }: { rows: number; columns: number; every: number; floor: number },
): number[] {
  const finite = (most: number, value: number) => (value > most && Number.isFinite(value) ? value : most);
  const strongest = values.reduce(finite, 0);
  return Array.from({ length: rows * columns }, (_, i) => {
    const [bin, column] = [Math.floor(i / columns), i % columns];
    let most = Number.NaN;
    for (let time = column * every; time < Math.min(times, (column + 1) * every); time++) {
      const value = values[time * bins + bin]!;
      if (!(value <= most)) most = value;
    }
    if (Number.isNaN(most)) return most;
    const level = strongest > 0 ? 20 * Math.log10(most / strongest) : -floor;
    return Math.round(Math.max(-floor, level) * 10) / 10 + 0; // + 0: no -0
  });
}

function altOf(sound: Numbers | readonly Numbers[], looks: readonly Numbers[], rate: number): string {
  const what = isRows(sound)
    ? `A spectrogram of ${counted(looks.length, 'look')}.`
    : `A spectrogram. ${soundText('', sound, rate)}`;
  const bins = looks[0]?.length ?? 0;
  const sums = Array.from({ length: bins }, (_, bin) =>
    looks.reduce((sum, look) => sum + (look[bin]! || 0), 0),
  );
  const most = sums.reduce((best, sum, bin) => (sum > sums[best]! ? bin : best), 0);
  if (bins < 2 || !(sums[most]! > 0)) return what;
  return `${what} The strongest frequency is ${said((most * rate) / 2 / (bins - 1))} Hz.`;
}
