import type { Cage, Caged, Rung } from './cage.ts';
import { librariesOf } from './libraries.ts';
import { countsPerNamespace, limited } from './limits.ts';
import { type Flags, nodeCommand } from './node-command.ts';
import { isRoot, mustBeOpen, openToAll, strangerId } from './other-user.ts';
import { program, programs } from './program.ts';
import { node, outermost, sight } from './sight.ts';
import { startCaged } from './start.ts';
import { tryOut } from './try-out.ts';
import { unshareScript } from './unshare-script.ts';

/** The same as bubblewrap by util-linux alone: namespaces, and a file tree of bind mounts. */
export const unshare: Rung = {
  name: 'unshare',
  notContained: [],
  async probe() {
    if (process.platform !== 'linux') return 'unshare exists on Linux only';
    const tools = programs('unshare', 'setpriv', 'mount', 'mkdir', 'sh');
    if (typeof tools === 'string') return `${tools}: the package is called util-linux`;
    return tryOut((cage) => inUnshare(cage, { permission: false }), unshare.notContained);
  },
  start: inUnshare,
};

/** Starts a child in it. */
export function inUnshare(cage: Cage, flags: Flags = {}): Caged {
  if (isRoot) openToAll(cage.folder);
  if (isRoot) mustBeOpen([...sight(cage), cage.entry], { way: false });
  return startCaged({ command: command(cage, flags), limits: cage.limits, cwd: '/' });
}

function command(cage: Cage, flags: Flags): string[] {
  const [unshare, setpriv, sh] = [program('unshare')!, program('setpriv')!, program('sh')!];
  const seen = outermost([...sight(cage), node, ...librariesOf(node)]);
  const user = String(strangerId());
  // Root gives its rights up by becoming another user; others leave for a second user namespace, which owns nothing.
  // Inside a changed root the kernel refuses further ones.
  const leave = isRoot
    ? [
        ...[setpriv, '--no-new-privs', '--inh-caps=-all', '--bounding-set=-all,+setuid,+setgid,+sys_chroot'],
        ...[unshare, '--root=.', '--wd=/', `--setgid=${user}`, `--setuid=${user}`],
      ]
    : [
        ...[setpriv, '--no-new-privs'],
        ...[unshare, '--user', '--map-user=65534', '--map-group=65534', '--root=.', '--wd=/'],
      ];
  const inside = limited(cage.limits, [...leave, ...nodeCommand(cage, flags)], {
    countProcesses: isRoot || countsPerNamespace(),
  });
  return [
    ...(isRoot ? [] : [unshare, '--user', '--map-root-user']),
    // When the judge is killed, this is, and with it the first process of the namespaces.
    ...[setpriv, '--pdeathsig', 'KILL'],
    ...[unshare, '--net', '--ipc', '--uts', '--mount', '--pid', '--fork', '--kill-child'],
    ...[sh, '-c', unshareScript, 'sh', ...seen, '--', ...inside],
  ];
}
