import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// This file runs both as lib/cli/start/places.mjs and, once built, as dist/cli/start/places.mjs: the checkout
// is three folders up from either.
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path inside the checkout. */
export const place = (/** @type {string[]} */ ...parts) => join(root, ...parts);

/** Where half-made things live until they are whole and take their place by one rename. */
export const scratch = (/** @type {string} */ name) =>
  place('.cache', 'tmp', `${name}-${process.pid}-${Date.now().toString(36)}`);

/** True in a complete checkout; npm can also hand us a copy of the package without one. */
export const isCheckout = () => existsSync(place('package-lock.json')) && existsSync(place('lib'));
