import { join } from 'node:path';

/** A path inside the checkout. */
export const place = (...parts: string[]) => join(import.meta.dirname, '..', '..', ...parts);
