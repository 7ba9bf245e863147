import type { CodeCell, Metadata, Notebook } from '../../notebook/index.ts';

/** The language that a notebook's code is in, in small letters; `text` where it does not say. */
export function languageOf({ metadata }: Notebook): string {
  const { language, name } = record(metadata.kernelspec);
  const said = [language, record(metadata.language_info).name, name].find(isWord);
  return said === undefined ? 'text' : plain(said);
}

/** The language of one cell: its own where a magic in its first line or an editor's note says so. */
export function languageOfCell(cell: CodeCell, ofNotebook: string): string {
  const [, magic] = /^\s*%%(\w+)/.exec(cell.source) ?? [];
  const own = magic === undefined ? undefined : magics[magic.toLowerCase()];
  if (own !== undefined) return own;
  const { languageId } = record(cell.metadata.vscode);
  const { kernelName } = record(cell.metadata.polyglot_notebook);
  const said = [languageId, kernelName].find(isWord);
  return said === undefined ? ofNotebook : plain(said);
}

/** A kernel's or a language's name as the language is known elsewhere: `ir` -> `r`, `julia-1.10` -> `julia`. */
function plain(name: string): string {
  const word = name.toLowerCase().trim();
  return known[word] ?? known[word.replace(/[-_ ]?[\d.]+$/, '')] ?? word.replace(/[-_ ]?[\d.]+$/, '');
}

const known: Record<string, string> = {
  ipython: 'python',
  pysparkkernel: 'python',
  sagemath: 'python',
  ir: 'r',
  irkernel: 'r',
  tslab: 'typescript',
  jslab: 'javascript',
  deno: 'typescript',
  downhill: 'typescript',
  node: 'javascript',
  nodejs: 'javascript',
  'c#': 'csharp',
  '.net-csharp': 'csharp',
  '.net-fsharp': 'fsharp',
  '.net-powershell': 'powershell',
  'f#': 'fsharp',
  'c++': 'cpp',
  'c++11': 'cpp',
  'c++14': 'cpp',
  'c++17': 'cpp',
};

const magics: Record<string, string> = {
  bash: 'bash',
  sh: 'bash',
  script: 'bash',
  cmd: 'dos',
  html: 'xml',
  svg: 'xml',
  javascript: 'javascript',
  js: 'javascript',
  latex: 'latex',
  markdown: 'markdown',
  perl: 'perl',
  r: 'r',
  ruby: 'ruby',
  sql: 'sql',
  cython: 'python',
  writefile: 'text',
};

const isWord = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const record = (value: unknown): Metadata =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Metadata) : {};
