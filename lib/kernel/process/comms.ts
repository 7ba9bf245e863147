import { randomUUID } from 'node:crypto';
import { processWide } from '../../base/index.ts';
import type { CommMessage } from '../protocol/evaluator.ts';
import type { Content } from '../protocol/message.ts';

/** A line between code here and code in the front end. */
export interface Comm {
  id: string;
  send(data: Content, buffers?: Uint8Array[]): void;
  close(data?: Content): void;
  onMessage: ((data: Content, buffers: Uint8Array[]) => void) | undefined;
  onClose: ((data: Content) => void) | undefined;
}

/** What is called when the front end opens a comm for a target. */
export type Target = (comm: Comm, data: Content) => void;

/** The comms that are open. Code reaches them by `globalThis[Symbol.for('downhill.comms')]`. */
export class Comms {
  readonly #send: (message: CommMessage) => void;
  readonly #changed: (open: { id: string; target: string }[]) => void;
  readonly #targets = new Map<string, Target>();
  readonly #open = new Map<string, { target: string; comm: Comm }>();

  constructor(
    send: (message: CommMessage) => void,
    changed: (open: { id: string; target: string }[]) => void,
  ) {
    this.#send = send;
    this.#changed = changed;
    processWide('comms', () => ({
      register: (target: string, opened: Target) => void this.#targets.set(target, opened),
      open: (target: string, data: Content = {}) => this.open(target, data),
    }));
  }

  /** Opens a comm from this side. */
  open(target: string, data: Content = {}): Comm {
    const comm = this.#add(randomUUID().replaceAll('-', ''), target);
    this.#post('comm_open', { comm_id: comm.id, target_name: target, data });
    return comm;
  }

  /** Takes a message of the front end's. */
  receive({ type, content, buffers }: CommMessage): void {
    const id = String(content.comm_id ?? '');
    const data = (content.data ?? {}) as Content;
    if (type === 'comm_open') {
      const target = String(content.target_name ?? '');
      const opened = this.#targets.get(target);
      if (!opened) return this.#post('comm_close', { comm_id: id, data: {} }); // as the protocol wants it
      return opened(this.#add(id, target), data);
    }
    const entry = this.#open.get(id);
    if (!entry) return;
    if (type === 'comm_msg') return entry.comm.onMessage?.(data, buffers);
    this.#remove(id);
    entry.comm.onClose?.(data);
  }

  #add(id: string, target: string): Comm {
    const comm: Comm = {
      id,
      onMessage: undefined,
      onClose: undefined,
      send: (data, buffers = []) => this.#post('comm_msg', { comm_id: id, data }, buffers),
      close: (data = {}) => {
        this.#remove(id);
        this.#post('comm_close', { comm_id: id, data });
      },
    };
    this.#open.set(id, { target, comm });
    this.#tell();
    return comm;
  }

  #remove(id: string): void {
    this.#open.delete(id);
    this.#tell();
  }

  #tell(): void {
    this.#changed([...this.#open].map(([id, { target }]) => ({ id, target })));
  }

  #post(type: CommMessage['type'], content: Content, buffers: Uint8Array[] = []): void {
    this.#send({ type, content, metadata: {}, buffers: buffers.map((bytes) => Buffer.from(bytes)) });
  }
}
