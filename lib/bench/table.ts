import type { Result, Times } from './bench.ts';

/** The results as a person reads them: medians, the range, and how many times faster ours is. */
export function table(results: Result[]): string {
  const rows = results.flatMap(({ name, unit, ours, peers }) => [
    [name, ours.name, ...figures(ours, unit), ''],
    ...peers
      .filter(({ median }) => !Number.isNaN(median))
      .map((peer) => ['', peer.name, ...figures(peer, unit), `${peer.ratio.toFixed(2)}x`]),
  ]);
  const all = [['', '', 'median', 'min', 'max', 'peer / ours'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const figures = ({ median, min, max }: Times, unit: Result['unit']) =>
  [median, min, max].map((value) => (unit === 'ms' ? duration(value) : `${Math.round(value)} ${unit}`));

function duration(ms: number): string {
  return ms >= 999.5 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toPrecision(3)} ms`;
}
