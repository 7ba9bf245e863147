// matrices on plain arrays
export {
  add,
  addRow,
  argMax,
  dot,
  identity,
  type Mat,
  mapMat,
  matMul,
  matOf,
  matShape,
  multiply,
  randn,
  scale,
  subtract,
  sumRows,
  transpose,
  type Vec,
  zeros,
} from './matrix.ts';

// a neuron, and layers of them by hand
export { type Perceptron, perceptron, perceptronPredict } from './perceptron.ts';
export { type DenseGradients, dense, denseBackward } from './dense.ts';

// functions that bend
export { type Elementwise, elementwise } from './activations/elementwise.ts';
export { sigmoid, sigmoidDerivative } from './activations/sigmoid.ts';
export { tanh, tanhDerivative } from './activations/tanh.ts';
export { relu, reluDerivative } from './activations/relu.ts';
export { type LeakyReluOptions, leakyRelu, leakyReluDerivative } from './activations/leaky-relu.ts';
export { type EluOptions, elu, eluDerivative } from './activations/elu.ts';
export { softplus, softplusDerivative } from './activations/softplus.ts';
export { erf } from './activations/erf.ts';
export { type GeluOptions, gelu, geluDerivative } from './activations/gelu.ts';
export {
  logSoftmax,
  logSumExp,
  type SoftmaxOptions,
  softmax,
  softmaxBackward,
  softmaxJacobian,
  softmaxRows,
} from './activations/softmax.ts';
export { type Activation, activations } from './activations/activations.ts';

// how wrong a prediction is
export { meanSquaredError, meanSquaredErrorGradient } from './losses/mean-squared-error.ts';
export { meanAbsoluteError, meanAbsoluteErrorGradient } from './losses/mean-absolute-error.ts';
export { type HuberOptions, huber, huberGradient } from './losses/huber.ts';
export { crossEntropy, entropy } from './losses/entropy.ts';
export { klDivergence, klDivergenceGradient } from './losses/kl-divergence.ts';
export {
  binaryCrossEntropy,
  binaryCrossEntropyFromLogits,
  binaryCrossEntropyFromLogitsGradient,
} from './losses/binary-cross-entropy.ts';
export {
  crossEntropyFromLogits,
  crossEntropyFromLogitsGradient,
} from './losses/cross-entropy-from-logits.ts';
export { hinge, hingeGradient } from './losses/hinge.ts';
export { type FocalOptions, focal, focalGradient } from './losses/focal.ts';
export { cosineDistance, cosineDistanceGradient } from './losses/cosine.ts';
export { type ContrastiveOptions, contrastive, contrastiveGradient } from './losses/contrastive.ts';

// gradients: of any computation, checked, and of a whole net by hand
export { Value } from './value.ts';
export { MatValue } from './mat-value.ts';
export { type GraphNode, graphOf } from './graph.ts';
export {
  type GradientCheck,
  type GradientCheckOptions,
  gradientCheck,
  gradientCheckTensors,
  numericalGradient,
} from './gradient-check.ts';
export {
  countParameters,
  type Mlp,
  type MlpCache,
  type MlpOptions,
  mlp,
  mlpBackward,
  mlpForward,
  mlpPredict,
  parametersOf,
} from './mlp.ts';

// where weights begin
export type { Initialiser } from './initialisers/initialiser.ts';
export { fans } from './initialisers/fans.ts';
export { constant, zeroWeights } from './initialisers/constant.ts';
export { uniform } from './initialisers/uniform.ts';
export { normal } from './initialisers/normal.ts';
export { type Distribution, glorot } from './initialisers/glorot.ts';
export { he } from './initialisers/he.ts';
export { orthogonal, orthonormal } from './initialisers/orthogonal.ts';
export { weightMat, weightsOf } from './initialisers/weights.ts';

// how they move
export { type Optimizer, type OptimizerState, optimizer } from './optimizers/optimizer.ts';
export type { Rule } from './optimizers/rule.ts';
export { type SgdOptions, sgd } from './optimizers/sgd.ts';
export { type AdagradOptions, adagrad } from './optimizers/adagrad.ts';
export { type RmspropOptions, rmsprop } from './optimizers/rmsprop.ts';
export { type AdadeltaOptions, adadelta } from './optimizers/adadelta.ts';
export { type AdamOptions, adam } from './optimizers/adam.ts';
export { type AdamWOptions, adamW } from './optimizers/adam-w.ts';
export { clipByGlobalNorm, clipTensorsByGlobalNorm, globalNorm } from './optimizers/clip-by-global-norm.ts';

