import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** TypeScript's native compiler for this system: npm installs it as a package of its own beside `typescript`. */
export function compilerPath(): string {
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
  const name = `@typescript/typescript-${process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(typescript).resolve(`${name}/package.json`));
    return join(folder, 'lib', process.platform === 'win32' ? 'tsc.exe' : 'tsc');
  } catch {
    throw new Error(
      `Cannot find ${name}, the TypeScript compiler for this system. Type npm start, which installs what is missing; systems that TypeScript 7 does not support cannot run the kernel.`,
    );
  }
}
