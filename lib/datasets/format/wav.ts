import { FormatError } from './format-error.ts';
import { foundIn } from './looks-like.ts';

/** A recording; the samples of one moment stand side by side. */
export interface Wav {
  /** Samples in a second. */
  readonly rate: number;
  readonly channels: number;
  /** From -1 to 1, (moments, channels) in one row. */
  readonly samples: Float32Array;
}

interface Layout {
  readonly rate: number;
  readonly channels: number;
  readonly encoding: number;
  readonly bits: number;
}

const pcm = 1;
const float = 3;
const extensible = 0xfffe;
const mostChannels = 8;
const rates = [1000, 768_000] as const; // from telephones with room to spare to the fastest sound cards

const bad = (what: string) => new FormatError('WAV', what);

/** A recording of whole numbers with 8, 16, 24 or 32 bits or of 32-bit floats, as samples from -1 to 1. */
export function readWav(bytes: Uint8Array): Wav {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length === 0) throw bad('the file is empty');
  if (bytes.length < 12 || word(view, 0) !== 'RIFF' || word(view, 8) !== 'WAVE') {
    throw bad(`${foundIn(bytes, 'it does not begin as one', 'a WAV')}; wanted RIFF and WAVE`);
  }
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) throw bad(`${end} bytes stated, found ${bytes.length}: is the file cut off?`);
  if (end + 1 < bytes.length)
    throw bad(`${end} bytes stated, found ${bytes.length}: more follows than belongs to it`);

  let layout: Layout | undefined;
  for (let at = 12; at + 8 <= end; ) {
    const name = word(view, at);
    const size = view.getUint32(at + 4, true);
    const from = at + 8;
    if (from + size > end) {
      throw bad(`its part "${name}" states ${size} bytes, ${end - from} are left: is the file cut off?`);
    }
    if (name === 'fmt ') layout = layoutAt(view, from, size);
    if (name === 'data') {
      if (!layout) throw bad('its samples come before their format, wanted a part "fmt " first');
      const { rate, channels } = layout;
      return {
        rate,
        channels,
        samples: samplesAt(new DataView(view.buffer, view.byteOffset + from, size), layout),
      };
    }
    at = from + size + (size % 2); // parts begin at even places
  }
  throw bad('it has no samples, wanted a part "data"');
}

// What is no letter is shown as a point, so that a damaged file's message stays readable.
const word = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i))).replace(/[^ -~]/g, '.');

function layoutAt(view: DataView, at: number, size: number): Layout {
  if (size < 16) throw bad(`a format of ${size} bytes, wanted at least 16`);
  const named = view.getUint16(at, true);
  // The longer header gives the encoding in the first two bytes of an identifier.
  const encoding = named === extensible && size >= 26 ? view.getUint16(at + 24, true) : named;
  const channels = view.getUint16(at + 2, true);
  const rate = view.getUint32(at + 4, true);
  const bits = view.getUint16(at + 14, true);
  if (!decoders[`${encoding} ${bits}`]) {
    const kind = { [pcm]: 'whole numbers', [float]: 'floats' }[encoding] ?? `encoding ${encoding}`;
    throw bad(`samples are ${kind} of ${bits} bits, wanted whole numbers of 8, 16, 24 or 32 or floats of 32`);
  }
  if (channels < 1 || channels > mostChannels) throw bad(`${channels} channels, wanted 1 to ${mostChannels}`);
  if (rate < rates[0] || rate > rates[1]) {
    throw bad(`${rate} samples in a second, wanted ${rates[0]} to ${rates[1]}`);
  }
  return { rate, channels, encoding, bits };
}

function samplesAt(view: DataView, { channels, encoding, bits }: Layout): Float32Array {
  const width = bits / 8;
  const moment = width * channels;
  if (view.byteLength % moment !== 0) {
    throw bad(`${view.byteLength} bytes of samples, wanted a multiple of ${moment}`);
  }
  const read = decoders[`${encoding} ${bits}`]!;
  const samples = new Float32Array(view.byteLength / width);
  for (let i = 0; i < samples.length; i++) samples[i] = read(view, i * width);
  return samples;
}

const decoders: Readonly<Record<string, (view: DataView, at: number) => number>> = {
  '1 8': (view, at) => (view.getUint8(at) - 128) / 2 ** 7, // the only one without a sign
  '1 16': (view, at) => view.getInt16(at, true) / 2 ** 15,
  '1 24': (view, at) => (view.getInt8(at + 2) * 2 ** 16 + view.getUint16(at, true)) / 2 ** 23,
  '1 32': (view, at) => view.getInt32(at, true) / 2 ** 31,
  '3 32': (view, at) => view.getFloat32(at, true),
};
