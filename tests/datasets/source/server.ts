import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Server {
  url: string;
  /** What was asked for, a line each: `GET /file bytes=10-`. */
  asked: string[];
  close(): Promise<void>;
}

const open: Server[] = [];

/** A web server on this machine that answers as told; the end of the test closes it. */
export async function serve(answer: Answer): Promise<Server> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push([request.method, request.url, request.headers.range].filter(Boolean).join(' '));
    response.on('error', () => {});
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  open.push({ url, asked, close });
  return open.at(-1)!;
}

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

/** Answers with a file as good servers do: with its length, an ETag, and the part that is asked for. */
export function fileAnswer(bytes: Uint8Array, { etag = '"one"', send = sendAll } = {}): Answer {
  return ({ headers }, response) => {
    const range = /^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1];
    const same = !headers['if-range'] || headers['if-range'] === etag;
    const from = range && same ? Number(range) : 0;
    const part = bytes.subarray(from);
    if (range && same && part.length === 0) {
      response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
      return;
    }
    const place = { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` };
    response.writeHead(range && same ? 206 : 200, {
      etag,
      'content-length': part.length,
      ...(range && same && place),
    });
    send(response, part);
  };
}

const sendAll = (response: ServerResponse, part: Uint8Array): void => void response.end(part);

/**
 * Sends so many bytes and breaks the connection once they lie in the folder of the cache: what a broken line
 * still carries may be lost.
 */
export const breakAfter = (count: number, folder: string) => (response: ServerResponse, part: Uint8Array) => {
  const before = arrived(folder);
  response.write(part.subarray(0, count));
  const timer = setInterval(() => {
    if (arrived(folder) < before + count) return;
    clearInterval(timer);
    response.destroy();
  }, 5);
  response.on('close', () => clearInterval(timer));
};

/** How many bytes of downloads under way lie in a folder. */
function arrived(folder: string): number {
  const places = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('.')) : [];
  const files = places.map((name) => join(folder, name, 'bytes')).filter((path) => existsSync(path));
  return files.reduce((sum, path) => sum + statSync(path).size, 0);
}
