/** What one source gave instead of the file: a line of a SourceError. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly found: string;
  /** What to do about it. */
  readonly advice: string | undefined;
  /** Another try may go better: the line broke, the server stumbled. */
  readonly passing: boolean;
  /** It lies in the cache: no other source that writes there would do better. */
  readonly ofCache: boolean;

  constructor(
    found: string,
    {
      advice,
      passing = false,
      ofCache = false,
    }: { advice?: string | undefined; passing?: boolean; ofCache?: boolean } = {},
  ) {
    super(advice ? `${found}; ${advice}` : found);
    this.found = found;
    this.advice = advice;
    this.passing = passing;
    this.ofCache = ofCache;
  }
}

/** Does work in a folder of the cache; where the disk does not let it, a Fault says what to do. */
export async function writing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    throw diskFault(problem, folder) ?? problem;
  }
}

/** What a failed call to the disk means, undefined where it was none. */
function diskFault(problem: unknown, folder: string): Fault | undefined {
  const code = (problem as NodeJS.ErrnoException | undefined)?.code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const advice = 'make room there, or name a folder on another disk in DOWNHILL_CACHE';
    return new Fault(`the disk is full (${code}) at ${folder}`, { advice, ofCache: true });
  }
  if (code === 'ENOENT')
    return new Fault(`${folder} was taken away while it was used`, { advice: 'try again' });
  if (typeof (problem as NodeJS.ErrnoException | undefined)?.errno !== 'number') return undefined;
  const advice = 'name a folder that you may write to in DOWNHILL_CACHE';
  return new Fault(`cannot write to ${folder} (${code})`, { advice, ofCache: true });
}
