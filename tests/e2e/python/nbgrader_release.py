"""Takes a released lesson through nbgrader as a teacher would, by its commands and the released configuration.

Wants the course's folder, the lesson and a file with the answers of each learner: {learner: {exercise: text}}, and
with the copies to validate: [[learner, "assigned" or "plain"], ...].
Prints the points of each learner and exercise, what nbgrader says of each copy when it validates it, and what the
pages of feedback say.
"""

import json
import subprocess
import sys
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook

course, lesson, asked = Path(sys.argv[1]), sys.argv[2], json.loads(Path(sys.argv[3]).read_text("utf-8"))
learners = asked["learners"]
name = f"{lesson}.ipynb"


def nbgrader(*args):
    ran = subprocess.run([sys.executable, "-m", "nbgrader", *args], cwd=course, capture_output=True, text=True)
    if ran.returncode != 0:
        sys.exit(f"nbgrader {' '.join(args)} failed:\n{ran.stdout}{ran.stderr}")
    return ran.stdout + ran.stderr


def filled(path, answers):
    """The notebook with these texts in its answer cells; a text for a check cell takes its place, too."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        own = cell.metadata.get("nbgrader", {}).get("grade_id")
        if own in answers:
            cell.source = answers[own]
    return notebook


def write(path, notebook):
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)


nbgrader("generate_assignment", lesson, "--create")
assigned = course / "release" / lesson / name
for learner, answers in learners.items():
    write(course / "submitted" / learner / lesson / name, filled(assigned, answers))
valid = {}
for learner, kind in asked["validate"]:
    copy = course / "copies" / f"{kind}-{learner}.ipynb"
    write(copy, filled({"assigned": assigned, "plain": course / name}[kind], learners[learner]))
    valid[f"{kind} {learner}"] = nbgrader("validate", str(copy))
nbgrader("autograde", lesson)
nbgrader("generate_feedback", lesson)

scores = {}
with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
    for learner in learners:
        submission = gradebook.find_submission(lesson, learner)
        grades = {grade.name: grade.score for notebook in submission.notebooks for grade in notebook.grades}
        scores[learner] = {"score": submission.score, "max": submission.max_score, "grades": grades}
pages = {learner: (course / "feedback" / learner / lesson / f"{lesson}.html").read_text("utf-8") for learner in learners}
report = {"scores": scores, "valid": valid, "pages": pages, "assigned": assigned.read_text("utf-8")}
print(json.dumps(report))
