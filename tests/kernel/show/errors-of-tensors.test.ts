import { pictures } from './learner.ts';

pictures({
  'matrices that do not fit are told in shapes': [
    [
      `import * as tf from "@tensorflow/tfjs";
const a = tf.ones([2, 3]);
const b = tf.ones([4, 5]);`,
      'const c = a.matMul(b);',
    ],
    `Error: Error in matMul: inner shapes (3) and (4) of Tensors with shapes 2,3 and 4,5 and transposeA=false and transposeB=false must match.
Cell [2], line 1
> 1 | const c = a.matMul(b);
    |             ^
Hint: cannot multiply (2, 3) by (4, 5): each row of the first has 3 numbers, each column of the second 4; they must be equal
    at assert (@tensorflow/tfjs-core/dist/tf-core.node.js:454:15)
    at batchMatMul (@tensorflow/tfjs-backend-cpu/dist/tf-backend-cpu.node.js:3858:19)
    at kernelFunc (@tensorflow/tfjs-core/dist/tf-core.node.js:4707:32)
    ...
    at Cell [2], line 1`,
  ],
  'shapes that do not broadcast are told with a way out': [
    [
      `import * as tf from "@tensorflow/tfjs";
const a = tf.ones([2, 3]);`,
      'const sum = a.add(tf.ones([2]));',
    ],
    `Error: Operands could not be broadcast together with shapes 2,3 and 2.
Cell [2], line 1
> 1 | const sum = a.add(tf.ones([2]));
    |               ^
Hint: cannot broadcast (2, 3) with (2): counted from the right, sizes 3 and 2 meet at place 1; they must be equal, or one of them 1. Try to reshape (2) to (2, 1)
    at assertAndGetBroadcastShape (@tensorflow/tfjs-core/dist/tf-core.node.js:11952:19)
    at @tensorflow/tfjs-backend-cpu/dist/tf-backend-cpu.node.js:462:46
    at @tensorflow/tfjs-backend-cpu/dist/tf-backend-cpu.node.js:746:29
    ...
    at Cell [2], line 1`,
  ],
  'a disposed tensor is explained': [
    [
      `import * as tf from "@tensorflow/tfjs";
const a = tf.tensor([1, 2]);
a.dispose();`,
      'a.print();',
    ],
    `Error: Tensor is disposed.
Cell [2], line 1
> 1 | a.print();
    |   ^
Hint: it was freed by dispose() or at the end of tf.tidy(): keep it with tf.keep(), return it from tidy, or make it again
    at Tensor.throwIfDisposed (@tensorflow/tfjs-core/dist/tf-core.node.js:3939:19)
    at Tensor.dataSync (@tensorflow/tfjs-core/dist/tf-core.node.js:3881:14)
    at Tensor.toString (@tensorflow/tfjs-core/dist/tf-core.node.js:3969:25)
    ...
    at Cell [2], line 1`,
  ],
  'numbers that do not fill a shape are counted': [
    ['import * as tf from "@tensorflow/tfjs";', 'tf.range(0, 6).reshape([4, 2])'],
    `Error: Size(6) must match the product of shape 4,2
Cell [2], line 1
> 1 | tf.range(0, 6).reshape([4, 2])
    |                ^
Hint: 6 numbers do not fill (4, 2), which holds 8
    at inferFromImplicitShape (@tensorflow/tfjs-core/dist/tf-core.node.js:629:19)
    at reshape (@tensorflow/tfjs-backend-cpu/dist/tf-backend-cpu.node.js:3820:32)
    at kernelFunc (@tensorflow/tfjs-core/dist/tf-core.node.js:4707:32)
    ...
    at Cell [2], line 1`,
  ],
  'a tensor of too few numbers is counted': [
    ['import * as tf from "@tensorflow/tfjs";', 'tf.tensor([1, 2, 3], [2, 2])'],
    `Error: Based on the provided shape, [2,2], the tensor should have 4 values but has 3
Cell [2], line 1
> 1 | tf.tensor([1, 2, 3], [2, 2])
    |    ^
Hint: 3 numbers do not fill (2, 2), which holds 4
    at assert (@tensorflow/tfjs-core/dist/tf-core.node.js:454:15)
    at makeTensor (@tensorflow/tfjs-core/dist/tf-core.node.js:5718:9)
    at Module.tensor (@tensorflow/tfjs-core/dist/tf-core.node.js:5937:12)
    at Cell [2], line 1`,
  ],
  'a batch of another shape than the model wants is told in shapes': [
    [
      `import * as tf from "@tensorflow/tfjs";
const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [3] })] });`,
      'model.predict(tf.ones([2, 4]))',
    ],
    `ValueError: Error when checking : expected dense_Dense1_input to have shape [null,3] but got array with shape [2,4].
Cell [2], line 1
> 1 | model.predict(tf.ones([2, 4]))
    |       ^
Hint: a batch of shape (2, 4) came where (any, 3) is wanted; the first axis counts the examples
    at checkInputData (@tensorflow/tfjs-layers/dist/tf-layers.node.js:23732:31)
    at LayersModel.predict (@tensorflow/tfjs-layers/dist/tf-layers.node.js:24410:9)
    at Sequential.predict (@tensorflow/tfjs-layers/dist/tf-layers.node.js:26227:27)
    at Cell [2], line 1`,
  ],
  'a model that was not compiled says what to call': [
    [
      `import * as tf from "@tensorflow/tfjs";
const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [3] })] });`,
      'await model.fit(tf.ones([2, 3]), tf.ones([2, 1]))',
    ],
    `RuntimeError: The model needs to be compiled before being used.
Cell [2], line 1
> 1 | await model.fit(tf.ones([2, 3]), tf.ones([2, 1]))
    |             ^
Hint: call model.compile({ optimizer, loss }) first: it says how to learn
    at @tensorflow/tfjs-layers/dist/tf-layers.node.js:26307:27
    at step (@tensorflow/tfjs-layers/dist/tf-layers.node.js:159:27)
    at @tensorflow/tfjs-layers/dist/tf-layers.node.js:108:53
    ...
    at Cell [2], line 1`,
  ],
  'an error in a function given to a library shows the line in that function': [
    [
      'import * as tf from "@tensorflow/tfjs";',
      `tf.tidy(() => {
  const rows: any = undefined;
  return rows[0];
})`,
    ],
    `TypeError: Cannot read properties of undefined (reading '0')
Cell [2], line 3
  2 |   const rows: any = undefined;
> 3 |   return rows[0];
    |              ^
Hint: what stands before [0] is undefined: an index past the end, a missing field, or a function that returns nothing
    at @tensorflow/tfjs-core/dist/tf-core.node.js:4562:22
    at Engine.scopedRun (@tensorflow/tfjs-core/dist/tf-core.node.js:4572:23)
    at Engine.tidy (@tensorflow/tfjs-core/dist/tf-core.node.js:4561:21)
    ...
    at Cell [2], line 1`,
  ],
  'a column that is not there shows three lines of the library at most': [
    [
      `import * as dfd from "danfojs-node";
const df = new dfd.DataFrame({ a: [1, 2], b: [3, 4] });`,
      'df.column("c")',
    ],
    `Error: ParamError: Column not found!. Column name must be one of a,b
Cell [2], line 1
> 1 | df.column("c")
    |    ^
    at ErrorThrower.throwColumnNotFoundError (danfojs-node/dist/danfojs-base/shared/errors.js:47:19)
    at DataFrame.$getColumnData (danfojs-node/dist/danfojs-base/core/frame.js:169:30)
    at DataFrame.column (danfojs-node/dist/danfojs-base/core/frame.js:1939:21)
    at Cell [2], line 1`,
  ],
});
