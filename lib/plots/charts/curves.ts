import { type History, oneOf } from '../../base/index.ts';
import type { Axis, Panel } from '../figure.ts';
import { greatest } from '../greatest.ts';
import { type Figure, figure } from '../make.ts';
import type { Mark, Numbers } from '../marks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { courseText } from './course-text.ts';
import { type CurveLine, curveLines, type Runs } from './curve-lines.ts';
import { leftOutNote } from './groups.ts';
import { type RunBand, runBand } from './run-band.ts';
import { counted, listed, notes, said } from './words.ts';

export interface CurvesOptions extends ChartOptions {
  /** What is along the lines. */
  x?: string | undefined;
  /** What plain numbers measure; histories say it themselves. */
  y?: string | undefined;
  /** Where the numbers lie along x; 1, 2, 3, ... where nothing is said. */
  at?: Numbers | undefined;
  /** How many epochs there will be, so that the axis stays as it is while training goes on. */
  epochs?: number | undefined;
  /** Which series of the histories; a panel for each. */
  measures?: readonly string[] | undefined;
  log?: 'x' | 'y' | 'both' | undefined;
  /** Whether the best of a validation series is its least or its greatest; what its name tells where nothing is said. */
  best?: 'min' | 'max' | false | undefined;
  /** A sign at each number; where `at` is said and the numbers are few. */
  points?: boolean | undefined;
  /** Over the lines of each panel. */
  marks?: readonly Mark[] | undefined;
}

type Histories = History | readonly History[] | Readonly<Record<string, History | readonly History[]>>;
type Plain = Runs | Readonly<Record<string, Runs>>;

/**
 * What went up or down over time: a training run, several models by name, or plain lists of numbers. Several
 * runs of the same are a line for their mean in a band from the lowest to the highest.
 */
export function curves(histories: Histories, options: CurvesOptions): Figure;
export function curves(lists: Plain, options: CurvesOptions & { y: string }): Figure;
export function curves(data: Plain, options: CurvesOptions): Figure {
  const { title, x = 'epoch', at, measures } = options;
  const lines = curveLines(data)
    .map((line) => ({ ...line, band: runBand(line.runs) }))
    .filter(({ measure }) => measure === undefined || !measures || measures.includes(measure));
  const known = [...new Set(curveLines(data).flatMap(({ measure }) => measure ?? []))];
  for (const name of known.length > 0 ? (measures ?? []) : [])
    oneOf(name, known, { to: 'draw', what: 'series' });
  for (const { name, band } of lines) {
    if (!at || band.mean.length <= at.length) continue;
    refuse(
      'curves',
      title,
      `${name ?? 'the line'} has ${band.mean.length} numbers and at has ${at.length}, wanted a place for each number`,
    );
  }
  const panelNames = [...new Set(lines.map(({ measure }) => measure))];
  const panels = (panelNames.length > 0 ? panelNames : [undefined]).map((measure) =>
    panelOf(
      lines.filter((line) => line.measure === measure),
      measure ?? options.y ?? (lines.length === 0 ? 'value' : ''),
      options,
    ),
  );
  return figure({
    title,
    alt: options.alt ?? `${panels.map(({ said }) => said).join(' ')} Along x: ${x}.`,
    panels: panels.map(({ panel }) => panel),
    note: notes(options.note, bandNote(lines), leftOutNote(missing(lines)), logNote(lines, options)),
  });
}

interface Drawn extends CurveLine {
  band: RunBand;
}

function panelOf(lines: readonly Drawn[], y: string, options: CurvesOptions): { panel: Panel; said: string } {
  const longest = greatest(
    lines.map(({ band }) => band.mean.length),
    0,
  );
  const { x = 'epoch' } = options;
  const at = options.at ?? Array.from({ length: longest }, (_, i) => i + 1);
  const bests = lines.flatMap((line) => {
    const place = line.validation && options.best !== false ? bestPlace(line, y, options.best) : undefined;
    return place === undefined ? [] : [{ line, place, value: line.band.mean[place]! }];
  });
  const logY = options.log === 'y' || options.log === 'both';
  const panel: Panel = {
    title: bests.length === 1 ? bestText(bests[0]!, at, options) : undefined,
    x: xAxis(longest, options),
    y: { label: y, scale: logY ? 'log' : 'linear' },
    marks: [
      ...lines.flatMap((line) => bandMarks(line, at)),
      ...lines.flatMap((line) => lineMarks(line, at, options)),
      ...bestMarks(bests, at, options),
      ...(options.marks ?? []),
    ],
  };
  const turnsTold = lines.length > fewLines ? 1 : 2;
  const told = lines.slice(0, mostTold).map((line) => {
    const best = bests.find((one) => one.line === line);
    const course = courseText(line.band.mean, { x, at, log: logY, most: turnsTold, known: best?.place });
    return `${line.name ? `${line.name} ` : ''}${course}${best ? `, ${bestText(best, at, options)}` : ''}`;
  });
  const more = lines.length > mostTold ? [`${lines.length - mostTold} more`] : [];
  return {
    panel,
    said: `${counted(lines.length, 'line')} of ${y || 'numbers'}: ${[...told, ...more].join('; ') || 'nothing yet'}.`,
  };
}

