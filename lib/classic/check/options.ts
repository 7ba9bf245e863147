type Options = Readonly<Record<string, number>>;

/** Throws unless the options are whole numbers, each at least so much; a limit may be Infinity: no limit. */
export function wantWhole(method: string, options: Options, least = 1): void {
  const right = (value: number) => (Number.isInteger(value) || value === Infinity) && value >= least;
  want(method, options, `a whole number from ${least} on`, right);
}

/** Throws unless the options are numbers from 0 on. */
export function wantAmount(method: string, options: Options): void {
  want(method, options, 'a number from 0 on', (value) => Number.isFinite(value) && value >= 0);
}

/** Throws unless the options are numbers above 0. */
export function wantPositive(method: string, options: Options): void {
  want(method, options, 'a number above 0', (value) => Number.isFinite(value) && value > 0);
}

/** Throws unless there are at least so many examples: `{ k }` of them are needed. */
export function wantAtMost(method: string, options: Options, most: number, what: string): void {
  const [[option, value]] = Object.entries(options) as [[string, number]];
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new RangeError(
    `Cannot fit ${method} with ${option} = ${value} to ${most} ${what}: wanted a whole number from 1 to ${most}`,
  );
}

function want(method: string, options: Options, wanted: string, right: (value: number) => boolean): void {
  for (const [option, value] of Object.entries(options)) {
    if (!right(value))
      throw new RangeError(`Cannot use ${method} with ${option} = ${value}: wanted ${wanted}`);
  }
}
