"""Arabic in which a lam with its alef, drawn as one sign, came out the wrong way round: the words' own spelling.

A lam and an alef that belong to two signs look the same, so a word tells by its form, or by being one of those known.
"""

from __future__ import annotations

import re

_IMPOSSIBLE = re.compile("ا[اأإآ]ل")
_SPELLED = re.compile("ل[اأإآ](?!ل)")
_WORD = re.compile("[\u0621-\u0652]*[اأإآ]ل[\u0621-\u0652]*")
_CLITIC = "[وف]?[بكل]?"
_TURNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=ا)[اأإآ]ل|(?<=^ل)[اأإآ]ل|(?<=^[وف]ل)[اأإآ]ل|(?<=^ال)ال|(?<=^[وفبك]ال)ال|(?<=^[وف][بك]ال)ال",
        r"(?<=آ)ال",
        r"ال(?=ّ?ً)|^ال(?=.*اً$)",
        r"(?<=[^وفبك])ال(?=ل(?!ه$))|(?<=..[وفبك])ال(?=ل(?!ه$))",
        r"^[وف]?إل(?!ى$|$|ي(?:ه|ها|هم|هما|هن|نا|ك|كم)?$|غاء|حا[حق]|زام|قاء|ه|خ$|كترون|مام|ا)",
        r"^[وف]?أل(?!ف(?:$|[يات])|غ[ىيت]|ق[ىيت]|مان|م$|ح[تق]|زم|وان|عاب|بان|يس|يم|ا)",
        r"^[وف]?آل(?!ي|ة|ت|$|ا)",
        rf"(?:^{_CLITIC}|^لئ|^ه|^[وف]?[أإ])ال$",
        r"^ال(?=ست...|[^اإأميت]ت[^ي]ا.|ن..ا[^ءنت])",
        r"(?<=[^وفأإ][^ز])ال(?=ت$)|(?<=.)ال(?=ء)|ال(?=[ئؤ])",
    )
)
"""Where the form of a word shows that the pair is one sign."""
_STEMS = (
    "لاجئ|لاحظت|لازال|لاسيما|لاتيني|لاتفيا|لايزال|ملاحظ|تلاحظ|يلاحظ|ملاحق|تلاحق|يلاحق|متلاحق|ملازم|تلازم|"
    "متلازم|ملابس|ملاذ|ملايين|ملاوي|ملاعب|ملاريا|ملامح|تلاعب|تلاميذ|تلافي|تلاوة|تلاقي|تلاشي|يتلاعب|يتلاء|"
    "متلاعب|خلاف|أخلاق|خلايا|استخلاص|إخلاص|علاق|علاج|علاو|علامة|علامات|علاني|عقلاني|إعلان|إعلام|استعلام|"
    "سلام|سلاح|إسلام|استلام|تسلا|بلاد$|بلادها$|بلادهم$|بلاغات|إبلاغ|بلاستيك|ولاية|ولايات|ولايته|ولاة$|"
    "صلاحية|صلاحيات|ثلاثاء|ثلاثين|ثلاثون|إصلاح|إطلاق|انطلاق|طلاق|إغلاق|انغلاق|غلاف|إفلات|انفلات|إفلاس|"
    "فلاح|إتلاف|ائتلاف|اختلاف|اختلاط|اختلاس|انقلاب|استلاب|سلاسل|سلاسة|أسلاك|أسلاف|أفلام|أقلام|أحلام|"
    "أملاك|أعلاه|أولاد|ميلاد|إيلام|إيلاد|دولار|كلام|كلاهما|كلاب|قلاع|هلاك|فلان|زلازل|جلاد|حلاق|بيلاروس|"
    "بنغلاديش|فنزويلا|أنغولا|تايلاند|نيكولاس|استهلاك|اندلاع|استطلاع|إطلاع|امتلاك|عملاق|مانديلا|"
    "بروتوكولات|أولا$|كاملا$|شاملا$|فضلا$|بدلا$|أصلا$|عاجلا$|لولا$|مستقلا$|قليلا$|طويلا$"
)
_PAIRS = re.sub("[أإ]", "[أإا]", _STEMS.replace("لا", "ال"))
_KNOWN = re.compile(rf"(?P<before>^{_CLITIC}(?:ال|ل)?)(?P<stem>{_PAIRS})|(?P<bare>^[وفبكل]?)(?P<number>ثالث)")


def with_lam_alef(text: str) -> str:
    """The text as it is spelled; the same text where nothing shows that its pairs were turned round."""
    if len(_IMPOSSIBLE.findall(text)) <= len(_SPELLED.findall(text)):
        return text
    return _WORD.sub(lambda found: _spelled(found.group()), text)


def _spelled(word: str) -> str:
    for pattern in _TURNS:
        word = pattern.sub(_turned, word)
    return _KNOWN.sub(_known, word)


def _known(found: re.Match[str]) -> str:
    stem = found["stem"] or found["number"]
    return found.group()[: -len(stem)] + stem.replace("ال", "لا")


def _turned(found: re.Match[str]) -> str:
    """The pair at the end of what was found, turned round."""
    text = found.group()
    return text[:-2] + text[:-3:-1]
