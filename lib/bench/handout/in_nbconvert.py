"""Turns notebooks into HTML as nbconvert does, in one process that is warm; answers milliseconds for each notebook."""

import sys
import time
import warnings

from nbconvert import HTMLExporter

warnings.simplefilter('ignore')  # of plotly figures, which it does not draw
notebooks = sys.argv[1:]


def convert():
    exporter = HTMLExporter()  # as the command makes it: with the template lab
    return sum(len(exporter.from_filename(path)[0].encode()) for path in notebooks)


kilobytes = convert() / 1000 / len(notebooks)
print('ready', flush=True)

for line in sys.stdin:
    began = time.perf_counter()
    if line.strip() == 'kilobytes':
        print(kilobytes, flush=True)
        continue
    convert()
    print((time.perf_counter() - began) * 1000 / len(notebooks), flush=True)
