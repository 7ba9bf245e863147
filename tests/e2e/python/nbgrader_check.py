"""Grades three submissions of a TypeScript assignment with nbgrader: solved, empty and half. Prints their scores."""

import json
import sys
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

course = Path(sys.argv[1])
spec = {"name": "downhill", "display_name": "TypeScript (Downhill)", "language": "typescript"}


def code(source, grade_id, **nbgrader):
    cell = nbformat.v4.new_code_cell(source)
    cell.metadata["nbgrader"] = {"schema_version": 3, "grade_id": grade_id, "grade": False, "solution": False, "locked": False, **nbgrader}
    return cell


def notebook(first, second):
    nb = nbformat.v4.new_notebook(metadata={"kernelspec": spec})
    nb.cells = [
        code(first, "answer-1", solution=True),
        code("if (double(2) !== 4) throw new Error('double(2) is not 4');", "test-1", grade=True, locked=True, points=2),
        code(second, "answer-2", solution=True),
        code("if (half(4) !== 2) throw new Error('half(4) is not 2');", "test-2", grade=True, locked=True, points=3),
    ]
    return nb


double = "function double(n: number): number {\n  %s\n}"
half = "function half(n: number): number {\n  %s\n}"
solved = lambda body: f"// BEGIN SOLUTION\n  {body}\n  // END SOLUTION"
todo = "throw new Error('not written yet');"


def write(path, nb):
    path.parent.mkdir(parents=True)
    nbformat.write(nb, path)


config = Config()
config.CourseDirectory.root = str(course)
config.CourseDirectory.course_id = "downhill"
config.ClearSolutions.code_stub = {"typescript": todo}
config.ClearSolutions.begin_solution_delimeter = "BEGIN SOLUTION"
config.ClearSolutions.end_solution_delimeter = "END SOLUTION"
config.ExecutePreprocessor.timeout = 120
write(course / "source" / "ps1" / "p1.ipynb", notebook(double % solved("return 2 * n;"), half % solved("return n / 2;")))

api = NbGraderAPI(config=config)
made = api.generate_assignment("ps1")
if not made["success"]:
    sys.exit(made["log"] + str(made.get("error")))
released = nbformat.read(course / "release" / "ps1" / "p1.ipynb", as_version=4)
answers = {
    "solved": ("return 2 * n;", "return n / 2;"),
    "empty": (None, None),
    "half": (None, "return n / 2;"),
}
for student, bodies in answers.items():
    nb = nbformat.from_dict(json.loads(nbformat.writes(released)))
    for index, (body, text) in enumerate(zip(bodies, (double, half))):
        if body:
            nb.cells[2 * index].source = text % body
    write(course / "submitted" / student / "ps1" / "p1.ipynb", nb)
scores = {}
for student in answers:
    graded = api.autograde("ps1", student)
    if not graded["success"]:
        sys.exit(graded["log"] + str(graded.get("error")))
with Gradebook(f"sqlite:///{course / 'gradebook.db'}", "downhill") as gradebook:
    for student in answers:
        submission = gradebook.find_submission("ps1", student)
        scores[student] = [submission.score, submission.max_score]
print(json.dumps(scores))
