/** Bytes that are not what their reader wants: `Cannot read IDX: found ..., wanted ...`. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  /** The reader that refused them, `IDX` or `CSV`. */
  readonly reader: string;

  constructor(reader: string, what: string, options?: ErrorOptions) {
    super(`Cannot read ${reader}: ${what}`, options);
    this.reader = reader;
  }
}
