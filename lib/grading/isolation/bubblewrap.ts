import { dirname } from 'node:path';
import type { Cage, Caged, Rung } from './cage.ts';
import { librariesOf } from './libraries.ts';
import { countsPerNamespace, limited, nprocLimit } from './limits.ts';
import { type Flags, nodeCommand } from './node-command.ts';
import { isRoot, mustBeOpen, openToAll, strangerId } from './other-user.ts';
import { program } from './program.ts';
import { node, outermost, sight } from './sight.ts';
import { startCaged } from './start.ts';
import { tryOut } from './try-out.ts';

/** Namespaces of its own for everything, and a file tree that holds Node, what it may read, and no place to write. */
export const bubblewrap: Rung = {
  name: 'bubblewrap',
  notContained: [],
  async probe() {
    if (process.platform !== 'linux') return 'bubblewrap exists on Linux only';
    if (!program('bwrap')) return 'bwrap not found on this machine: the package is called bubblewrap';
    if (isRoot && !program('setpriv'))
      return 'setpriv not found on this machine: the package is called util-linux';
    // Node's own flags would hide what the namespaces let through.
    return tryOut((cage) => inBubblewrap(cage, { permission: false }), bubblewrap.notContained);
  },
  start: inBubblewrap,
};

/** Starts a child in it. */
export function inBubblewrap(cage: Cage, flags: Flags = {}): Caged {
  if (isRoot) openToAll(cage.folder);
  if (isRoot) mustBeOpen([...sight(cage), cage.entry], { way: false });
  return startCaged({
    command: limited(cage.limits, command(cage, flags), { countProcesses: isRoot }),
    limits: cage.limits,
    cwd: '/',
  });
}

const always = [
  ...['--unshare-net', '--unshare-pid', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try'],
  ...['--die-with-parent', '--new-session', '--clearenv', '--cap-drop', 'ALL'],
];

function command(cage: Cage, flags: Flags): string[] {
  const inside = isRoot ? asStranger() : asNobody(cage);
  const tools = inside.length === 0 ? [] : [inside[0]!];
  const seen = outermost([
    ...sight(cage),
    ...[node, ...tools].flatMap((file) => [file, ...librariesOf(file)]),
  ]);
  // Left to itself bubblewrap makes the folders above a file readable by their owner alone.
  const above = [...new Set(seen.flatMap(parents))].sort();
  return [
    program('bwrap')!,
    ...always,
    // Root sets up the mounts itself, and gives its rights up with setpriv; others do it in a user namespace.
    ...(isRoot
      ? ['CAP_SETUID', 'CAP_SETGID', 'CAP_SETPCAP'].flatMap((right) => ['--cap-add', right])
      : ['--unshare-user', '--uid', '65534', '--gid', '65534']),
    ...above.flatMap((folder) => ['--dir', folder]),
    ...seen.flatMap((path) => ['--ro-bind', path, path]),
    ...['--remount-ro', '/', '--chdir', '/', '--'],
    ...inside,
    ...nodeCommand(cage, flags),
  ];
}

function asStranger(): string[] {
  const user = String(strangerId());
  return [
    ...[program('setpriv')!, '--reuid', user, '--regid', user, '--clear-groups'],
    ...['--bounding-set=-all', '--inh-caps=-all', '--no-new-privs'],
  ];
}

// Inside the new user namespace only its own processes count; set outside, all of the user's would.
function asNobody({ limits }: Cage): string[] {
  const prlimit = program('prlimit');
  return prlimit && countsPerNamespace() ? [prlimit, nprocLimit(limits.processes), '--'] : [];
}

function parents(path: string): string[] {
  const folder = dirname(path);
  return folder === dirname(folder) ? [] : [...parents(folder), folder];
}