const mostTold = 6;
const fewLines = 3; // of more each has one turn told, so that somebody listens to the end

function lineMarks(
  { name, role, validation, band }: Drawn,
  at: Numbers,
  { at: given, points }: CurvesOptions,
): Mark[] {
  const x = Array.from(band.mean, (_, i) => at[i]!);
  const common = { name, role, x, y: band.mean };
  const dots = points ?? (given !== undefined && x.length <= fewPoints);
  return [
    { ...common, mark: 'line', dash: validation ? 'dashed' : 'solid' },
    ...(dots ? [{ ...common, mark: 'points' as const, size: 6, opacity: 1 }] : []),
  ];
}

const fewPoints = 30;

function bandMarks({ name, role, runs, band }: Drawn, at: Numbers): Mark[] {
  if (runs.length < 2) return [];
  return [{ mark: 'area', name, role, x: band.mean.map((_, i) => at[i]!), low: band.low, high: band.high }];
}

interface Best {
  line: Drawn;
  place: number;
  value: number;
}

function bestMarks(bests: readonly Best[], at: Numbers, options: CurvesOptions): Mark[] {
  if (bests.length === 0) return [];
  return [
    {
      mark: 'points',
      name: 'best',
      role: 'ink',
      sign: 'diamond',
      size: 9,
      opacity: 1,
      x: bests.map(({ place }) => at[place]!),
      y: bests.map(({ value }) => value),
      labels: bests.map((best) => `${best.line.name}: ${bestText(best, at, options)}`),
    },
  ];
}

function bestText({ place, value }: Best, at: Numbers, { x = 'epoch' }: CurvesOptions): string {
  return `best ${said(value)} at ${x} ${said(at[place]!)}`;
}

function bestPlace({ band }: Drawn, measure: string, asked: 'min' | 'max' | undefined): number | undefined {
  const direction = asked ?? directionOf(measure);
  if (!direction) return undefined;
  let best: number | undefined;
  for (const [i, value] of band.mean.entries()) {
    if (!Number.isFinite(value)) continue;
    const former = best === undefined ? undefined : band.mean[best]!;
    if (former === undefined || (direction === 'min' ? value < former : value > former)) best = i;
  }
  return best;
}

function directionOf(measure: string): 'min' | 'max' | undefined {
  if (/loss|error|mse|mae|perplexity|entropy/i.test(measure)) return 'min';
  return /acc|auc|f1|precision|recall|score|reward|return|r2/i.test(measure) ? 'max' : undefined;
}

function xAxis(longest: number, { x = 'epoch', at, epochs, log }: CurvesOptions): Axis {
  const scale = log === 'x' || log === 'both' ? 'log' : 'linear';
  const last = Math.max(longest, epochs ?? 0);
  if (at) return { label: x, scale };
  const domain = last <= 1 ? ([0.5, 1.5] as const) : ([1, last] as const);
  return { label: x, scale, domain, whole: true };
}

// Where no run of a line has a number.
function missing(lines: readonly Drawn[]): number {
  return lines.flatMap(({ band }) => band.mean.filter((value) => !Number.isFinite(value))).length;
}

function bandNote(lines: readonly CurveLine[]): string | undefined {
  const counts = [...new Set(lines.map(({ runs }) => runs.length).filter((count) => count > 1))];
  if (counts.length === 0) return undefined;
  return `lines: mean of ${listed(counts.map(String))} runs, bands: lowest to highest`;
}

function logNote(lines: readonly Drawn[], { log }: CurvesOptions): string | undefined {
  if (log !== 'y' && log !== 'both') return undefined;
  const without = lines.flatMap(({ band }) => band.mean.filter((value) => value <= 0)).length;
  return without > 0 ? `left out: ${counted(without, 'number')} not above 0, for a log axis` : undefined;
}
