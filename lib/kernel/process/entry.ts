// What the kernelspec starts: node entry.js CONNECTION_FILE [--log FILE]
import { parseArgs } from 'node:util';
import { runKernel } from './main.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { log: { type: 'string' } } });
const [connectionFile] = positionals;
if (!connectionFile) {
  console.error(
    'Usage: node entry.js CONNECTION_FILE [--log FILE]. Jupyter starts it by its kernelspec: npx downhill kernel install',
  );
  process.exit(2);
}
runKernel(connectionFile, { log: values.log ?? process.env.DOWNHILL_KERNEL_LOG });
