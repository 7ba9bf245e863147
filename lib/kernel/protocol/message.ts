import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** The version of the Jupyter protocol that is spoken here. */
export const protocolVersion = '5.4';

export interface Header {
  msg_id: string;
  session: string;
  username: string;
  date: string;
  msg_type: string;
  version: string;
}

export type Content = Record<string, unknown>;

/** A message as handlers see it. */
export interface Message {
  /** Whom a reply goes to: what stood before the delimiter. */
  identities: Buffer[];
  header: Header;
  parent: Header | Record<string, never>;
  metadata: Content;
  content: Content;
  buffers: Buffer[];
}

const delimiter = '<IDS|MSG>';
/** No message of a notebook is larger; a frame that claims to be is not read. */
export const largest = 256 * 1024 * 1024;

/** Signs and checks with the key of the connection; without a key nothing is signed. */
export interface Signer {
  sign(parts: Buffer[]): string;
  holds(signature: string, parts: Buffer[]): boolean;
}

export function signer(key: string, scheme = 'hmac-sha256'): Signer {
  const [, algorithm = 'sha256'] = scheme.split('-');
  const sign = (parts: Buffer[]) => {
    if (!key) return '';
    const hmac = createHmac(algorithm, key);
    for (const part of parts) hmac.update(part);
    return hmac.digest('hex');
  };
  return {
    sign,
    holds(signature, parts) {
      if (!key) return true;
      const [given, right] = [Buffer.from(signature), Buffer.from(sign(parts))];
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}

/** Why a message is not taken. The kernel writes it to its log and lives on. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** Reads the frames of a message, or throws Refused. */
export function decode(frames: Buffer[], { holds }: Signer): Message {
  const at = frames.findIndex(
    (frame) => frame.length === delimiter.length && frame.toString('latin1') === delimiter,
  );
  if (at < 0) throw new Refused('no delimiter');
  const [signature, ...parts] = frames.slice(at + 1);
  if (!signature || parts.length < 4)
    throw new Refused(`${parts.length} parts after the signature, wanted 4`);
  const signed = parts.slice(0, 4);
  if (signed.some(({ length }) => length > largest)) throw new Refused('a part is too large');
  if (!holds(signature.toString('latin1'), signed)) throw new Refused('the signature does not fit');
  const [header, parent, metadata, content] = signed.map(object) as [Content, Content, Content, Content];
  if (!isHeader(header)) throw new Refused('the header lacks msg_id, msg_type or session');
  return {
    identities: frames.slice(0, at),
    header: plain(header),
    parent: isHeader(parent) ? plain(parent) : {},
    metadata,
    content,
    buffers: parts.slice(4),
  };
}

/** The frames of a message. */
export function encode(message: Message, { sign }: Signer): Buffer[] {
  const { identities, header, parent, metadata, content, buffers } = message;
  const parts = [header, parent, metadata, content].map((part) => Buffer.from(JSON.stringify(part)));
  return [...identities, Buffer.from(delimiter), Buffer.from(sign(parts)), ...parts, ...buffers];
}

/** A new message of the kernel's. */
export function compose(
  type: string,
  content: Content,
  { session, parent = {}, identities = [], metadata = {}, buffers = [] }: Compose,
): Message {
  const header: Header = {
    msg_id: randomUUID(),
    session,
    username: 'kernel',
    date: new Date().toISOString(),
    msg_type: type,
    version: protocolVersion,
  };
  return { identities, header, parent, metadata, content, buffers };
}

export interface Compose {
  session: string;
  parent?: Header | Record<string, never> | undefined;
  identities?: Buffer[] | undefined;
  metadata?: Content | undefined;
  buffers?: Buffer[] | undefined;
}

function object(part: Buffer): Content {
  let value: unknown;
  try {
    value = JSON.parse(part.toString('utf8'));
  } catch {
    throw new Refused('a part is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused('a part is not an object');
  return value as Content;
}

/** A header goes back out as the parent of answers: without what nests, which could be too deep to write. */
const plain = (header: Header): Header =>
  Object.fromEntries(
    Object.entries(header).filter(([, value]) => typeof value !== 'object'),
  ) as unknown as Header;

const isHeader = (part: Content): part is Content & Header =>
  ['msg_id', 'msg_type', 'session'].every((name) => typeof part[name] === 'string' && part[name] !== '');
