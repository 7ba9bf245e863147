/**
 * What runs as the first process of the new namespaces: `sh -c SCRIPT sh PATH... -- COMMAND...`. It builds a file
 * tree of the paths alone, each read-only at its own place, and then runs the command, which moves into it
 * (`unshare --root`). It waits for the command instead of becoming it: the first process of a PID namespace is deaf
 * to most signals, and when this one is killed, the kernel ends all the others.
 *
 * The tree stands on /sys: every Linux has that folder, and nothing that a child may read lies in it.
 */
export const unshareScript = `
set -e
umask 022
mount -t tmpfs -o mode=0755,size=64k,nosuid,nodev cage /sys
cd /sys
while [ "$1" != -- ]; do
  if [ -d "$1" ]; then
    mkdir -p ".$1"
  else
    [ -d ".\${1%/*}" ] || mkdir -p ".\${1%/*}"
    : > ".$1"
  fi
  mount -o bind,ro,nosuid,nodev "$1" ".$1" 2>/dev/null || mount -o bind,ro,nosuid,nodev,noexec "$1" ".$1"
  shift
done
shift
mount -o remount,ro,nosuid,nodev,bind .
set +e
unset PATH PWD OLDPWD
"$@"
`;
