import type { Rng } from 'downhill/base';
import { compose, encode, signer } from '../../../lib/kernel/protocol/message.ts';

/** Bytes without sense. */
export const noise = (next: Rng, most: number): Buffer =>
  Buffer.from(Array.from({ length: next.int(most + 1) }, () => next.int(256)));

/** The frames of a right message, before something is done to them. Its id begins with "malformed". */
function right(key: string): Buffer[] {
  const message = compose('kernel_info_request', {}, { session: 's' });
  message.header.msg_id = `malformed-${message.header.msg_id}`;
  return encode(message, signer(key));
}

/** What can be wrong with the frames of a message, by name. */
export const faults: Record<string, (next: Rng, key: string) => Buffer[]> = {
  noise: (next) => Array.from({ length: 1 + next.int(8) }, () => noise(next, 60)),
  nothing: () => [Buffer.alloc(0)],
  'noise after the delimiter': (next) => [
    Buffer.from('<IDS|MSG>'),
    ...Array.from({ length: next.int(8) }, () => noise(next, 60)),
  ],
  'no delimiter': (_, key) => right(key).slice(1),
  'too few parts': (next, key) => right(key).slice(0, 1 + next.int(5)),
  'a wrong signature': (next, key) => {
    const [delimiter, , ...parts] = right(key);
    return [delimiter!, next() < 0.5 ? noise(next, 64) : Buffer.from('0'.repeat(64)), ...parts];
  },
  'another key': (_, key) => right(`${key}!`),
  'a changed byte': (next, key) => {
    const frames = right(key).map((frame) => Buffer.from(frame));
    const frame = frames[1 + next.int(5)]!;
    const at = next.int(frame.length);
    frame[at] = frame[at]! ^ (1 << next.int(8));
    return frames;
  },
  'parts that changed places': (_, key) => {
    const [delimiter, signature, header, parent, metadata, content] = right(key);
    return [delimiter!, signature!, parent!, header!, content!, metadata!];
  },
  'bad JSON': (next, key) =>
    signed(key, ['{', '{}', '{}', next.pick(['{]', 'undefined', '{"a":', '\xff', ''])]),
  'parts of another type': (next, key) => {
    const other = () => next.pick(['[]', 'null', '1', '"text"', 'true']);
    return signed(key, [other(), other(), other(), other()]);
  },
  'a header that lacks something': (next, key) =>
    signed(key, [
      next.pick([
        '{}',
        '{"msg_id":"malformed"}',
        '{"msg_id":"malformed","msg_type":"kernel_info_request","session":7}',
        '{"msg_id":"malformed","msg_type":null,"session":"s"}',
        '{"msg_id":{},"msg_type":"kernel_info_request","session":"s"}',
        '{"msg_id":"malformed","msg_type":"","session":"s"}',
      ]),
      '{}',
      '{}',
      '{}',
    ]),
};

function signed(key: string, parts: string[]): Buffer[] {
  const frames = parts.map((part) => Buffer.from(part, 'latin1'));
  return [Buffer.from('<IDS|MSG>'), Buffer.from(signer(key).sign(frames)), ...frames];
}

/** Frames that are no message. */
export const malformed = (next: Rng, key: string): Buffer[] => next.pick(Object.values(faults))(next, key);

const fields = [
  'code silent store_history stop_on_error allow_stdin user_expressions cursor_pos detail_level',
  'hist_access_type n start stop pattern unique output session raw target_name comm_id data value restart',
]
  .join(' ')
  .split(' ');

/** A content whose fields are of any type. */
export function oddContent(next: Rng): Record<string, unknown> {
  const odd = (): unknown =>
    next.pick<() => unknown>([
      () => null,
      () => true,
      () => -1,
      () => 1e308,
      () => 0.5,
      () => '',
      () => 'a.b',
      () => '\u{d800}',
      () => '🙂',
      () => [],
      () => [odd()],
      () => ({}),
      () => ({ toString: 1, valueOf: 'x', length: -1, __proto__: null }),
      () => ({ key: odd() }),
    ])();
  return Object.fromEntries(fields.filter(() => next() < 0.5).map((field) => [field, odd()]));
}
