"""The yearly cycle as a department lives it: forms go out, come back filled in every way, and become one report."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from generator.cli.main import main
from tests import filling_forms as filling
from tests.reading import Grid, folded, grids, text

SLUG, PERIOD, DAY = "shkoly-2025-2027", "2027", "2028-01-12"
SILENT = ("transport", "library", "ozerki")
IN_EXCEL = ("school-4", "lyceum-7", "klyuchi", "nizhny-lug")
SAVED_AGAIN = ("school-2", "methods", "sosnovets", "kamenny-brod", "klyuchi", "lyceum-7")
BY_OFFICE = shutil.which("soffice") is not None

WORDS = {
    "done": "Выполнено",
    "done_late": "Выполнено с опозданием",
    "partly": "Выполнено частично",
    "in_progress": "Выполняется",
    "not_done": "Не выполнено",
}
CYCLES = {"school-2": tuple(WORDS), "school-4": ("done", "done_late", "partly")}
CONTRADICTS, IRO = "Противоречие (состояние)", "ГАУ ДПО «Приозёрский ИРО»"
TWICE, OTHERWISE = "Отчёт школы 1 – исправленный.docx", "Совсем другое."
OWING = {"done_late", "partly", "not_done"}


@dataclass
class Cycle:
    """The workspace, what was answered (party → row → values as stored), and what the first collecting gave."""

    root: Path
    answers: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    status: int = 0
    log: str = ""

    @property
    def execution(self) -> Path:
        return self.root / "program_specs" / SLUG / "execution" / f"{PERIOD}.yaml"

    @property
    def collation(self) -> list[Grid]:
        return grids(self.root / "output" / SLUG / f"collation-{PERIOD}.docx")


def run(root: Path, *arguments: str) -> int:
    return main(["--workspace", str(root), "--lang", "ru", "--on", DAY, *arguments])


@pytest.fixture(scope="module")
def cycle(tmp_path_factory: pytest.TempPathFactory) -> Cycle:
    root = tmp_path_factory.mktemp("cycle")
    made = Cycle(root / "ws")
    assert main(["--lang", "ru", "init", str(made.root)]) == 0
    assert run(made.root, "forms", SLUG, "--period", PERIOD, "--xlsx") == 0
    assert run(made.root, "forms", "monitoring-2025", "--period", "2026", "--party", "vbr-school-3") == 0
    back = root / "back"
    back.mkdir()
    _return(made, back)
    made.status = run(made.root, "collect", SLUG, "--period", PERIOD, str(back))
    return made


def _return(made: Cycle, back: Path) -> None:
    """Fill the forms of everybody but the silent ones, and add what departments get besides."""
    out = made.root / "output" / SLUG / "forms" / PERIOD
    for form in sorted(out.glob("*.docx")):
        party = form.stem
        if party in SILENT or party == "letter":
            continue
        answers = made.answers[party] = _answers(party, _rows(form))
        typed = {
            name: {**said, "status": WORDS[said["status"]]} if "status" in said else said
            for name, said in answers.items()
        }
        if party in IN_EXCEL:
            (back / f"{party}.xlsx").write_bytes(filling.excel(form.with_suffix(".xlsx").read_bytes(), typed))
        else:
            (back / f"{party}.docx").write_bytes(filling.word(form.read_bytes(), typed))
    if BY_OFFICE:
        for kind in ("docx", "xlsx"):
            again = [path for party in SAVED_AGAIN if (path := back / f"{party}.{kind}").exists()]
            filling.saved_again(again, kind, back.parent / kind)
    (back / "school-1.docx").rename(back / "Отчёт школы 1.docx")
    twice = _typed({name: {**said, "account": OTHERWISE} for name, said in made.answers["school-1"].items()})
    (back / TWICE).write_bytes(filling.word((out / "school-1.docx").read_bytes(), twice))
    (back / "повреждён.docx").write_bytes((out / "school-2.docx").read_bytes()[:5000])
    other = made.root / "output" / "monitoring-2025" / "forms" / "2026" / "vbr-school-3.docx"
    shutil.copy(other, back / "чужая программа.docx")
    (back / "~$school-2.docx").write_bytes(b"lock")


def _typed(answers: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """Return the answers as people type them: statuses in words."""
    return {
        name: {key: WORDS[value] if key == "status" else value for key, value in said.items()}
        for name, said in answers.items()
    }


def _rows(form: Path) -> list[str]:
    return [
        name for grid in grids(form) for row in grid for name in [row[0].partition("[")[2].partition("]")[0]] if name
    ]


def _answers(party: str, rows: list[str]) -> dict[str, dict[str, str]]:
    """Return answers of every kind, each with a text of its own; two parties contradict each other twice."""
    found: dict[str, dict[str, str]] = {}
    for place, name in enumerate(rows):
        if name.startswith("in-"):
            found[name] = {"actual": f"{90 + place},5"}
            continue
        status = CYCLES.get(party, ("done",))[place % len(CYCLES.get(party, ("done",)))]
        said = {"status": status, "account": f"Сведения {party} о {name}: 50 % & «да» <нет> *5*."}
        said |= {"reason": f"причина {party} {name}"} if status in OWING else {}
        said |= {"actual": str(10 + place)} if name in {"act-4f2w", "act-n8q4"} else {}
        found[name] = said
    if party == "iro":
        for name in ("act-4j8d", "act-7b5x"):
            found[name] = {
                "status": "not_done",
                "account": f"{party}: не проводилось ({name}).",
                "reason": "нет заявки",
            }
    if party == "gymnasium-6":
        found[rows[0]]["account"] = "- первая строка\n- вторая строка"
    if party == "school-3":
        found[rows[0]].pop("status")
    return found


def stored(cycle: Cycle) -> dict[tuple[str, str], dict[str, str]]:
    """Return the answers in the execution file by row and party."""
    data = yaml.load(cycle.execution.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    rows = {**data.get("activities", {}), **data.get("indicators", {}), **data.get("tasks", {})}
    return {(name, party): said for name, row in rows.items() for party, said in row.get("answers", {}).items()}


def expected(cycle: Cycle) -> dict[tuple[str, str], dict[str, str]]:
    """Return what must be in the execution file; of the two files of a school the first by name was taken."""
    files = {party: f"{party}.xlsx" if party in IN_EXCEL else f"{party}.docx" for party in cycle.answers}
    files["school-1"] = TWICE
    twice = {name: {**said, "account": OTHERWISE} for name, said in cycle.answers["school-1"].items()}
    return {
        (name, party): {**said, "file": files[party], "received": DAY}
        for party, rows in (cycle.answers | {"school-1": twice}).items()
        for name, said in rows.items()
    }


def test_every_answer_is_in_the_execution_file_with_who_said_it_and_nothing_else_is(cycle: Cycle) -> None:
    assert len(cycle.answers) >= 25
    assert stored(cycle) == expected(cycle)


def test_what_cannot_be_taken_is_named_and_the_status_says_so(cycle: Cycle) -> None:
    assert cycle.status == 1
    aside = cycle.collation[1]
    assert aside == [
        ["Файл", "Почему"],
        ["Отчёт школы 1.docx", f"Это вторая форма той же организации, и сведения в ней другие, чем в файле {TWICE}."],
        ["повреждён.docx", "Файл нельзя прочитать как документ Word (.docx)."],
        ["чужая программа.docx", "Это форма другой программы: monitoring-2025."],
    ]


def test_the_collation_says_how_everybody_stands(cycle: Cycle) -> None:
    states = {row[1]: row[2] for row in cycle.collation[0][1:]}
    assert [name for name, state in states.items() if state == "Не представлена"] == [
        "МБУК «Централизованная библиотечная система»",
        "МКУ «Автохозяйство»",
        "МБОУ «Озерковская СОШ»",
    ]
    assert states["МБОУ «СОШ № 3»"] == "Получена с ошибками"
    assert len(states) == 32
    assert set(states.values()) <= {"Не представлена", "Получена с ошибками", "Принята", "Вошла в отчёт"}


def test_the_collation_says_what_a_person_must_look_at(cycle: Cycle) -> None:
    assert [[row[0], row[3]] for row in cycle.collation[2][1:]] == [
        ["ГАУ ДПО «Приозёрский ИРО»", f"{CONTRADICTS}: Методический центр – «Выполнено»; {IRO} – «Не выполнено»."],
        ["ГАУ ДПО «Приозёрский ИРО»", f"{CONTRADICTS}: Методический центр – «Выполнено»; {IRO} – «Не выполнено»."],
        ["МБОУ «СОШ № 3»", "Строка не заполнена: нет состояния или значения."],
    ]


def test_collecting_again_adds_nothing_and_what_the_author_wrote_stays(cycle: Cycle, tmp_path: Path) -> None:
    before = cycle.execution.read_bytes()
    assert "# Составление и сопровождение индивидуальных образовательных маршрутов педагогов" in before.decode()
    one = tmp_path / "one.docx"
    shutil.copy(cycle.root.parent / "back" / "school-2.docx", one)
    assert run(cycle.root, "collect", SLUG, "--period", PERIOD, str(one)) == 0
    assert cycle.execution.read_bytes() == before


def test_every_answer_stands_in_the_report(cycle: Cycle) -> None:
    assert run(cycle.root, "build", SLUG, "--only", "report", "--period", PERIOD) == 0
    report = folded(text(cycle.root / "output" / SLUG / f"report-{PERIOD}.docx"))
    said = [line for one in expected(cycle).values() for line in one.get("account", "").split("\n") if line]
    assert [line for line in said if line.removeprefix("- ") not in report] == []
    assert "Дефицитов" not in report
    assert "Всего:" in report
    assert "школ" in report
