/** Some checks failed. What failed has been printed already: the error says how many, without a stack. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';

  constructor(message: string) {
    super(message);
    this.stack = `CheckFailed: ${message}`;
  }
}
