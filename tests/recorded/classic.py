"""Makes classic.json: what scikit-learn finds in the tables of data/tables, for tests/classic to hold ours against.

    python -m venv V && V/bin/pip install scikit-learn==1.9.1 && V/bin/python tests/recorded/classic.py

The numbers are read as the course reads them, rounded to float32; "scaled" takes the mean of the fitted rows away and
divides by their standard deviation, in double precision.
"""
import csv, gzip, json, warnings
from pathlib import Path

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.model_selection import StratifiedKFold
from sklearn.naive_bayes import BernoulliNB, GaussianNB, MultinomialNB
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC, LinearSVC
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

warnings.simplefilter('ignore')
root = Path(__file__).resolve().parents[2]
tables = root / 'data' / 'tables'


def table(file, scale=1.0):
    raw = (tables / file).read_bytes()
    text = gzip.decompress(raw).decode() if file.endswith('.gz') else raw.decode()
    _, *rows = csv.reader(text.splitlines())
    X = np.array([[np.float32(v) for v in row[:-1]] for row in rows], dtype=np.float32)
    names = list(dict.fromkeys(row[-1] for row in rows))  # classes count in the order of the catalogue
    order = sorted(names, key=int) if file.startswith('digits') else names
    return (X * np.float32(scale)).astype(np.float64), np.array([order.index(row[-1]) for row in rows])


data = {
    'iris': table('iris.csv'),
    'wine': table('wine.csv'),
    'breast cancer': table('breast-cancer.csv'),
    'digits': table('digits-8x8.csv.gz', 1 / 16),
}
folds = {}
for name, (X, y) in data.items():
    fold = np.empty(len(y), dtype=int)
    for i, (_, test) in enumerate(StratifiedKFold(5, shuffle=True, random_state=0).split(X, y)):
        fold[test] = i
    folds[name] = fold


def scaled(model):
    return make_pipeline(StandardScaler(), model)


def five(name, model, X=None, y=None):
    """The scores on the five folds, each after a fit on the other four."""
    X = data[name][0] if X is None else X
    y = data[name][1] if y is None else y
    parts = [folds[name] == i for i in range(5)]
    return [model.fit(X[~part], y[~part]).score(X[part], y[part]) for part in parts]


def standard(name):
    return StandardScaler().fit_transform(data[name][0])


def regression():
    # The alcohol of a wine from all the rest.
    X, y = data['wine'][0][:, 1:], data['wine'][0][:, 0]
    linear = LinearRegression().fit(X, y)
    out = {'linear': {'w': linear.coef_, 'b': linear.intercept_, 'score': linear.score(X, y),
                      'folds': five('wine', LinearRegression(), X, y)}}
    out['ridge'] = [{'lambda': l, 'w': m.coef_, 'b': m.intercept_, 'score': m.score(X, y)}
                    for l in (0.1, 1, 100) for m in [Ridge(alpha=l, solver='cholesky').fit(X, y)]]
    D, d = data['digits']
    out['ridge digits'] = Ridge(alpha=1, solver='cholesky').fit(D, d).predict(D)[:20]
    out['knn'] = five('wine', KNeighborsRegressor(5), X, y)
    tree = DecisionTreeRegressor(max_depth=3, random_state=0).fit(X, y)
    out['tree'] = {'root': nodes(tree), 'score': tree.score(X, y)}
    forests = [five('wine', RandomForestRegressor(100, max_features=4, random_state=s), X, y) for s in range(10)]
    out['forest'] = {'mean': np.mean(forests), 'sd': np.std(np.mean(forests, axis=1))}
    return out


def nodes(model, node=0):
    tree = model.tree_
    n = int(tree.n_node_samples[node])
    if tree.children_left[node] < 0:
        return {'examples': n, 'value': tree.value[node][0]}
    return {'examples': n, 'impurity': tree.impurity[node], 'feature': int(tree.feature[node]),
            'threshold': tree.threshold[node], 'left': nodes(model, tree.children_left[node]),
            'right': nodes(model, tree.children_right[node])}


def logistic():
    X, y = standard('breast cancer'), data['breast cancer'][1]
    model = LogisticRegression(C=1, solver='newton-cholesky', tol=1e-12, max_iter=1000).fit(X, y)
    raw = LogisticRegression(C=10, solver='newton-cholesky', tol=1e-12, max_iter=1000).fit(*data['breast cancer'])
    return {'w': model.coef_[0], 'b': model.intercept_[0], 'probabilities': model.predict_proba(X)[:10],
            'score': model.score(X, y), 'folds': five('breast cancer', scaled(LogisticRegression(max_iter=2000))),
            'raw': {'lambda': 0.1, 'w': raw.coef_[0], 'b': raw.intercept_[0]}}


def softmax():
    out = {}
    for name in ('iris', 'wine', 'digits'):
        X = standard(name) if name == 'wine' else data[name][0]
        model = LogisticRegression(C=1, tol=1e-10, max_iter=100000).fit(X, data[name][1])
        out[name] = {'probabilities': model.predict_proba(X)[:3], 'score': model.score(X, data[name][1])}
        if name != 'digits':
            out[name] |= {'w': model.coef_, 'b': model.intercept_}
    out['wine']['folds'] = five('wine', scaled(LogisticRegression(max_iter=10000, tol=1e-8)))
    out['digits']['folds'] = five('digits', LogisticRegression(max_iter=10000, tol=1e-8))
    return out


def knn():
    out = {name: {str(k): five(name, KNeighborsClassifier(k)) for k in (1, 5)} for name in data}
    out['probabilities'] = KNeighborsClassifier(7).fit(*data['iris']).predict_proba(data['iris'][0])[50:80]
    return out


