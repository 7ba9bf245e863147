import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../base/index.ts';
import { plainWords, speakPlainly } from './plain-words.ts';
import { cellFile, type Sources, type Spot } from './sources.ts';

/** One line of a stack: a function's name and where it was called. */
export interface Frame {
  name: string;
  /** In a cell or a file of the user's own. */
  spot: Spot | undefined;
  /** Elsewhere: a file of a package, shortened. */
  place: string;
  /** Of Node or of the kernel: nothing that a learner wrote or imported. */
  inner: boolean;
}

const framesOf = new WeakMap<object, Frame[]>();

/** The stack of an error that was made here, in the learner's own lines. */
export const frames = (error: object): Frame[] => {
  void (error as Error).stack; // it is worked out when somebody asks for it
  return framesOf.get(error) ?? [];
};

/**
 * Has every stack in this process speak of cells as they were typed: V8 asks this function for the text of a
 * stack, so that also `console.log(error.stack)` in a cell is right.
 */
export function installStacks(sources: Sources): void {
  Error.prepareStackTrace = (error, sites) => {
    const all = sites.map((site) => frame(site, sources));
    framesOf.set(error, all);
    speakPlainly(error);
    const shown = all.filter(({ inner }) => !inner);
    return [
      headOf(error),
      ...(shown.length > 0 ? shown : all).map((line) => `    at ${describe(line)}`),
    ].join('\n');
  };
}

/**
 * The run that the present code goes back to: the outermost cell on the stack, over awaits, too. Asking the stack
 * costs some microseconds; following every promise (node:async_hooks) would cost more, and an interrupt that
 * ends code between its hooks aborts the process on Node 20.
 */
export function presentRun(): number | undefined {
  const { prepareStackTrace } = Error;
  try {
    Error.prepareStackTrace = (_, sites) =>
      sites.map((site) => site.getFileName() ?? '').findLast((file) => file.startsWith(cellFile));
    const holder: { stack?: unknown } = {};
    Error.captureStackTrace(holder, presentRun);
    const file = holder.stack as string | undefined;
    return file === undefined ? undefined : Number(file.slice(cellFile.length));
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
  }
}

/** The run in whose code an error was made. */
export const runOf = (thrown: unknown): number | undefined => {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  const file = frames(thrown).findLast(({ spot }) => spot?.cell)?.spot?.file;
  return file === undefined ? undefined : Number(file.slice(cellFile.length));
};

/** A frame in words. */
export function describe({ name, spot, place }: Frame): string {
  const where = spot ? whereIs(spot) : place;
  return name ? `${name} (${where})` : where;
}

/** `Cell [7], line 3` or `helpers.ts, line 3`. */
export const whereIs = ({ cell, label, file, line }: Spot) =>
  cell ? `${cellName(label)}, line ${line}` : `${shorten(file)}, line ${line}`;

export { plainWords as typed } from './plain-words.ts';

/** `Cell [7]`, as the brackets beside it say. */
export const cellName = (label: number | undefined) =>
  label === undefined ? 'this cell' : `Cell [${label}]`;

function frame(site: NodeJS.CallSite, sources: Sources): Frame {
  const file = site.getFileName() ?? site.getEvalOrigin() ?? '';
  const line = site.getLineNumber() ?? 0;
  const column = site.getColumnNumber() ?? 0;
  const spot = sources.find(file, line, column);
  const path = file.startsWith('file:') ? fileURLToPath(file) : file;
  return {
    name: nameOf(site),
    spot,
    place: `${shorten(path)}:${line}:${column}`,
    inner: !spot && (path.startsWith('node:') || path === '' || isKernel(path) || isImporter(path)),
  };
}

function nameOf(site: NodeJS.CallSite): string {
  const name = site.getFunctionName();
  if (!name || name.startsWith('$downhill')) return '';
  const type = site.isToplevel() ? undefined : site.getTypeName();
  const plain = plainWords(name);
  if (site.isConstructor()) return `new ${plain}`;
  return type && type !== 'Object' && !plain.includes('.') ? `${type}.${plain}` : plain;
}

const kernelFolders = ['dist', 'lib'].map((folder) => `${projectRoot()}/${folder}/`.replaceAll('\\', '/'));
const isKernel = (path: string) => {
  const plain = path.replaceAll('\\', '/');
  return kernelFolders.some(
    (folder) => plain.startsWith(`${folder}kernel/`) || plain.startsWith(`${folder}notebook/`),
  );
};

/** The file in whose name the kernel imports packages; it is not there. */
const isImporter = (path: string) =>
  [process.cwd(), projectRoot()].some((folder) => path === join(folder, 'notebook.js'));

/** Of a package, from its name on; else as seen from the notebook's folder. */
const shorten = (path: string) =>
  /[\\/]node_modules[\\/]/.test(path)
    ? path.replace(/^.*[\\/]node_modules[\\/]/, '')
    : isAbsolute(path)
      ? relative(process.cwd(), path)
      : path;

function headOf(error: Error): string {
  try {
    return plainWords(Error.prototype.toString.call(error));
  } catch {
    return 'Error';
  }
}
