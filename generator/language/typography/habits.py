"""What a house may choose where the sources of typography disagree."""

from dataclasses import dataclass

from generator.model.look import Typography


@dataclass(frozen=True)
class Habits:
    """How a house writes: `percent` is `spaced` («5 %») or `tight` («5%»), `ranges` is `en` («5–7») or `em` («5—7»).

    `quoted` says that the text is printed inside quotation marks, so that its own are those of the second level.
    """

    percent: str = "spaced"
    ranges: str = "en"
    quoted: bool = False

    @property
    def range_dash(self) -> str:
        """The dash between the ends of a range."""
        return "—" if self.ranges == "em" else "–"


def habits(chosen: Typography) -> Habits:
    """Return the habits that the settings of a workspace give."""
    return Habits(chosen.percent, chosen.ranges)
