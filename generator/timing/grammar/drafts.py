"""The pieces of a phrase → drafts of its clauses, each with the years that the words around it give."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from generator.timing.grammar.atoms import Atom, Break, Following, InYears, Put, Within
from generator.timing.meaning import LAST_YEAR, Day, Days, Mode, Nth, Place, Stretch, Unit, Years


@dataclass
class Draft:
    """A place, or days within a unit, on their way to a clause; no `years` where no word gave any yet."""

    mode: Mode
    place: Place | None = None
    at: Days | Nth | None = None
    unit: Unit | None = None
    reported: Unit | None = None
    years: tuple[Years, ...] = ()
    shift: int = 0


@dataclass
class Drafts:
    """Collects the drafts of a phrase; years named before a place go forward, all others back."""

    found: list[Draft] = field(default_factory=list)
    loose: list[Years] = field(default_factory=list)
    _given: int = 0
    """Drafts before this place have their years."""
    _last: tuple[int, int] = (0, 0)
    """The drafts that took the years named last."""
    _is_list: bool = False

    def read(self, atoms: Iterable[Atom]) -> "Drafts":
        """Take in `atoms` and return itself."""
        for atom in atoms:
            if isinstance(atom, Put):
                self._put(atom)
            elif isinstance(atom, Within):
                self._within(atom)
            elif isinstance(atom, InYears):
                self._years(atom.years)
            elif isinstance(atom, Following) and self.found:
                self._follow(atom)
            if not isinstance(atom, Break):
                self._is_list = isinstance(atom, InYears)
        return self

    @property
    def is_partly_dated(self) -> bool:
        """Whether some of the places have years and some have none."""
        return len({bool(one.years or _has_years(one.place)) for one in self.found if one.place}) > 1

    def _put(self, atom: Put) -> None:
        for one in atom.places:
            place, own = _apart(one)
            years = atom.years or own
            self.found.append(Draft(atom.mode, place, years=years or tuple(self.loose)))
        if years or self.loose:
            self._give(years)

    def _give(self, years: tuple[Years, ...]) -> None:
        """Give `years` to the places before that have none."""
        for draft in self.found[self._given :]:
            if not draft.years and not _has_years(draft.place):
                draft.years = tuple(_over_new_year(draft.place, one) for one in years)
        self._last = (self._given, len(self.found))
        self._given = len(self.found)

    def _within(self, atom: Within) -> None:
        if atom.unit is None and self.found and _merged(self.found[-1], atom):
            return
        for at in atom.at:
            self.found.append(Draft(atom.mode, atom.during, at, atom.unit, years=tuple(self.loose)))

    def _years(self, years: Years) -> None:
        if self._given < len(self.found):
            self._give((years,))
        elif self._is_list and self._last[1]:
            for draft in self.found[slice(*self._last)]:
                draft.years += (years,)
        else:
            self.loose.append(years)

    def _follow(self, atom: Following) -> None:
        last = self.found[-1]
        last.reported = atom.reported
        if last.at is None:
            last.shift = 1 if atom.unit in {Unit.YEAR, None} else 0
            return
        last.at = replace(last.at, month=max(last.at.month, 1), after=True)
        last.unit = None if last.unit is Unit.MONTH else last.unit


def _apart(place: Place) -> tuple[Place, tuple[Years, ...]]:
    """Return a stretch of one year without the year, and the year; any other place as it is."""
    if isinstance(place, Stretch) and place.start.year == place.end.year != 0:
        year = place.start.year
        return Stretch(replace(place.start, year=0), replace(place.end, year=0)), (Years(year, year),)
    return place, ()


def _over_new_year(place: Place | None, years: Years) -> Years:
    """Return the years in which a stretch begins: «зима 2022–2023 гг.» is one winter."""
    if not isinstance(place, Stretch) or place.start.month <= place.end.month or years.school:
        return years
    return replace(years, last=max(years.first, years.last - 1))


def _has_years(place: Place | None) -> bool:
    return isinstance(place, Stretch) and bool(place.start.year or place.end.year == LAST_YEAR)


def _merged(draft: Draft, atom: Within) -> bool:
    """Make «сентябрь, не позднее 15 числа» one day of that month."""
    place, at = draft.place, atom.at[0]
    if not isinstance(place, Stretch) or not isinstance(at, Days) or len(atom.at) > 1 or at.after:
        return False
    if place.start.day or place.end.day or place.start.month != place.end.month or draft.mode is not Mode.WINDOW:
        return False
    month = place.start.month
    draft.place = Stretch(Day(month, at.first or at.last), Day(month, at.last))
    draft.mode = atom.mode
    return True
