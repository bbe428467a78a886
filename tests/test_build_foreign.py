"""Files from elsewhere, read in processes with limits: the same values, and harm that is done to one reader only."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from generator.build import foreign
from generator.build.foreign import Here, Reader, minding
from generator.build.foreign.limited import MB, Limits
from generator.errors import DocumentError, FormError, Problem, SpecError, msg
from generator.excel import reading as excel
from generator.excel.writing import workbook
from generator.intake import reading
from generator.word.inspecting.commenting import Remark, commented
from generator.word.inspecting.looking import look
from generator.word.reading import document
from tests import filling_forms as filling
from tests import hostile_files as hostile
from tests.cli_workspace import Shop
from tests.form_contexts import FORM, whole
from tests.returned_files import cell, docx, paragraph, row, run, table
from tests.test_cli_forms import OUT, cycle, execution

__all__ = ["cycle"]
READERS = foreign.readers
POSIX = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system limits no memory")
DOCX = docx(paragraph(run("Отчёт")) + table(row(cell(paragraph(run("[act-1]"))), cell(paragraph(run("сделано"))))))
XLSX = workbook(whole(), FORM)


@pytest.fixture(scope="module")
def beside() -> Iterator[Reader]:
    """Give a reader beside this process; a memory of 300 MB is enough for Python and small files."""
    with READERS(2, Limits(seconds=30, memory=300 * MB, said=2 * MB)) as reader:
        yield reader


def no_docx() -> bytes:
    return b"<html><body>"


def endless(data: bytes, name: str) -> str:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        pass
    return name


def dying(data: bytes, name: str) -> str:
    os._exit(3)


def killed(data: bytes, name: str) -> str:
    os.kill(os.getpid(), signal.SIGKILL)
    return name


def greedy(data: bytes, name: str) -> int:
    return len(bytearray(400 * MB))


def stumbling(data: bytes, name: str) -> str:
    return {}["missing"]


def talking(data: bytes, name: str) -> str:
    return "а" * 2 * MB


def own_error(data: bytes, name: str) -> str:
    raise DocumentError([Problem("a", msg("a")), Problem("b", msg("b"))])


def size(data: bytes, name: str) -> int:
    return len(data)


CALLS = {
    "form": (reading.read, DOCX),
    "form in Excel": (reading.read, XLSX),
    "document": (document.read, DOCX),
    "workbook": (excel.read, XLSX),
    "look": (look, DOCX),
    "comments": (partial(commented, remarks=(Remark(0, ("слово",)),)), DOCX),
    "no form": (reading.read, no_docx()),
    "cut off": (document.read, DOCX[:-30]),
    "another error": (own_error, b""),
}


def outcome(reader: Reader, call: foreign.Read[object], data: bytes) -> object:
    try:
        return foreign.read(reader, data, call, "форма.docx")
    except (FormError, DocumentError) as error:
        return type(error), error.problems


@pytest.mark.parametrize("name", CALLS)
def test_a_file_is_read_the_same_beside_as_here(name: str, beside: Reader) -> None:
    call, data = CALLS[name]
    assert outcome(beside, call, data) == outcome(Here(), call, data)


HARM = {
    "form-died": dying,
    "form-broke": stumbling,
    "form-too-large": talking,
    "form-memory": greedy,
}


@pytest.mark.parametrize("code", [pytest.param(one, marks=POSIX) if one == "form-memory" else one for one in HARM])
def test_what_a_file_does_to_its_reader_is_one_problem_and_the_others_are_read(code: str, beside: Reader) -> None:
    calls = [size, HARM[code], size, HARM[code], size, size]
    answers = [beside.hand(lambda: b"abc", call, f"{number}.docx") for number, call in enumerate(calls)]
    for number in (1, 3):
        with pytest.raises(FormError) as caught:
            answers[number]()
        (problem,) = caught.value.problems
        assert (problem.code, problem.place.file) == (code, f"{number}.docx")
        assert problem.hint.text
    assert [answers[number]() for number in (0, 2, 4, 5)] == [3, 3, 3, 3]


def test_a_reader_that_takes_too_long_is_ended() -> None:
    with READERS(1, Limits(seconds=0.2)) as reader:
        with pytest.raises(FormError) as caught:
            foreign.read(reader, b"", endless, "a.docx")
        assert [problem.code for problem in caught.value.problems] == ["form-time"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system knows no such signal")
def test_a_reader_that_is_killed_is_replaced(beside: Reader) -> None:
    with pytest.raises(FormError) as caught:
        foreign.read(beside, b"", killed, "a.docx")
    assert caught.value.problems[0].message.values["status"] == -signal.SIGKILL
    assert foreign.read(beside, b"abc", size, "b.docx") == 3


def test_a_file_that_cannot_be_loaded_is_said_as_such(beside: Reader) -> None:
    def load() -> bytes:
        raise SpecError([Problem("not-a-file", msg("a"))])

    with pytest.raises(SpecError):
        beside.hand(load, size, "a")()


def test_nothing_is_started_until_there_is_something_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(minding, "_begun", None)
    with READERS(5) as reader:
        assert reader.workers >= 1


def test_a_system_that_starts_no_process_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Limits) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(minding, "_begun", refuse)
    with READERS(1) as reader, pytest.raises(FormError) as caught:
        foreign.read(reader, b"", size, "a.docx")
    assert [problem.code for problem in caught.value.problems] == ["no-process"]


@POSIX
def test_forms_are_collected_although_one_of_them_takes_all_memory(
    cycle: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    cycle.run("forms", "p", "--period", "2026")
    (cycle.root / "in").mkdir()
    for party in ("school-1", "school-2"):
        form = (cycle.root / OUT / f"{party}.docx").read_bytes()
        (cycle.root / "in" / f"{party}.docx").write_bytes(filling.word(form, {"act-1": {"status": "Выполнено"}}))
    (cycle.root / "in" / "school-1a.docx").write_bytes(hostile.word_of_empty_paragraphs(600_000))
    monkeypatch.setattr(foreign, "readers", lambda files: READERS(files, Limits(memory=160 * MB)))
    ran = cycle.run("collect", "p", "--period", "2026", "in")
    assert ran.status == 1
    assert "school-1a.docx" in ran.err
    assert "takes more than 160 MB of memory" in ran.err
    assert "2 forms were read." in ran.err
    assert set(execution(cycle)["activities"]["act-1"]["answers"]) == {"school-1", "school-2"}


WAITING = """\
import sys
from pathlib import Path
from generator.build import foreign
from tests.test_build_foreign import endless

