import type { Metadata } from '../../../../lib/notebook/index.ts';

/** A cell as these files write it. */
export interface Written {
  id: string;
  type: 'markdown' | 'code';
  source: string;
  metadata?: Metadata;
  attachments?: Record<string, Record<string, string>>;
}

export const text = (id: string, source: string, more: Partial<Written> = {}): Written => ({
  id,
  type: 'markdown',
  source: source.trim(),
  ...more,
});

export const code = (id: string, source: string, metadata: Metadata = {}): Written => ({
  id,
  type: 'code',
  source: source.trim(),
  metadata,
});

export const failing = { tags: ['raises-exception'] };
