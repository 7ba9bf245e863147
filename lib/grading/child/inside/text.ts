import { ask, type Host } from './host.ts';

/** TextEncoder and TextDecoder for UTF-8. */
export function textCoders(host: Host) {
  const { apply } = Reflect;
  const { charCodeAt } = String.prototype;
  const { fromCharCode } = String;

  const encode = (value: unknown = ''): Uint8Array => {
    const text = `${value}`;
    const bytes = ask(() => host.utf8(text));
    const array = new Uint8Array(bytes.length);
    for (let i = 0; i < array.length; i++) array[i] = apply(charCodeAt, bytes, [i]);
    return array;
  };

  const decode = (bytes?: ArrayBuffer | ArrayBufferView): string => {
    if (bytes === undefined) return '';
    const array = ArrayBuffer.isView(bytes)
      ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      : new Uint8Array(bytes);
    let text = '';
    for (let i = 0; i < array.length; i++) text += fromCharCode(array[i]!);
    return ask(() => host.fromUtf8(text));
  };

  class TextEncoder {
    readonly encoding = 'utf-8';
    encode(text?: string) {
      return encode(text);
    }
  }

  class TextDecoder {
    readonly encoding = 'utf-8';
    constructor(label: string = 'utf-8') {
      if (!/^utf-?8$/i.test(label)) throw new RangeError(`The "${label}" encoding is not supported here`);
    }
    decode(bytes?: ArrayBuffer | ArrayBufferView) {
      return decode(bytes);
    }
  }

  return { TextEncoder, TextDecoder };
}
