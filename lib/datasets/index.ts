// from a name to data
export { type DatasetName, datasetNames, load, loaders, makers } from './load.ts';
export type { Loaded } from './loaded.ts';
export type { LoadOptions } from './real/loader.ts';

// a dataset
export { type Column, numbers, type Numbers, type Texts, texts } from './column.ts';
export { Dataset, type DatasetParts, type SplitOptions } from './dataset.ts';
export type { Batch, Batches, BatchOptions } from './batches.ts';
export type { Description } from './describe.ts';
export type { Example } from './example.ts';
export type { PlainTransform, Transform } from './reader/mapped.ts';

// real: tables
export { iris } from './real/iris.ts';
export { wine } from './real/wine.ts';
export { breastCancer } from './real/breast-cancer.ts';
export { housing } from './real/housing.ts';

// real: pictures
export { digits } from './real/digits.ts';
export { mnist } from './real/mnist.ts';
export { fashionMnist } from './real/fashion-mnist.ts';
export { cifar10 } from './real/cifar10.ts';

// real: texts
export { names } from './real/names.ts';
export { shakespeare } from './real/shakespeare.ts';
export { filmReviews } from './real/film-reviews.ts';
export { imdb } from './real/imdb.ts';
export { mail } from './real/mail.ts';

// real: sounds
export { spokenDigits } from './real/spoken-digits.ts';
export { speechCommands } from './real/speech-commands.ts';

// made: points and lines
export { type LinesOptions, lines } from './made/lines.ts';
export { type NoisySineOptions, noisySine } from './made/noisy-sine.ts';
export { type MoonsOptions, moons } from './made/moons.ts';
export { type CirclesOptions, circles } from './made/circles.ts';
export { type SpiralsOptions, spirals } from './made/spirals.ts';
export { type BlobsOptions, blobs } from './made/blobs.ts';
export { type XorOptions, xor } from './made/xor.ts';
export { type RingsOptions, rings } from './made/rings.ts';

// made: tables
export { type FlowersOptions, flowers } from './made/flowers.ts';
export { type WinesOptions, wines } from './made/wines.ts';
export { type HousesOptions, houses } from './made/houses.ts';
export { type MadeDistrictsOptions, madeDistricts } from './real/made-districts.ts';

// made: pictures
export { type ShapesOptions, shapes } from './made/shapes.ts';
export { type TexturesOptions, textures } from './made/textures.ts';
export { type DrawnDigitsOptions, drawnDigits } from './made/drawn-digits.ts';

// made: series
export { type SinesOptions, sines } from './made/sines.ts';
export { type AddingOptions, adding } from './made/adding.ts';
export { type WalksOptions, walks } from './made/walks.ts';
export { type EpidemicsOptions, epidemics } from './made/epidemics.ts';

// made: sounds
export { type TonesOptions, tones } from './made/tones.ts';
export { type SpokenOptions, spoken } from './made/spoken.ts';

// made: texts
export { type Grammar, write } from './made/grammar.ts';
export { type ReversedOptions, reversed } from './made/reversed.ts';
export { type DatesOptions, dates } from './made/dates.ts';
export { type SentencesOptions, sentenceGrammar, sentences } from './made/sentences.ts';
export { type PlaysOptions, plays } from './made/plays.ts';
export { type MadeNamesOptions, madeNames } from './made/made-names.ts';
export { type ReviewsOptions, reviews } from './made/reviews.ts';
export { type MailOptions as MadeMailOptions, mail as madeMail } from './made/mail.ts';
export { type DnaOptions, dna } from './made/dna.ts';

// made: worlds to act in
export { type Bandit, type BanditOptions, bandit } from './made/bandit.ts';
export { type GridWorld, type GridWorldOptions, gridWorld, type Outcome } from './made/grid-world.ts';

// what is done with it: fitted on the train part
export { minMaxScaler, type Scaler, type ScalerOptions, standardScaler } from './transform/scale.ts';

// labels and series
export { type OneHotOptions, oneHot } from './transform/one-hot.ts';
export { type Series, type WindowOptions, windows } from './transform/windows.ts';

// texts
export { tokenize } from './transform/tokenize.ts';
export { characters } from './transform/characters.ts';
export { type WordOptions, words } from './transform/words.ts';
export { bytePairs } from './transform/byte-pairs.ts';
export type { Tokenizer } from './transform/tokenizer.ts';
export { type PadOptions, pad } from './transform/pad.ts';

// more pictures out of those that there are
export { shift } from './transform/shift.ts';
export { flip } from './transform/flip.ts';
export { type CropOptions, crop } from './transform/crop.ts';
export { noise } from './transform/noise.ts';

// files of one's own
export { type Cifar, readCifar } from './format/cifar.ts';
export { type CsvOptions, readCsv } from './format/csv.ts';
export type { Entry } from './format/entry.ts';
export { FormatError } from './format/format-error.ts';
export { gunzip } from './format/gunzip.ts';
export { type Idx, readIdx } from './format/idx.ts';
export { readJpeg } from './format/jpeg.ts';
export { readJson } from './format/json.ts';
export type { Picture } from './format/picture.ts';
export { readPng } from './format/png.ts';
export { numbersOf, type Table, type TableColumn, textsOf } from './format/table.ts';
export { type Encoding, text } from './format/text.ts';
export { untar } from './format/tar.ts';
export { readWav, type Wav } from './format/wav.ts';
export { unzip } from './format/zip.ts';

// where the files of real datasets come from
export { type Catalog, type CatalogEntry, type CatalogFile, entryOf, readCatalog } from './source/catalog.ts';
export { type Located, type LocateOptions, locate } from './source/locate.ts';
export { SourceError } from './source/source-error.ts';
