import { folders } from './folders.ts';

/** What decides how JupyterLab is started. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  platform: string;
  terminal: boolean;
  root: boolean;
}

export const here = (): Surroundings => ({
  env: process.env,
  platform: process.platform,
  terminal: process.stdout.isTTY === true,
  root: process.getuid?.() === 0,
});

/** JupyterLab's flags: ours first, then what the user typed, which wins. */
export function labFlags(typed: string[], around: Surroundings = here()): string[] {
  const ours = [
    `--ServerApp.root_dir=${folders.notebooks}`,
    '--LabApp.default_url=/lab/tree/00-start-here.ipynb',
    // A page that only redirects lies in .cache, which browsers installed as snaps may not read.
    '--ServerApp.use_redirect_file=False',
    // Without it nobody could start the course in a container; it listens on this machine only, with a token.
    ...(around.root ? ['--allow-root'] : []),
    ...(hasScreen(around) ? [] : ['--no-browser']),
  ];
  const given = new Set(typed.map(optionName)); // JupyterLab refuses a value that is given twice
  return [...ours.filter((flag) => !given.has(optionName(flag))), ...typed];
}

function optionName(flag: string): string {
  const [name = ''] = flag.split('=', 1);
  return name === '--notebook-dir' ? '--ServerApp.root_dir' : name;
}

/** Flags that make JupyterLab print something and end. */
export const onlyPrints = (typed: string[]) =>
  typed.some((flag) => /^(--help|--help-all|-h|--version|--generate-config|--show-config)/.test(flag));

/** Whether a browser can be opened for somebody who sees it. */
function hasScreen({ env, platform, terminal }: Surroundings): boolean {
  if (env.CI || !terminal) return false;
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME);
}
