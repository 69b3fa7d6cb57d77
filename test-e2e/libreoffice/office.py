"""LibreOffice by way of UNO: `office.py PIPE TASK ARGUMENTS`, answers in JSON."""

import json
import os
import sys
import time

import uno


def value(name, content):
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, content
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(150):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def items(container):
    enumeration = container.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def settings_of(context, path):
    service = context.ServiceManager.createInstanceWithContext
    provider = service("com.sun.star.configuration.ConfigurationProvider", context)
    update = "com.sun.star.configuration.ConfigurationUpdateAccess"
    return provider.createInstanceWithArguments(update, (value("nodepath", path),))


def comments(document):
    """Those that are not resolved: who says what of which words."""
    found = [
        each
        for each in items(document.getTextFields())
        if each.supportsService("com.sun.star.text.textfield.Annotation")
    ]
    return [[each.Author, each.Anchor.String, each.Content] for each in found if not each.Resolved]


def proofread(context, address, *paragraphs):
    """What Writer's own client for LanguageTool gets for paragraphs."""
    service = context.ServiceManager.createInstanceWithContext
    settings = settings_of(context, "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool")
    settings.BaseURL, settings.IsEnabled = address, True
    settings.commitChanges()
    client = service("org.openoffice.lingu.LanguageToolGrammarChecker", context)
    locale = uno.createUnoStruct("com.sun.star.lang.Locale")
    locale.Language, locale.Country = "ar", "EG"
    errors = [
        client.doProofreading("1", text, locale, 0, len(text), ()).aErrors for text in paragraphs
    ]
    return {
        "takes": client.hasLocale(locale),
        "errors": [
            [
                {
                    "words": text[each.nErrorStart : each.nErrorStart + each.nErrorLength],
                    "comment": each.aShortComment,
                    "suggestions": list(each.aSuggestions),
                }
                for each in found
            ]
            for text, found in zip(paragraphs, errors)
        ],
    }


