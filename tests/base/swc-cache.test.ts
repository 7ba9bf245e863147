import { expect, test } from '@jest/globals';
import { cacheDir, keepSwcInside } from 'downhill/base';

test('swc is told to unpack inside the checkout, unless the user has chosen a place', () => {
  const env: NodeJS.ProcessEnv = {};
  keepSwcInside(env);
  expect(env.SWC_NATIVE_BINDING_CACHE).toBe(cacheDir('swc'));

  const chosen = { SWC_NATIVE_BINDING_CACHE: '/elsewhere' };
  keepSwcInside(chosen);
  expect(chosen.SWC_NATIVE_BINDING_CACHE).toBe('/elsewhere');
});
