"""Trains one model as a PyTorch user would, an epoch for each line read; answers milliseconds a step."""
import json, os, sys, time
import torch, torch.nn as nn, torch.nn.functional as F

torch.set_num_threads(len(os.sched_getaffinity(0)) if hasattr(os, 'sched_getaffinity') else os.cpu_count())
torch.manual_seed(0)
spec = json.loads(sys.argv[1])
kind, batch, widths = spec['kind'], spec['batch'], spec['widths']


class Conv(nn.Module):
    def __init__(self, depthwise):
        super().__init__()
        a, b, c, d = widths

        def conv(i, o):
            if depthwise and i > 1:
                return nn.Sequential(nn.Conv2d(i, i, 3, groups=i, bias=False), nn.Conv2d(i, o, 1))
            return nn.Conv2d(i, o, 3)

        self.body = nn.Sequential(conv(1, a), nn.ReLU(), nn.MaxPool2d(2), conv(a, b), nn.ReLU(), nn.MaxPool2d(2),
                                  conv(b, c), nn.ReLU(), nn.Flatten(), nn.Linear(9 * c, d), nn.ReLU(), nn.Linear(d, 10))

    def forward(self, x):
        return self.body(x)


class Recurrent(nn.Module):
    def __init__(self, cell):
        super().__init__()
        e, h = widths
        self.embed, self.cell, self.out = nn.Embedding(64, e), cell(e, h, batch_first=True), nn.Linear(h, 64)

    def forward(self, x):
        return self.out(self.cell(self.embed(x))[0][:, -1])


class Transformer(nn.Module):
    def __init__(self, d, heads=4, time=64, tokens=64):
        super().__init__()
        self.heads, self.embed = heads, nn.Embedding(tokens, d)
        self.place = nn.Parameter(torch.randn(time, d) * .02)
        self.norm1, self.norm2, self.norm3 = nn.LayerNorm(d), nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.mix, self.up, self.down = nn.Linear(d, 3 * d), nn.Linear(d, d), nn.Linear(d, 4 * d), nn.Linear(4 * d, d)
        self.out = nn.Linear(d, tokens)
        self.register_buffer('mask', torch.triu(torch.full((time, time), -1e9), 1))

    def forward(self, x):
        b, t = x.shape
        h = self.embed(x) + self.place
        d = h.shape[-1]
        q, k, v = [z.view(b, t, self.heads, d // self.heads).transpose(1, 2) for z in self.qkv(self.norm1(h)).chunk(3, -1)]
        a = torch.softmax(q @ k.transpose(-1, -2) / (d // self.heads) ** .5 + self.mask, -1) @ v
        h = h + self.mix(a.transpose(1, 2).reshape(b, t, d))
        h = h + self.down(F.gelu(self.up(self.norm2(h)), approximate='tanh'))
        return self.out(self.norm3(h)).reshape(b * t, -1)


def made(count):
    if kind == 'mlp':
        return torch.rand(count, 784), torch.randint(0, 10, (count,))
    if kind in ('cnn', 'depthwise'):
        return torch.rand(count, 1, 28, 28), torch.randint(0, 10, (count,))
    if kind == 'transformer':
        return torch.randint(0, 64, (count, 64)), torch.randint(0, 64, (count, 64))
    return torch.randint(0, 64, (count, 40)), torch.randint(0, 64, (count,))


if kind == 'mlp':
    a, b = widths
    model = nn.Sequential(nn.Linear(784, a), nn.ReLU(), nn.Linear(a, b), nn.ReLU(), nn.Linear(b, 10))
elif kind in ('cnn', 'depthwise'):
    model = Conv(kind == 'depthwise')
elif kind == 'transformer':
    model = Transformer(widths[0])
else:
    model = Recurrent(nn.LSTM if kind == 'lstm' else nn.GRU)
X, y = made(batch * spec['steps'])
valX, valY = made(batch * spec['validation'])
optimizer = torch.optim.Adam(model.parameters(), 1e-3)


def score(out, y):
    return (out.argmax(-1) == y.reshape(-1)).float().mean().item()


def epoch():
    order, total, right = torch.randperm(len(X)), 0., 0.
    model.train()
    for at in range(0, len(X), batch):
        rows = order[at:at + batch]
        xb, yb = X[rows], y[rows]
        optimizer.zero_grad()
        out = model(xb)
        loss = F.cross_entropy(out, yb.reshape(-1))
        loss.backward()
        optimizer.step()
        total += loss.item()
        right += score(out, yb)
    model.eval()
    with torch.no_grad():
        for at in range(0, len(valX), batch):
            out = model(valX[at:at + batch])
            total += F.cross_entropy(out, valY[at:at + batch].reshape(-1)).item()
            right += score(out, valY[at:at + batch])


def forward():
    model.eval()
    with torch.no_grad():
        for at in range(0, len(X), batch):
            model(X[at:at + batch])


begun = time.perf_counter()
while time.perf_counter() - begun < 2:
    epoch()
print('ready', flush=True)
for line in sys.stdin:
    begun = time.perf_counter()
    forward() if line.strip() == 'forward' else epoch()
    print((time.perf_counter() - begun) * 1e3 / spec['steps'], flush=True)
