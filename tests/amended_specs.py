"""A program in small with every kind of part, as data, and edits of it such as a year brings."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import yaml
from hypothesis import strategies as st

from generator.model.family import Family
from generator.spec.load import Text, Texts, load

DIRECTORY: dict[str, Any] = {
    "parties": {
        "edu": {"name": "Управление образования Лесного округа", "short": "Управление образования", "head": "ilina"},
        "method": {"name": "Методический центр", "short": "Методический центр"},
        "school": {"name": "МБОУ «СОШ № 3»", "short": "МБОУ «СОШ № 3»"},
    },
    "people": {"ilina": {"name": "Ильина Вера Павловна", "post": "начальник", "party": "edu"}},
}


def row(name: str, title: str, term: str, *who: str, result: str = "Справка") -> dict[str, Any]:
    return {"id": name, "title": title, "term": term, "responsible": list(who), "result": result}


PROGRAM: dict[str, Any] = {
    "title": "Программа развития наставничества на 2025–2026 годы",
    "period": "2025-2026",
    "issuer": "edu",
    "goal": "Сократить долю школ с низкими результатами до 15 %.",
    "approval": {"form": "act"},
    "order": {
        "date": "2024-12-20",
        "number": "17",
        "preamble": "В целях развития наставничества",
        "points": [
            {"id": "p-1", "approve": "yes"},
            {
                "id": "p-2",
                "text": "Школам:",
                "points": [
                    {"id": "p-21", "text": "До 1 марта 2025 г. составить планы."},
                    {"id": "p-22", "text": "Отчитаться."},
                ],
            },
            {"id": "p-3", "control": "self"},
        ],
        "signatory": "ilina",
    },
    "sections": [
        {
            "id": "why",
            "kind": "text",
            "number": "I.",
            "heading": "Актуальность",
            "text": "В округе работают 19 школ, в них учатся 6840 детей.\nДля поддержки нужны:\n"
            "- наставники из опытных учителей;\n- занятия в малых группах.\n"
            "Программа рассчитана на два года и выполняется всеми школами округа.\n",
        },
        {
            "id": "data",
            "kind": "table",
            "columns": [{"heading": "Школа"}, {"heading": "Учителей"}],
            "rows": [["СОШ № 1", "40"], ["СОШ № 2", "35"], ["СОШ № 3", "28"]],
        },
        {
            "id": "passport",
            "kind": "passport",
            "heading": "Паспорт Программы",
            "rows": [
                {"key": "title"},
                {
                    "heading": "Координатор Программы",
                    "text": "Ермилов П.Н., заместитель начальника Управления образования",
                },
                {"key": "goal"},
                {"heading": "Этапы Программы", "text": "Первый этап – диагностика.\nВторой этап – занятия.\n"},
                {"heading": "Исполнители", "parties": ["edu", "method", "school"]},
                {"key": "financing"},
            ],
        },
        {
            "id": "indicators",
            "kind": "indicators",
            "heading": "Целевые показатели",
            "indicators": [
                {
                    "id": f"in-{n}",
                    "name": name,
                    "unit": "%",
                    "base": "35,0",
                    "base_year": "2024",
                    "targets": {"2025": "30,0", "2026": "25,0"},
                }
                for n, name in enumerate(("Доля школ", "Доля учителей", "Доля детей"), 1)
            ],
        },
        {
            "id": "money",
            "kind": "financing",
            "heading": "Финансирование",
            "unit": "тыс. рублей",
            "sources": [
                {"id": "f-1", "name": "Областной бюджет", "amounts": {"2025": "640,0", "2026": "700,0"}},
                {"id": "f-2", "name": "Местный бюджет", "amounts": {"2025": "1400,5", "2026": "90,0"}},
            ],
        },
        {
            "id": "cyclogram",
            "kind": "cyclogram",
            "heading": "Циклограмма",
            "numbering": "restart",
            "objectives": [
                {
                    "id": f"o-{n}",
                    "title": f"Задача {n}: Сбор сведений {n}",
                    "events": [row(f"e-{n}{m}", f"Событие {n}{m}", "май", "edu") for m in range(1, 4)],
                }
                for n in (1, 2)
            ],
        },
        {
            "id": "roadmap",
            "kind": "roadmap",
            "number": "II.",
            "heading": "Дорожная карта",
            "numbering": "nested",
            "dot": "yes",
            "directions": [
                {
                    "id": f"d-{n}",
                    "title": title,
                    "activities": [
                        row(f"a-{n}{m}", f"Провести {what} для школ округа", "до 1 сентября", "method", "school")
                        for m, what in enumerate(("семинар", "практикум", "вебинар", "конкурс"), 1)
                    ],
                }
                for n, title in enumerate(("Кадры", "Обучающиеся"), 1)
            ],
        },
    ],
}
for _number, _one in enumerate(PROGRAM["sections"][-1]["directions"]):
    _one["activities"][1]["parts"] = [
        row(f"a-{_number}p{m}", f"часть {m} практикума", "июнь", "edu", result=f"Итог {m}") for m in (1, 2)
    ]
    for _key in ("term", "responsible", "result"):
        del _one["activities"][1][_key]


def family(program: dict[str, Any], directory: dict[str, Any] = DIRECTORY) -> Family:
    """Return the family of specs given as data; raises AssertionError with what is wrong with them."""
    texts = (
        Text(name, yaml.safe_dump(data, allow_unicode=True, sort_keys=False))
        for name, data in (
            ("program.yaml", program),
            ("directory.yaml", directory),
        )
    )
    loaded = load("sample", Texts(*texts, None, {}))
    assert loaded.family, [str(one) for one in loaded.problems]
    return loaded.family


WORDS = ("срок", "план", "октябрь", "до 15 мая", "новые задачи", "25", "школьный совет", "«Лига»")
Edit = Callable[[dict[str, Any]], None]


def sections(spec: dict[str, Any]) -> dict[str, Any]:
    return {one["id"]: one for one in spec["sections"]}


def reworded(text: str, at: int, how: str, word: str) -> str:
    """Return a text with a word replaced, added or taken out."""
    lines = text.split("\n")
    line = at % len(lines)
    words = lines[line].split(" ")
    place = at // 3 % len(words)
    if how == "replace":
        words[place] = word
    elif how == "add":
        words.insert(place, word)
    elif len(words) > 1:
        del words[place]
    lines[line] = " ".join(words)
    return "\n".join(lines) if all(lines[:1]) else text


@st.composite
def edits(draw: st.DrawFn, spec: dict[str, Any], fresh: int) -> None:
    """Edit a program in one place."""
    parts = sections(spec)
    at, how, word = (
        draw(st.integers(0, 30)),
        draw(st.sampled_from(("replace", "add", "exclude"))),
        draw(st.sampled_from(WORDS)),
    )
    lists = [one["activities"] for one in parts["roadmap"]["directions"]]
    lists += [one["events"] for one in parts["cyclogram"]["objectives"]]
    lists += [one["parts"] for found in lists for one in found if "parts" in one]
    listed = draw(st.sampled_from(lists))
    rows = [one for found in lists for one in found if "term" in one]
    kind = draw(st.sampled_from(tuple(_KINDS)))
    _KINDS[kind](spec, parts, (listed, draw(st.sampled_from(rows))), (at, how, word, fresh))


def _row_text(_: Any, __: Any, found: Any, how: Any) -> None:
    key = ("title", "term", "result")[how[0] % 3]
    found[1][key] = reworded(found[1][key], *how[:3]) or how[2]


def _row_restated(_: Any, __: Any, found: Any, how: Any) -> None:
    found[1].update(row(found[1]["id"], f"Организовать {how[2]}", "декабрь", "edu", result=f"Приказ {how[2]}"))


def _row_added(_: Any, __: Any, found: Any, how: Any) -> None:
    found[0].insert(how[0] % (len(found[0]) + 1), row(f"new-{how[3]}", f"Новое дело {how[3]}", "март", "edu"))


def _row_gone(_: Any, __: Any, found: Any, how: Any) -> None:
    if len(found[0]) > 1:
        del found[0][how[0] % len(found[0])]


def _row_moved(_: Any, __: Any, found: Any, how: Any) -> None:
    one = found[0].pop(how[0] % len(found[0]))
    found[0].insert(how[0] // 4 % (len(found[0]) + 1), one)


def _paragraph(_: Any, parts: Any, __: Any, how: Any) -> None:
    parts["why"]["text"] = reworded(parts["why"]["text"].rstrip("\n"), *how[:3])


def _paragraph_added(_: Any, parts: Any, __: Any, how: Any) -> None:
    lines = parts["why"]["text"].rstrip("\n").split("\n")
    lines.insert(how[0] % (len(lines) + 1), f"Новый абзац о том, что такое {how[2]} № {how[3]}.")
    parts["why"]["text"] = "\n".join(lines)


def _paragraph_gone(_: Any, parts: Any, __: Any, how: Any) -> None:
    lines = parts["why"]["text"].rstrip("\n").split("\n")
    if len(lines) > 2:
        del lines[how[0] % len(lines)]
    parts["why"]["text"] = "\n".join(lines)


def _figure(_: Any, parts: Any, __: Any, how: Any) -> None:
    parts["indicators"]["indicators"][how[0] % 3 % len(parts["indicators"]["indicators"])]["targets"]["2026"] = (
        f"{how[0]},5"
    )


def _indicator_gone(_: Any, parts: Any, __: Any, how: Any) -> None:
    if len(parts["indicators"]["indicators"]) > 1:
        del parts["indicators"]["indicators"][how[0] % len(parts["indicators"]["indicators"])]


def _money(_: Any, parts: Any, __: Any, how: Any) -> None:
    parts["money"]["sources"][how[0] % 2]["amounts"]["2025"] = f"{how[0] * 97},0"


def _passport(spec: Any, parts: Any, __: Any, how: Any) -> None:
    field = parts["passport"]["rows"][(1, 3)[how[0] % 2]]
    if "text" in field:
        field["text"] = reworded(field["text"].rstrip("\n"), *how[:3]) or how[2]
    spec["goal"] = reworded(spec["goal"], *how[:3]) or how[2]


def _data(_: Any, parts: Any, __: Any, how: Any) -> None:
    if how[1] == "add":
        parts["data"]["rows"].insert(how[0] % 3, [f"СОШ № {10 + how[3]}", "12"])
    else:
        parts["data"]["rows"][how[0] % len(parts["data"]["rows"])][1] = str(how[0] + 41)


def _point(spec: Any, _: Any, __: Any, how: Any) -> None:
    points = spec["order"]["points"][1]["points"]
    if how[1] == "add":
        points.insert(how[0] % (len(points) + 1), {"id": f"p-new-{how[3]}", "text": f"Исполнить {how[2]} {how[3]}."})
    else:
        points[0]["text"] = reworded(points[0]["text"], *how[:3]) or how[2]


def _headings(spec: Any, parts: Any, __: Any, how: Any) -> None:
    one = (parts["why"], parts["roadmap"], *parts["cyclogram"]["objectives"])[how[0] % 4]
    key = "title" if "title" in one else "heading"
    one[key] = f"{one[key]} и {how[2]}"


def _title(spec: Any, _: Any, __: Any, how: Any) -> None:
    spec["title"] = f"Программа развития наставничества и {('шефства', 'дружбы')[how[0] % 2]} на 2025–2026 годы"


_KINDS: dict[str, Callable[[Any, Any, Any, Any], None]] = {
    one.__name__: one
    for one in (
        *(_row_text, _row_restated, _row_added, _row_gone, _row_moved, _paragraph, _paragraph_added, _paragraph_gone),
        *(_figure, _indicator_gone, _money, _passport, _data, _point, _headings, _title),
    )
}


@st.composite
def edited(draw: st.DrawFn, most: int = 4) -> list[dict[str, Any]]:
    """Return three states of the program, each edited in a few places since the one before."""
    states = [deepcopy(PROGRAM)]
    for year in range(2):
        spec = deepcopy(states[-1])
        for number in range(draw(st.integers(1, most))):
            draw(edits(spec, year * 10 + number + 1))
        states.append(spec)
    return states
