import { readFileSync, statSync } from 'node:fs';

/** What a client says in the connection file. */
export interface Connection {
  transport: 'tcp' | 'ipc';
  ip: string;
  key: string;
  signature_scheme: string;
  shell_port: number;
  iopub_port: number;
  stdin_port: number;
  control_port: number;
  hb_port: number;
}

const ports = ['shell_port', 'iopub_port', 'stdin_port', 'control_port', 'hb_port'] as const;

/** Reads a connection file; says in one sentence what is wrong with it. */
export function readConnection(path: string): { connection: Connection; warning: string | undefined } {
  const given = parse(path);
  for (const port of ports) {
    const number = given[port];
    if (!Number.isInteger(number) || Number(number) < 1 || Number(number) > 65535) {
      throw new Error(
        `Cannot use ${path}: ${port} is ${JSON.stringify(number)}, wanted a number from 1 to 65535`,
      );
    }
  }
  if (typeof given.ip !== 'string' || given.ip === '')
    throw new Error(`Cannot use ${path}: it names no ip to listen on`);
  const scheme = String(given.signature_scheme ?? 'hmac-sha256');
  if (!/^hmac-(sha256|sha384|sha512|sha1|md5)$/.test(scheme)) {
    throw new Error(`Cannot use ${path}: unknown signature_scheme "${scheme}", wanted hmac-sha256`);
  }
  const connection = {
    ...given,
    transport: given.transport === 'ipc' ? 'ipc' : 'tcp',
    key: String(given.key ?? ''),
    signature_scheme: scheme,
  } as Connection;
  return { connection, warning: readableByOthers(path) };
}

export const address = ({ transport, ip }: Connection, port: number) =>
  transport === 'ipc' ? `ipc://${ip}-${port}` : `tcp://${ip.includes(':') ? `[${ip}]` : ip}:${port}`;

function parse(path: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (problem) {
    throw new Error(`Cannot read the connection file ${path}: ${(problem as Error).message}`);
  }
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Error(`Cannot use ${path}: it is not JSON`);
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error(`Cannot use ${path}: it is not a JSON object`);
  return given as Record<string, unknown>;
}

/** Whoever can read the key can run code here as this user. */
function readableByOthers(path: string): string | undefined {
  if (process.platform === 'win32') return undefined;
  const mode = statSync(path).mode & 0o077;
  return mode === 0
    ? undefined
    : `${path} can be read by other users of this machine (mode ${mode.toString(8)}); chmod 600 it`;
}
