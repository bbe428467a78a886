"""Titles of approved documents in a sentence, and the title of the act: «Об утверждении Программы …»."""

import re
from collections.abc import Iterator

from generator.language import acts, dates
from generator.language.acts import APPROVED
from generator.language.cases.agreeing import agreeing
from generator.language.cases.grammar import Agreement, Case, Gender, Inflected
from generator.language.cases.phrases.whole import agreement, phrase
from generator.language.citations import quoted
from generator.language.guesses import Guess
from generator.language.posts import capital
from generator.language.wording.scene import Scene
from generator.language.wording.values import Words, listed, lowered, spaced, words
from generator.model.family import Family
from generator.model.gap import NOTHING_HERE
from generator.model.order import Order, Point
from generator.model.period import ReportingPeriod
from generator.model.points import Approve

_REPORT = "отчёт"
_CAPITALS = re.compile("[А-ЯЁ]{4}")
_ABBREVIATED = re.compile(r"(?<!\w)(?:[a-zа-яё]{1,2}|[A-ZА-ЯЁ]|руб|тыс|млн|обл|чел|экз)\.$|\.\.$")
_ALSO_CALLED = re.compile(r"\(«(?P<name>[^»]+)»\)")


def title(order: Order, family: Family) -> tuple[str, tuple[Guess, ...]]:
    """Return the title of the act, as given or made from what its points approve; empty where they approve nothing.

    ГОСТ Р 7.0.97-2016, 5.17.
    """
    if order.title:
        return order.title, ()
    scene = Scene(family, ("order", "title"))
    approved = [document(fact, Case.GENITIVE, scene) for fact in approvals(order.points)]
    made = spaced("Об утверждении", listed(approved)) if approved else Words()
    return made.text, made.guesses


def approvals(points: tuple[Point, ...]) -> Iterator[Approve]:
    """Yield what the points and their points approve, in order."""
    for point in points:
        if isinstance(point.fact, Approve):
            yield point.fact
        yield from approvals(point.points)


def approve(fact: Approve, scene: Scene) -> Words:
    """Return «Утвердить прилагаемую Программу … (далее – Программа)» or «… согласно приложению № 2 к …»."""
    called = f"(далее – {short})" if (short := _short(fact, scene)) else ""
    named = spaced(document(fact, Case.ACCUSATIVE, scene), called)
    if fact.attached:
        return spaced("утвердить", _attached(fact, scene), named)
    appendix = f"приложению № {fact.appendix}" if fact.appendix else "приложению"
    return spaced("утвердить", named, f"согласно {appendix} к настоящему {scene.act.dative}")


def document(fact: Approve, case: Case, scene: Scene) -> Words:
    """Return the title of what is approved, in the case.

    The author's own title stands as written. The title of the program is a heading, so its capital letter goes,
    unless a short name is introduced for it; a title that does not say what the document is stands in quotes. Of a
    heading in capitals those of the kind of document go; names among the other words only a person knows.
    """
    if fact.what:
        return _inflected(_one_line(fact.what), case, scene)
    if scene.report:
        return report(scene.report, case, scene)
    program = scene.family.program
    written = _one_line(program.title)
    heading = _in_small_letters(written)
    if not acts.of_document(heading):
        return spaced(_inflected(APPROVED[program.kind].name, case, scene), quoted(heading))
    made = _inflected(capital(heading) if _short(fact, scene) else lowered(heading), case, scene)
    shouted = heading != written and _is_shouted(heading)
    return made + Words((), scene.here(Inflected(made.text, shouted), written, case).guesses)


def program(family: Family, case: Case) -> str:
    """Return the program's title in the case; in quotes behind its kind where the form would be a guess."""
    made = document(Approve(), case, Scene(family.under(None), ("title",)))
    if not made.guesses:
        return made.text
    kind = phrase(APPROVED[family.program.kind].name, case).text
    return f"{kind} {quoted(_one_line(family.program.title))}"


def report(period: ReportingPeriod, case: Case, scene: Scene) -> Words:
    """Return what the report of a period is called inside a sentence, in the case: by its heading where that is given.

    Else «отчёт об исполнении мероприятий Программы … за 2025 год», whose forms are sure.
    """
    if heading := _heading_of(period, scene):
        made = _inflected(heading, case, scene)
        return made + Words((), scene.here(Inflected(made.text, _is_shouted(heading)), heading, case).guesses)
    done = f"об исполнении мероприятий {program(scene.family, Case.GENITIVE)}"
    return words(f"{phrase(_REPORT, case).text} {done} {dates.period(period)}")


def report_in_short(period: ReportingPeriod, case: Case, scene: Scene) -> Words:
    """Return only what kind of document the report is, in the case: «отчёта», «аналитической справки»."""
    heading = _heading_of(period, scene) or _REPORT
    found = acts.kind_at(heading)
    return scene.here(phrase(heading[: found[0]], case), heading, case) if found else report(period, case, scene)


def _heading_of(period: ReportingPeriod, scene: Scene) -> str:
    execution = scene.family.executions.get(period.name)
    return lowered(_in_small_letters(_one_line(execution.title))) if execution else ""


def _short(fact: Approve, scene: Scene) -> str:
    short = fact.short or ("" if fact.what or scene.report else scene.family.program.short)
    return "" if short == NOTHING_HERE else short


def _attached(fact: Approve, scene: Scene) -> Words:
    found = _asks(fact, scene)
    asked = found or Agreement(Gender.MASCULINE, plural=False, animate=False)
    form = agreeing("прилагаемый", asked, Case.ACCUSATIVE)
    return scene.here(Inflected(form, guessed=found is None), f"прилагаемый {fact.what}".strip(), Case.ACCUSATIVE)


def _asks(fact: Approve, scene: Scene) -> Agreement | None:
    what = fact.what or (report(scene.report, Case.NOMINATIVE, scene).text if scene.report else "")
    if what:
        return acts.of_document(what) or agreement(what)
    program = scene.family.program
    return acts.of_document(program.title) or APPROVED[program.kind].agreement


def _inflected(text: str, case: Case, scene: Scene) -> Words:
    """Return the title in the case, with the other name in brackets: «плана мероприятий («дорожной карты»)»."""
    found = _ALSO_CALLED.search(text)
    if not found:
        return scene.here(phrase(text, case), text, case)
    before = scene.here(phrase(text[: found.start()].rstrip(), case), text, case)
    also = scene.here(phrase(found["name"], case), found["name"], case)
    return spaced(before, words("(«") + also + words("»)")) + words(text[found.end() :])


def _in_small_letters(heading: str) -> str:
    """Return «муниципальная программа «РАЗВИТИЕ»» for the same in capitals; any other heading as it is."""
    found = acts.kind_at(heading)
    kind = heading[: found[0]] if found else ""
    return kind.lower() + heading[len(kind) :] if kind.isupper() else heading


def _is_shouted(heading: str) -> bool:
    """Return whether words outside of quotes stand in capitals."""
    return _CAPITALS.search(re.sub("«.*»", "", heading)) is not None


def _one_line(heading: str) -> str:
    """Return the heading in one line, without a full stop at its end but for that of «2025 г.»."""
    line = " ".join(line for line in heading.split("\n") if line)
    return line if _ABBREVIATED.search(line) else line.removesuffix(".")
