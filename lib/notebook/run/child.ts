// The process in which a notebook's cells run: the kernel's, with a pipe in place of its sockets.
import { runKernel } from '../../kernel/index.ts';

runKernel('', { worker: new URL('./worker.js', import.meta.url) });
