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
      const wanted = globOf(String(pattern ?? '*'));
      found = found.filter(({ input }) => wanted.test(input));
      if (unique)
        found = found.filter(({ input }, at) => !found.slice(at + 1).some((later) => later.input === input));
    }
    if (access !== 'range' && n !== undefined && n !== null) found = found.slice(-Number(n) || found.length);
    return found.map(({ line, input }) => [0, line, output ? [input, null] : input]);
  }
}

/** `*` and `?` as in a file name. */
function globOf(pattern: string): RegExp {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[\\s\\S]*')
    .replaceAll('?', '[\\s\\S]');
  return new RegExp(`^${escaped}$`);
}
