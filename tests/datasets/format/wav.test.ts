import { describe, expect, test } from '@jest/globals';
import { readWav } from '../../../lib/datasets/format/wav.ts';
import * as python from './as-python-writes.ts';
import { refusal } from './refusal.ts';

/** A file of parts, each a name and its bytes, as the specification puts them together. */
function riff(...parts: [name: string, body: Buffer][]): Buffer {
  const all = parts.map(([name, body]) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)]);
  });
  const rest = Buffer.concat([Buffer.from('WAVE'), ...all]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(rest.length);
  return Buffer.concat([Buffer.from('RIFF'), size, rest]);
}

function format({ encoding = 1, channels = 1, rate = 8000, bits = 16, extra = '' } = {}): [string, Buffer] {
  const body = Buffer.alloc(16);
  body.writeUInt16LE(encoding, 0);
  body.writeUInt16LE(channels, 2);
  body.writeUInt32LE(rate, 4);
  body.writeUInt32LE(((rate * channels * bits) / 8) % 2 ** 32, 8);
  body.writeUInt16LE(((channels * bits) / 8) % 2 ** 16, 12);
  body.writeUInt16LE(bits, 14);
  return ['fmt ', Buffer.concat([body, Buffer.from(extra, 'hex')])];
}

const samples: [string, Buffer] = ['data', Buffer.from('00400080', 'hex')];

describe('a WAV file', () => {
  test.each([
    ['8 bits', python.wav8, 8000, 1, [-1, -0.5, 0, 0.5, 127 / 128]],
    ['16 bits, stereo', python.wav16, 44_100, 2, [0, 0.5, -0.5, 32_767 / 32_768, -1, 1 / 32_768]],
    ['24 bits', python.wav24, 8000, 1, [0, 0.5, -0.5, 1 - 2 ** -23, -1]],
    ['32 bits', python.wav32, 8000, 1, [0.5, -1, 0]],
    ['floats', python.wavFloat, 16_000, 1, [0, 0.5, -0.25, 1]],
  ])('%s, as Python writes them, become numbers from -1 to 1', (_, bytes, rate, channels, expected) => {
    expect(readWav(bytes)).toEqual({ rate, channels, samples: new Float32Array(expected) });
  });

  test('the longer header is read, and parts that say other things are passed over', () => {
    // 22 bytes more: 16 valid bits, the places of the speakers, the identifier of whole numbers.
    const extra = '160010000400000001000000000010008000 00aa00389b71'.replace(' ', '');
    const bytes = riff(format({ encoding: 0xfffe, extra }), ['LIST', Buffer.from('odd')], samples);
    expect(readWav(bytes)).toEqual({ rate: 8000, channels: 1, samples: new Float32Array([0.5, -1]) });
  });

  test('a file whose last part has an odd length may leave out the byte that fills it up', () => {
    const whole = riff(format({ bits: 8 }), ['data', Buffer.from([128, 255, 0])]);
    const short = whole.subarray(0, -1);
    short.writeUInt32LE(short.length - 8, 4);
    expect([...readWav(short).samples]).toEqual([0, 127 / 128, -1]);
  });

  const lying = riff(format(), samples);
  lying.writeUInt32LE(0xfffffff0, lying.length - 8);

  test.each([
    ['nothing', Buffer.alloc(0), 'the file is empty'],
    ['other bytes', Buffer.from('RIFX and much more'), 'it does not begin as one; wanted RIFF and WAVE'],
    ['a web page', Buffer.from('<html><head><title>'), 'it looks like a web page; wanted RIFF and WAVE'],
    [
      'a file that is cut off',
      riff(format(), samples).subarray(0, -2),
      '48 bytes stated, found 46: is the file cut off?',
    ],
    [
      'trailing bytes',
      Buffer.concat([riff(format(), samples), Buffer.from('more')]),
      '48 bytes stated, found 52: more follows than belongs to it',
    ],
    [
      'a part that lies about its size',
      lying,
      'its part "data" states 4294967280 bytes, 4 are left: is the file cut off?',
    ],
    ['no format', riff(samples), 'its samples come before their format, wanted a part "fmt " first'],
    ['a short format', riff(['fmt ', Buffer.alloc(14)], samples), 'a format of 14 bytes, wanted at least 16'],
    ['no samples', riff(format()), 'it has no samples, wanted a part "data"'],
    [
      'another encoding',
      riff(format({ encoding: 85 }), samples),
      'samples are encoding 85 of 16 bits, wanted whole numbers of 8, 16, 24 or 32 or floats of 32',
    ],
    [
      '12 bits',
      riff(format({ bits: 12 }), samples),
      'samples are whole numbers of 12 bits, wanted whole numbers of 8, 16, 24 or 32 or floats of 32',
    ],
    ['no channels', riff(format({ channels: 0 }), samples), '0 channels, wanted 1 to 8'],
    [
      '60,000 channels',
      riff(format({ channels: 60_000, rate: 8 }), samples),
      '60000 channels, wanted 1 to 8',
    ],
    ['no rate', riff(format({ rate: 0 }), samples), '0 samples in a second, wanted 1000 to 768000'],
    [
      'an absurd rate',
      riff(format({ rate: 2_000_000_000 }), samples),
      '2000000000 samples in a second, wanted 1000 to 768000',
    ],
    [
      'half a moment',
      riff(format({ channels: 2, bits: 24 }), samples),
      '4 bytes of samples, wanted a multiple of 6',
    ],
  ])('%s is refused', (_, bytes, what) => {
    expect(refusal(() => readWav(bytes))).toBe(`Cannot read WAV: ${what}`);
  });
});
