/** A problem that its message explains whole: what was found, what was wanted, what to try. Shown without a stack. */
export class Sorry extends Error {
  /** @override */
  name = 'Sorry';
}
