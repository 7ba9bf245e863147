import { dataDir } from '../base/index.ts';
import { breastCancer, digits, standardScaler } from '../datasets/index.ts';
import type { Bench, Contestant, Row } from './bench.ts';
import { type Examples, type Method, methods } from './classic/methods.ts';
import { PeerProcess, peerScript } from './peer-process.ts';

/** Fit and predict of each traditional method, beside scikit-learn's. */
export const classic: Bench = {
  name: 'classic',
  summary: 'fit and predict of the traditional methods',
  rounds: 7,
  async open() {
    const peer = await PeerProcess.inPeers(
      'scikit-learn',
      peerScript('classic', 'in_scikit_learn.py'),
      dataDir('tables'),
    );
    const all = { digits: await digits(), 'breast cancer': await breastCancer() };
    const examples = {
      digits: all.digits.all!.toArrays(),
      'breast cancer': standardScaler(all['breast cancer'].all!)(all['breast cancer'].all!).toArrays(),
    };
    const notes = peer
      ? ['Ours begins with number[][], scikit-learn with a NumPy array; breast cancer is scaled.']
      : ['Without scikit-learn: DOWNHILL_PEERS names no folder with a Python that has it.'];
    const rows = methods.flatMap((method) => rowsOf(method, examples[method.data], peer));
    return { rows, notes, close: async () => peer?.close() };
  },
};

function rowsOf(method: Method, examples: Examples, peer: PeerProcess | undefined): Row[] {
  const { name, data } = method;
  let fitted: ReturnType<Method['fit']> | undefined;
  const fit = () => {
    fitted = method.fit(examples);
  };
  const predict = () => {
    fitted ??= method.fit(examples);
    return timed(() => fitted!(examples.X));
  };
  return [
    {
      name: `${name}: fit ${data}`,
      ours: ours(() => timed(fit)),
      peers: peer ? [peer.asking(`fit ${name}`)] : [],
    },
    { name: `${name}: predict`, ours: ours(predict), peers: peer ? [peer.asking(`predict ${name}`)] : [] },
  ];
}

const ours = (once: () => number): Contestant => ({ name: 'classic', once: async () => once() });

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
