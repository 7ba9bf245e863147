import { Session } from 'node:inspector';
import { holdWork } from '../../base/index.ts';

const patienceMs = 150; // a thread that is only waiting answers in a few

/**
 * Stops what the main thread does. It is asked first: when it answers, its cell was waiting and has been given
 * up. When it does not, a loop holds it, and the inspector ends the JavaScript that runs there.
 */
export class Terminator {
  readonly #ask: (id: number) => void;
  readonly #stopSwitch: Int32Array;
  readonly #waiting = new Map<number, () => void>();
  readonly #session = new Session();
  #last = 0;
  #under: Promise<void> | undefined;

  constructor(ask: (id: number) => void, stopSwitch: Int32Array = new Int32Array(2)) {
    this.#ask = ask;
    this.#stopSwitch = stopSwitch;
  }

  /** Ties the inspector to the main thread; while that one is held by a loop, it would be too late. */
  open(): void {
    this.#session.connectToMainThread();
    this.#session.post('Runtime.enable');
  }

  /** One at a time: a second one would end what the thread does to recover from the first. */
  interrupt(): Promise<void> {
    this.#under ??= this.#interrupt().finally(() => {
      this.#under = undefined;
    });
    return this.#under;
  }

  async #interrupt(): Promise<void> {
    const id = ++this.#last;
    const answered = new Promise<true>((resolve) => this.#waiting.set(id, () => resolve(true)));
    this.#ask(id);
    if (!(await Promise.race([answered, later(patienceMs)]))) {
      const release = await holdWork(this.#stopSwitch);
      const ends: Promise<void>[] = [];
      // Ended code may have been between two awaits of a loop that goes on: ended again until there is an answer.
      for (let tries = 0; tries < 50; tries++) {
        ends.push(this.#end());
        this.#ask(id); // what was ended may have been the answer
        if (await Promise.race([answered, later(patienceMs)])) break;
      }
      // A busy machine may not have come to the last one yet: it would end what begins after the release.
      await Promise.race([Promise.all(ends), later(10 * patienceMs)]);
      release();
    }
    this.#waiting.delete(id);
  }

  /** Ends what runs; answers when it has ended, or when an end is on its way already. */
  #end(): Promise<void> {
    return new Promise((resolve) => this.#session.post('Runtime.terminateExecution', () => resolve()));
  }

  answered(id: number): void {
    this.#waiting.get(id)?.();
  }

  /** A process with an inspector tied to it does not end by itself. */
  close(): void {
    this.#session.disconnect();
  }
}

const later = (ms: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), ms));
