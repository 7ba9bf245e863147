/** A brightness from 0 to 1 as a byte; what lies outside is cut off. */
export const toByte = (brightness: number): number => Math.round(255 * Math.min(1, Math.max(0, brightness)));
