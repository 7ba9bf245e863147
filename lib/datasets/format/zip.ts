import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, entryName } from './entry.ts';
import { FormatError } from './format-error.ts';
import { mostUnpacked } from './gunzip.ts';
import { foundIn } from './looks-like.ts';

/** What the list at the end of an archive says about a member. */
interface Member {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly at: number;
}

const signatures = { end: 0x06054b50, member: 0x02014b50, own: 0x04034b50, bigEnd: 0x07064b50 };
const endLength = 22;
const memberLength = 46;
const ownLength = 30;
const longestComment = 0xffff;
const [stored, deflated] = [0, 8];
const bestRatio = 1032; // deflate cannot pack tighter

const bad = (what: string, cause?: unknown) => new FormatError('zip', what, { cause });

/**
 * The files in a zip archive, unpacked one after the other, together at most `limit` bytes of them. Folders are
 * passed over; members that are encrypted, share bytes with others or unpack to something else than the archive
 * states are refused when they are reached, the list of them before the first.
 */
export function* unzip(
  bytes: Uint8Array,
  { limit = mostUnpacked }: { limit?: number } = {},
): Generator<Entry> {
  if (bytes.length === 0) throw bad('the file is empty');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const members = membersIn(bytes, view);
  const total = members.reduce((sum, { size }) => sum + size, 0);
  if (total > limit) throw bad(`it unpacks to ${total} bytes, the limit is ${limit}`);
  refuseOverlaps(members);
  for (const member of members) {
    const { name } = member;
    if (name.endsWith('/')) continue;
    const unpacked = unpack(member, packedBytes(bytes, view, member));
    if (unpacked.length !== member.size) {
      throw bad(`"${name}" has ${unpacked.length} bytes, the archive states ${member.size}`);
    }
    if (crc32(unpacked) !== member.checksum) throw bad(`"${name}" does not fit its checksum`);
    yield { name, bytes: unpacked };
  }
}

function membersIn(bytes: Uint8Array, view: DataView): Member[] {
  const end = endOf(bytes, view);
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const begin = view.getUint32(end + 16, true);
  const isBig = end >= 20 && view.getUint32(end - 20, true) === signatures.bigEnd;
  if (isBig || begin === 0xffffffff)
    throw bad('it is in the form for more than 4 GB (zip64), wanted a plain one');
  if (view.getUint16(end + 8, true) !== count) throw bad('it is one part of several, wanted a whole archive');
  if (begin + length !== end) {
    throw bad(
      `the list of its members is stated at bytes ${begin} to ${begin + length}, wanted its end at ${end}`,
    );
  }
  const members: Member[] = [];
  let at = begin;
  while (members.length < count) {
    if (at + memberLength > end || view.getUint32(at, true) !== signatures.member) {
      throw bad(`its list ends after ${members.length} members, wanted ${count}`);
    }
    const next =
      at + memberLength + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
    if (next > end) throw bad(`its list ends within member ${members.length + 1} of ${count}`);
    members.push(memberAt(bytes, view, at));
    at = next;
  }
  if (at !== end) throw bad(`its list holds ${end - at} bytes more than its ${count} members`);
  return members;
}

/** The place of the record at the end, which a comment may follow. */
function endOf(bytes: Uint8Array, view: DataView): number {
  const first = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= first; at--) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    if (at + endLength + view.getUint16(at + 20, true) === bytes.length) return at;
  }
  const rest = 'wanted one: is the file cut off, or does more follow?';
  throw bad(`${foundIn(bytes, 'it has no list of its members at the end', 'a zip')}; ${rest}`);
}

function memberAt(bytes: Uint8Array, view: DataView, at: number): Member {
  const nameLength = view.getUint16(at + 28, true);
  const written = Buffer.from(bytes.subarray(at + memberLength, at + memberLength + nameLength)).toString(
    'utf8',
  );
  const name = entryName('zip', written);
  const member = {
    name,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  if (member.flags & 1) throw bad(`"${name}" is encrypted`);
  if (member.method !== stored && member.method !== deflated) {
    throw bad(
      `"${name}" is packed by method ${member.method}, wanted ${stored} (stored) or ${deflated} (deflate)`,
    );
  }
  if (member.size > member.packed * bestRatio) {
    throw bad(`"${name}" states that ${member.packed} bytes unpack to ${member.size}, which is not possible`);
  }
  return member;
}

/** Bombs let many members share the same bytes. */
function refuseOverlaps(members: readonly Member[]): void {
  const inOrder = [...members].sort((a, b) => a.at - b.at);
  for (const [i, next] of inOrder.entries()) {
    const before = inOrder[i - 1];
    if (before && before.at + ownLength + before.packed > next.at) {
      throw bad(`"${before.name}" and "${next.name}" share bytes`);
    }
  }
}

/** Sizes are those of the list: the member's own header may leave them to a record behind its bytes. */
function packedBytes(bytes: Uint8Array, view: DataView, { name, at, packed }: Member): Uint8Array {
  if (at + ownLength > bytes.length || view.getUint32(at, true) !== signatures.own) {
    throw bad(`"${name}" is stated at byte ${at}, where no member begins`);
  }
  const from = at + ownLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) {
    throw bad(
      `"${name}" has ${packed} bytes, ${Math.max(0, bytes.length - from)} are left: is the file cut off?`,
    );
  }
  return bytes.subarray(from, from + packed);
}

function unpack({ name, method, size }: Member, packed: Uint8Array): Uint8Array {
  if (method === stored) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw bad(`"${name}" unpacks to more than the ${size} bytes it states`);
    throw bad(`the data of "${name}" is damaged (${message})`, problem);
  }
}