if __name__ == "__main__":
    with foreign.readers(2) as reader:
        answers = [reader.hand(lambda: b"", endless, "a") for _ in range(2)]
        print("begun", flush=True)
        answers[0]()
"""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are counted in /proc")
@pytest.mark.parametrize(("ending", "after"), [(signal.SIGINT, 0.0), (signal.SIGKILL, 0.5)])
def test_no_process_outlives_the_one_it_reads_for(ending: signal.Signals, after: float, tmp_path: Path) -> None:
    """Ctrl+C goes to the whole group, at whatever moment."""
    script = tmp_path / "waiting.py"
    script.write_text(WAITING, encoding="utf-8")
    begun = subprocess.Popen(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
    )
    assert begun.stdout
    assert begun.stdout.readline() == "begun\n"
    time.sleep(after)
    os.killpg(begun.pid, ending)
    _, said = begun.communicate(timeout=30)
    assert "Traceback" not in said.replace("Traceback", "", 1), "only the one that gives the orders hears Ctrl+C"
    until = time.monotonic() + 10
    while _of_group(begun.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert _of_group(begun.pid) == []


def _of_group(group: int) -> list[str]:
    """Return the living processes of a group."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, its_group = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(its_group) == group and state != "Z":
            found.append(path.parent.name)
    return found
