/**
 * The one value of that name in this process. A module can be loaded twice, from lib/ and from dist/, and its
 * own variables would then be two; the global object is one.
 */
export function processWide<T>(name: string, create: () => T): T {
  const holder = globalThis as unknown as Record<symbol, T | undefined>;
  const key = Symbol.for(`downhill.${name}`);
  holder[key] ??= create();
  return holder[key];
}
