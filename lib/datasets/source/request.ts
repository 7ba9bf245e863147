import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { durationText, processWide } from '../../base/index.ts';
import { Fault } from './fault.ts';
import { proxyFor, proxyText, startRequest } from './proxy.ts';

export interface Limits {
  /** Until a server begins to answer, in milliseconds. */
  answer: number;
  /** Between two pieces of what it sends. */
  stall: number;
}

export const usualLimits: Limits = { answer: 20_000, stall: 30_000 };

const mostRedirects = 10; // browsers allow 20; publishers of data use one or two

/** Asks for an address and follows where it leads; what comes back has a status that is no redirect. */
export async function request(
  address: string,
  headers: OutgoingHttpHeaders = {},
  { limits = usualLimits, env = process.env }: { limits?: Limits; env?: NodeJS.ProcessEnv } = {},
): Promise<IncomingMessage> {
  let url = new URL(address);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await hop(url, headers, limits, env);
    const { statusCode = 0, headers: answer } = response;
    if (![301, 302, 303, 307, 308].includes(statusCode)) return response;
    response.destroy();
    url = redirectTo(url, answer.location);
  }
  throw new Fault(`redirects in a loop: ${mostRedirects + 1} redirects, the last to ${url.href}`);
}

/** Where a redirect leads; refuses to leave https, since on http anybody on the way can change what comes. */
export function redirectTo(from: URL, location: string | undefined): URL {
  if (location === undefined || !URL.canParse(location, from.href)) {
    throw new Fault(`redirects to no address, "${location ?? ''}"`);
  }
  const to = new URL(location, from);
  if (!/^https?:$/.test(to.protocol)) throw new Fault(`redirects to ${to.href}, which is no web address`);
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    throw new Fault(`redirects from https to ${to.href}, refused: on http anybody on the way can change it`);
  }
  return to;
}

async function hop(
  url: URL,
  headers: OutgoingHttpHeaders,
  { answer }: Limits,
  env: NodeJS.ProcessEnv,
): Promise<IncomingMessage> {
  const proxy = proxyFor(url, env);
  const known = unreachable().get((proxy ?? url).host);
  if (known && performance.now() - known.time < remembered) throw known.fault;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), answer);
  try {
    const asked = await startRequest(
      url,
      { 'user-agent': 'downhill', 'accept-encoding': 'identity', ...headers },
      { proxy, signal: late.signal },
    );
    return await new Promise((resolve, reject) => asked.on('response', resolve).on('error', reject).end());
  } catch (problem) {
    if (problem instanceof Fault) throw problem;
    const fault = late.signal.aborted
      ? new Fault(`no answer from ${url.host} in ${durationText(answer / 1000)}`, { advice: isThere(proxy) })
      : (lineFault(problem, url, proxy) ?? new Fault(`the request failed (${(problem as Error).message})`));
    if (!fault.passing) unreachable().set((proxy ?? url).host, { fault, time: performance.now() });
    throw fault;
  } finally {
    clearTimeout(timer);
  }
}

// Four files of a dataset should not wait four times for a host that does not answer.
const remembered = 15_000;
const unreachable = () => processWide('unreachable', () => new Map<string, { fault: Fault; time: number }>());

/** What a broken or missing line means, undefined where the problem is another one. */
export function lineFault(problem: unknown, url: URL, proxy?: URL): Fault | undefined {
  const { code = '', message = '' } = Object(problem) as NodeJS.ErrnoException;
  const advice = isThere(proxy);
  if (['ENOTFOUND', 'EAI_AGAIN'].includes(code)) {
    return new Fault(`cannot find the host ${(proxy ?? url).hostname} (${code})`, { advice });
  }
  if (['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EACCES'].includes(code)) {
    return new Fault(`cannot reach ${(proxy ?? url).host} (${code})`, { advice });
  }
  if (/CERT|SIGNATURE|ISSUER/.test(code)) {
    return new Fault(`its certificate is not trusted here (${code})`, {
      advice: 'where a proxy looks into connections, NODE_EXTRA_CA_CERTS names a file with its certificate',
    });
  }
  if (['ECONNRESET', 'EPIPE', 'EPROTO', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code) || /^HPE_/.test(code)) {
    return new Fault(`the connection broke (${code}${code === 'EPROTO' ? `, ${message.trim()}` : ''})`, {
      passing: true,
    });
  }
  return undefined;
}

const isThere = (proxy: URL | undefined) =>
  proxy
    ? `the environment names ${proxyText(proxy)} as proxy: is that right?`
    : 'is there a network? A proxy is named by HTTPS_PROXY';
