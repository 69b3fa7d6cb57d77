"""LibreOffice by way of UNO: `office.py PIPE TASK ARGUMENTS`, answers in JSON."""

import json
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


def proofread(context, address, *paragraphs):
    """What Writer's own client for LanguageTool gets for paragraphs."""
    service = context.ServiceManager.createInstanceWithContext
    provider = service("com.sun.star.configuration.ConfigurationProvider", context)
    path = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"
    update = "com.sun.star.configuration.ConfigurationUpdateAccess"
    settings = provider.createInstanceWithArguments(update, (value("nodepath", path),))
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
    # Without a view: Debian's LibreOffice without a desktop cannot show comments, and ends.
    document = service("com.sun.star.text.TextDocument", context)
    document.load((value("URL", address), value("FilterName", "MS Word 2007 XML")))
    create = context.ServiceManager.createInstanceWithArgumentsAndContext
    writer = create("org.qarar.Writer", (document,), context)

    def comments():
        found = [
            each
            for each in items(document.getTextFields())
            if each.supportsService("com.sun.star.text.textfield.Annotation")
        ]
        return [
            [each.Author, each.Anchor.String, each.Content] for each in found if not each.Resolved
        ]

    def text():
        return document.Text.String

    result = {"before": text()}
    writer.trigger("check")
    result["comments"], result["checked"] = comments(), text()
    writer.trigger("check")
    result["again"] = len(comments())
    writer.trigger("accept-safe")
    result["safe"] = len(comments())
    result["recording"] = document.RecordChanges
    document.storeToURL(copy, (value("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    return result


TASKS = {"proofread": proofread, "review": review}
pipe, task, *arguments = sys.argv[1:]
json.dump(TASKS[task](connect(pipe), *arguments), sys.stdout)
