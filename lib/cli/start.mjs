#!/usr/bin/env node
// The front door. It is written so that a Node far too old for the course can still read it and say so:
// no static imports, no syntax younger than ES2017. What lies behind it is in start/.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Downhill needs Node 20.19 or later, found ${process.version} at ${process.execPath}.`);
  console.error('Install a current Node from https://nodejs.org, open a new terminal and try again.');
  process.exitCode = 1;
} else {
  import('./start/door.mjs').then((door) => door.open(process.argv.slice(2)));
}
