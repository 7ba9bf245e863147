import { describe, expect, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { type DatasetName, datasetNames, iris, load, moons } from '../../lib/datasets/index.ts';
import { alone } from './real/here.ts';

alone({ offline: true });

describe('load', () => {
  test('gives what the loader of that name gives', async () => {
    const [byName, directly] = [await load('iris'), await iris()];
    expect(byName.name).toBe('iris');
    expect(byName.test.toArrays()).toEqual(directly.test.toArrays());
    expect((await load('iris', { limit: 9 })).train.size).toBe(9);
  });

  test('gives what the maker of that name gives', async () => {
    const byName = await load('moons', { n: 60, noise: 0, rng: rng(3) });
    expect(byName.toArrays()).toEqual(moons({ n: 60, noise: 0, rng: rng(3) }).toArrays());
  });

  test('knows the mail that was sent from the one that is made', async () => {
    expect((await load('made-mail', { n: 10 })).size).toBe(10);
    expect((await load('mail', { limit: 10 })).name).toBe('mail');
  });

  test('a mistyped name is told with the nearest one and all that are known', async () => {
    await expect(load('mnits' as DatasetName)).rejects.toThrow(
      new RangeError(
        `Cannot load "mnits": no such dataset. Did you mean "mnist"? Known: ${datasetNames.join(', ')}`,
      ),
    );
  });

  test.each(['constructor', 'toString', '__proto__'])(
    'what every object has, %s, is no dataset',
    async (name) => {
      await expect(load(name as DatasetName)).rejects.toThrow(`Cannot load "${name}": no such dataset.`);
    },
  );

  test('every name of the issue is known', () => {
    const real =
      'mnist fashion-mnist cifar10 digits iris wine breast-cancer california-housing names tiny-shakespeare film-reviews imdb mail spoken-digits speech-commands';
    const made =
      'lines moons circles spirals blobs xor rings sines adding shapes textures reversed dates sentences tones spoken dna epidemics walks';
    expect(datasetNames).toEqual(expect.arrayContaining([...real.split(' '), ...made.split(' ')]));
    expect(datasetNames).toEqual([...new Set(datasetNames)]);
  });
});
