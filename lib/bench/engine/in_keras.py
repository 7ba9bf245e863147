"""Trains one model as a Keras user would, an epoch for each line read; answers milliseconds a step."""
import json, os, sys, time
os.environ['TF_CPP_MIN_LOG_LEVEL'] = '3'
import numpy as np, tensorflow as tf

cores = len(os.sched_getaffinity(0)) if hasattr(os, 'sched_getaffinity') else os.cpu_count()
tf.config.threading.set_intra_op_parallelism_threads(cores)
tf.config.threading.set_inter_op_parallelism_threads(cores)
K = tf.keras
L = K.layers
spec = json.loads(sys.argv[1])
kind, batch, widths = spec['kind'], spec['batch'], spec['widths']
draw = np.random.default_rng(0)


def made(count):
    if kind == 'mlp':
        return draw.random((count, 784), 'f'), draw.integers(0, 10, count)
    if kind in ('cnn', 'depthwise'):
        return draw.random((count, 28, 28, 1), 'f'), draw.integers(0, 10, count)
    if kind == 'transformer':
        return draw.integers(0, 64, (count, 64)), draw.integers(0, 64, (count, 64))
    return draw.integers(0, 64, (count, 40)), draw.integers(0, 64, count)


def conv(width, first=False):
    if kind == 'depthwise' and not first:
        return [L.DepthwiseConv2D(3, use_bias=False), L.Conv2D(width, 1, activation='relu')]
    return [L.Conv2D(width, 3, activation='relu')]


if kind == 'mlp':
    a, b = widths
    model = K.Sequential([L.Input((784,)), L.Dense(a, 'relu'), L.Dense(b, 'relu'), L.Dense(10, 'softmax')])
elif kind in ('cnn', 'depthwise'):
    a, b, c, d = widths
    model = K.Sequential([L.Input((28, 28, 1)), *conv(a, True), L.MaxPooling2D(2), *conv(b), L.MaxPooling2D(2),
                          *conv(c), L.Flatten(), L.Dense(d, 'relu'), L.Dense(10, 'softmax')])
elif kind == 'transformer':
    d = widths[0]
    x = L.Input((64,), dtype='int32')
    h = L.Embedding(64, d)(x)
    a = L.LayerNormalization()(h)
    h = h + L.MultiHeadAttention(4, d // 4)(a, a, use_causal_mask=True)
    f = L.Dense(4 * d, activation=lambda z: K.activations.gelu(z, approximate=True))(L.LayerNormalization()(h))
    h = h + L.Dense(d)(f)
    model = K.Model(x, L.Dense(64, activation='softmax')(L.LayerNormalization()(h)))
else:
    e, h = widths
    cell = L.LSTM if kind == 'lstm' else L.GRU
    model = K.Sequential([L.Input((40,)), L.Embedding(64, e), cell(h), L.Dense(64, 'softmax')])
X, y = made(batch * spec['steps'])
validation = made(batch * spec['validation'])
model.compile('adam', 'sparse_categorical_crossentropy', metrics=['accuracy'])


def epoch():
    model.fit(X, y, batch_size=batch, epochs=1, validation_data=validation, verbose=0)


def forward():
    model.predict(X, batch_size=batch, verbose=0)


begun = time.perf_counter()
while time.perf_counter() - begun < 2:
    epoch()
forward()
print('ready', flush=True)
for line in sys.stdin:
    begun = time.perf_counter()
    forward() if line.strip() == 'forward' else epoch()
    print((time.perf_counter() - begun) * 1e3 / spec['steps'], flush=True)
