import type { ChildProcess } from 'node:child_process';
import type { Caged } from '../../../lib/grading/isolation/cage.ts';

type End = Awaited<Caged['ended']>;
export type Question = { do: string; id: number; check?: number; input?: unknown };

/** A child that is no process: it says what a test lets it say. */
export class MadeCaged implements Caged {
  readonly process = undefined as unknown as ChildProcess;
  readonly asked: Question[] = [];
  kills = 0;
  readonly ended: Promise<End>;
  #take: (line: string) => void = () => {};
  #end!: (end: End) => void;
  readonly #reply: (question: Question, child: MadeCaged) => void;

  constructor(reply: (question: Question, child: MadeCaged) => void = () => {}) {
    this.#reply = reply;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  send(line: string): void {
    const question = JSON.parse(line) as Question;
    this.asked.push(question);
    this.#reply(question, this);
  }

  onLine(take: (line: string) => void): void {
    this.#take = take;
  }

  kill(): void {
    this.kills++;
    this.end('killed');
  }

  /** Says a line: a text as it is, else as JSON. */
  say(line: unknown): void {
    this.#take(typeof line === 'string' ? line : JSON.stringify(line));
  }

  end(how: End['how'], code: number | null = null): void {
    this.#end({ how, code });
  }
}
