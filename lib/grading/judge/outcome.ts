import type { Status } from '../result.ts';
import type { PropertyCheck } from '../spec/hidden-check.ts';
import type { Thrown } from '../wire/message.ts';

/** What came of one input. */
export type Outcome =
  | { say: 'answer'; answer: unknown; kept: unknown; tensors?: [before: number, after: number] | undefined }
  | { say: 'threw'; error: Thrown }
  | Gone;

/** The child ended, or was ended, before it answered. */
export interface Gone {
  say: 'ended';
  status: Extract<Status, 'timeout' | 'memory' | 'tampered' | 'error'>;
  message: string;
}

/** All that is kept of an outcome: an answer may be large, and an exercise asks for dozens of them. */
export interface Seen {
  status: Status;
  message: string;
  /** For the teacher alone. */
  why?: string;
  /** Which properties did not hold meanwhile, in words. */
  broken?: Partial<Record<PropertyCheck['property'], string>>;
}

/** What came of an exercise: its answer could not be loaded, or what was seen of each input of each check. */
export type Answered =
  | { loaded: false; status: Status; message: string; ran?: false }
  | { loaded: true; checks: Seen[][] };
