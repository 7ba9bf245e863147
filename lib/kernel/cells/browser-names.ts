/** What to use here for a name that only browsers know; undefined for all other names. */
export function insteadOf(name: string): string | undefined {
  const instead = Object.hasOwn(known, name) ? known[name] : undefined;
  if (instead === undefined && !/^(HTML|SVG|CSS|DOM|WebGL|Canvas)\w+$|^\w+Event$/.test(name))
    return undefined;
  return `${name} is a browser's; a cell runs in Node${instead ? `: ${instead}` : ', which has no page'}`;
}

const files = "import { readFileSync, writeFileSync } from 'node:fs' keeps things in files";
const html = "import { display } from 'downhill/base', and display({ 'text/html': '<b>...</b>' }) shows HTML";

const known: Record<string, string> = {
  prompt: "await input('name? ') asks",
  confirm: "await input('sure? ') asks",
  alert: 'console.log(...) prints',
  document: html,
  window: 'globalThis is what holds the names that are always there',
  self: 'globalThis is what holds the names that are always there',
  localStorage: files,
  sessionStorage: files,
  indexedDB: files,
  XMLHttpRequest: 'await fetch(...) asks an address',
  requestAnimationFrame: 'setTimeout(...) calls later',
  Image: html,
  Audio: html,
  Worker: "import { Worker } from 'node:worker_threads'",
  navigator: "import os from 'node:os' tells of the machine",
  location: 'process.cwd() is the folder of the notebook',
};
