"""The profile LibreOffice runs with: made anew each time, so that no setting of the user's plays a part."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.pdf.running import folder

_COMMON, _SETUP = "org.openoffice.Office.Common", "org.openoffice.Setup"
_SETTINGS = (
    # Nothing is fetched while a document is read, neither from the network nor from other files of this machine.
    (f"{_COMMON}/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    (f"{_COMMON}/Security/Scripting", "DisableMacrosExecution", "true"),
    (f"{_COMMON}/Security/Scripting", "DisableActiveContent", "true"),
    (f"{_COMMON}/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    # Nothing is asked or shown at a first start.
    (f"{_COMMON}/Misc", "FirstRun", "false"),
    (f"{_COMMON}/Misc", "ShowTipOfTheDay", "false"),
    (f"{_COMMON}/Misc", "CrashReport", "false"),
    (f"{_SETUP}/Office", "ooSetupInstCompleted", "true"),
    ("org.openoffice.Office.Recovery/AutoSave", "Enabled", "false"),
    ("org.openoffice.Office.Recovery/RecoveryInfo", "Enabled", "false"),
    ("org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    # The language of the machine must not show in the result.
    (f"{_SETUP}/L10N", "ooSetupSystemLocale", "ru-RU"),
)
_REGISTRY = "http://openoffice.org/2001/registry"
_SOCKETS = "/tmp", "/var/tmp"


def registry() -> bytes:
    """Return the file `registrymodifications.xcu` of the profile."""
    items = "".join(f"{_item(*setting)}\n" for setting in _SETTINGS)
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="{_REGISTRY}">\n'
    return f"{head}{items}</oor:items>\n".encode()


def make(profile: Path) -> None:
    """Make the profile in the folder `profile`, which must not be there yet."""
    folder.make(profile / "user", {"registrymodifications.xcu": registry()})


def argument(profile: Path) -> str:
    """Return the argument that makes LibreOffice use the profile."""
    return f"-env:UserInstallation={profile.as_uri()}"


def sockets(profile: Path, user: int) -> Iterator[Path]:
    """Yield where on Linux and macOS LibreOffice may have left the socket of this profile; it stays when it is ended.

    Its name holds the number of the user and the MD5 of the profile's address, byte by byte without leading zeros.
    """
    hashed = hashlib.md5(profile.as_uri().encode("utf-16-le"), usedforsecurity=False).digest()
    name = f"OSL_PIPE_{user}_SingleOfficeIPC_{''.join(f'{byte:x}' for byte in hashed)}"
    return (Path(place, name) for place in _SOCKETS)


def _item(path: str, name: str, value: str) -> str:
    return f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
