import { labelledTable } from './labelled-table.ts';
import { loader } from './loader.ts';

/** 569 tumours, malignant or benign: 30 measurements of the cell nuclei in a picture of each. */
export const breastCancer = loader({
  name: 'breast-cancer',
  read: (files) => labelledTable(files, 'breast-cancer.csv', 'diagnosis'),
});
