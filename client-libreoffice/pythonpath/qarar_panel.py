"""The panel in the sidebar: a list of findings, the message of one, and buttons."""

import uno
import unohelper
from com.sun.star.awt import XActionListener, XItemListener, XWindowListener
from com.sun.star.awt.PosSize import POSSIZE
from com.sun.star.lang import XComponent
from com.sun.star.ui import XSidebarPanel, XToolPanel, XUIElement
from com.sun.star.ui.UIElementType import TOOLPANEL
from qarar_check import TEXTS, content_of, locale_of

GAP = 6
BUTTON_HEIGHT = 30
LEAST_WIDTH = 240
LEAST_HEIGHT = 260

_open = []


def panels_of(document):
    """Those that are open beside a document."""
    return [each for each in _open if each.document() == document]


class Panel(
    unohelper.Base,
    XUIElement,
    XToolPanel,
    XSidebarPanel,
    XComponent,
    XWindowListener,
    XItemListener,
    XActionListener,
):
    """What the sidebar shows; lengths are pixels."""

    def __init__(self, context, parent, frame, url, writer):
        self.context = context
        self.Frame, self.ResourceURL, self.Type = frame, url, TOOLPANEL
        self.writer = writer
        self.parent = parent
        self.is_listing = False
        self.found = []  # (finding, the cursor of its words or None)
        self.locale = locale_of(context)
        toolkit = self._create("com.sun.star.awt.Toolkit")
        self.container = self._control("Container", {})
        self.container.createPeer(toolkit, parent)
        self.Window = self.container
        self.list = self._add("ListBox", "findings", {"Dropdown": False, "Border": 1})
        self.message = self._add(
            "Edit", "message", {"MultiLine": True, "ReadOnly": True, "VScroll": True, "Border": 1}
        )
        self.check = self._add("Button", "check", {"Label": TEXTS["check"][self.locale]})
        self.accept = self._add("Button", "accept", {"Label": TEXTS["accept"][self.locale]})
        for button, command in ((self.check, "check"), (self.accept, "accept")):
            button.setActionCommand(command)
            button.addActionListener(self)
        self.list.addItemListener(self)
        self.container.addWindowListener(self)
        self.container.setVisible(True)
        self._choose(None)
        self.message.Text = TEXTS["unchecked"][self.locale]
        self._arrange()
        _open.append(self)

    def document(self):
        controller = self.Frame.Controller
        return controller.Model if controller else None

    def show(self, found):
        """Lists the findings of a check, each with the cursor of its words or None."""
        chosen = self.list.SelectedItemPos
        self.found = found
        self.is_listing = True
        self.list.removeItems(0, self.list.ItemCount)
        self.list.addItems(tuple(finding["message"] for finding, _ in found), 0)
        if found:
            self.list.selectItemPos(min(max(chosen, 0), len(found) - 1), True)
            self._choose(found[self.list.SelectedItemPos])
        else:
            self._choose(None)
            self.message.Text = TEXTS["clean"][self.locale]
        self.is_listing = False

    def _choose(self, each):
        self.accept.Enable = bool(each and each[0]["change"] and each[1])
        self.message.Text = content_of(each[0], self.locale) if each else ""

    def _go_to(self, each):
        if each[1] is not None:
            self.Frame.Controller.select(each[1])

    def _chosen(self):
        position = self.list.SelectedItemPos
        return self.found[position] if 0 <= position < len(self.found) else None

    # A listener of the list and of the buttons.

    def itemStateChanged(self, _event):
        if self.is_listing:
            return  # The cursor stays where the person has set it.
        each = self._chosen()
        self._choose(each)
        if each:
            self._go_to(each)

    def actionPerformed(self, event):
        if event.ActionCommand == "check":
            self.writer.act("check")
            return
        each = self._chosen()
        if each:
            self._go_to(each)
            self.writer.act("accept", each[0]["rule"])

    # What a panel of the sidebar is asked.

    def getRealInterface(self):
        return self

    def createAccessible(self, _parent):
        return self.container.getAccessibleContext() if self.container else None

    def getHeightForWidth(self, _width):
        size = uno.createUnoStruct("com.sun.star.ui.LayoutSize")
        size.Minimum, size.Maximum, size.Preferred = LEAST_HEIGHT, -1, 2 * LEAST_HEIGHT
        return size

    def getMinimalWidth(self):
        return LEAST_WIDTH

    def windowResized(self, _event):
        self._arrange()

    def windowMoved(self, _event):
        pass

    def windowShown(self, _event):
        self._arrange()

    def windowHidden(self, _event):
        pass

    def dispose(self):
        if self in _open:
            _open.remove(self)
        self.container.dispose()

    def addEventListener(self, _listener):
        pass

    def removeEventListener(self, _listener):
        pass

    def disposing(self, _event):
        pass

    # Making and placing controls.

    def _arrange(self):
        """The list above, its message below it, the buttons side by side at the foot."""
        size = self.container.getPosSize()
        width = max(size.Width, LEAST_WIDTH) - 2 * GAP
        height = max(size.Height, LEAST_HEIGHT) - 4 * GAP - BUTTON_HEIGHT
        listed = height * 3 // 5
        half = (width - GAP) // 2
        foot = height + 3 * GAP
        self.list.setPosSize(GAP, GAP, width, listed, POSSIZE)
        self.message.setPosSize(GAP, listed + 2 * GAP, width, height - listed, POSSIZE)
        self.check.setPosSize(GAP, foot, half, BUTTON_HEIGHT, POSSIZE)
        self.accept.setPosSize(2 * GAP + half, foot, half, BUTTON_HEIGHT, POSSIZE)

    def _add(self, kind, name, properties):
        control = self._control(kind, properties)
        self.container.addControl(name, control)
        return control

    def _control(self, kind, properties):
        control = self._create(f"com.sun.star.awt.UnoControl{kind}")
        model = self._create(f"com.sun.star.awt.UnoControl{kind}Model")
        for name, value in properties.items():
            setattr(model, name, value)
        control.setModel(model)
        return control

    def _create(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)
