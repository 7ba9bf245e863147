import type { Content } from './message.ts';

/** What the protocol asks of whatever runs the cells. */
export interface Evaluator {
  execute(request: ExecuteRequest): Promise<ExecuteResult>;
  /** Names that may stand at the cursor (an offset in UTF-16 units). */
  complete(code: string, cursor: number): Promise<Completions>;
  /** What is known of the name at the cursor: detail 1 adds the documentation in full. */
  inspect(code: string, cursor: number, detail: 0 | 1): Promise<Content | undefined>;
  isComplete(code: string): Promise<{ status: 'complete' | 'incomplete' | 'invalid'; indent?: string }>;
  interrupt(): Promise<void>;
  /** An answer to `input()`. */
  answer(value: string): void;
  /** Messages of comms, both ways; see Outputs.comm. */
  comm(message: CommMessage): void;
  comms(): { id: string; target: string }[];
}

export interface ExecuteRequest {
  code: string;
  /** By which its outputs name it; silent executions have one, too. */
  cell: number;
  /** The number of the execution: the 7 of `[7]`. */
  count: number;
  silent: boolean;
  expressions: Record<string, string>;
  allowStdin: boolean;
}

/** How an execution ended, in the words of the protocol. */
export type ExecuteResult =
  | { status: 'ok'; expressions: Record<string, Content> }
  | { status: 'error'; ename: string; evalue: string; traceback: string[] };

export interface Completions {
  /** Offsets in UTF-16 units of what a chosen match replaces. */
  start: number;
  end: number;
  matches: { text: string; type: string; signature?: string }[];
}

export interface CommMessage {
  type: 'comm_open' | 'comm_msg' | 'comm_close';
  content: Content;
  metadata: Content;
  buffers: Buffer[];
}

/** What running cells send out on their own. `cell` is the execution that an output belongs to. */
export interface Outputs {
  stream(name: 'stdout' | 'stderr', text: string, cell: number): void;
  display(
    data: Content,
    options: { id?: string | undefined; update?: boolean | undefined; metadata?: Content | undefined },
    cell: number,
  ): void;
  result(data: Content, cell: number): void;
  clear(wait: boolean, cell: number): void;
  ask(prompt: string, password: boolean, cell: number): void;
  comm(message: CommMessage, cell: number): void;
}
