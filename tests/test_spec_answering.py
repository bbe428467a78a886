"""Answers are written into an execution file; every other character of it stays, and writing again changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import GeneratorError
from generator.model.family import Limits
from generator.spec.answering import Answers, answered
from generator.spec.source import read

AUTHOR = """\
# Мой файл
activities:
  # Первое
  act-1:
    status: ?   # спросить
    account: |
      Текст автора

      и ещё

  # Второе
  act-2: {status: done}
  act-3:
  act-4:
    answers:
      centre:   # перезвонить
        status: partly
      other:
        status: done

# Выводы
conclusions: Всё хорошо
"""
ONE = {"status": "done", "account": "Строка\\nдругая", "file": "a b.docx"}
GIVEN: Answers = {
    "activities": {
        "act-1": {"school": ONE},
        "act-2": {"school": ONE},
        "act-3": {"school": ONE},
        "act-4": {"centre": {"status": "not_done", "reason": "- нет: да #1"}},
        "act-5": {"school": ONE},
    },
    "tasks": {"task-1": {"school": {"status": "done"}}},
}


def written(text: str, answers: Answers = GIVEN) -> str:
    return answered(read(text, "f.yaml", Limits()), answers, Limits())


def test_nothing_of_the_authors_is_lost() -> None:
    after = written(AUTHOR).split("\n")
    kept = [line for line in AUTHOR.split("\n") if "status: partly" not in line and "act-2" not in line]
    left = iter(after)
    assert [line for line in kept if "centre" not in line and line not in left] == []
    assert "  act-2: {status: done, answers:" in "\n".join(after)


def test_the_answers_are_there_and_those_of_others_stay() -> None:
    data = read(written(AUTHOR), "f.yaml", Limits()).data
    assert isinstance(data, dict)
    rows = data["activities"]
    assert isinstance(rows, dict)
    said = {name: row["answers"] for name, row in rows.items() if isinstance(row, dict)}
    assert said["act-4"] == {"centre": GIVEN["activities"]["act-4"]["centre"], "other": {"status": "done"}}
    assert {name: said[name] for name in ("act-1", "act-2", "act-3", "act-5")} == {
        name: {"school": ONE} for name in ("act-1", "act-2", "act-3", "act-5")
    }


def test_what_a_party_no_longer_says_goes() -> None:
    before = written("", {"activities": {"act-1": {"school": {"status": "partly", "reason": "Болезнь"}}}})
    after = written(before, {"activities": {"act-1": {"school": {"status": "done"}}}})
    assert read(after, "f.yaml", Limits()).data == {
        "activities": {"act-1": {"answers": {"school": {"status": "done"}}}}
    }


@pytest.mark.parametrize("held", ["{}", "{ }", "{status: done}", "{status: done,}", "{status: done,\n    }"])
def test_an_activity_in_brackets_takes_answers(held: str) -> None:
    after = read(
        written(f"activities:\n  act-1: {held}\n", {"activities": {"act-1": {"school": ONE}}}), "f.yaml", Limits()
    )
    assert isinstance(after.data, dict)
    assert after.data["activities"]["act-1"]["answers"] == {"school": ONE}


def test_writing_again_changes_nothing() -> None:
    assert written(written(AUTHOR)) == written(AUTHOR)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# только примечание",
        "title: Отчёт",
        "activities:\n",
        "activities: {}\n",
        "activities:\n  act-1:\n    account: |+\n      x\n\n\ntitle: y\n",
        "activities:\n    act-1:\n        status: done",
        "activities: {act-1: {status: done, answers: {school: {status: partly}}}}\n",
        "\ufeffsummary: yes\nactivities:\n  act-1:\n    status: done\n",
        "\ufeff",
        "activities:\n  ? act-1\n  : status: done\n",
        "activities:\n  act-1:\n    account: Урок №5 #1\n",
    ],
)
def test_any_file_takes_answers(text: str) -> None:
    before, after = (read(one, "f.yaml", Limits()).data or {} for one in (text, written(text)))
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    rows = after["activities"]
    assert isinstance(rows, dict)
    assert rows["act-5"] == {"answers": {"school": ONE}}
    assert {key: value for key, value in after.items() if key not in GIVEN} == {
        key: value for key, value in before.items() if key not in GIVEN
    }


def test_line_ends_of_windows_stay() -> None:
    after = written(AUTHOR.replace("\n", "\r\n"))
    assert after.count("\n") == after.count("\r\n")


def test_a_file_that_would_become_too_large_is_left_alone_and_the_limit_is_named() -> None:
    with pytest.raises(GeneratorError) as refused:
        answered(read("", "f.yaml", Limits()), GIVEN, Limits(size=100))
    assert [one.code for one in refused.value.problems] == ["file-size"]


def test_a_file_that_shares_its_parts_is_left_alone() -> None:
    shared = "activities:\n  act-1: &one\n    status: done\n  act-2: *one\n"
    with pytest.raises(GeneratorError) as refused:
        written(shared)
    assert [one.code for one in refused.value.problems] == ["not-written"]


TEXTS = st.text(st.characters(exclude_categories=["C"], include_characters="\n"), min_size=1).filter(
    lambda text: text.strip() and text == text.strip("\n")
)


@given(TEXTS)
def test_any_text_is_read_back_as_it_was_written(text: str) -> None:
    data = read(written(AUTHOR, {"activities": {"act-1": {"school": {"account": text}}}}), "f.yaml", Limits()).data
    assert isinstance(data, dict)
    assert data["activities"]["act-1"]["answers"]["school"]["account"] == text  # type: ignore[index, call-overload]
