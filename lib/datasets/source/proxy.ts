import http from 'node:http';
import https, { type RequestOptions } from 'node:https';
import { isIP, type Socket } from 'node:net';
import tls from 'node:tls';
import { Fault } from './fault.ts';

/**
 * The proxy that the environment names for an address: HTTPS_PROXY or HTTP_PROXY, else ALL_PROXY, in small
 * letters too, unless NO_PROXY lists the host. Node's own requests look at none of them.
 */
export function proxyFor({ protocol, hostname, port }: URL, env = process.env): URL | undefined {
  const get = (name: string) => env[name.toLowerCase()] || env[name] || '';
  const named = get(protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY') || get('ALL_PROXY');
  if (!named || isLoopback(hostname)) return undefined; // seen from a proxy, that is another machine
  const host = hostname.toLowerCase();
  const exempt = get('NO_PROXY')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((rule) => {
      const [name = '', rulePort] = rule.replace(/^\*?\./, '').split(':');
      if (rulePort && rulePort !== (port || defaultPort(protocol))) return false;
      return name === '*' || host === name || host.endsWith(`.${name}`);
    });
  if (exempt) return undefined;
  const proxy = URL.canParse(named) && /^\w+:\/\//.test(named) ? named : `http://${named}`;
  if (URL.canParse(proxy) && /^https?:$/.test(new URL(proxy).protocol)) return new URL(proxy);
  throw new Fault(`cannot use the proxy "${named}"`, { advice: 'set HTTPS_PROXY=http://HOST:PORT' });
}

/** Whether a host is this machine. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname);

/** A proxy's address without the password in it. */
export const proxyText = ({ protocol, host }: URL): string => `${protocol}//${host}`;

/** A request to `url`, not sent yet; through the proxy when there is one. */
export async function startRequest(
  url: URL,
  headers: http.OutgoingHttpHeaders,
  { proxy, signal }: { proxy: URL | undefined; signal: AbortSignal },
): Promise<http.ClientRequest> {
  const secure = url.protocol === 'https:';
  if (!proxy) return (secure ? https : http).request(url, { headers, signal });
  if (!secure) {
    const path = `${url.origin}${url.pathname}${url.search}`;
    const all = { host: url.host, ...headers, ...authorization(proxy) };
    return client(proxy).request({ ...address(proxy), path, headers: all, signal });
  }
  const socket = await tunnel(url, proxy, signal);
  const { ca } = https.globalAgent.options;
  const servername = isIP(url.hostname) ? '' : url.hostname;
  const createConnection = () => tls.connect({ socket, servername, ...(ca && { ca }) });
  return https.request(url, { headers, signal, createConnection });
}

/** Asks the proxy for a line to the host, through which TLS then goes untouched. */
function tunnel(url: URL, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const path = `${url.hostname}:${url.port || defaultPort(url.protocol)}`;
  const headers = { host: path, ...authorization(proxy) };
  return new Promise((resolve, reject) => {
    client(proxy)
      .request({ ...address(proxy), method: 'CONNECT', path, headers, signal, agent: false })
      .on('connect', ({ statusCode = 0, statusMessage }, socket: Socket) => {
        if (statusCode === 200) return resolve(socket);
        socket.destroy();
        const advice = statusCode === 407 ? 'HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT' : undefined;
        reject(new Fault(`the proxy ${proxyText(proxy)} says ${statusCode} ${statusMessage}`, { advice }));
      })
      .on('error', reject)
      .end();
  });
}

const client = (proxy: URL) => (proxy.protocol === 'https:' ? https : http);
const defaultPort = (protocol: string) => (protocol === 'https:' ? '443' : '80');
const address = ({ hostname, port, protocol }: URL): RequestOptions => ({
  hostname: hostname.replace(/^\[|\]$/g, ''),
  port: port || defaultPort(protocol),
});

function authorization({ username, password }: URL): http.OutgoingHttpHeaders {
  if (!username) return {};
  const both = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(both).toString('base64')}` };
}
