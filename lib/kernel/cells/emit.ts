import { type Options, transformSync } from '@swc/core';

/** JavaScript and its source map. */
export interface Emitted {
  code: string;
  map: string;
}

interface EmitOptions {
  name: string;
  jsx: boolean;
  module: 'none' | 'commonjs';
  /** How the code reaches React where JSX stands. */
  react?: string;
  inputMap?: string;
}

/** TypeScript made JavaScript that this Node runs. The map leads through the one of earlier edits, if there is one. */
export function emit(text: string, { name, jsx, module, react = 'React', inputMap }: EmitOptions): Emitted {
  const { code, map } = transformSync(text, {
    filename: name,
    sourceFileName: name,
    swcrc: false,
    configFile: false,
    isModule: true,
    sourceMaps: true,
    ...(inputMap ? { inputSourceMap: inputMap } : { inputSourceMap: false }),
    module:
      module === 'none' ? { type: 'es6' } : { type: 'commonjs', importInterop: 'node', ignoreDynamic: true },
    jsc: {
      target: 'es2022', // Node 20 has it all; `using` and decorators are younger and get rewritten
      parser: { syntax: 'typescript', tsx: jsx, decorators: true },
      transform: {
        decoratorVersion: '2022-03',
        useDefineForClassFields: true,
        react: { pragma: `${react}.createElement`, pragmaFrag: `${react}.Fragment` },
      },
      preserveAllComments: false,
    },
  } as Options);
  return { code, map: map ?? '' };
}