def linear_svm():
    out = {}
    for name in ('iris', 'breast cancer'):
        X, y = standard(name), data[name][1]
        model = LinearSVC(loss='hinge', C=1, tol=1e-8, max_iter=10_000_000).fit(X, y)
        losses = []
        for c, (w, b) in enumerate(zip(model.coef_, model.intercept_)):
            signs = np.where(y == (1 if len(model.coef_) == 1 else c), 1, -1)
            hinge = np.maximum(0, 1 - signs * (X @ w + b)).sum()
            losses.append(0.5 * (w @ w + b * b) + hinge)
        out[name] = {'losses': losses, 'score': model.score(X, y),
                     'folds': five(name, scaled(LinearSVC(loss='hinge', C=1, max_iter=1_000_000)))}
    return out


def svm():
    out = {}
    for name in data:
        X, y = (data[name][0] if name == 'digits' else standard(name)), data[name][1]
        for kernel, more in (('rbf', {}), ('linear', {}), ('poly', {'degree': 2})):
            model = SVC(kernel=kernel, C=1, tol=1e-8, decision_function_shape='ovo', **more).fit(X, y)
            decision = model.decision_function(X)[::40]
            sign = -1 if decision.ndim > 1 else 1  # of more than two classes the first counts as positive
            out[f'{name} {kernel}'] = {'supports': np.sort(model.support_), 'score': model.score(X, y),
                                       'decision': sign * decision.reshape(len(decision), -1)}
            if name == 'digits' and kernel != 'rbf':
                del out[f'{name} {kernel}']
        model = SVC(tol=1e-5) if name == 'digits' else scaled(SVC(tol=1e-5))
        out[f'{name} rbf']['folds'] = five(name, model)
    # Many examples hold the border of digits: their number is enough.
    out['digits rbf']['supports'] = len(out['digits rbf']['supports'])
    return out


def trees():
    out = {}
    # Where cuts are equally good, chance decides: to these depths it has nothing to decide.
    for name, depth in (('wine', 2), ('breast cancer', 1), ('digits', 3)):
        fitted = [DecisionTreeClassifier(max_depth=depth, random_state=s).fit(*data[name]) for s in range(20)]
        found = [plain(nodes(model)) for model in fitted]
        assert all(each == found[0] for each in found)
        out[name] = {'depth': depth, 'root': found[0], 'score': fitted[0].score(*data[name])}
    runs = [{n: np.mean(five(n, DecisionTreeClassifier(random_state=s))) for n in data} for s in range(20)]
    out['grown'] = {n: {'mean': np.mean([r[n] for r in runs]), 'sd': np.std([r[n] for r in runs])} for n in data}
    return out


def forests():
    runs = {n: [np.mean(five(n, RandomForestClassifier(100, random_state=s, n_jobs=1))) for s in range(8)]
            for n in data}
    return {n: {'mean': np.mean(r), 'sd': np.std(r)} for n, r in runs.items()}


def bayes():
    out = {}
    for name in data:
        model = GaussianNB().fit(*data[name])
        out[name] = {'folds': five(name, GaussianNB()), 'probabilities': model.predict_proba(data[name][0])[::60]}
        if name != 'digits':
            out[name] |= {'priors': model.class_prior_, 'means': model.theta_, 'variances': model.var_}
    X, y = data['digits'][0] * 16, data['digits'][1]
    many = MultinomialNB(alpha=0.5).fit(X, y)
    out['multinomial'] = {'logPriors': many.class_log_prior_, 'logShares': many.feature_log_prob_,
                          'probabilities': many.predict_proba(X)[::300],
                          'folds': five('digits', MultinomialNB(alpha=0.5), X)}
    yes = BernoulliNB(alpha=2, binarize=7).fit(X, y)
    out['bernoulli'] = {'shares': np.exp(yes.feature_log_prob_), 'probabilities': yes.predict_proba(X)[::300],
                        'folds': five('digits', BernoulliNB(alpha=2, binarize=7), X)}
    return out


def k_means():
    out = {}
    for name, k in (('iris', 3), ('wine', 3), ('breast cancer', 2), ('digits', 10)):
        X = standard(name) if name in ('wine', 'breast cancer') else data[name][0]
        model = KMeans(k, init=X[:k], n_init=1, tol=0, max_iter=1000, algorithm='lloyd').fit(X)
        best = KMeans(k, n_init=100, random_state=0).fit(X)
        out[name] = {'inertia': model.inertia_, 'labels': ''.join(map(str, model.labels_)), 'best': best.inertia_}
        if name != 'digits':
            out[name]['centers'] = model.cluster_centers_
    return out


def pca():
    out = {}
    for name in data:
        X = standard(name) if name in ('wine', 'breast cancer') else data[name][0]
        model = PCA(svd_solver='covariance_eigh').fit(X)
        out[name] = {'variances': model.explained_variance_[:10], 'shares': model.explained_variance_ratio_[:10],
                     'components': model.components_[:3], 'transformed': model.transform(X)[:5, :3]}
    return out


def plain(value):
    """Numbers as JSON has them, to twelve digits."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(each) for each in value]
    if isinstance(value, (bool, int, str)):
        return value
    return int(value) if isinstance(value, np.integer) else float(f'{float(value):.12g}')


record = {
    'made with': f'scikit-learn {sklearn.__version__}',
    'folds': {name: ''.join(map(str, fold)) for name, fold in folds.items()},
    'regression': regression(), 'logistic': logistic(), 'softmax': softmax(), 'knn': knn(),
    'linear svm': linear_svm(), 'svm': svm(), 'trees': trees(), 'forests': forests(), 'bayes': bayes(),
    'k-means': k_means(), 'pca': pca(),
}
Path(__file__).with_suffix('.json').write_text(json.dumps(plain(record)) + '\n')
