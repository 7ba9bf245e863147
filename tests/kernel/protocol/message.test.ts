import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { compose, decode, encode, Refused, signer } from '../../../lib/kernel/protocol/message.ts';
import { faults, malformed } from './malformed.ts';

const key = 'a key';
const sign = signer(key);

test('what is encoded is decoded to the same, with identities and buffers', () => {
  const message = compose(
    'comm_msg',
    { text: 'ä🙂\u2028' },
    {
      session: 's',
      identities: [Buffer.from([0, 1]), Buffer.from('two')],
      metadata: { m: 1 },
      buffers: [Buffer.from([255]), Buffer.alloc(0)],
    },
  );
  expect(decode(encode(message, sign), sign)).toEqual(message);
});

test.each(['md5', 'sha1', 'sha256', 'sha384', 'sha512'])(
  'the signature is the HMAC of the four parts by %s',
  (name) => {
    const [, signature, ...parts] = encode(
      compose('x', { a: 1 }, { session: 's' }),
      signer(key, `hmac-${name}`),
    );
    const hand = createHmac(name, key).update(Buffer.concat(parts)).digest('hex');
    expect(signature!.toString()).toBe(hand);
  },
);

test('without a key nothing is signed and every signature holds', () => {
  const open = signer('');
  const frames = encode(compose('x', {}, { session: 's' }), open);
  expect(frames[1]!.length).toBe(0);
  frames[1] = Buffer.from('anything');
  expect(decode(frames, open).header.msg_type).toBe('x');
});

test('an empty parent stays empty', () => {
  expect(decode(encode(compose('x', {}, { session: 's' }), sign), sign).parent).toEqual({});
});

test('what nests in a header is left out, for it goes back with every answer', () => {
  const message = compose('x', {}, { session: 's' });
  Object.assign(message.header, { more: { deep: [] }, subshell_id: 'a' });
  const { header } = decode(encode(message, sign), sign);
  expect(header).toMatchObject({ subshell_id: 'a' });
  expect(header).not.toHaveProperty('more');
});

describe('what is refused', () => {
  const words = (frames: Buffer[]) => {
    try {
      decode(frames, sign);
      return 'taken';
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      return (problem as Error).message;
    }
  };
  const parts = ['{"msg_id":"1","msg_type":"x","session":"s"}', '{}', '{}', '{}'];
  const signed = (...texts: string[]) => {
    const frames = texts.map((text) => Buffer.from(text));
    return [Buffer.from('<IDS|MSG>'), Buffer.from(sign.sign(frames)), ...frames];
  };

  test('is told in words', () => {
    expect(words(signed(...parts))).toBe('taken');
    expect(words([])).toBe('no delimiter');
    expect(words(signed(...parts).slice(1))).toBe('no delimiter');
    expect(words(signed(...parts).slice(0, 4))).toBe('2 parts after the signature, wanted 4');
    expect(words([Buffer.from('<IDS|MSG>'), Buffer.from('00'), ...signed(...parts).slice(2)])).toBe(
      'the signature does not fit',
    );
    expect(words(signed(parts[0]!, '{}', '{}', '{'))).toBe('a part is not JSON');
    expect(words(signed(parts[0]!, '{}', '{}', '[]'))).toBe('a part is not an object');
    expect(words(signed('{}', '{}', '{}', '{}'))).toBe('the header lacks msg_id, msg_type or session');
  });

  test('a hundred thousand malformed messages are, and nothing else is thrown', () => {
    const next = rng('malformed frames');
    const taken = new Set<string>();
    for (let i = 0; i < 100_000; i++) {
      const verdict = words(malformed(next, key));
      if (verdict === 'taken') taken.add(verdict);
    }
    expect(taken.size).toBe(0);
  }, 60_000);

  test.each(Object.keys(faults))('each kind of them: %s', (name) => {
    const next = rng(name);
    for (let i = 0; i < 200; i++) expect(words(faults[name]!(next, key))).not.toBe('taken');
  });

  test('a part that is too large', () => {
    const big = Buffer.alloc(256 * 1024 * 1024 + 1);
    const frames = [
      Buffer.from('<IDS|MSG>'),
      Buffer.from('00'),
      big,
      Buffer.alloc(2),
      Buffer.alloc(2),
      Buffer.alloc(2),
    ];
    expect(words(frames)).toBe('a part is too large');
  });
});
