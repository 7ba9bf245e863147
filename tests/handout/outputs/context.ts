import { collectFigures, type OutputContext, outputHtml } from '../../../lib/handout/outputs/index.ts';

/** Where an output stands in these tests: cell "c", the third code cell. */
export const context = (): OutputContext => ({
  cell: 'c',
  number: 3,
  figures: collectFigures(),
  prefix: 'c-',
});

/** A display of that bundle as HTML. */
export const display = (data: unknown, metadata: unknown = {}, where = context()): string =>
  outputHtml({ output_type: 'display_data', data, metadata }, where);
