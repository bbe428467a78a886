"""Acts and approval blocks."""

from tests.linting import Example, Spec
from tests.spec_texts import DIRECTORY, HEAD

PEOPLE = DIRECTORY.replace("place: г. Заречный}", "place: г. Заречный, head: lavrova}").replace(
    "acts:\n", "  petrov: {name: Петров Пётр Ильич, post: head, party: school-3}\nacts:\n"
)
"""The directory with a head of the issuer, and a person of a school."""


def act(*points: str, more: str = "", date: str = "2025-01-20", head: str = "", directory: str = PEOPLE) -> Spec:
    """Return a program with an act: `points` are flow mappings, `more` further keys of the act and of the program.

    `head` are keys of the act in place of its title, its preamble, its number and who signs it.
    """
    listed = "".join(f"    - {point}\n" for point in points)
    usual = {
        "title": "О программе",
        "preamble": "В целях поддержки школ",
        "date": date,
        "number": "17",
        "signatory": "lavrova",
    }
    given = {line.split(":")[0].strip() for line in head.splitlines()}
    kept = "".join(f"  {key}: {value}\n" for key, value in usual.items() if key not in given)
    return Spec(f"{HEAD}order:\n{kept}{head}  points:\n{listed}{more}", directory)


def point(text: str) -> str:
    """Return a point with a text of its own, before which the program is approved and after which there is control."""
    return f"{{id: p-7, text: '{text}'}}"


APPROVE, CONTROL = "{id: p-1, approve: yes}", "{id: p-2, control: self}"
_LONG = "Программа повышения качества образования в школах Заречного муниципального округа на 2025–2026 годы"
_TITLED = "  title: Об утверждении Программы повышения качества образования в школах Заречного {} на {}–2026 годы\n"
_LATE = PEOPLE.replace("number: 273-ФЗ,", "number: 273-ФЗ, valid_until: 2024-12-31,")


def _titled(spec: Spec) -> Spec:
    return Spec(spec.program.replace("Программа поддержки школ", _LONG), spec.directory)


