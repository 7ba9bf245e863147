import { place } from '../start/places.mjs';

/** Where JupyterLab of the course keeps everything: nothing outside the checkout is touched. */
export const folders = {
  venv: place('.venv'),
  logs: place('.cache', 'logs'),
  jupyter: place('.cache', 'jupyter'),
  tools: place('.cache', 'tools'),
  notebooks: place('notebooks'),
};

/** Variables that keep pip, uv and Jupyter inside the checkout; a choice of the user's own stays. */
export function insideCheckout(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const proxy = env.npm_config_https_proxy ?? env.npm_config_proxy; // npm knows the proxy, pip may not
  return {
    PIP_CACHE_DIR: place('.cache', 'pip'),
    UV_CACHE_DIR: place('.cache', 'uv'),
    ...(proxy && !env.HTTPS_PROXY && !env.https_proxy ? { HTTPS_PROXY: proxy } : {}),
    ...env,
    PYTHONUTF8: '1', // a Chinese path must not meet a Latin-1 locale
    PYTHONNOUSERSITE: '1',
    PYTHONHOME: undefined,
    PYTHONPATH: undefined,
    VIRTUAL_ENV: undefined,
    PIP_REQUIRE_VIRTUALENV: undefined,
    PIP_USER: undefined,
    PIP_TARGET: undefined,
    PIP_PREFIX: undefined,
  };
}

/** JupyterLab's own folders: settings, workspaces, runtime files. */
export const jupyterHome = (): NodeJS.ProcessEnv => ({
  JUPYTER_CONFIG_DIR: place('.cache', 'jupyter', 'config'),
  JUPYTER_DATA_DIR: place('.cache', 'jupyter', 'data'),
  JUPYTER_RUNTIME_DIR: place('.cache', 'jupyter', 'runtime'),
  IPYTHONDIR: place('.cache', 'jupyter', 'ipython'),
});
