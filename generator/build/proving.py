"""Which changes of documents come out again when the spec with them is printed: only these are brought in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.build import papers
from generator.build.papers import Paper
from generator.build.values import Checked
from generator.errors import Severity
from generator.intake.taking import holding, rows
from generator.intake.taking.placing import Placed
from generator.intake.taking.steps import Step, contrary, values
from generator.model.family import Family
from generator.spec.ids import PREFIXES, Names
from generator.spec.load import Loaded, Texts, load
from generator.spec.source import Source
from generator.spec.taking import Wish, in_order, taken

Key = tuple[str, int]
"""A file of the output, and which of its changes."""

_TRIES = 6


@dataclass(frozen=True)
class Case:
    """A hand-edited file: as it was written last, as it is now, what becomes of each of its changes."""

    before: Paper
    now: Paper
    placed: Sequence[Placed]


@dataclass(frozen=True)
class Proved:
    """The spec with changes: the new text of each file that changes, the changes that come out again."""

    sources: Mapping[str, Source]
    kept: frozenset[Key]
    contrary: frozenset[Key] = frozenset()


@dataclass(frozen=True)
class Prover:
    """Tries changes on the specs of a program."""

    checked: Checked
    texts: Texts
    cases: Mapping[str, Case]

    def proved(self) -> Proved:
        """Return the most changes that can be brought in together."""
        steps = {
            (name, place): one.steps
            for name, case in self.cases.items()
            for place, one in enumerate(case.placed)
            if one.steps
        }
        bad = contrary(step for found in steps.values() for step in found)
        against = frozenset(key for key, found in steps.items() if any(step.target in bad for step in found))
        keys = frozenset(steps) - against
        for _ in range(_TRIES):
            keys, sources, family = self._sound(keys, steps)
            if family is None or not keys:
                break
            printed = self._held(keys, family)
            if printed == keys:
                return Proved(sources, keys, against)
            keys = printed
        return Proved({}, frozenset(), against)

    def _sound(
        self, keys: frozenset[Key], steps: Mapping[Key, Sequence[Step]]
    ) -> tuple[frozenset[Key], Mapping[str, Source], Family | None]:
        """Return those of the changes with which the specs can be read, these specs and what they hold."""
        keys, sources = self._written(keys, steps)
        loaded = self._loaded(sources)
        if loaded.family is not None or not keys:
            return keys, sources, loaded.family
        wrong = {(one.place.file, one.place.path) for one in loaded.problems if one.severity is Severity.ERROR}
        blamed = {key for key in keys if any(_is_near(step, wrong) for step in steps[key])}
        if blamed and blamed != keys:
            return self._sound(keys - blamed, steps)
        if len(keys) == 1:
            return frozenset(), {}, self._loaded({}).family
        listed = sorted(keys)
        first, *_ = self._sound(frozenset(listed[: len(listed) // 2]), steps)
        second, *_ = self._sound(frozenset(listed[len(listed) // 2 :]), steps)
        both = first | second
        return self._sound(both, steps) if both != keys else self._sound(first, steps)

    def _written(
        self, keys: Iterable[Key], steps: Mapping[Key, Sequence[Step]]
    ) -> tuple[frozenset[Key], Mapping[str, Source]]:
        """Return the changes that could be written into the texts of the files, and these files."""
        chosen = {key: steps[key] for key in keys}
        sources, done = dict[str, Source](), set[tuple[str, Wish]]()
        asked = {file: in_order(found) for file, found in self._wishes(chosen).items()}
        for file, found in asked.items():
            limits = self.checked.family.settings.limits if self.checked.family else None
            assert limits
            source, carried = taken(self.checked.sources[file], found, limits)
            if carried:
                sources[file] = source
            done |= {(file, wish) for wish in carried}
        undone = {(file, wish.path) for file, found in asked.items() for wish in found if (file, wish) not in done}
        return frozenset(key for key, found in chosen.items() if not any(s.target in undone for s in found)), sources

    def _wishes(self, chosen: Mapping[Key, Sequence[Step]]) -> dict[str, list[Wish]]:
        every = [step for key in sorted(chosen) for step in chosen[key]]
        found: dict[str, list[Wish]] = {}
        for (file, path), value in values(every).items():
            found.setdefault(file, []).append(Wish(path, value))
        new = [step for step in every if step.entries]
        for place, step in enumerate(new):
            found.setdefault(step.file, []).append(self._item(step, place))
        return found

    def _item(self, step: Step, place: int) -> Wish:
        """Return the wish for a new row, with an id that nothing else has."""
        key = str(step.path[-2])
        name = Names(self.checked.sources[step.file]).new(PREFIXES[key], (*step.path, "new", place))
        return Wish(step.path, entries=rows.order((("id", name), *step.entries)))

    def _loaded(self, sources: Mapping[str, Source]) -> Loaded:
        return load(self.checked.slug, with_new(self.texts, sources))

    def _held(self, keys: frozenset[Key], family: Family) -> frozenset[Key]:
        """Return the changes that the documents made from the new specs print."""
        assert self.checked.family
        family = replace(family, pictures=self.checked.family.pictures)
        made = papers.made(self.checked, family, {name for name, _ in keys})
        found: set[Key] = set()
        for name, data in made.items():
            paper, case = papers.readable(name, data), self.cases[name]
            chosen = {place: case.placed[place].change for of, place in keys if of == name}
            if paper is not None:
                held = holding.held(case.before.units, case.now.units, paper.units, chosen)
                found |= {(name, place) for place in held}
        return frozenset(found)


def with_new(texts: Texts, sources: Mapping[str, Source]) -> Texts:
    """Return the texts of a program with those of `sources` in place of what they were."""
    new = {file: source.text for file, source in sources.items()}
    executions = {name: replace(text, text=new.get(text.file, text.text)) for name, text in texts.executions.items()}
    program = replace(texts.program, text=new.get(texts.program.file, texts.program.text))
    return replace(texts, program=program, executions=executions)


def _is_near(step: Step, wrong: Iterable[tuple[str, tuple[str | int, ...]]]) -> bool:
    """Return whether what a step works on, or a part of it, is wrong."""
    return any(file == step.file and path[: len(step.path)] == step.path for file, path in wrong if path)
