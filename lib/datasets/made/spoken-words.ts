/** A sound of speech: where the mouth resonates, in Hz, and what excites it. */
export interface Sound {
  /** The three lowest resonances (formants). */
  readonly formants: readonly [number, number, number];
  /** How loud the vocal cords are. */
  readonly voice: number;
  /** How loud the rushing of air is. */
  readonly breath: number;
}

const sound = (formants: Sound['formants'], voice = 1, breath = 0): Sound => ({ formants, voice, breath });

// Vowels as any table of phonetics has them, rounded; consonants roughly where they begin and end.
const sounds = {
  ee: sound([280, 2250, 2900]),
  ih: sound([400, 1950, 2550]),
  eh: sound([530, 1850, 2500]),
  ah: sound([730, 1100, 2450]),
  aw: sound([570, 850, 2400]),
  oo: sound([300, 900, 2250]),
  uh: sound([620, 1200, 2400]),
  r: sound([350, 1100, 1550], 0.8),
  w: sound([300, 650, 2200], 0.7),
  n: sound([260, 1450, 2450], 0.5),
  v: sound([250, 1100, 2300], 0.5, 0.15),
  z: sound([250, 1800, 3500], 0.4, 0.5),
  s: sound([900, 2800, 3700], 0, 1),
  f: sound([900, 1800, 2800], 0, 0.3),
  th: sound([700, 1600, 2700], 0, 0.25),
  t: sound([600, 2200, 3400], 0, 0.9),
  hush: sound([400, 1700, 2500], 0),
} satisfies Record<string, Sound>;

const word = (...parts: [keyof typeof sounds, number][]) =>
  parts.map(([name, length]) => ({ sound: sounds[name], length }));

/** For each digit its sounds, each with how long it lasts beside the others. */
export const spokenWords: Readonly<Record<string, readonly { sound: Sound; length: number }[]>> = {
  zero: word(['z', 1], ['ih', 1], ['r', 1], ['aw', 1.5], ['oo', 1]),
  one: word(['w', 1], ['uh', 2], ['n', 1.5]),
  two: word(['t', 0.5], ['ih', 0.3], ['oo', 2.5]),
  three: word(['th', 1], ['r', 0.8], ['ee', 2.5]),
  four: word(['f', 1], ['aw', 2], ['r', 1.2]),
  five: word(['f', 1], ['ah', 1.8], ['ih', 1], ['v', 1]),
  six: word(['s', 1.4], ['ih', 1], ['hush', 0.6], ['s', 1.4]),
  seven: word(['s', 1.2], ['eh', 1.2], ['v', 0.6], ['uh', 0.8], ['n', 1]),
  eight: word(['eh', 1.2], ['ih', 1.2], ['hush', 0.6], ['t', 0.6]),
  nine: word(['n', 1], ['ah', 1.6], ['ih', 1], ['n', 1.2]),
};
