import { languageInfo } from '../../kernel/index.ts';
import type { Metadata } from '../notebook.ts';

/** What every lesson says of itself, and its text form need not say. */
export const ordinary: { nbformat_minor: number; metadata: Metadata } = {
  nbformat_minor: 5,
  metadata: {
    kernelspec: { display_name: 'TypeScript (Downhill)', language: 'typescript', name: 'downhill' },
    language_info: languageInfo,
  },
};
