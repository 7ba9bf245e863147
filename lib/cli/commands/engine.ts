import { UsageError } from '../../base/index.ts';
import type { Command, ExitCode } from '../command.ts';
import { Sorry } from '../start/sorry.mjs';

/** Tells which arithmetic runs under tensorflow.js here, and fetches others. */
export const engine: Command = {
  name: 'engine',
  summary: 'Tells what computes here and why, and adds TensorFlow',
  usage: '[list|why|add gpu|add node]',
  options: {
    json: { type: 'boolean', help: 'the report as JSON' },
    'from-python': {
      type: 'string',
      value: 'PYTHON',
      help: 'add node: build it against the TensorFlow of this Python (Linux, with g++)',
    },
  },
  async run({ values, positionals }) {
    const words = positionals.join(' ');
    const python = values['from-python'] as string | undefined;
    if (python !== undefined && words !== 'add node') {
      throw new UsageError('--from-python belongs to: npx downhill engine add node');
    }
    if (python === '') throw new UsageError('--from-python wants a Python, found nothing');
    const json = values.json === true;
    if (words === '' || words === 'list') return list(json);
    if (words === 'why') return why(json);
    if (words === 'add gpu') return add('gpu', json);
    if (words === 'add node') return add('node', json, python);
    throw new UsageError(
      `downhill engine wants list, why, add gpu or add node, found "${words}". See: npx downhill engine --help`,
    );
  },
};

async function list(json: boolean): Promise<ExitCode> {
  const { choose, survey } = await import('../../engine/index.ts'); // loads tensorflow.js
  const chosen = await choose().catch((problem: Error) => problem);
  const name = 'name' in chosen && 'skipped' in chosen ? chosen.name : undefined;
  const engines = survey().map((one) => ({ ...one, chosen: one.name === name }));
  const lines = engines.map(
    (one) =>
      `${one.chosen ? '*' : ' '} ${one.name.padEnd(4)}  ${one.possible ? '' : 'not here: '}${one.found}`,
  );
  if (chosen instanceof Error) lines.push(chosen.message);
  console.log(json ? JSON.stringify({ engines }, null, 2) : lines.join('\n'));
  return 0;
}

async function why(json: boolean): Promise<ExitCode> {
  const { choose, engineLine } = await import('../../engine/index.ts'); // loads tensorflow.js
  try {
    const chosen = await choose();
    console.log(json ? JSON.stringify(chosen, null, 2) : engineLine(chosen));
    return 0;
  } catch (problem) {
    throw new Sorry((problem as Error).message);
  }
}

async function add(name: 'gpu' | 'node', json: boolean, python?: string): Promise<ExitCode> {
  const { addEngine } = await import('../engine/add.ts'); // loads tensorflow.js
  const { folder, version, seesGpu } = await addEngine(name, { python, quiet: json });
  const works = name === 'node' || seesGpu;
  const next = works
    ? name === 'gpu'
      ? 'startEngine() takes it from now on.'
      : 'DOWNHILL_ENGINE=node takes it.'
    : "It sees no GPU that it can use, and is not taken: it wants NVIDIA's driver, CUDA 11 and cuDNN 8.";
  console.log(
    json
      ? JSON.stringify({ added: name, version, folder, works }, null, 2)
      : `Added the engine ${name}, TensorFlow ${version}, in ${folder}. ${next}`,
  );
  return works ? 0 : 1;
}
