import { protocolVersion } from '../message.ts';
import type { Handler } from './handler.ts';

const version = '0.1.0';

/**
 * The language as front ends know it. JupyterLab writes all of it into each notebook that it opens; one that
 * holds it already is not changed by being opened.
 */
export const languageInfo = {
  name: 'typescript',
  version: '7.0.2',
  mimetype: 'text/x-typescript',
  file_extension: '.ts',
  pygments_lexer: 'typescript',
  codemirror_mode: { name: 'javascript', typescript: true },
  nbconvert_exporter: 'script',
};

/** Who we are and what language we speak. */
export const kernelInfo: Handler = async () => ({
  status: 'ok',
  protocol_version: protocolVersion,
  implementation: 'downhill',
  implementation_version: version,
  banner: `TypeScript (Downhill ${version}) on Node ${process.versions.node}`,
  language_info: languageInfo,
  help_links: [
    { text: 'TypeScript handbook', url: 'https://www.typescriptlang.org/docs/handbook/intro.html' },
    { text: 'tensorflow.js API', url: 'https://js.tensorflow.org/api/latest/' },
    { text: 'danfo.js API', url: 'https://danfo.jsdata.org/api-reference' },
    { text: 'plotly.js reference', url: 'https://plotly.com/javascript/reference/' },
  ],
  debugger: false,
});
