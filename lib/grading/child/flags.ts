export interface FlagOptions {
  /** Of V8's heap. */
  heapMB?: number;
}

/**
 * What the child's Node is started with, but for the files that it may read (`--allow-fs-read=PATH`, which whoever
 * starts it adds). Tried with Node 20, 22, 24 and 26.
 */
export function childFlags(nodeVersion: string, { heapMB = 256 }: FlagOptions = {}): string[] {
  const [major = 0, minor = 0] = nodeVersion.replace(/^v/, '').split('.').map(Number);
  const since = (...versions: [major: number, minor: number][]) =>
    versions.some(([ma, mi]) => major === ma && minor >= mi) || major > versions.at(-1)![0];
  return [
    since([22, 13], [23, 5]) ? '--permission' : '--experimental-permission',
    '--experimental-vm-modules', // an answer runs in a realm of its own, with imports of our choosing
    '--disallow-code-generation-from-strings',
    '--no-addons',
    '--no-global-search-paths',
    ...(since([22, 14], [23, 7]) ? ['--disable-sigusr1'] : []), // the signal would open a debugger
    '--no-warnings',
    `--max-old-space-size=${heapMB}`,
  ];
}
