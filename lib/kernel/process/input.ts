/** `await input('name? ')`: a question to the person at the notebook. */
export class Input {
  allowed = false;
  readonly #send: (prompt: string, password: boolean) => void;
  #waiting: { resolve: (value: string) => void; reject: (problem: Error) => void } | undefined;

  constructor(send: (prompt: string, password: boolean) => void) {
    this.#send = send;
  }

  ask(prompt: string, password: boolean): Promise<string> {
    if (!this.allowed) {
      return Promise.reject(
        new Error('Cannot ask for input: nobody sits at this notebook (it runs without a front end)'),
      );
    }
    if (this.#waiting)
      return Promise.reject(new Error('Cannot ask for input twice at once: await the first answer'));
    this.#send(prompt, password);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  answer(value: string): void {
    this.#waiting?.resolve(value);
    this.#waiting = undefined;
  }

  cancel(): void {
    this.#waiting = undefined;
  }
}
