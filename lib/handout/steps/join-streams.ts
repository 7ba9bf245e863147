import type { Output } from '../../notebook/index.ts';
import type { Step } from '../contract.ts';

/** One text where a front end has cut a stream into several. */
export const joinStreams: Step = (notebook) => ({
  ...notebook,
  cells: notebook.cells.map((cell) =>
    cell.cell_type === 'code' ? { ...cell, outputs: joined(cell.outputs) } : cell,
  ),
});

function joined(outputs: Output[]): Output[] {
  const all: Output[] = [];
  let texts: string[] = []; // of the stream that is last: joined once, for there may be ten thousand
  const close = () => {
    const last = all.at(-1);
    if (last?.output_type === 'stream' && texts.length > 1)
      all[all.length - 1] = { ...last, text: texts.join('') };
  };
  for (const output of outputs) {
    const last = all.at(-1);
    if (output.output_type === 'stream' && last?.output_type === 'stream' && last.name === output.name) {
      texts.push(output.text);
      continue;
    }
    close();
    all.push(output);
    texts = output.output_type === 'stream' ? [output.text] : [];
  }
  close();
  return all;
}
