import { createHash } from 'node:crypto';
import type { Plot } from '../../contract.ts';
import { bundleFor } from './bundle.ts';
import { plotScript } from './plot-script.ts';

/** What a page needs for its moving figures. */
export interface PlotScripts {
  /** Inline scripts. */
  scripts: { text: string }[];
  /** The figures and plotly itself, as blocks of data that no browser runs. */
  data: string;
  /** For the policy of the page: of the scripts, and of plotly when it is unpacked. */
  hashes: string[];
}

/** The scripts and data of a page's figures; nothing without any. */
export function plotScripts(plots: readonly Plot[]): PlotScripts {
  const bundle = bundleFor(plots);
  if (!bundle) return { scripts: [], data: '', hashes: [] };
  const figures = plots.map(
    ({ id, spec }) => `<script type="application/json" data-plot="${id}">${inScript(spec)}</script>`,
  );
  const plotly = `<script type="text/plain" id="@plotly" data-name="${bundle.name}">${bundle.base64}</script>`;
  return {
    scripts: [{ text: plotScript }],
    data: [...figures, plotly].join('\n'),
    hashes: [`'sha256-${hashOf(plotScript)}'`, `'sha256-${bundle.sha256}'`],
  };
}

// No sign that could end the element, or a line of an old script.
const inScript = (spec: unknown) =>
  JSON.stringify(spec)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
