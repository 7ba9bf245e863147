/** Whether two attributes of a kernel call are the same; they are plain data. */
export function sameAttrs(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  if (a === b) return true;
  for (const name in a) if (!same(a[name], b[name])) return false;
  for (const name in b) if (b[name] !== undefined && a[name] === undefined) return false;
  return true;
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, at) => same(one, b[at]));
  }
  return sameAttrs(a as Record<string, unknown>, b as Record<string, unknown>);
}

/** Whether two lists hold the same in the same order; what is not a number is itself. */
export function sameList(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

/** Attributes of a kernel call that nobody else can change. */
export function copyOf<T>(attr: T): T {
  if (Array.isArray(attr)) return attr.map(copyOf) as T;
  if (typeof attr !== 'object' || attr === null || ArrayBuffer.isView(attr)) return attr;
  return Object.fromEntries(Object.entries(attr).map(([name, value]) => [name, copyOf(value)])) as T;
}
