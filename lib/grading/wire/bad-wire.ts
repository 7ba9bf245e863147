/** What came through the wire is no value: it was not made by `encode`. */
export class BadWire extends Error {
  override name = 'BadWire';

  constructor(what: string) {
    super(`What came is no value: ${what}`);
  }
}
