"""Does what a line on stdin asks for, `fit ridge` or `predict ridge`, and answers the milliseconds it took."""
import csv, gzip, sys, time, warnings
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.naive_bayes import BernoulliNB, GaussianNB, MultinomialNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC, LinearSVC
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

warnings.simplefilter('ignore')
tables = Path(sys.argv[1])


def table(text):
    _, *rows = csv.reader(text.splitlines())
    names = sorted({row[-1] for row in rows})
    X = np.array([row[:-1] for row in rows], dtype=float)
    return X, np.array([names.index(row[-1]) for row in rows])


X, y = table(gzip.decompress((tables / 'digits-8x8.csv.gz').read_bytes()).decode())
digits = X / 16, y
X, y = table((tables / 'breast-cancer.csv').read_text())
cancer = StandardScaler().fit_transform(X), y

methods = {
    'linearRegression': (LinearRegression(), cancer),
    'ridge': (Ridge(), digits),
    'logisticRegression': (LogisticRegression(max_iter=2000), cancer),
    'softmaxRegression': (LogisticRegression(max_iter=2000), digits),
    'linearSvm': (LinearSVC(loss='hinge', max_iter=100000), digits),
    'svm': (SVC(), digits),
    'knn': (KNeighborsClassifier(), digits),
    'decisionTree': (DecisionTreeClassifier(), digits),
    'regressionTree': (DecisionTreeRegressor(), digits),
    'randomForest': (RandomForestClassifier(), digits),
    'gaussianNaiveBayes': (GaussianNB(), digits),
    'multinomialNaiveBayes': (MultinomialNB(), digits),
    'bernoulliNaiveBayes': (BernoulliNB(binarize=0.4), digits),
    'kMeans': (KMeans(10, n_init=10), digits),
    'pca': (PCA(10), digits),
}
fitted = set()

print('ready', flush=True)
for line in sys.stdin:
    what, name = line.split()
    model, (X, y) = methods[name]
    if what == 'predict' and name not in fitted:
        model.fit(X, y)
    predict = model.transform if name == 'pca' else model.predict
    begun = time.perf_counter()
    model.fit(X, y) if what == 'fit' else predict(X)
    print((time.perf_counter() - begun) * 1000, flush=True)
    fitted.add(name)
