"""Prints what LibreOffice knows of the tracked changes of documents, as JSON, through UNO.

For each file: the authors and kinds of its changes, and the text with its footnotes as it is when
all changes are accepted, and when all are rejected.
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

profile, *files = sys.argv[1:]
pipe = f"qarar-{os.getpid()}"
office = subprocess.Popen(
    [
        "soffice",
        "--headless",
        "--norestore",
        f"-env:UserInstallation=file://{profile}",
        f"--accept=pipe,name={pipe};urp;",
    ]
)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext(
    "com.sun.star.bridge.UnoUrlResolver", local
)


def connect():
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise TimeoutError("LibreOffice does not answer")


context = connect()
create = context.ServiceManager.createInstanceWithContext
desktop = create("com.sun.star.frame.Desktop", context)
dispatcher = create("com.sun.star.frame.DispatchHelper", context)
hidden = PropertyValue(Name="Hidden", Value=True)


def frame_without_bars():
    """The package without windows lacks what the fields in toolbars are built of."""
    window = create("com.sun.star.awt.Toolkit", context).createWindow(
        uno.createUnoStruct(
            "com.sun.star.awt.WindowDescriptor",
            Type=uno.Enum("com.sun.star.awt.WindowClass", "TOP"),
            WindowServiceName="window",
            ParentIndex=-1,
            Bounds=uno.createUnoStruct("com.sun.star.awt.Rectangle", 0, 0, 800, 600),
        )
    )
    frame = create("com.sun.star.frame.Frame", context)
    frame.initialize(window)
    frame.LayoutManager = None
    desktop.Frames.append(frame)
    return frame


frame = frame_without_bars()


def opened(file, work):
    url = f"file://{os.path.abspath(file)}"
    return work(frame.loadComponentFromURL(url, "_self", 0, (hidden,)))


def items(collection):
    each = collection.createEnumeration()
    while each.hasMoreElements():
        yield each.nextElement()


def changes(document):
    return [[each.RedlineAuthor, each.RedlineType] for each in items(document.Redlines)]


def text_after(command):
    def work(document):
        if command is not None:
            dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        notes = document.Footnotes
        texts = [document.Text.String] + [notes.getByIndex(at).String for at in range(notes.Count)]
        return {"text": "\n".join(texts), "left": len(changes(document))}

    return work


def comments(document):
    fields = items(document.TextFields)
    return sum(each.supportsService("com.sun.star.text.textfield.Annotation") for each in fields)


try:
    told = [
        {
            "changes": opened(file, changes),
            "comments": opened(file, comments),
            "asIs": opened(file, text_after(None)),
            "accepted": opened(file, text_after(".uno:AcceptAllTrackedChanges")),
            "rejected": opened(file, text_after(".uno:RejectAllTrackedChanges")),
        }
        for file in files
    ]
    print(json.dumps(told))
finally:
    try:
        desktop.terminate()
    except Exception:  # It goes down while it answers.
        pass
    office.wait(30)
