"""Makes a course with six exercises like those of our made lesson, then answers `autograde` with the milliseconds a
submission took."""
import contextlib, io, os, sys, time
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

learners = 12

exercises = {
    'running_totals': (
        'def running_totals(numbers):\n    total, found = 0, []\n    for one in numbers:\n        total += one\n        found.append(total)\n    return found',
        'for _ in range(8):\n    v = [random.random() for _ in range(9)]\n    assert running_totals(v) == list(itertools.accumulate(v))',
    ),
    'multiply': (
        'def multiply(a, b):\n    return [[sum(x * row[c] for x, row in zip(one, b)) for c in range(len(b[0]))] for one in a]',
        'for _ in range(8):\n    a, b = np.random.rand(3, 4), np.random.rand(4, 2)\n    assert np.allclose(multiply(a.tolist(), b.tolist()), a @ b)',
    ),
    'summary': (
        'def summary(v):\n    return dict(count=len(v), mean=sum(v) / len(v), least=min(v), most=max(v), sorted=sorted(v))',
        'for _ in range(8):\n    v = np.random.rand(9).tolist()\n    s = summary(v)\n    assert s["sorted"] == sorted(v) and abs(s["mean"] - np.mean(v)) < 1e-9',
    ),
    'RunningMean': (
        'class RunningMean:\n    def __init__(self):\n        self.count = self.sum = 0\n    def add(self, x):\n        self.count += 1\n        self.sum += x\n    def value(self):\n        return self.sum / self.count if self.count else 0',
        'for _ in range(8):\n    v, m = np.random.rand(9), RunningMean()\n    for x in v: m.add(x)\n    assert abs(m.value() - v.mean()) < 1e-9',
    ),
    'in_turn': (
        'async def in_turn(jobs):\n    return [await job() for job in jobs]',
        'async def one(): return 1\nfor _ in range(8):\n    assert await in_turn([one, one]) == [1, 1]',
    ),
    'centred': (
        'def centred(x):\n    return x - x.mean(axis=0)',
        'for _ in range(8):\n    x = np.random.rand(5, 3)\n    assert np.allclose(centred(x).mean(axis=0), 0)',
    ),
}


def cells(answers):
    yield new_code_cell('import itertools, random\nimport numpy as np', id='setup')
    for name, (solution, checks) in exercises.items():
        source = solution if answers == 'all' else 'def nothing():\n    return None'
        if answers == 'source':
            source = f'### BEGIN SOLUTION\n{solution}\n### END SOLUTION'
        mark = dict(grade_id=name, schema_version=3, grade=False, solution=True, locked=False, task=False)
        yield new_code_cell(source, id=f'{name}-a', metadata=dict(nbgrader=mark))
        mark = dict(grade_id=f'{name}-check', schema_version=3, grade=True, points=3, solution=False, locked=True, task=False)
        yield new_code_cell(checks, id=f'{name}-c', metadata=dict(nbgrader=mark))


def write(path, answers):
    path.parent.mkdir(parents=True, exist_ok=True)
    kernel = dict(name='python3', display_name='Python 3', language='python')
    nbformat.write(new_notebook(cells=list(cells(answers)), metadata=dict(kernelspec=kernel)), path)


os.environ['PATH'] = os.pathsep.join([str(Path(sys.executable).parent), os.environ['PATH']])  # it calls alembic by its name
course = Path(sys.argv[1])
config = Config()
config.CourseDirectory.root = str(course)
api = NbGraderAPI(config=config)
write(course / 'source' / 'ps1' / 'p.ipynb', 'source')
silence = io.StringIO()
with contextlib.redirect_stdout(silence), contextlib.redirect_stderr(silence):
    made = api.generate_assignment('ps1')
assert made['success'], made
for one in range(learners):
    write(course / 'submitted' / f'learner-{one}' / 'ps1' / 'p.ipynb', ['all', 'none'][one % 2])
print('ready', flush=True)

for line in sys.stdin:
    began = time.perf_counter()
    for one in range(learners):
        with contextlib.redirect_stdout(silence), contextlib.redirect_stderr(silence):
            done = api.autograde('ps1', f'learner-{one}', force=True, create=True)
        assert done['success'], done
    print((time.perf_counter() - began) * 1000 / learners, flush=True)
os._exit(0)
