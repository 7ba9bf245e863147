import { labelledTable } from './labelled-table.ts';
import { loader } from './loader.ts';

/** 150 irises of three species, measured in centimetres: Fisher's own numbers, without UCI's two mistakes. */
export const iris = loader({
  name: 'iris',
  read: (files) => labelledTable(files, 'iris.csv', 'species'),
});
