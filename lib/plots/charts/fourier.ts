import type { Numbers } from '../marks.ts';

/**
 * How strong each frequency is in so many samples, from 0 to half the rate: n / 2 + 1 magnitudes of the
 * discrete Fourier transform. The number of samples is a power of two.
 */
export function magnitudes(samples: Numbers): Float64Array {
  const n = samples.length;
  const real = new Float64Array(n);
  const imaginary = new Float64Array(n);
  for (let i = 0, reversed = 0; i < n; i++) {
    real[reversed] = samples[i]!;
    // Adds one to the number whose bits are read from the other end.
    for (let bit = n >> 1; bit > 0; bit >>= 1) {
      reversed ^= bit;
      if (reversed & bit) break;
    }
  }
  for (let half = 1; half < n; half *= 2) butterflies(real, imaginary, half);
  return Float64Array.from({ length: n / 2 + 1 }, (_, k) => Math.hypot(real[k]!, imaginary[k]!));
}

// Two transforms of half the length become one: even + turned odd, even - turned odd.
function butterflies(real: Float64Array, imaginary: Float64Array, half: number): void {
  for (let k = 0; k < half; k++) {
    const [cos, sin] = [Math.cos((Math.PI * k) / half), -Math.sin((Math.PI * k) / half)];
    for (let even = k; even < real.length; even += 2 * half) {
      const odd = even + half;
      const turnedReal = real[odd]! * cos - imaginary[odd]! * sin;
      const turnedImaginary = real[odd]! * sin + imaginary[odd]! * cos;
      real[odd] = real[even]! - turnedReal;
      imaginary[odd] = imaginary[even]! - turnedImaginary;
      real[even]! += turnedReal;
      imaginary[even]! += turnedImaginary;
    }
  }
}
