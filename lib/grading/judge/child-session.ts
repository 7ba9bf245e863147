import type { Caged } from '../isolation/cage.ts';
import type { Asked, Said } from '../wire/message.ts';
import { awake } from './awake.ts';
import type { Gone } from './outcome.ts';

type WithoutId<M> = M extends { id: number } ? Omit<M, 'id'> : never;

/** A child that is asked one thing at a time. Once it has ended, every question is answered by how it ended. */
export class ChildSession {
  readonly #caged: Caged;
  readonly #ended: Caged['ended'];
  #next = 0;
  #gone: Gone | undefined;
  #waiting: ((said: Said | Gone) => void) | undefined;
  #id = 0;
  #waited = 0;

  constructor(caged: Caged) {
    this.#caged = caged;
    caged.onLine((line) => this.#hear(line));
    // What comes after it, like removing a folder, may fail: it has ended all the same.
    this.#ended = caged.ended.catch(() => ({ how: 'exit', code: null }) as const);
    void this.#ended.then((end) => this.#end(endedText(end)));
  }

  get gone(): boolean {
    return this.#gone !== undefined;
  }

  /** The seconds that all questions took so far, without those in which the judge itself had no time to listen. */
  get waited(): number {
    return this.#waited;
  }

  /**
   * The answer to this question, or how the child ended over it. `told` is what a report says of the time: the
   * seconds of all questions together, where this one gets what is left of them.
   */
  ask(question: WithoutId<Asked>, seconds: number, told = seconds): Promise<Said | Gone> {
    if (this.#gone) return Promise.resolve(this.#gone);
    this.#id = ++this.#next;
    return new Promise((resolve) => {
      const clock = awake(seconds, () => {
        this.#end({ say: 'ended', status: 'timeout', message: `it did not end within ${told} s` });
        this.#caged.kill();
      });
      this.#waiting = (said) => {
        this.#waited += clock.stop();
        this.#waiting = undefined;
        resolve(said);
      };
      this.#caged.send(JSON.stringify({ ...question, id: this.#id }));
    });
  }

  /** Ends it, and waits until it has ended. */
  async close(): Promise<void> {
    this.#caged.kill();
    await this.#ended;
  }

  #hear(line: string): void {
    const said = messageOf(line);
    if (this.#waiting && said?.id === this.#id) return this.#waiting(said);
    // Nobody asked: the learner's code has found the wire, and nothing that comes through it can be believed.
    this.#end({
      say: 'ended',
      status: 'tampered',
      message: 'it sent something that is no answer to what was asked',
    });
    this.#caged.kill();
  }

  #end(gone: Gone): void {
    this.#gone ??= gone;
    this.#waiting?.(this.#gone);
  }
}

function messageOf(line: string): Said | undefined {
  try {
    const said = JSON.parse(line) as Partial<Said> | null;
    return typeof said === 'object' && said !== null && isSaid(said) ? said : undefined;
  } catch {
    return undefined;
  }
}

// What stands inside is looked at by `decode`; here it is only made sure that it is there.
function isSaid(said: Record<string, unknown>): said is Said & Record<string, unknown> {
  if (typeof said.id !== 'number') return false;
  if (said.say === 'loaded') return Array.isArray(said.names);
  if (said.say === 'threw') return isThrown(said.error);
  return said.say === 'answer' && 'answer' in said && 'kept' in said;
}

const isThrown = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  typeof (error as Record<string, unknown>).name === 'string' &&
  typeof (error as Record<string, unknown>).message === 'string';

function endedText({ how, code }: Awaited<Caged['ended']>): Gone {
  const gone = (status: Gone['status'], message: string): Gone => ({ say: 'ended', status, message });
  switch (how) {
    case 'cpu':
      return gone('timeout', 'it used more processor time than it may');
    case 'memory':
      return gone('memory', 'it used more memory than it may');
    case 'output':
      return gone('error', 'it printed more than it may');
    default:
      return gone(
        'error',
        `it ended the process${code === null ? '' : ` (exit code ${code})`} before it answered`,
      );
  }
}
