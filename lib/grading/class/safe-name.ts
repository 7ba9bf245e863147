import { createHash } from 'node:crypto';

/**
 * A file name for an id: the id itself where every system takes it as it is, else what can be read of it with a
 * hash behind. Two ids never get the same name, also where upper and lower case are one.
 */
export function safeName(id: string): string {
  if (plain.test(id) && !id.endsWith('.') && !windows.test(id)) return id;
  const readable = id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const short = [...readable].slice(0, 40).join('').replace(/^-|-$/g, '');
  return `${short}~${createHash('sha256').update(wellFormed(id)).digest('hex').slice(0, 16)}`;
}

const plain = /^[a-z0-9_][a-z0-9._@+-]{0,63}$/; // no `~`, which the others have
const windows = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/; // devices there, with any ending

/** Half a surrogate pair would be written as the same sign as any other half. */
const wellFormed = (id: string) => JSON.stringify(id);
