"""All cases, and the manifest of what must come of them: exit status and codes of errors by the key of a case."""

from pathlib import Path

from tests.hostile import commands, folders, forms, pictures, specs, templates, workbooks
from tests.hostile.case import Case

MANIFEST = Path(__file__).parent / "verdicts.txt"
CASES: tuple[Case, ...] = tuple(
    case for module in (specs, templates, forms, workbooks, pictures, folders, commands) for case in module.CASES
)


def verdicts() -> dict[str, str]:
    """Return the verdict of each case: «1 unknown-key wrong-type»; «0» is that the program works."""
    lines = MANIFEST.read_text(encoding="utf-8").splitlines()
    return dict(reversed(line.split(" | ", 1)) for line in lines)  # type: ignore[misc]


def note(key: str, verdict: str) -> None:
    """Write the verdict of a case into the manifest."""
    kept = {**dict.fromkeys((case.key for case in CASES), ""), **verdicts(), key: verdict}
    order = [f"{kept[case.key]} | {case.key}\n" for case in CASES if kept[case.key]]
    MANIFEST.write_text("".join(order), encoding="utf-8", newline="\n")
