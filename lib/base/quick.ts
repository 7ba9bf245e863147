type Env = Readonly<Record<string, string | undefined>>;

/** Whether to run in a minute what takes an hour: only when DOWNHILL_QUICK is `1`; all else means in full. */
export function quick(env: Env = process.env): boolean {
  return env.DOWNHILL_QUICK === '1';
}

/** The first value in full, the second in a quick run: `epochs: quickly(20, 1)`. */
export function quickly<T>(full: T, small: T, env: Env = process.env): T {
  return quick(env) ? small : full;
}
