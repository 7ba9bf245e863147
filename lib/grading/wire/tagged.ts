/**
 * A value as JSON that says what it is. Lists and records hold tagged values in their turn; numbers, texts,
 * true, false and null are themselves.
 */
export type Tagged =
  | null
  | boolean
  | number
  | string
  | Tagged[]
  | { $: 'number'; is: 'NaN' | 'Infinity' | '-Infinity' | '-0' }
  | { $: 'undefined' }
  | { $: 'bigint'; is: string }
  | { $: 'record'; of: [key: string, value: Tagged][] }
  | { $: 'map'; of: [key: Tagged, value: Tagged][] }
  | { $: 'set'; of: Tagged[] }
  | { $: 'date'; is: number | null }
  | { $: 'array'; type: string; of: Tagged[] } // a typed array, `Float32Array`
  | { $: 'tensor'; dtype: string; shape: number[]; of: Tagged[] }
  | { $: 'error'; name: string; message: string }
  /** What cannot travel, in words: a function, a symbol, a promise, a circle, too deep, too much. */
  | { $: 'strange'; is: string };
