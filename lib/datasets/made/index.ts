// by name
export { type MadeName, type MadeOptions, made, make } from './made.ts';

// points and lines
export { type LinesOptions, lines } from './lines.ts';
export { type NoisySineOptions, noisySine } from './noisy-sine.ts';
export { type MoonsOptions, moons } from './moons.ts';
export { type CirclesOptions, circles } from './circles.ts';
export { type SpiralsOptions, spirals } from './spirals.ts';
export { type BlobsOptions, blobs } from './blobs.ts';
export { type XorOptions, xor } from './xor.ts';
export { type RingsOptions, rings } from './rings.ts';

// tables
export { type FlowersOptions, flowers } from './flowers.ts';
export { type WinesOptions, wines } from './wines.ts';
export { type HousesOptions, houses } from './houses.ts';

// pictures
export { type ShapesOptions, shapes } from './shapes.ts';
export { type TexturesOptions, textures } from './textures.ts';
export { type DrawnDigitsOptions, drawnDigits } from './drawn-digits.ts';

// series
export { type SinesOptions, sines } from './sines.ts';
export { type AddingOptions, adding } from './adding.ts';
export { type WalksOptions, walks } from './walks.ts';
export { type EpidemicsOptions, epidemics } from './epidemics.ts';

// sounds
export { type TonesOptions, tones } from './tones.ts';
export { type SpokenOptions, spoken } from './spoken.ts';

// texts
export { type Grammar, write } from './grammar.ts';
export { type ReversedOptions, reversed } from './reversed.ts';
export { type DatesOptions, dates } from './dates.ts';
export { type SentencesOptions, sentenceGrammar, sentences } from './sentences.ts';
export { type PlaysOptions, plays } from './plays.ts';
export { type MadeNamesOptions, madeNames } from './made-names.ts';
export { type ReviewsOptions, reviews } from './reviews.ts';
export { type MailOptions, mail } from './mail.ts';
export { type DnaOptions, dna } from './dna.ts';

// worlds to act in
export { type Bandit, type BanditOptions, bandit } from './bandit.ts';
export { type GridWorld, type GridWorldOptions, gridWorld, type Outcome } from './grid-world.ts';
