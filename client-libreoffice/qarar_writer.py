"""The menu of qarar in LibreOffice Writer.

The document is handed to the command `qarar` as text; what it finds comes back as comments at the
exact words, and corrections are made with change tracking on. Offsets are UTF-16 units, as the
command counts them.
"""

import datetime
import json
import os
import shutil
import subprocess

import uno
import unohelper
from com.sun.star.awt.MessageBoxType import ERRORBOX, INFOBOX
from com.sun.star.task import XJobExecutor

AUTHOR = "qarar"
SERVICE = "org.qarar.Writer"
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
    "suggestion": {"en": "Suggestion:", "ar": "اقتراح:"},
}


class CheckFailed(Exception):
    """Why there are no findings, for a person."""


def units(text):
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


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
        cursor.goRight(offset - start, False)
        return cursor

    def _write(self, text, shown):
        if text and shown is not None:
            self.pieces.append((self._length, text, shown))
        self._parts.append(text)
        self._length += units(text)

    def _paragraphs(self, text):
        for paragraph in _items(text):
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
        for portion in _items(paragraph):
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


def _items(container):
    enumeration = container.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def run_qarar(text, locale, name):
    """The findings of the command, each with the places of its words and of its corrections."""
    command = os.environ.get("QARAR_COMMAND") or shutil.which("qarar")
    if not command:
        raise CheckFailed(TEXTS["missing"][locale])
    arguments = ["--format", "json", "--exit-zero", "--locale", locale, "--stdin-filename", name]
    hidden = {"creationflags": 0x08000000} if os.name == "nt" else {}
    try:
        done = subprocess.run(
            [*command.split("\n"), *arguments],
            input=text.encode("utf-8"),
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
    return [_finding(message, text) for message in report[0]["messages"]]


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


class Writer(unohelper.Base, XJobExecutor):
    """What the menu calls, for the document in front; scripts may name another one."""

    def __init__(self, context, document=None):
        self.context = context
        self.document = document

    def trigger(self, action):
        document = self._document()
        if document is None:
            return
        locale = self._locale()
        actions = {
            "check": self._check,
            "accept": self._accept,
            "accept-safe": self._accept_safe,
        }
        try:
            told = actions[action](document, locale)
            if told:
                self._tell(document, told, INFOBOX)
        except CheckFailed as error:
            self._tell(document, str(error), ERRORBOX)

    def _check(self, document, locale):
        text, findings = self._findings(document, locale)
        known = self._comments(document)
        places = [(each, text.cursor(each["start"], each["end"])) for each in findings]
        for finding, cursor in reversed(places):
            if cursor is None:
                continue
            content = _content(finding, locale)
            same = known.get((cursor.String, content))
            if same:
                same.pop().Resolved = False
            else:
                self._comment(document, cursor, content)
        # Writer leaves marks behind where a comment is deleted for it, so they are marked as done.
        for field in (each for fields in known.values() for each in fields):
            field.Resolved = True
        return None if findings else TEXTS["clean"][locale]

    def _comments(self, document):
        """Those of qarar, by their words and what they say."""
        known = {}
        for field in _items(document.getTextFields()):
            is_comment = field.supportsService("com.sun.star.text.textfield.Annotation")
            if is_comment and field.Author == AUTHOR:
                known.setdefault((field.Anchor.String, field.Content), []).append(field)
        return known

    def _accept(self, document, locale):
        text, findings = self._findings(document, locale)
        at = document.CurrentController.ViewCursor
        for finding in findings:
            cursor = finding["change"] and text.cursor(finding["start"], finding["end"])
            if cursor and _covers(cursor, at):
                self._replace(document, text, [finding["change"]])
                self._check(document, locale)
                return None
        return TEXTS["nothing"][locale]

    def _accept_safe(self, document, locale):
        text, findings = self._findings(document, locale)
        self._replace(document, text, [each["safe"] for each in findings if each["safe"]])
        self._check(document, locale)

    def _findings(self, document, locale):
        text = DocumentText(document)
        name = os.path.basename(uno.fileUrlToSystemPath(document.URL)) if document.URL else "text"
        return text, run_qarar(text.text, locale, f"{name}.txt")

    def _comment(self, document, cursor, content):
        field = document.createInstance("com.sun.star.text.textfield.Annotation")
        field.Author = AUTHOR
        field.Content = content
        field.DateTimeValue = _now()
        cursor.Text.insertTextContent(cursor, field, True)

    def _replace(self, document, text, changes):
        """Makes changes, as tracked ones; of two that touch each other, the first."""
        wanted = []
        for change in sorted(changes, key=lambda each: each["range"]):
            if not wanted or change["range"][0] >= wanted[-1]["range"][1]:
                wanted.append(change)
        places = [(each, text.cursor(*each["range"])) for each in wanted]
        is_tracked = document.RecordChanges
        document.RecordChanges = True
        try:
            for change, cursor in reversed(places):
                if cursor is not None:
                    cursor.String = change["text"]
        finally:
            document.RecordChanges = is_tracked

    def _document(self):
        if self.document is not None:
            return self.document
        desktop = self._service("com.sun.star.frame.Desktop")
        current = desktop.getCurrentComponent()
        is_text = current and current.supportsService("com.sun.star.text.TextDocument")
        return current if is_text else None

    def _locale(self):
        provider = self._service("com.sun.star.configuration.ConfigurationProvider")
        path = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        path.Name, path.Value = "nodepath", "/org.openoffice.Setup/L10N"
        view = "com.sun.star.configuration.ConfigurationAccess"
        language = provider.createInstanceWithArguments(view, (path,)).getByName("ooLocale")
        return "ar" if language.startswith("ar") else "en"

    def _tell(self, document, message, kind):
        if document.CurrentController is None:
            raise RuntimeError(message)
        window = document.CurrentController.Frame.ContainerWindow
        toolkit = self._service("com.sun.star.awt.Toolkit")
        toolkit.createMessageBox(window, kind, 1, "qarar", message).execute()

    def _service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)


def _now():
    now = datetime.datetime.now()
    moment = uno.createUnoStruct("com.sun.star.util.DateTime")
    moment.Year, moment.Month, moment.Day = now.year, now.month, now.day
    moment.Hours, moment.Minutes, moment.Seconds = now.hour, now.minute, now.second
    return moment


def _content(finding, locale):
    suggestion = TEXTS["suggestion"][locale]
    lines = [finding["message"], *(f"{suggestion} {each}" for each in finding["suggestions"])]
    return "\n".join([*lines, finding["rule"]])


def _covers(cursor, place):
    """Whether a place lies in the words of a cursor, or at their edges."""
    try:
        text = cursor.Text
        return (
            text.compareRegionStarts(cursor, place.Start) >= 0
            and text.compareRegionEnds(cursor, place.Start) <= 0
        )
    except Exception:
        return False  # It is in another text.


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Writer, SERVICE, (SERVICE,))
