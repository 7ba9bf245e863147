import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runs } from '../lab/python.ts';
import { run } from '../start/child.mjs';
import { Sorry } from '../start/sorry.mjs';
import { failed } from '../start/step.mjs';

const libraries = ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'];

// Looks without importing it, which takes seconds and talks.
const question = `
import importlib.util as u, json
found = u.find_spec("tensorflow")
print(json.dumps(list(found.submodule_search_locations) if found else []))`;

/** The folder of TensorFlow in a Python, with the libraries to build against. */
export function lookAtPython(python: string, platform: string = process.platform): string {
  if (platform !== 'linux') {
    throw new Sorry(
      `--from-python builds on Linux only, this is ${platform}. Try: npx downhill engine add node`,
    );
  }
  if (!runs('g++')) {
    throw new Sorry('--from-python wants the compiler g++, and there is none (Debian: apt install g++).');
  }
  const { status, stdout, stderr, error } = spawnSync(python, ['-I', '-c', question], { encoding: 'utf8' });
  if (status !== 0) {
    const said = error?.message ?? stderr.trim().split('\n').at(-1);
    throw new Sorry(`Cannot ask ${python} for its TensorFlow (${said}). Name a Python that runs.`);
  }
  const [folder] = JSON.parse(stdout) as string[];
  const install = `${python} -m pip install tensorflow-cpu`;
  if (!folder) throw new Sorry(`${python} has no TensorFlow. Try: ${install}`);
  const missing = libraries.find((library) => !existsSync(join(folder, library)));
  if (missing) throw new Sorry(`The TensorFlow in ${folder} lacks ${missing}. Try: ${install}`);
  return folder;
}

/** Compiles tfjs-node's few files against TensorFlow's own libraries, which stay where they are. */
export async function buildFromPython(
  aside: string,
  inside: string,
  folder: string,
  log: string,
): Promise<void> {
  const out = join(inside, 'lib', 'napi-v8');
  mkdirSync(out, { recursive: true });
  const { code, output } = await run(
    'g++',
    [
      ...['-std=c++17', '-O2', '-fPIC', '-shared', '-w', '-DNAPI_VERSION=8'],
      ...['..', join(aside, 'node_modules', 'node-api-headers', 'include'), join(folder, 'include')].map(
        (path) => `-I${path}`,
      ),
      ...['tfjs_backend.cc', 'tfjs_binding.cc'].map((file) => join('binding', file)),
      ...['-o', join(out, 'tfjs_binding.node'), `-L${folder}`],
      ...libraries.map((library) => `-l:${library}`),
      `-Wl,-rpath,${folder}`,
    ],
    { cwd: inside, log },
  );
  if (code !== 0) {
    throw failed(
      'g++ on the files of tfjs-node',
      output,
      log,
      'Nothing was changed. Try another TensorFlow.',
    );
  }
}
