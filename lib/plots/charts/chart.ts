/** What every chart is told. */
export interface ChartOptions {
  /** What the figure shows, as a claim: "The deep network learns faster". */
  title: string;
  /** The same for who cannot see it; put together from the data where nothing is said. */
  alt?: string | undefined;
  /** Under the figure: where a number comes from, what was left out. */
  note?: string | undefined;
}

/** Says in one sentence why a chart cannot be drawn: `Cannot draw the heat map "Scores": ...`. */
export function refuse(chart: string, title: string, problem: string): never {
  throw new RangeError(`Cannot draw the ${chart} "${title}": ${problem}`);
}
