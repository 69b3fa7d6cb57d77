"""What both the menu and the panel of qarar need: the text of a document, and what the command finds.

Offsets are UTF-16 units, as the command counts them.
"""

import json
import os
import re
import shutil
import subprocess
import urllib.parse

import uno

MOST_SECONDS = 120

TEXTS = {
    "missing": {
        "en": "The command qarar was not found. Install it (npm install --global qarar), or name it in the environment variable QARAR_COMMAND.",
        "ar": "لم يُعثر على الأمر qarar. ثبّته (npm install --global qarar) أو حدده في متغير البيئة QARAR_COMMAND.",
    },
    "failed": {"en": "qarar could not check the text: {reason}", "ar": "تعذر على qarar تدقيق النص: {reason}"},
    "clean": {"en": "Nothing was found.", "ar": "لا ملاحظات."},
    "nothing": {
        "en": "At the cursor there is no correction that could be made.",
        "ar": "لا تصحيح يمكن إجراؤه عند المؤشر.",
    },
    "unchanged": {
        "en": "Corrections that were not made, because their words are not to be changed here or are others by now: {count}.",
        "ar": "تصحيحات لم تُجرَ لأن كلماتها لا تُغير هنا أو لم تعد كما كانت: {count}.",
    },
    "check": {"en": "Check", "ar": "تدقيق"},
    "accept": {"en": "Accept", "ar": "قبول"},
    "unchecked": {"en": "Not checked yet.", "ar": "لم يُدقق النص بعد."},
    "suggestion": {"en": "Suggestion:", "ar": "اقتراح:"},
}


class CheckFailed(Exception):
    """Why there are no findings, for a person."""


def units(text):
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def between(text, start, end):
    """What stands between two offsets in UTF-16 units."""
    part = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end]
    return part.decode("utf-16-le", "surrogatepass")


def whole(text):
    """A text without halves of characters, which UTF-8 does not have; all places stay."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def name_of(url):
    """The name of a document, wherever it is stored, as a command takes it."""
    name = urllib.parse.unquote(urllib.parse.urlsplit(url).path).rsplit("/", 1)[-1]
    return re.sub(r"[\x00-\x1f\x7f]", "_", name) or "text"


class DocumentText:
    """The text of a document as qarar reads it, with a way back to its places."""

    def __init__(self, document):
        self.pieces = []  # (start, text, the range of the document that shows it)
        self.notes = []
        self._parts = []
        self._length = 0
        self._paragraphs(document.Text)
        for label, note in self.notes:
            self._write(f"({label}) ", None)
            self._paragraphs(note)
        self.text = "".join(self._parts)

    def cursor(self, start, end):
        """The words between two offsets; None where the document has none that could be selected."""
        # What comes in may stand behind all words of a paragraph.
        first = self._piece(start) or (end <= start and self._piece(start - 1)) or None
        last = self._piece(end - 1) if end > start else first
        if first is None or last is None:
            return None
        cursor = self._at(first, start)
        if end <= start:
            return cursor
        until = self._at(last, end)
        try:
            cursor.gotoRange(until, True)
        except Exception:
            return None  # The two are in different texts, as a note and what it stands in are.
        return cursor

    def _piece(self, offset):
        for start, text, shown in self.pieces:
            if start <= offset < start + units(text):
                return start, text, shown
        return None

    def _at(self, piece, offset):
        start, text, shown = piece
        cursor = shown.Text.createTextCursorByRange(shown.Start)
        # One step for each character, also for those of two units.
        cursor.goRight(len(between(text, 0, offset - start)), False)
        return cursor

    def _write(self, text, shown):
        if text and shown is not None:
            self.pieces.append((self._length, text, shown))
        self._parts.append(text)
        self._length += units(text)

    def _paragraphs(self, text):
        for paragraph in items(text):
            if paragraph.supportsService("com.sun.star.text.TextTable"):
                for name in paragraph.CellNames:
                    self._paragraphs(paragraph.getCellByName(name))
                continue
            label = paragraph.ListLabelString if hasattr(paragraph, "ListLabelString") else ""
            if label:
                self._write(f"{label} ", None)
            self._portions(paragraph)
            self._write("\n\n", None)

    def _portions(self, paragraph):
        is_deleted = False
        for portion in items(paragraph):
            kind = portion.TextPortionType
            if kind == "Redline" and portion.RedlineType == "Delete":
                is_deleted = portion.IsStart
            elif is_deleted:
                continue
            elif kind == "Footnote":
                note = portion.Footnote
                label = portion.String or note.Label
                self.notes.append((label, note))
                self._write(f"^({label})", None)
            elif kind in ("Text", "TextField"):
                self._write(portion.String, portion)


def items(container):
    enumeration = container.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def run_qarar(text, locale, name):
    """The findings of the command, each with the places of its words and of its corrections."""
    command = os.environ.get("QARAR_COMMAND") or shutil.which("qarar")
    if not command:
        raise CheckFailed(TEXTS["missing"][locale])
    # In one piece: a name may begin as an option does.
    file = f"--stdin-filename={name}"
    arguments = ["--format", "json", "--exit-zero", "--locale", locale, file]
    hidden = {"creationflags": 0x08000000} if os.name == "nt" else {}
    try:
        done = subprocess.run(
            [*command.split("\n"), *arguments],
            input=whole(text).encode("utf-8"),
            capture_output=True,
            timeout=MOST_SECONDS,
            check=False,
            **hidden,
        )
        report = json.loads(done.stdout.decode("utf-8"))
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise CheckFailed(TEXTS["failed"][locale].format(reason=error)) from error
    if not report:
        reason = done.stderr.decode("utf-8", "replace").strip()
        raise CheckFailed(TEXTS["failed"][locale].format(reason=reason))
    messages = report[0]["messages"]
    # What has no place is no finding: the text could not be checked.
    for message in messages:
        if "line" not in message:
            raise CheckFailed(TEXTS["failed"][locale].format(reason=message["message"]))
    return [_finding(message, text) for message in messages]


def _finding(message, text):
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + units(line) + 1)
    safe = message.get("fix")
    suggested = [each["fix"] for each in message.get("suggestions", [])]
    return {
        "start": starts[message["line"] - 1] + message["column"] - 1,
        "end": starts[message["endLine"] - 1] + message["endColumn"] - 1,
        "message": message["message"],
        "rule": message["ruleId"],
        "suggestions": [each["desc"] for each in message.get("suggestions", [])],
        "safe": safe,
        "change": safe or (suggested[0] if len(suggested) == 1 else None),
    }


def content_of(finding, locale):
    """What is said of a finding: the message, what is suggested, and the name of the rule."""
    suggestion = TEXTS["suggestion"][locale]
    lines = [finding["message"], *(f"{suggestion} {each}" for each in finding["suggestions"])]
    return "\n".join([*lines, finding["rule"]])


def locale_of(context):
    """The language of messages: Arabic where that of the interface is."""
    language = settings_of(context, "/org.openoffice.Setup/L10N").ooLocale
    return "ar" if language.startswith("ar") else "en"


def settings_of(context, path, is_changed=False):
    """A node of the settings of LibreOffice, its values as attributes."""
    create = context.ServiceManager.createInstanceWithContext
    provider = create("com.sun.star.configuration.ConfigurationProvider", context)
    node = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    node.Name, node.Value = "nodepath", path
    kind = "ConfigurationUpdateAccess" if is_changed else "ConfigurationAccess"
    return provider.createInstanceWithArguments(f"com.sun.star.configuration.{kind}", (node,))
