import { expect, test } from '@jest/globals';
import { pythonAdvice, withoutPython } from '../../../lib/cli/lab/advice.ts';

test.each([
  ['darwin', '', 'brew install python'],
  ['win32', '', 'winget install Python.Python.3.13'],
  ['linux', 'NAME="Debian GNU/Linux"\nID=debian', 'sudo apt install python3-venv'],
  ['linux', 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"', 'sudo apt install python3-venv'],
  ['linux', 'NAME="Fedora Linux"\nID=fedora', 'sudo dnf install python3'],
  ['linux', 'NAME="Rocky Linux"\nID_LIKE="rhel centos fedora"', 'sudo dnf install python3'],
  ['linux', 'NAME="Alpine Linux"\nID=alpine', 'sudo apk add python3 py3-pip'],
  ['linux', 'NAME="Arch Linux"\nID=arch', 'sudo pacman -S python'],
  ['linux', 'NAME="openSUSE Tumbleweed"\nID=opensuse-tumbleweed', 'sudo zypper install python3'],
  ['linux', 'ID=nixos', "install Python 3.10 or later with your system's packages"],
  ['freebsd', '', "install Python 3.10 or later with your system's packages"],
])('on %s with %j, the advice is %s', (platform, release, advice) => {
  expect(pythonAdvice(platform, release)).toBe(advice);
});

test('what works without Python is named, with the commands that need none', () => {
  const end = ', and VS Code with its Jupyter extension for the notebooks.';
  expect(withoutPython([])).toBe(`What works without Python: npm test${end}`);
  expect(withoutPython(['run', 'grade'])).toBe(
    `What works without Python: npm test, npx downhill run, npx downhill grade${end}`,
  );
});
