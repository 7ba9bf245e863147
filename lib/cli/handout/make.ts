import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { progress, projectRoot, writeWhole } from '../../base/index.ts';
import {
  checkHandout,
  type Finding,
  findChromium,
  type HandoutOptions,
  handout,
  missingChineseFont,
  noChromium,
  printPdf,
} from '../../handout/index.ts';
import { BadNotebook, solutionsOf } from '../../notebook/index.ts';
import { Sorry } from '../start/sorry.mjs';
import { nameOf, sourceOf } from './source.ts';

export interface MakeOptions extends Required<Pick<HandoutOptions, 'variant' | 'theme'>> {
  /** Where it goes; undefined when it is only checked. */
  folder: string | undefined;
  pdf: boolean;
  check: boolean;
  run: boolean;
}

/** What became of one notebook. */
export interface Made {
  notebook: string;
  ok: boolean;
  /** The page, and its size. */
  out?: string;
  bytes?: number;
  pdf?: string;
  findings: Finding[];
  /** What to know besides. */
  notes: string[];
  /** Why there is no page, or no PDF. */
  problem?: string;
}

/** Makes one handout, its PDF and its check; what is wrong with the notebook is told, not thrown. */
export async function make(path: string, options: MakeOptions): Promise<Made> {
  const made: Made = { notebook: path, ok: false, findings: [], notes: [] };
  try {
    await makeParts(path, options, made);
    made.ok = made.findings.length === 0;
  } catch (problem) {
    const told = problem instanceof BadNotebook || problem instanceof RangeError || problem instanceof Sorry;
    if (!told)
      throw new Error(`Cannot make a handout of ${path}: ${(problem as Error).message}`, { cause: problem });
    made.problem = problem.message;
  }
  return made;
}

async function makeParts(path: string, options: MakeOptions, made: Made): Promise<void> {
  const { variant, theme, folder, pdf, check } = options;
  const { notebook, stale } = await sourceOf(path, options);
  const name = nameOf(path);
  const asked: HandoutOptions = {
    name,
    variant,
    theme,
    solutions: solutionsOf(name, undefined, notebook),
    versions: { downhill: projectVersion() },
    ...(variant === 'teacher' ? { hiddenChecks: await hiddenChecksOf(path) } : {}),
  };
  const html = handout(notebook, asked);
  if (check) {
    const lies = dirname(resolve(path));
    made.findings = checkHandout(notebook, html, { ...asked, folder: lies, stale });
    if (made.findings.length > 0) return;
  } else if (stale !== undefined) {
    made.notes.push(`Its results are not up to date: ${stale}`);
  }
  if (folder === undefined) return;
  made.out = join(folder, `${name}${variant === 'student' ? '' : `.${variant}`}.html`);
  made.bytes = Buffer.byteLength(html);
  writeWhole(made.out, html);
  if (pdf) made.pdf = await print(made.out, html, made.notes);
}

async function print(out: string, html: string, notes: string[]): Promise<string> {
  const chromium = findChromium();
  if (chromium === undefined) throw new Sorry(noChromium());
  const missing = missingChineseFont(html);
  if (missing) notes.push(missing);
  const pdf = out.replace(/\.html$/, '.pdf');
  using bar = progress({ label: basename(pdf) });
  bar.update(0, 'printing');
  try {
    await printPdf(out, pdf, { chromium });
  } catch (problem) {
    throw new Sorry((problem as Error).message);
  }
  return pdf;
}

/** Of this project, for the footers. */
export function projectVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** The names of the hidden checks by exercise; none for a notebook that is no lesson. */
async function hiddenChecksOf(path: string): Promise<Map<string, string[]>> {
  if (!existsSync(join(projectRoot(), 'tests', 'exercises', nameOf(path)))) return new Map();
  const { loadLesson } = await import('../../grading/index.ts'); // loads the judge
  const { specs } = await loadLesson(path);
  return new Map(specs.map(({ exercise, hidden }) => [exercise.id, hidden.checks.map(({ name }) => name)]));
}