// what keeps them small, and nets from learning by heart
export type { Penalty } from './penalties/penalty.ts';
export { l2 } from './penalties/l2.ts';
export { l1 } from './penalties/l1.ts';
export { type ElasticOptions, elastic } from './penalties/elastic.ts';
export { softThreshold } from './penalties/soft-threshold.ts';
export { type DropoutOptions, dropout, dropoutBackward, dropoutBlock } from './dropout.ts';

// blocks: parts of a network made of tensors
export { type ActivationName, activationBlock } from './activation-block.ts';
export { type Block, type ForwardOptions, type Outline, variablesOf } from './block.ts';
export { flattenBlock } from './flatten-block.ts';
export { type LinearBlockOptions, linearBlock } from './linear-block.ts';
export { flops, outlineOf, parameterCount } from './outline.ts';
export { type ResidualOptions, residual } from './residual.ts';
export { needsProjection, type ResidualBlockOptions, residualBlock } from './residual-block.ts';
export { sequence } from './sequence.ts';
export { type Summary, type SummaryRow, summary } from './summary.ts';

// normalisation
export {
  type BatchNormed,
  batchNorm,
  batchNormBackward,
  batchNormInUse,
  type NormGradients,
  type RunningStatistics,
  updateRunning,
} from './norms/batch-norm.ts';
export { type BatchNormBlockOptions, batchNormBlock } from './norms/batch-norm-block.ts';
export {
  type InstanceNormed,
  type InstanceNormGradients,
  instanceNorm,
  instanceNormBackward,
} from './norms/instance-norm.ts';
export { instanceNormBlock } from './norms/instance-norm-block.ts';
export { type LayerNormed, layerNorm, layerNormBackward } from './norms/layer-norm.ts';
export { layerNormBlock } from './norms/layer-norm-block.ts';
export {
  type LocalResponseOptions,
  localResponseNorm,
  localResponseNormBackward,
} from './norms/local-response-norm.ts';
export { localResponseNormBlock } from './norms/local-response-norm-block.ts';
export type { NormBlockOptions } from './norms/norm-variables.ts';
export {
  type NormOptions,
  type Standardised,
  standardise,
  standardiseBackward,
} from './norms/standardise.ts';

// convolution
export { type ConvGradients, conv2d, conv2dBackward } from './convolution/conv2d.ts';
export { type ConvBlockOptions, convBlock } from './convolution/conv-block.ts';
export {
  col2im,
  conv2dByMatMul,
  conv2dByMatMulBackward,
  im2col,
  type WindowSize,
} from './convolution/im2col.ts';
export {
  applyKernel,
  boxBlur,
  type GaussianOptions,
  gaussian,
  identityKernel,
  kernels,
  laplacian,
  sharpen,
  sobelX,
  sobelY,
  turned,
} from './convolution/kernels.ts';
export {
  type Filters,
  type FiltersShape,
  filtersShape,
  makePicture,
  type Picture,
  type PictureShape,
  pictureOf,
  pictureShape,
  randomFilters,
  zeroFilters,
} from './convolution/picture.ts';
export { type FieldLayer, receptiveField } from './convolution/receptive-field.ts';
export { outputSize, type SlidingOptions } from './convolution/sliding.ts';
export {
  transposedConv2d,
  transposedConv2dBackward,
  transposedSize,
} from './convolution/transposed-conv2d.ts';
export { type TransposedConvBlockOptions, transposedConvBlock } from './convolution/transposed-conv-block.ts';

// pooling
export { averagePool, averagePoolBackward } from './pooling/average-pool.ts';
export {
  type GlobalMaxPooled,
  globalAveragePool,
  globalAveragePoolBackward,
  globalMaxPool,
  globalMaxPoolBackward,
} from './pooling/global-pool.ts';
export { type MaxPooled, maxPool, maxPoolBackward } from './pooling/max-pool.ts';
export { type MedianPooled, medianPool, medianPoolBackward } from './pooling/median-pool.ts';
export { globalAverageBlock, type PoolBlockOptions, poolBlock } from './pooling/pool-block.ts';
export type { Place, PoolOptions } from './pooling/pool-windows.ts';

