import { join } from 'node:path';
import { projectRoot } from '../../base/index.ts';

/** What Node must be told where cells run. */
export const nodeFlags = [
  // Cells import as files of the notebook's folder would; Node 20 calls the way to do so experimental.
  '--disable-warning=ExperimentalWarning',
  // An interrupt may end code between two hooks; Node would abort the process.
  '--no-force-async-hooks-checks',
];

/** How Jupyter starts our kernel: with this very Node and this very checkout, wherever the notebook lies. */
export const kernelCommand = (): string[] => [
  process.execPath,
  ...nodeFlags,
  join(projectRoot(), 'dist', 'kernel', 'process', 'entry.js'),
  '{connection_file}',
];
