import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cacheDir, projectRoot } from '../../../base/index.ts';
import type { Plot } from '../../contract.ts';
import { type BundleName, bundleName } from './bundle-names.ts';
import { gzip } from './gzip.ts';

/** plotly.js as a page carries it. */
export interface PlotlyBundle {
  name: BundleName;
  base64: string;
  gzip: true;
  /** Of the script when it is unpacked, as a content-security-policy names it. */
  sha256: string;
}

const made = new Map<BundleName, PlotlyBundle>();

/** The smallest plotly.js that draws all plots of a page; undefined without plots. */
export function bundleFor(plots: readonly Plot[]): PlotlyBundle | undefined {
  const name = bundleName(plots);
  if (name === undefined) return undefined;
  const known = made.get(name) ?? make(name);
  made.set(name, known);
  return known;
}

function make(name: BundleName): PlotlyBundle {
  const find = createRequire(join(projectRoot(), 'package.json'));
  const text = readFileSync(find.resolve(`plotly.js-${name}-dist-min/plotly-${name}.min.js`), 'utf8');
  const { version } = find(`plotly.js-${name}-dist-min/package.json`) as { version: string };
  const sha256 = createHash('sha256').update(text).digest('base64');
  const packed = kept(`plotly-${name}-${version}.js.gz`, text);
  return { name, base64: Buffer.from(packed).toString('base64'), gzip: true, sha256 };
}

/** The packed text from the cache, where packing takes its second only once. */
function kept(file: string, text: string): Uint8Array {
  const path = cacheDir('handout', file);
  try {
    const packed = readFileSync(path);
    if (gunzipSync(packed).toString() === text) return packed;
  } catch {
    // not there yet, or broken
  }
  const packed = gzip(Buffer.from(text));
  try {
    mkdirSync(cacheDir('handout'), { recursive: true });
    const own = `${path}.${process.pid}`; // another process may do the same now
    writeFileSync(own, packed);
    renameSync(own, path);
  } catch {
    // a place where nothing can be kept: it is packed again the next time
  }
  return packed;
}
