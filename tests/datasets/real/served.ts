import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';
import { type Catalog, type CatalogEntry, readCatalog } from '../../../lib/datasets/index.ts';

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/**
 * The catalogue as it is, but for one dataset: its sources are a server on this machine, which has these files and
 * answers 404 for all others, and its counts are these.
 */
export async function served(
  name: string,
  files: Record<string, Uint8Array>,
  counts: CatalogEntry['counts'],
): Promise<Catalog> {
  const server = createServer(({ url = '' }, response) => {
    const bytes = files[url.slice(1)];
    if (bytes) response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    else response.writeHead(404).end('nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const entry = readCatalog().get(name)!;
  const unknown = Object.keys(files).find((file) => !entry.files.some((one) => one.name === file));
  if (unknown) throw new Error(`${name} has no file ${unknown}`);
  const copy: CatalogEntry = {
    ...entry,
    counts,
    files: entry.files.map((file) => ({
      name: file.name,
      ...(files[file.name] && sizes(files[file.name]!)),
      sources: [{ kind: 'https', url: `http://127.0.0.1:${port}/${file.name}` }],
    })),
  };
  return new Map([...readCatalog(), [name, copy]]);
}

const sizes = (bytes: Uint8Array) => ({
  bytes: bytes.length,
  checksum: {
    kind: 'sha256' as const,
    value: createHash('sha256').update(bytes).digest('hex'),
    from: 'the test',
  },
});