def review(context, address, copy):
    """Checks a document with the extension, accepts what is safe and one correction, and stores it."""
    service = context.ServiceManager.createInstanceWithContext
    document = service("com.sun.star.text.TextDocument", context)
    document.load((value("URL", address), value("FilterName", "MS Word 2007 XML")))
    create = context.ServiceManager.createInstanceWithArgumentsAndContext
    writer = create("org.qarar.Writer", (document,), context)

    result = {"before": document.Text.String}
    writer.trigger("check")
    result["comments"], result["checked"] = comments(document), document.Text.String
    writer.trigger("check")
    result["again"] = len(comments(document))
    writer.trigger("accept-safe")
    result["safe"] = len(comments(document))
    result["recording"] = document.RecordChanges
    document.storeToURL(copy, (value("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    return result


def use(context, address, copy, words):
    """Opens a document in a window and works with the menu and the panel; the cursor stands in `words`."""
    service = context.ServiceManager.createInstanceWithContext
    desktop = service("com.sun.star.frame.Desktop", context)
    dispatcher = service("com.sun.star.frame.DispatchHelper", context)
    document = desktop.loadComponentFromURL(address, "_blank", 0, ())
    controller = document.CurrentController
    user = settings_of(context, "/org.openoffice.UserProfile/Data")
    user.givenname, user.sn = "Salma", "Haddad"
    user.commitChanges()
    submenu = settings_of(
        context, "/org.openoffice.Office.Addons/AddonUI/OfficeMenuBar/org.qarar.menu/Submenu"
    )
    menu = {each.Title: each.URL for each in map(submenu.getByName, submenu.ElementNames)}
    panel = open_panel(context, controller)
    listed = panel.getControl("findings")

    def choose(title):
        dispatcher.executeDispatch(controller.Frame, menu[title], "_self", 0, ())

    def state():
        return {
            "comments": comments(document),
            "text": document.Text.String,
            "listed": list(listed.Items),
            "message": panel.getControl("message").Text,
            "recording": document.RecordChanges,
        }

    result = {"menu": list(menu), "opened": state()}
    choose("Check resolution")
    result["checked"] = state()
    search = document.createSearchDescriptor()
    search.SearchString = words
    controller.ViewCursor.gotoRange(document.findFirst(search).Start, False)
    controller.ViewCursor.goRight(1, False)
    choose("Accept the correction at the cursor")
    result["accepted"] = state()
    chosen = next(
        number for number, message in enumerate(listed.Items) if "before a punctuation" in message
    )
    listed.selectItemPos(chosen, True)
    result["shown"], result["selected"] = state(), controller.Selection.getByIndex(0).String
    items_before = len(listed.Items)
    press(panel.getControl("accept"))
    until(lambda: len(listed.Items) < items_before)
    result["pressed"] = state()
    user = settings_of(context, "/org.openoffice.UserProfile/Data")
    result["user"] = [user.givenname, user.sn]
    document.storeToURL(copy, (value("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    return result


def accept_in_hostile_texts(context):
    """What corrections leave of texts of which the words are easily missed: before and after, by name."""
    root = os.path.join(os.path.dirname(__file__), "../../client-libreoffice")
    sys.path[:0] = [root, os.path.join(root, "pythonpath")]
    import qarar_check
    import qarar_writer

    run_qarar = qarar_writer.run_qarar
    opening = "إن الجمعية العامة،\n"

    def accepted(text, prepare=None, meanwhile=None):
        document = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.text.TextDocument", context
        )
        document.initNew()
        document.Text.String = opening + text
        if prepare:
            prepare(document)

        def run(*given):
            findings = run_qarar(*given)
            if meanwhile:
                meanwhile(document)
            return findings

        qarar_writer.run_qarar = run
        writer = qarar_writer.Writer(context, document)
        before, findings = writer._findings(document, "en")
        safe = [each["safe"] for each in findings if each["safe"]]
        left = writer._replace(document, before, safe)
        after = qarar_check.DocumentText(document).text
        document.close(True)
        return {"before": before.text, "after": after, "safe": len(safe), "left": left}

    def with_note(document):
        cursor = document.Text.createTextCursor()
        cursor.gotoEnd(False)
        cursor.goLeft(2, False)
        note = document.createInstance("com.sun.star.text.Footnote")
        document.Text.insertTextContent(cursor, note, False)
        note.Text.String = "انظر  كذا."

    def replaced(document):
        document.Text.String = "شيء آخر"

    def longer(document):
        cursor = document.Text.createTextCursor()
        cursor.gotoNextParagraph(False)
        cursor.goRight(10, False)
        document.Text.insertString(cursor, "وكلمات أخرى ", False)

    return {
        "twoUnits": accepted("1 - تقرر \U0001f600\U0001f600 ما  يلي ؛\n2 - تطلب  ذلك."),
        "note": accepted("1 - تقرر ما  يلي ؛\n2 - تطلب ذلك ، كذا ،.", with_note),
        "replaced": accepted("1 - تقرر ما  يلي ؛\n2 - تطلب  ذلك.", None, replaced),
        "longer": accepted("1 - تقرر ما  يلي ؛\n2 - تطلب  ذلك.", None, longer),
        "names": [
            len(run_qarar(f"{opening}1 - تقرر  كذا.", "en", f"{qarar_check.name_of(url)}.txt"))
            for url in ("davs://x/a/--fix", "https://x/a%00%0Ab.odt", "davs://x/%FF.docx", "")
        ],
    }


def open_panel(context, controller):
    """The controls of the panel of qarar, as the sidebar makes it."""
    manager = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.ui.UIElementFactoryManager", context
    )
    wanted = (
        value("Frame", controller.Frame),
        value("ParentWindow", controller.Frame.ContainerWindow),
    )
    element = manager.createUIElement(
        "private:resource/toolpanel/QararPanelFactory/Findings", wanted
    )
    return element.getRealInterface().Window


def press(button):
    """LibreOffice acts on it later."""
    button.getAccessibleContext().doAccessibleAction(0)


def until(is_done):
    for _ in range(100):
        if is_done():
            return
        time.sleep(0.1)
    raise SystemExit("nothing happened for ten seconds")


TASKS = {
    "proofread": proofread,
    "review": review,
    "use": use,
    "accept-in-hostile-texts": accept_in_hostile_texts,
}
pipe, task, *arguments = sys.argv[1:]
json.dump(TASKS[task](connect(pipe), *arguments), sys.stdout)
