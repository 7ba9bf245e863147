/** The cells that were run in this session, for `history_request`. */
export class History {
  readonly #entries: { line: number; input: string }[] = [];
  readonly #limit: number;

  constructor(limit = 10_000) {
    this.#limit = limit;
  }

  add(line: number, input: string): void {
    this.#entries.push({ line, input });
    if (this.#entries.length > this.#limit) this.#entries.shift();
  }

  /** Answers as `[session, line, input]`; this session is number 0, as the protocol counts. */
  find(request: Record<string, unknown>): unknown[][] {
    const { hist_access_type: access, n, start, stop, pattern, unique, output } = request;
    let found = this.#entries;
    if (access === 'range') {
      const from = Number(start ?? 0);
      const to = stop === undefined || stop === null ? Number.POSITIVE_INFINITY : Number(stop);
      found = found.filter(({ line }) => line >= from && line < to);
    } else if (access === 'search') {
      const wanted = typeof pattern === 'string' ? pattern : '*';
      found = found.filter(({ input }) => fits(input, wanted));
      if (unique)
        found = found.filter(({ input }, at) => !found.slice(at + 1).some((later) => later.input === input));
    }
    if (access !== 'range' && typeof n === 'number') found = n > 0 ? found.slice(-n) : [];
    return found.map(({ line, input }) => [0, line, output ? [input, null] : input]);
  }
}

/**
 * Whether a text fits a pattern with `*` and `?` as in a file name. Not by a regular expression: with many stars
 * that one takes for ever.
 */
export function fits(text: string, pattern: string): boolean {
  let [at, wanted] = [0, 0];
  let star = -1; // the last one seen, and how much of the text it stands for
  let covered = 0;
  while (at < text.length) {
    if (pattern[wanted] === '*') {
      star = wanted++;
      covered = at;
    } else if (pattern[wanted] === '?' || pattern[wanted] === text[at]) {
      at++;
      wanted++;
    } else if (star >= 0) {
      wanted = star + 1;
      at = ++covered;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(wanted));
}
