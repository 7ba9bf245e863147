import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { readCsv } from '../format/csv.ts';
import { textsOf } from '../format/table.ts';
import { classIndices, featuresOf, side } from './labelled-table.ts';
import { loader } from './loader.ts';

const file = 'digits-8x8.csv.gz';

/** 1,797 handwritten digits, 8 x 8; a pixel counts the inked ones of 16 in the scan, here as 0 to 1. */
export const digits = loader({
  name: 'digits',
  async read({ entry, bytes }) {
    const table = readCsv(await bytes(file), { types: { digit: 'text' } });
    const pixels = side(table, featuresOf(table, 'digit'), Uint8Array);
    const X = numbers(pixels, entry.shape, { scale: 1 / 16 }); // (1797, 8, 8, 1)
    const y = classIndices(textsOf(table, 'digit'), entry, file);
    return { all: new Dataset({ name: entry.name, X, y, classes: entry.classes }) };
  },
});
