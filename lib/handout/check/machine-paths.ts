import type { Output } from '../../notebook/index.ts';
import { codeCells, type Rule } from './finding.ts';

/** An output tells nothing of the machine that it was made on. */
export const machinePaths: Rule = {
  name: 'machine-paths',
  *find({ shown }) {
    for (const { id, outputs } of codeCells(shown)) {
      const found = new Set(outputs.flatMap((output) => textsOf(output).flatMap(pathsIn)));
      for (const path of found) {
        yield { cell: id, message: `The output names ${path}, a place on the machine that it was made on` };
      }
    }
  },
};

/** Home folders and temporary ones of Linux, macOS and Windows; not what is part of an address. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(places)].map(([path]) => path.replace(/[.,:;]+$/, ''));

const end = String.raw`[^\s'"\`<>()[\]{}|]*`;
const places = new RegExp(
  [
    String.raw`(?<![\w/.-]|https?:)(?:file:\/\/)?\/(?:home\/|Users\/|root\/|tmp\/|private\/(?:tmp|var)\/|var\/(?:folders|tmp)\/|mnt\/[a-z]\/Users\/)${end}`,
    String.raw`\b[A-Za-z]:(?:\\{1,2}|\/)Users(?:\\{1,2}|\/)${end}`,
  ].join('|'),
  'g',
);

/** The texts of an output, in all forms that are not pictures in base64. Terminal colours may cut a path in two. */
function textsOf(output: Output): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ESC is what begins a colour
  const plain = (text: string) => text.replace(/\u001b\[[\d;]*m/g, '');
  if (output.output_type === 'stream') return [plain(output.text)];
  if (output.output_type === 'error') return [output.evalue, output.traceback.join('\n')].map(plain);
  return Object.entries(output.data)
    .filter(([mime]) => !/^(image\/(?!svg)|audio\/|video\/|application\/pdf)/.test(mime))
    .flatMap(([, value]) => textsIn(value).map(plain));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
