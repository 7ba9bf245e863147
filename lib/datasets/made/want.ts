/** The options that a check is about, by name: `{ n }`. */
type Options = Readonly<Record<string, number>>;

/** Throws unless the options are whole numbers, each at least so much. */
export function wantWhole(maker: string, options: Options, least = 1): void {
  want(
    maker,
    options,
    `a whole number from ${least} on`,
    (value) => Number.isInteger(value) && value >= least,
  );
}

/** Throws unless the options are sizes of something: 0 or more. */
export function wantAmount(maker: string, options: Options): void {
  want(maker, options, 'a number from 0 on', (value) => Number.isFinite(value) && value >= 0);
}

/** Throws unless the options are numbers above 0. */
export function wantPositive(maker: string, options: Options): void {
  want(maker, options, 'a number above 0', (value) => Number.isFinite(value) && value > 0);
}

/** Throws unless the options are shares of a whole, both ends included. */
export function wantShare(maker: string, options: Options): void {
  want(maker, options, 'a number from 0 to 1', (value) => value >= 0 && value <= 1);
}

/** Throws unless the options are numbers that one can calculate with. */
export function wantFinite(maker: string, options: Options): void {
  want(maker, options, 'a finite number', Number.isFinite);
}

function want(maker: string, options: Options, wanted: string, right: (value: number) => boolean): void {
  for (const [option, value] of Object.entries(options)) {
    if (!right(value))
      throw new RangeError(`Cannot make ${maker} with ${option} = ${value}: wanted ${wanted}`);
  }
}
