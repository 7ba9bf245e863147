import type { ExecuteResult } from '../../kernel/index.ts';
import type { Bundle } from '../notebook.ts';

// What the process that runs a notebook's cells and the one that asked for it say to each other: a line of JSON
// each, on a pipe.

export type Said =
  | { say: 'ready' }
  | { say: 'stream'; cell: number; name: 'stdout' | 'stderr'; text: string }
  | {
      say: 'display';
      cell: number;
      data: Bundle;
      metadata: Record<string, unknown>;
      id?: string | undefined;
      update?: boolean | undefined;
    }
  | { say: 'result'; cell: number; data: Bundle }
  | { say: 'clear'; cell: number; wait: boolean }
  | { say: 'ended'; cell: number; result: ExecuteResult }
  /** A cell ended the process by itself. */
  | { say: 'stop'; code: number };

export type Asked =
  | { do: 'run'; cell: number; count: number; code: string }
  | { do: 'interrupt' }
  | { do: 'exit' };

export const pipe = 3; // the descriptor, in the child

export const line = (message: Said | Asked) => `${JSON.stringify(message)}\n`;

/** Takes pieces of what comes through a pipe and hands on each message, as soon as it is whole. */
export function reader<M extends Said | Asked>(take: (message: M) => void): (piece: string) => void {
  let held: string[] = [];
  return (piece) => {
    const parts = piece.split('\n');
    const rest = parts.pop() ?? '';
    for (const part of parts) {
      const whole = [...held, part].join('');
      held = [];
      take(JSON.parse(whole) as M);
    }
    if (rest !== '') held.push(rest);
  };
}
