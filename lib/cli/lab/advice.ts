import { readFileSync } from 'node:fs';
import { oldest } from './python.ts';

/** The one command that gives this system a Python that can make environments. */
export function pythonAdvice(platform: string = process.platform, release: string = osRelease()): string {
  if (platform === 'darwin') return 'brew install python';
  if (platform === 'win32') return 'winget install Python.Python.3.13';
  if (/debian|ubuntu/i.test(release)) return 'sudo apt install python3-venv';
  if (/fedora|rhel|centos/i.test(release)) return 'sudo dnf install python3';
  if (/alpine/i.test(release)) return 'sudo apk add python3 py3-pip';
  if (/arch/i.test(release)) return 'sudo pacman -S python';
  if (/suse/i.test(release)) return 'sudo zypper install python3';
  return `install Python ${oldest.join('.')} or later with your system's packages`;
}

/** What the course does without any Python, said where JupyterLab cannot be had. */
export const withoutPython = (commands: string[]) =>
  `What works without Python: ${['npm test', ...commands.map((name) => `npx downhill ${name}`)].join(', ')}, and VS Code with its Jupyter extension for the notebooks.`;

function osRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}
