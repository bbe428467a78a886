"""Run by a Python that has uno: every `name.docx` of a folder becomes `accepted/name.docx` and `rejected/name.docx`.

Usage: office_changes.py SOFFICE FOLDER PROFILE. LibreOffice itself accepts and rejects the changes.
"""

import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

COMMANDS = {"accepted": ".uno:AcceptAllTrackedChanges", "rejected": ".uno:RejectAllTrackedChanges"}
PATIENCE = 120  # seconds


def main(soffice, folder, profile):
    pipe = f"redline{Path(profile).name.replace('-', '')}"
    options = ["--headless", "--norestore", "--nologo", f"-env:UserInstallation={Path(profile).as_uri()}"]
    office = subprocess.Popen([soffice, *options, f"--accept=pipe,name={pipe};urp;"])
    try:
        convert(connected(pipe), Path(folder))
    finally:
        office.terminate()
        office.wait(PATIENCE)


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def convert(context, folder):
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for name, command in COMMANDS.items():
        (folder / name).mkdir(exist_ok=True)
        for path in sorted(folder.glob("*.docx")):
            document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (said("Hidden", True),))
            dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
            target = (folder / name / path.name).as_uri()
            document.storeToURL(target, (said("FilterName", "MS Word 2007 XML"),))
            document.close(True)


def said(name, value):
    return PropertyValue(Name=name, Value=value)


main(*sys.argv[1:])
