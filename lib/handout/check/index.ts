export { checkHandout, type CheckOptions } from './check-handout.ts';
export type { Finding } from './finding.ts';
