/** What a probe found: a line of `npx downhill doctor`. */
export interface Finding {
  ok: boolean;
  /** What there is, in words: a version, a place, an amount. */
  found: string;
  /** What to do about it; always there when it is not ok. */
  next?: string;
}

/** Looks at one thing that the course needs. Each room of lib/ adds its own to the list. */
export interface Probe {
  name: string;
  /** Undefined: another probe has said it all. */
  look(): Finding | undefined | Promise<Finding | undefined>;
}

/** A finding with its probe's name. */
export type Line = Finding & { name: string };

/** Asks every probe; one that breaks is a finding, too. */
export async function examine(probes: Probe[]): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { name, look } of probes) {
    try {
      const finding = await look();
      if (finding) lines.push({ name, ...finding });
    } catch (problem) {
      const found = problem instanceof Error ? problem.message : String(problem);
      lines.push({ name, ok: false, found, next: 'Try again; this probe itself failed.' });
    }
  }
  return lines;
}

/** The findings as a person reads them. */
export function report(lines: Line[]): string {
  const width = Math.max(...lines.map(({ name }) => name.length));
  return lines
    .flatMap(({ name, ok, found, next }) => [
      `${ok ? 'ok    ' : 'not ok'}  ${name.padEnd(width)}  ${found}`,
      ...(next ? [`${' '.repeat(width + 10)}-> ${next}`] : []),
    ])
    .join('\n');
}
