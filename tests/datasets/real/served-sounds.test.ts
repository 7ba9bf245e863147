import { describe, expect, test } from '@jest/globals';
import { speechCommands, spokenDigits } from '../../../lib/datasets/index.ts';
import { alone } from './here.ts';
import { type Members, tarGz, wav, zip } from './packed.ts';
import { served } from './served.ts';

alone();

describe('spoken-digits', () => {
  const archive = (members: Members) => ({ 'free-spoken-digit-recordings.tar.gz': tarGz(members) });
  const long = Array.from({ length: 9000 }, (_, at) => at);

  test('recordings 0 to 4 are to test; each is cut or filled up with silence to a second', async () => {
    const files = archive({
      'x/recordings/7_jackson_5.wav': wav(long, 8000),
      'x/recordings/3_theo_10.wav': wav([-32768, 16384], 8000),
      'x/recordings/0_theo_4.wav': wav([8192], 8000),
      'x/README.md': 'read me',
    });
    const {
      train,
      test: held,
      full,
    } = await spokenDigits({
      catalog: await served('spoken-digits', files, { train: 2, test: 1 }),
    });
    expect([train.size, held.size, full]).toEqual([2, 1, true]);
    expect(train.shape).toEqual([8000, 1]);
    expect(Array.from(train.labels(), (label) => train.classes![label])).toEqual(['7', '3']);
    expect([train.at(0).speaker, train.at(1).speaker, held.at(0).speaker]).toEqual([
      'jackson',
      'theo',
      'theo',
    ]);
    expect(Array.from(train.at(0).X.slice(-2))).toEqual([7998 / 32768, 7999 / 32768]);
    expect(Array.from(train.at(1).X.slice(0, 4))).toEqual([-1, 0.5, 0, 0]);
    expect(held.at(0).X[0]).toBe(0.25);
  });

  test('a recording at another rate is refused with its name', async () => {
    const files = archive({
      'recordings/1_theo_0.wav': wav([1], 8000),
      'recordings/1_theo_6.wav': wav([1], 16_000),
    });
    const catalog = await served('spoken-digits', files, { train: 1, test: 1 });
    await expect(spokenDigits({ catalog })).rejects.toThrow(
      new RangeError(
        'Cannot use recordings/1_theo_6.wav of the dataset "spoken-digits": it has 16000 samples in a second on 1 channels; wanted 8000 on one',
      ),
    );
  });
});

describe('speech-commands', () => {
  // Worked out with Python from the function `which_set` that the data's publisher describes.
  const tested = ['9a69672b', '893705bb', '0c40e715', '0ab3b47d', '0e17f595'];
  const trained = ['0a2b400e', '0132a06d', '004ae714', '00f0204f', '012c8314', 'cb8f8307'];

  test('speakers are divided as the publisher divides them', async () => {
    const members = Object.fromEntries([
      ...[...tested, ...trained].map((speaker) => [
        `mini_speech_commands/up/${speaker}_nohash_0.wav`,
        wav([1], 16_000),
      ]),
      ['mini_speech_commands/yes/cb8f8307_nohash_1.wav', wav([16384], 16_000)],
      ['__MACOSX/mini_speech_commands/up/._cb8f8307_nohash_0.wav', 'a note of the packer'],
      ['mini_speech_commands/README.md', 'read me'],
    ]);
    const catalog = await served(
      'speech-commands',
      { 'mini_speech_commands.zip': zip(members) },
      { all: 12 },
    );
    const { train, test: held, full } = await speechCommands({ catalog });
    expect(held.toArrays().speaker!.toSorted()).toEqual(tested.toSorted());
    expect([...new Set(train.toArrays().speaker)].toSorted()).toEqual(trained.toSorted());
    expect(train.shape).toEqual([16_000, 1]);
    expect(train.classes![train.labels().at(-1)!]).toBe('yes');
    expect(train.at(-1).X[0]).toBe(0.5);
    expect(full).toBe(true);
  });

  test('a damaged archive is told with its file', async () => {
    const files = {
      'mini_speech_commands.zip': Buffer.from('PK\x03\x04 and no more than that, which is no archive'),
    };
    await expect(
      speechCommands({ catalog: await served('speech-commands', files, { all: 1 }) }),
    ).rejects.toThrow(
      'Cannot use mini_speech_commands.zip of the dataset "speech-commands": cannot read zip: it has no list of its members at the end; wanted one: is the file cut off, or does more follow?',
    );
  });
});
