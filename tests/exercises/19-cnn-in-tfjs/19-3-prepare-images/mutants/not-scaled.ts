// leaves the numbers between 0 and 255
import { tf } from 'downhill/engine';

type Bytes = Uint8Array;
/** n pictures of h by w pixels with c channels, from bytes to numbers from 0 to 1: (n, h, w, c). */
export function prepareImages(u8: Bytes, n: number, h: number, w: number, c: number): tf.Tensor4D {
  if (u8.length !== n * h * w * c) {
    throw new RangeError(`Cannot make ${n} pictures of ${h} x ${w} x ${c} from ${u8.length} bytes`);
  }
  return tf.tidy(() => tf.tensor4d(Float32Array.from(u8), [n, h, w, c]));
}
