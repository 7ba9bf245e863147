import type { Evaluator, ExecuteResult } from '../evaluator.ts';
import type { History } from '../history.ts';
import type { Content, Header, Message } from '../message.ts';
import type { Origins } from '../origins.ts';

/** What handlers work with. */
export interface Context {
  evaluator: Evaluator;
  history: History;
  /** Number of the last execution that counts. */
  count: number;
  origins: Origins;
  /** Publishes on iopub under the request. */
  publish(type: string, content: Content, parent: Header | Record<string, never>): void;
  /** Refuses the executions that wait, after an error. */
  abortWaiting(): Promise<void>;
  /** Sends out the text that is still being gathered. */
  settle(cell: number): void;
  stop(restart: boolean): void;
}

/** Answers a request with the content of its reply; undefined for a message that has none. */
export type Handler = (request: Message, context: Context) => Promise<Content | undefined>;

/** A result as the protocol wants it in a reply. */
export const errorContent = ({ ename, evalue, traceback }: Extract<ExecuteResult, { status: 'error' }>) => ({
  status: 'error',
  ename,
  evalue,
  traceback,
});

/** A field of a request that must be of some type; the default stands in where it is missing or is not. */
export function field<T>(content: Content, name: string, usual: T): T {
  const value = content[name];
  return typeof value === typeof usual && value !== null ? (value as T) : usual;
}
