/** Stands for what could not travel, and says what it was: `a function`, `a circle`. */
export class Strange {
  readonly is: string;

  constructor(is: string) {
    this.is = is;
  }
}
