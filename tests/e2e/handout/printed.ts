import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonIn } from '../../../lib/cli/lab/ways.ts';
import { printPdf } from '../../../lib/handout/index.ts';
import { findChromium } from '../chromium.ts';
import { place } from '../place.ts';
import { environment } from '../python-tools.ts';

/** A page of a PDF as a reader of it gets it. */
export interface PdfPage {
  width: number;
  height: number;
  text: string;
  links: string[];
  /** From where to where its signs reach, left and right. */
  edges: [number, number];
}

/** Prints HTML as `--pdf` does; answers what another reader of PDFs than Chromium finds in it. */
export async function printed(html: string): Promise<PdfPage[]> {
  const venv = environment('e2e-pdf', ['pypdfium2==5.15.2']);
  const folder = mkdtempSync(join(tmpdir(), 'downhill-pdf 试-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(page, html);
    await printPdf(page, pdf, { chromium: findChromium() });
    const reader = place('tests', 'e2e', 'python', 'pdf_pages.py');
    const { status, stdout, stderr } = spawnSync(pythonIn(venv), [reader, pdf], {
      encoding: 'utf8',
      timeout: 60_000,
      maxBuffer: 1e8,
    });
    if (status !== 0) throw new Error(`Cannot read the PDF: ${stderr}`);
    return JSON.parse(stdout) as PdfPage[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
