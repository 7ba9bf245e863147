import { labelledTable } from './labelled-table.ts';
import { loader } from './loader.ts';

/** 178 wines from the grapes of three growers: 13 measurements whose scales differ a thousandfold. */
export const wine = loader({
  name: 'wine',
  read: (files) => labelledTable(files, 'wine.csv', 'grower'),
});
