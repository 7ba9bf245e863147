import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers, texts } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { balancedLabels } from './balanced-labels.ts';
import { wantWhole } from './want.ts';

export interface DnaOptions {
  n?: number;
  /** The number of bases in a strand. */
  length?: number;
  motif?: string;
  rng?: Rng;
}

const bases = ['A', 'C', 'G', 'T'] as const;

/**
 * Strands of random bases, half of them with a motif somewhere and the others without it.
 * X: one-hot bases (length, 4); y: whether the motif is there; extra.strand: the letters;
 * extra.at: where the motif was put, -1 where it was not.
 */
export function dna({
  n = 1000,
  length = 60,
  motif = 'TGACTCA',
  rng = seeded(0).fork('dna'),
}: DnaOptions = {}): Dataset {
  wantWhole('dna', { n });
  if (!/^[ACGT]+$/.test(motif)) {
    throw new RangeError(
      `Cannot make dna with the motif "${motif}": wanted one or more of the letters A, C, G and T`,
    );
  }
  wantWhole('dna', { length }, motif.length);
  const y = balancedLabels(n, 2, rng);
  const at = new Int32Array(n).fill(-1);
  const strands = Array.from(y, (present, row) => {
    const letters = Array.from({ length }, () => rng.pick(bases)).join('');
    if (!present) return without(motif, letters, rng);
    const place = rng.int(length - motif.length + 1);
    at[row] = place;
    return letters.slice(0, place) + motif + letters.slice(place + motif.length);
  });
  return new Dataset({
    name: 'dna',
    X: numbers(oneHot(strands, length), [length, 4]),
    y: numbers(y),
    extra: { strand: texts(strands), at: numbers(at) },
    classes: ['absent', 'present'],
    note: `made: random strands, half of them with ${motif}`,
  });
}

/** The strand with one base changed in each motif that is there by chance, until there is none. */
function without(motif: string, strand: string, rng: Rng): string {
  let letters = strand;
  for (let found = letters.indexOf(motif); found >= 0; found = letters.indexOf(motif)) {
    const place = found + rng.int(motif.length);
    const other = rng.pick(bases.filter((base) => base !== letters[place]));
    letters = letters.slice(0, place) + other + letters.slice(place + 1);
  }
  return letters;
}

function oneHot(strands: readonly string[], length: number): Float32Array {
  const ones = new Float32Array(strands.length * length * bases.length);
  strands.forEach((strand, row) => {
    for (let i = 0; i < length; i++) {
      ones[(row * length + i) * bases.length + bases.indexOf(strand[i] as 'A')] = 1;
    }
  });
  return ones;
}
