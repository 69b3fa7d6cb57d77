"""The menu of qarar in LibreOffice Writer, and its panel in the sidebar.

The document is handed to the command `qarar` as text; what it finds comes back as comments at the
exact words, and corrections are made with change tracking on.
"""

import contextlib
import datetime

import uno
import unohelper
from com.sun.star.awt.MessageBoxType import ERRORBOX, INFOBOX
from com.sun.star.task import XJobExecutor
from com.sun.star.ui import XUIElementFactory
from qarar_check import (
    TEXTS,
    CheckFailed,
    DocumentText,
    between,
    content_of,
    items,
    locale_of,
    name_of,
    run_qarar,
    settings_of,
)
from qarar_panel import Panel, panels_of

AUTHOR = "qarar"
SERVICE = "org.qarar.Writer"
PANEL_SERVICE = "org.qarar.PanelFactory"


class Writer(unohelper.Base, XJobExecutor):
    """What the menu calls, for the document in front; scripts may name another one."""

    def __init__(self, context, document=None):
        self.context = context
        self.document = document

    def trigger(self, action):
        self.act(action)

    def act(self, action, rule=None):
        """Does what the menu or the panel names; `rule` says of which finding at the cursor."""
        document = self._document()
        if document is None:
            return
        locale = locale_of(self.context)
        actions = {
            "check": lambda: self._check(document, locale),
            "accept": lambda: self._accept(document, locale, rule),
            "accept-safe": lambda: self._accept_safe(document, locale),
        }
        try:
            told = actions[action]()
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
            content = content_of(finding, locale)
            same = known.get((cursor.String, content))
            if same:
                same.pop().Resolved = False
            else:
                self._comment(document, cursor, content)
        # Writer leaves marks behind where a comment is deleted for it, so they are marked as done.
        for field in (each for fields in known.values() for each in fields):
            field.Resolved = True
        for panel in panels_of(document):
            panel.show(places)
        return None if findings else TEXTS["clean"][locale]

    def _comments(self, document):
        """Those of qarar, by their words and what they say."""
        known = {}
        for field in items(document.getTextFields()):
            is_comment = field.supportsService("com.sun.star.text.textfield.Annotation")
            if is_comment and field.Author == AUTHOR:
                known.setdefault((field.Anchor.String, field.Content), []).append(field)
        return known

    def _accept(self, document, locale, rule):
        text, findings = self._findings(document, locale)
        at = document.CurrentController.ViewCursor
        for finding in findings:
            if rule not in (None, finding["rule"]):
                continue
            cursor = finding["change"] and text.cursor(finding["start"], finding["end"])
            if cursor and _covers(cursor, at):
                left = self._replace(document, text, [finding["change"]])
                self._check(document, locale)
                return _told(left, locale)
        return TEXTS["nothing"][locale]

    def _accept_safe(self, document, locale):
        text, findings = self._findings(document, locale)
        safe = [each["safe"] for each in findings if each["safe"]]
        left = self._replace(document, text, safe)
        self._check(document, locale)
        return _told(left, locale)

    def _findings(self, document, locale):
        text = DocumentText(document)
        return text, run_qarar(text.text, locale, f"{name_of(document.URL)}.txt")

    def _comment(self, document, cursor, content):
        field = document.createInstance("com.sun.star.text.textfield.Annotation")
        field.Author = AUTHOR
        field.Content = content
        field.DateTimeValue = _now()
        cursor.Text.insertTextContent(cursor, field, True)

    def _replace(self, document, text, changes):
        """
        Makes changes, as tracked ones; of two that touch each other, the first. The number of those
        that cannot be made: where the document does not have the very words that were checked, as
        beside a footnote, what would be replaced is something else.
        """
        wanted = []
        for change in sorted(changes, key=lambda each: each["range"]):
            if not wanted or change["range"][0] >= wanted[-1]["range"][1]:
                wanted.append(change)
        places = [
            (each, cursor)
            for each in wanted
            if (cursor := text.cursor(*each["range"]))
            and cursor.String == between(text.text, *each["range"])
        ]
        is_tracked = document.RecordChanges
        document.RecordChanges = True
        try:
            with self._named(AUTHOR):
                for change, cursor in reversed(places):
                    cursor.String = change["text"]
        finally:
            document.RecordChanges = is_tracked
        return len(wanted) - len(places)

    @contextlib.contextmanager
    def _named(self, name):
        """Tracked changes are by the person whom the options of LibreOffice name: for a moment `name`."""
        user = settings_of(self.context, "/org.openoffice.UserProfile/Data", is_changed=True)
        known = {each: getattr(user, each) for each in ("givenname", "sn")}
        try:
            user.givenname, user.sn = name, ""
            user.commitChanges()
            yield
        finally:
            for each, value in known.items():
                setattr(user, each, value)
            user.commitChanges()

    def _document(self):
        if self.document is not None:
            return self.document
        desktop = self._service("com.sun.star.frame.Desktop")
        current = desktop.getCurrentComponent()
        is_text = current and current.supportsService("com.sun.star.text.TextDocument")
        return current if is_text else None

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


def _told(left, locale):
    """What is said of corrections that were not made; None where there are none."""
    return TEXTS["unchanged"][locale].format(count=left) if left else None


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


class PanelFactory(unohelper.Base, XUIElementFactory):
    """Makes the panel when the sidebar shows it."""

    def __init__(self, context):
        self.context = context

    def createUIElement(self, url, properties):
        given = {each.Name: each.Value for each in properties}
        return Panel(self.context, given["ParentWindow"], given["Frame"], url, Writer(self.context))


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Writer, SERVICE, (SERVICE,))
g_ImplementationHelper.addImplementation(PanelFactory, PANEL_SERVICE, (PANEL_SERVICE,))
