import { cells } from './cells.ts';
import { datasets } from './datasets.ts';
import { engine } from './engine.ts';
import { grading } from './grading.ts';
import { jupyterlab, kernelspec, python, renderer } from './jupyter.ts';
import type { Probe } from './probe.ts';
import { disk, folder, node, npm } from './system.ts';

/** All that the doctor looks at, in the order of its report. */
export const probes: Probe[] = [
  node,
  npm,
  folder,
  disk,
  engine,
  cells,
  python,
  jupyterlab,
  kernelspec,
  renderer,
  datasets,
  grading,
];