EXAMPLES = (
    Example(
        "approval-twice",
        act(APPROVE, CONTROL, more="approval: {form: person, person: lavrova, date: 2025-01-20}\n"),
        act(APPROVE, CONTROL, more="approval: {form: act}\n"),
    ),
    Example(
        "approval-plain",
        act(APPROVE, CONTROL, more="approval: {form: plain}\n"),
        act(APPROVE, CONTROL, more="approval: {form: act}\n"),
    ),
    Example(
        "code-too-early",
        act(APPROVE, CONTROL, more="  code: yes\n"),
        act(APPROVE, CONTROL, more="  code: yes\n", date="2025-09-01"),
    ),
    Example(
        "order-title-form",
        act(APPROVE, CONTROL, head="  title: Утверждение программы\n"),
        act(APPROVE, CONTROL, head="  title: Об утверждении программы\n"),
    ),
    Example(
        "order-title-differs",
        _titled(
            act(
                APPROVE,
                CONTROL,
                head=_TITLED.format("округа", 2024),
            )
        ),
        _titled(
            act(
                APPROVE,
                CONTROL,
                head=_TITLED.format("муниципального округа", 2025),
            )
        ),
    ),
    Example(
        "order-number-sign",
        act(APPROVE, CONTROL, head="  number: № 17\n"),
        act(APPROVE, CONTROL, head="  number: 17-ОД\n"),
    ),
    Example(
        "order-requisites-differ",
        act(APPROVE, CONTROL, more="approval: {form: act, text: 'УТВЕРЖДЕНА приказом от 20.01.2025 № 71'}\n"),
        act(APPROVE, CONTROL, more="approval: {form: act, text: 'УТВЕРЖДЕНА приказом от 20.01.2025 № 17'}\n"),
    ),
    Example(
        "order-verb",
        act(APPROVE, CONTROL, head="  preamble: 'В целях поддержки школ приказываю'\n"),
        act(APPROVE, CONTROL),
    ),
    Example("preamble-missing", act(APPROVE, CONTROL, head="  preamble: ''\n"), act(APPROVE, CONTROL)),
    Example(
        "preamble-stale",
        act(
            APPROVE,
            CONTROL,
            head="  preamble: ''\n  grounds: [{link: accordance, acts: fz-273}]\n",
            directory=_LATE,
        ),
        act(APPROVE, CONTROL, head="  preamble: ''\n  grounds: [{link: accordance, acts: fz-273}]\n"),
    ),
    Example(
        "order-no-approve",
        act(point("Назначить координатором Лаврову И.С."), CONTROL, more="approval: {form: act}\n"),
        act(APPROVE, CONTROL, more="approval: {form: act}\n"),
    ),
    Example(
        "appendix-unmentioned",
        act(point("Утвердить Программу поддержки школ."), CONTROL),
        act(point("Утвердить прилагаемую Программу поддержки школ."), CONTROL),
    ),
    Example(
        "appendix-number",
        act("{id: p-1, approve: {appendix: 1}}", CONTROL, more="approval: {form: act, number: 2}\n"),
        act("{id: p-1, approve: {appendix: 2}}", CONTROL, more="approval: {form: act, number: 2}\n"),
    ),
    Example(
        "appendix-sequence",
        act(
            point("Утвердить Программу согласно приложению № 1."),
            "{id: p-8, text: 'Утвердить состав рабочей группы согласно приложению № 3.'}",
            CONTROL,
        ),
        act(
            point("Утвердить Программу согласно приложению № 1."),
            "{id: p-8, text: 'Утвердить состав рабочей группы согласно приложению № 2.'}",
            CONTROL,
        ),
    ),
    Example(
        "appendix-unnumbered",
        act(
            point("Утвердить Программу согласно приложению."),
            "{id: p-8, text: 'Утвердить состав рабочей группы (приложение).'}",
            CONTROL,
        ),
        act(
            point("Утвердить Программу согласно приложению № 1."),
            "{id: p-8, text: 'Утвердить состав рабочей группы (приложение № 2).'}",
            CONTROL,
        ),
    ),
    Example(
        "appendix-capital",
        act(point("Утвердить Программу (Приложение 1)."), CONTROL),
        act(point("Утвердить Программу (приложение 1)."), CONTROL),
    ),
    Example(
        "point-form",
        act(APPROVE, point("Проведение собеседований с директорами школ в марте 2025 года."), CONTROL),
        act(
            APPROVE, point("Методическому центру провести собеседования с директорами школ в марте 2025 года."), CONTROL
        ),
    ),
    Example(
        "point-no-addressee",
        act(APPROVE, point("Подготовить график выездов в школы до 1 марта 2025 г."), CONTROL),
        act(APPROVE, point("Методическому центру до 1 марта 2025 г. подготовить график выездов."), CONTROL),
    ),
    Example(
        "point-no-term",
        act(APPROVE, "{id: p-3, assign: {to: school-3, do: назначить координатора}}", CONTROL),
        act(APPROVE, "{id: p-3, assign: {to: school-3, do: назначить координатора, until: 2025-03-01}}", CONTROL),
    ),
    Example(
        "point-vague",
        act(APPROVE, point("Директорам школ активизировать работу с родителями."), CONTROL),
        act(APPROVE, point("Директорам школ провести по два родительских собрания."), CONTROL),
    ),
    Example(
        "point-reference",
        act(APPROVE, point("Школам, названным в пункте 7 настоящего приказа, представить отчёты."), CONTROL),
        act(APPROVE, point("Школам, названным в пункте 1 настоящего приказа, представить отчёты."), CONTROL),
    ),
    Example(
        "point-repeated",
        act(
            APPROVE,
            point("Директорам школ назначить координаторов Программы."),
            "{id: p-8, text: 'Директорам школ назначить координаторов Программы'}",
            CONTROL,
        ),
        act(
            APPROVE,
            point("Директорам школ назначить координаторов Программы."),
            "{id: p-8, text: 'Директорам школ утвердить планы работы'}",
            CONTROL,
        ),
    ),
    Example(
        "control-wording",
        act(APPROVE, point("Контроль за исполнения приказа оставляю за собой.")),
        act(APPROVE, point("Контроль за исполнением приказа оставляю за собой.")),
    ),
    Example(
        "control-entrusted",
        act(APPROVE, point("Контроль за исполнением приказа возложить на заместителю начальника Петрову П.И.")),
        act(APPROVE, point("Контроль за исполнением приказа возложить на заместителя начальника Петрова П.И.")),
    ),
    Example(
        "repeal-agreement",
        act(APPROVE, point("Признать утратившими силу приказ от 14.01.2022 № 12."), CONTROL),
        act(APPROVE, point("Признать утратившим силу приказ от 14.01.2022 № 12."), CONTROL),
    ),
    Example(
        "repeal-gone",
        act(APPROVE, "{id: p-3, repeal: fz-273}", CONTROL, directory=_LATE),
        act(APPROVE, "{id: p-3, repeal: fz-273}", CONTROL),
    ),
    Example(
        "appointee-gender",
        act(APPROVE, point("Назначить ответственным за ведение реестра Жданову Ольгу Петровну."), CONTROL),
        act(APPROVE, point("Назначить ответственной за ведение реестра Жданову Ольгу Петровну."), CONTROL),
    ),
    Example("order-no-control", act(APPROVE), act(APPROVE, CONTROL)),
    Example(
        "control-twice",
        act(APPROVE, CONTROL, point("Контроль за исполнением приказа возложить на заместителя начальника.")),
        act(APPROVE, CONTROL, point("Контроль за исполнением пункта 1 возложить на заместителя начальника.")),
    ),
    Example(
        "control-place",
        act(APPROVE, CONTROL, "{id: p-3, assign: {to: school-3, do: назначить координатора, until: 2025-03-01}}"),
        act(APPROVE, CONTROL, "{id: p-3, force: signing}"),
    ),
    Example(
        "signatory-not-head",
        act(APPROVE, CONTROL, head="  signatory: petrov\n"),
        act(APPROVE, CONTROL, head="  signatory: {person: petrov, acting: yes}\n"),
    ),
    Example(
        "joint-person",
        act(APPROVE, point("Контроль за исполнением приказа оставляю за собой."), head="  joint: [school-3]\n"),
        act(APPROVE, point("Контроль за исполнением приказа оставляем за собой."), head="  joint: [school-3]\n"),
    ),
    Example(
        "acquainted-missing",
        act(APPROVE, "{id: p-3, assign: {to: petrov, do: назначить координатора, until: 2025-03-01}}", CONTROL),
        act(
            APPROVE,
            "{id: p-3, assign: {to: petrov, do: назначить координатора, until: 2025-03-01}}",
            CONTROL,
            head="  acquainted: [petrov]\n",
        ),
    ),
    Example(
        "publish-missing",
        act(APPROVE, CONTROL),
        act(APPROVE, "{id: p-3, publish: на официальном сайте Управления}", CONTROL),
    ),
)
