import { rng } from '../../lib/base/index.ts';
import { all } from '../handout/hostile/index.ts';
import { commit } from './commit.ts';
import { hostileInChromium } from './handout/hostile-in-chromium.ts';

// All of them are tried without a browser in the first gate, and with one in the third.
hostileInChromium(
  rng(commit)
    .fork('hostile')
    .shuffle(all)
    .slice(0, Math.ceil(all.length / 3)),
);
