"""Kinds of fault in how much a template would repeat."""

from generator.errors import Severity
from tests.template_faults import BODY, Kind
from tests.word_templates import docx

MANY = 3_000
LOOP = "{% for row in rows %}"
PARTS = "{% for part in row.parts %}"

REPEATS = (
    Kind(
        "Цикл внутри цикла по тому же списку",
        "{% for a in rows %}{% for b in rows %}",
        "template-loop-again",
        "Назвать список внешнего пункта или убрать один из циклов.",
        BODY,
        lambda: docx("{% for a in rows %}{% for b in rows %}{{ b.number }}{% endfor %}{% endfor %}"),
        lambda: docx(f"{LOOP}{PARTS}{{{{ part.name }}}}{{% endfor %}}{{% endfor %}}{LOOP}{{% endfor %}}"),
        Severity.WARNING,
    ),
    Kind(
        "Слишком много циклов один в другом",
        "больше восьми {% for … %} подряд",
        "template-depth",
        "Закрывать каждый цикл перед следующим.",
        BODY,
        lambda: docx(LOOP + PARTS * 8 + "{% endfor %}" * 9),
        lambda: docx(LOOP + PARTS + "{% endfor %}" * 2),
    ),
    Kind(
        "Слишком много тегов",
        "больше трёх тысяч тегов в одной части",
        "template-crowd",
        "Повторять одинаковое циклом.",
        BODY,
        lambda: docx("{{ title }}" * (MANY + 1)),
        lambda: docx("{{ title }}" * 30),
    ),
    Kind(
        "Слишком большое число в теге",
        "{{ span * 99999999 }}",
        "template-expression",
        "Попросить поле, которое говорит то, что нужно.",
        BODY,
        lambda: docx("{{ span * 99999999 }}"),
        lambda: docx("{{ span * 2 }}"),
    ),
)
