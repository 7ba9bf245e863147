import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * tensorflow.js as one script, which needs no module of Node: what a child with tensors must be able to read. For
 * the judge, with the project's folder.
 */
export function engineScript(root: string): string {
  const require = createRequire(join(root, 'package.json'));
  return join(require.resolve('@tensorflow/tfjs/package.json'), '..', 'dist', 'tf.es2017.min.js');
}
