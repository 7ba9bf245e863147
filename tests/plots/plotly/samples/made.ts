/** 0, 1, 2, ... */
export const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** No chance, and yet no pattern: a number from -0.5 to 0.5. */
export const wave = (i: number): number => Math.sin(i * 12.9898) * 0.5;

export const axis = (label: string) => ({ label });
export const bare = (label: string) => ({ label, hidden: true });
