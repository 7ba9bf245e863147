import { createHash } from 'node:crypto';
import { cleanNotebook, type Metadata, type Notebook, notebookText } from '../notebook/index.ts';
import { type Blocks, blocksOf, titleOf } from './blocks/index.ts';
import type { HandoutOptions, Page } from './contract.ts';
import { codeStyle, mathsStyle } from './filters/index.ts';
import { languageOfText } from './language-of-text.ts';
import { plotScripts } from './outputs/index.ts';
import { pageHtml } from './page/index.ts';
import { applied, toPage, toVariant } from './steps/index.ts';

/** An executed notebook as one HTML file that needs nothing else. The same notebook gives the same text. */
export function handout(notebook: Notebook, options: HandoutOptions): string {
  const chosen = applied(toVariant, notebook, options);
  const made = blocksOf(applied(toPage, chosen, options), options);
  const page = pageOf(made, { notebook, chosen, options });
  const html = made.blocks
    .map((block) => (block.kind === 'text' ? block.html : block.outputs.join('')))
    .join('');
  return pageHtml(page, {
    codeStyle: codeStyle(),
    mathsStyle: mathsStyle(html),
    plots: made.plots.length > 0 ? plotScripts(made.plots) : undefined,
  });
}

interface From {
  /** As it was given. */
  notebook: Notebook;
  /** The variant's own, to be downloaded. */
  chosen: Notebook;
  options: HandoutOptions;
}

function pageOf({ blocks, plots }: Blocks, { notebook, chosen, options }: From): Page {
  const { name, variant = 'student', theme = 'auto', around, versions } = options;
  const headings = blocks.flatMap((block) => (block.kind === 'text' ? block.headings : []));
  return {
    lang: languageOfText(chosen),
    title: titleOf(notebook, headings, name),
    name,
    variant,
    theme,
    blocks,
    plots,
    notebook: notebookText(cleanNotebook(chosen)),
    provenance: { source: sourceHash(notebook), versions: { ...versions, ...kernelOf(notebook) } },
    ...(around ? { around } : {}),
  };
}

/** sha-256 of the notebook's file without results: of a lesson, that of the file in notebooks/. */
export const sourceHash = (notebook: Notebook): string =>
  createHash('sha256')
    .update(notebookText(cleanNotebook(notebook)))
    .digest('hex');

/** The kernel and its language, as the notebook notes them. */
function kernelOf({ metadata }: Notebook): Record<string, string> {
  const { display_name: kernel } = (metadata.kernelspec ?? {}) as Metadata;
  const { name, version } = (metadata.language_info ?? {}) as Metadata;
  return {
    ...(typeof kernel === 'string' ? { kernel } : {}),
    ...(typeof name === 'string' && typeof version === 'string' ? { [name]: version } : {}),
  };
}
