import { hostileInChromium } from '../e2e/handout/hostile-in-chromium.ts';
import { all } from '../handout/hostile/index.ts';

hostileInChromium(all);
