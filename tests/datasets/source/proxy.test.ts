import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttp, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { proxyFor } from '../../../lib/datasets/source/proxy.ts';
import { redirectTo, request } from '../../../lib/datasets/source/request.ts';
import { serve } from './server.ts';

const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  return (server.address() as AddressInfo).port;
}

async function textOf(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

const asks = (url: string, env: NodeJS.ProcessEnv = {}) => request(url, {}, { env });

test.each<[string, NodeJS.ProcessEnv, string | undefined]>([
  ['https://a.example/x', { HTTPS_PROXY: 'http://p:1' }, 'http://p:1/'],
  ['https://a.example/x', { https_proxy: 'http://p:2', HTTPS_PROXY: 'http://p:1' }, 'http://p:2/'],
  ['https://a.example/x', { HTTP_PROXY: 'http://p:1' }, undefined],
  ['http://a.example/x', { HTTP_PROXY: 'http://p:1' }, 'http://p:1/'],
  ['https://a.example/x', { ALL_PROXY: 'p:8080' }, 'http://p:8080/'],
  ['https://a.example/x', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'b.example, a.example' }, undefined],
  ['https://a.example/x', { HTTPS_PROXY: 'http://p:1', NO_PROXY: '.example' }, undefined],
  ['https://a.example/x', { HTTPS_PROXY: 'http://p:1', no_proxy: '*' }, undefined],
  ['https://a.example/x', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'a.example:8443' }, 'http://p:1/'],
  ['https://ba.example/x', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'a.example' }, 'http://p:1/'],
  ['http://127.0.0.1:1/x', { HTTP_PROXY: 'http://p:1' }, undefined],
])('%s with %j goes through %s', (url, env, proxy) => {
  expect(proxyFor(new URL(url), env)?.href).toBe(proxy);
});

test('a proxy of another kind is told', () => {
  expect(() => proxyFor(new URL('https://a.example/x'), { HTTPS_PROXY: 'socks5://p:1' })).toThrow(
    'cannot use the proxy "socks5://p:1"; set HTTPS_PROXY=http://HOST:PORT',
  );
});

test.each([
  ['https://a.example/x/y', 'z', 'https://a.example/x/z'],
  ['https://a.example/x', 'https://b.example/', 'https://b.example/'],
  ['http://a.example/x', 'https://a.example/x', 'https://a.example/x'],
  ['http://a.example/x', '//b.example/', 'http://b.example/'],
])('a redirect from %s to %s leads to %s', (from, location, to) => {
  expect(redirectTo(new URL(from), location).href).toBe(to);
});

test('a redirect from https to http is refused', () => {
  expect(() => redirectTo(new URL('https://a.example/x'), 'http://a.example/x')).toThrow(
    'redirects from https to http://a.example/x, refused: on http anybody on the way can change it',
  );
});

test('a request for http is sent to the proxy with its whole address, and with the password for it', async () => {
  const seen: unknown[] = [];
  const { url } = await serve(({ url, headers }, response) => {
    seen.push([url, headers.host, headers['proxy-authorization']]);
    response.end('from the proxy');
  });
  const proxy = url.replace('//', '//me:s%20ecret@');
  const response = await asks('http://data.example/one?two', { HTTP_PROXY: proxy });
  expect(await textOf(response)).toBe('from the proxy');
  const password = `Basic ${Buffer.from('me:s ecret').toString('base64')}`;
  expect(seen).toEqual([['http://data.example/one?two', 'data.example', password]]);
});

test('a proxy that lets nobody in, or is not there, is told', async () => {
  const server = createHttp().on('connect', (_request, socket: Socket) =>
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'),
  );
  const port = await listen(server);
  await expect(asks('https://data.example/', { HTTPS_PROXY: `127.0.0.1:${port}` })).rejects.toThrow(
    `the proxy http://127.0.0.1:${port} says 407 Proxy Authentication Required; HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT`,
  );
  await new Promise((resolve) => open.pop()!.close(resolve));
  await expect(
    asks('https://data.example/', { HTTPS_PROXY: `http://me:secret@127.0.0.1:${port}` }),
  ).rejects.toThrow(
    `cannot reach 127.0.0.1:${port} (ECONNREFUSED); the environment names http://127.0.0.1:${port} as proxy: is that right?`,
  );
});

// Node makes no certificates; openssl does, where it is there.
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
(hasOpenssl ? describe : describe.skip)('with a certificate made for the test', () => {
  let key: Buffer;
  let cert: Buffer;
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'downhill-cert-'));
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const words = 'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost';
    const names = ['-addext', 'subjectAltName=DNS:localhost,DNS:data.example'];
    spawnSync('openssl', [...words.split(' '), ...names, '-keyout', keyFile, '-out', certFile]);
    [key, cert] = [readFileSync(keyFile), readFileSync(certFile)];
    rmSync(folder, { recursive: true });
  });
  afterEach(() => void delete https.globalAgent.options.ca);

  test('a certificate that nobody here trusts is told, and one that is trusted is taken', async () => {
    const server = https.createServer({ key, cert }, (_request, response) => response.end('safe'));
    const url = `https://localhost:${await listen(server)}/`;
    https.globalAgent.options.ca = cert;
    expect(await textOf(await asks(url))).toBe('safe');
    https.globalAgent.destroy();
    delete https.globalAgent.options.ca;
    await expect(asks(url)).rejects.toThrow(
      'its certificate is not trusted here (DEPTH_ZERO_SELF_SIGNED_CERT); where a proxy looks into connections, NODE_EXTRA_CA_CERTS names a file with its certificate',
    );
    server.closeAllConnections();
  });

  test('a request for https goes through a tunnel of the proxy, and a redirect out of https is refused', async () => {
    const tunnels: (string | undefined)[] = [];
    const sockets: Socket[] = [];
    const server = https.createServer({ key, cert }, ({ url }, response) =>
      url === '/down'
        ? response.writeHead(302, { location: 'http://data.example/' }).end()
        : response.end('through the tunnel'),
    );
    const port = await listen(server);
    const proxy = createHttp().on('connect', ({ url }, socket: Socket) => {
      tunnels.push(url);
      sockets.push(socket);
      const line = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        line.pipe(socket).pipe(line);
      });
      socket.on('error', () => line.destroy());
      line.on('error', () => socket.destroy());
    });
    const env = { HTTPS_PROXY: `http://127.0.0.1:${await listen(proxy)}` };
    https.globalAgent.options.ca = cert;
    expect(await textOf(await asks('https://data.example/', env))).toBe('through the tunnel');
    await expect(asks('https://data.example/down', env)).rejects.toThrow(
      'redirects from https to http://data.example/, refused: on http anybody on the way can change it',
    );
    expect(tunnels).toEqual(['data.example:443', 'data.example:443']);
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
  });
});
