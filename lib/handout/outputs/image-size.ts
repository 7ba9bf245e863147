/** The size of a picture in pixels as its first bytes tell it; undefined where they are of no kind that we know. */
export function imageSize(bytes: Uint8Array): { mime: string; width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [mime, sizeOf] of kinds) {
    try {
      const size = sizeOf(view);
      if (size && size[0] > 0 && size[1] > 0) return { mime, width: size[0], height: size[1] };
    } catch {
      // it ends too early: perhaps another kind
    }
  }
  return undefined;
}

type SizeOf = (view: DataView) => [number, number] | undefined;

const letters = (view: DataView, at: number, count: number) =>
  String.fromCharCode(...Array.from({ length: count }, (_, i) => view.getUint8(at + i)));

const png: SizeOf = (view) =>
  view.getUint32(0) === 0x89504e47 && letters(view, 12, 4) === 'IHDR'
    ? [view.getUint32(16), view.getUint32(20)]
    : undefined;

const gif: SizeOf = (view) =>
  /^GIF8[79]a$/.test(letters(view, 0, 6)) ? [view.getUint16(6, true), view.getUint16(8, true)] : undefined;

// Segments one after the other, until the one that begins a frame.
const jpeg: SizeOf = (view) => {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
};

// Three forms: https://developers.google.com/speed/webp/docs/riff_container
const webp: SizeOf = (view) => {
  if (letters(view, 0, 4) !== 'RIFF' || letters(view, 8, 4) !== 'WEBP') return undefined;
  const low = (at: number) => view.getUint16(at, true);
  switch (letters(view, 12, 4)) {
    case 'VP8X':
      return [1 + low(24) + (view.getUint8(26) << 16), 1 + low(27) + (view.getUint8(29) << 16)];
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)];
    }
    case 'VP8 ':
      return [low(26) & 0x3fff, low(28) & 0x3fff];
    default:
      return undefined;
  }
};

const kinds: [string, SizeOf][] = [
  ['image/png', png],
  ['image/jpeg', jpeg],
  ['image/gif', gif],
  ['image/webp', webp],
];