// embedding
export { embed, embedBackward, embedStep, type SparseGradient } from './embedding.ts';
export { type EmbeddingBlock, type EmbeddingBlockOptions, embeddingBlock } from './embedding-block.ts';

// recurrent nets
export { type RnnParams, rnnForward, rnnStep } from './recurrent/rnn-cell.ts';
export { type BpttResult, bptt } from './recurrent/bptt.ts';
export { type TruncatedOptions, truncatedBptt } from './recurrent/truncated-bptt.ts';
export { stateJacobian } from './recurrent/state-jacobian.ts';
export { spectralRadius } from './recurrent/spectral-radius.ts';
export {
  type Gates,
  type LstmParams,
  type LstmResult,
  lstmParameterCount,
  lstmStep,
  type Peepholes,
} from './recurrent/lstm-cell.ts';
export { type LstmStepGradients, lstmStepBackward } from './recurrent/lstm-backward.ts';
export { type GruOptions, type GruParams, gruParameterCount, gruStep } from './recurrent/gru-cell.ts';
export type { Cell, CellOptions, CellWeights } from './recurrent/cell.ts';
export {
  type RecurrentBlock,
  type RecurrentOptions,
  type Run,
  type RunOptions,
  recurrentBlock,
} from './recurrent/recurrent-block.ts';
export { rnnBlock } from './recurrent/rnn-block.ts';
export { type LstmOptions, lstmBlock } from './recurrent/lstm-block.ts';
export { gruBlock } from './recurrent/gru-block.ts';
export { type BidirectionalBlock, bidirectionalBlock } from './recurrent/bidirectional-block.ts';
export { maskedMean, meanOverTime } from './recurrent/masked-mean.ts';
export {
  type RecurrentLanguageModel,
  type RecurrentLanguageModelOptions,
  recurrentLanguageModel,
} from './recurrent/recurrent-language-model.ts';

// token after token
export { type Next, nextOf } from './generation/next.ts';
export { onlyLargest, type SampleOptions, sampleToken } from './generation/sample-token.ts';
export { type GenerateOptions, generate } from './generation/generate.ts';
export { type BeamOptions, beamSearch, type Hypothesis } from './generation/beam-search.ts';

// from sequence to sequence
export { dotAttention } from './sequence-to-sequence/dot-attention.ts';
export {
  type EncoderDecoder,
  type EncoderDecoderOptions,
  encoderDecoder,
} from './sequence-to-sequence/encoder-decoder.ts';
export { nextOfTarget, paddingMask, type Translator } from './sequence-to-sequence/translator.ts';
export { tokenLoss } from './sequence-to-sequence/token-loss.ts';

// connectionist temporal classification
export { ctcCollapse } from './ctc/ctc-collapse.ts';
export { type CtcLattice, ctcLattice } from './ctc/ctc-lattice.ts';
export { ctcLoss, ctcLossGradient } from './ctc/ctc-loss.ts';
export { type CtcTensorOptions, ctcTensorLoss } from './ctc/ctc-tensor-loss.ts';
export { ctcGreedy } from './ctc/ctc-greedy.ts';
export { type CtcBeamOptions, type CtcHypothesis, ctcBeamSearch } from './ctc/ctc-beam-search.ts';

// attention
export { type AttentionMask, attention, attentionBackward } from './attention/attention.ts';
export { causalMask, causalMaskTensor } from './attention/causal-mask.ts';
export { scaledDotProduct } from './attention/scaled-dot-product.ts';
export { joinHeads, splitHeads } from './attention/heads.ts';
export { type MultiHeadBlock, type MultiHeadOptions, multiHeadBlock } from './attention/multi-head-block.ts';
export { positionalEncoding, positionalEncodingBlock } from './attention/positional-encoding.ts';
export { type LearnedPositionsOptions, learnedPositionsBlock } from './attention/learned-positions-block.ts';

// transformers
export { type FeedForwardOptions, feedForwardBlock } from './transformer/feed-forward-block.ts';
export {
  type EncoderBlock,
  type EncoderBlockOptions,
  type EncoderForward,
  encoderBlock,
  type TransformerBlockOptions,
} from './transformer/encoder-block.ts';
export { type DecoderBlock, type DecoderForward, decoderBlock } from './transformer/decoder-block.ts';
export { type Gpt, type GptConfig, type GptOptions, gpt, gptParameterCount } from './transformer/gpt.ts';
export { type TransformerOptions, transformer } from './transformer/transformer.ts';
