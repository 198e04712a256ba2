"""Knows States by their names in the six languages: the common and the long one, in the case that a title asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, product

from babel import Locale
from babel.core import get_global

from assessor.importers.lexicon import squeeze

_FORM = re.compile(
    r"\s*\([^()]*\b(?:of|de|del|du|республика)\)"
    r"|^\s*(?:the\s+)?(?:(?:united|islamic|plurinational|bolivarian|federated|people's)\s+)*"
    r"(?:republic|kingdom|states?)\s+of\s+(?:the\s+)?"
    r"|^\s*(?:объединенная |исламская |боливарианская )?республика ",
    re.IGNORECASE,
)
_LONG_NAMES = """
RUS Russian Federation|Российская Федерация|الاتحاد الروسي|俄罗斯联邦
SYR Syrian Arab Republic|Сирийская Арабская Республика|الجمهورية العربية السورية|阿拉伯叙利亚共和国
LBY Libyan Arab Jamahiriya|Ливийская Арабская Джамахирия|الجماهيرية العربية الليبية|阿拉伯利比亚民众国
LAO Lao People's Democratic Republic|Лаосская Народно-Демократическая Республика|\
جمهورية لاو الديمقراطية الشعبية|老挝人民民主共和国
CZE Czech Republic|Чешская Республика|الجمهورية التشيكية|تشيكيا|捷克共和国
KOR Republic of Korea|Республика Корея|جمهورية كوريا|大韩民国
PRK Democratic People's Republic of Korea|Корейская Народно-Демократическая Республика|\
جمهورية كوريا الشعبية الديمقراطية|朝鲜民主主义人民共和国
COD Democratic Republic of the Congo|Демократическая Республика Конго|جمهورية الكونغو الديمقراطية|刚果民主共和国
COG Congo|Конго|الكونغو|刚果
BRN Brunei Darussalam|Бруней-Даруссалам|بروني دار السلام|文莱达鲁萨兰国
CPV Cabo Verde|Кабо-Верде|كابو فيردي
TUR Turkey|Türkiye
SWZ Swaziland|Eswatini|Свазиленд|سوازيلند
MKD The former Yugoslav Republic of Macedonia|Бывшая югославская Республика Македония|\
جمهورية مقدونيا اليوغوسلافية السابقة|前南斯拉夫的马其顿共和国
GBR United Kingdom of Great Britain and Northern Ireland|\
Соединенное Королевство Великобритании и Северной Ирландии|Соединенное Королевство|\
المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية|大不列颠及北爱尔兰联合王国
USA United States of America|Соединенные Штаты Америки|الولايات المتحدة الأمريكية|美利坚合众国
PSE State of Palestine|Государство Палестина|دولة فلسطين|巴勒斯坦国
VAT Holy See|Святой Престол|الكرسي الرسولي|教廷
KGZ Кыргызстан
MDA Республика Молдова|جمهورية مولدوفا|摩尔多瓦共和国
TZA Объединенная Республика Танзания|جمهورية تنزانيا المتحدة|坦桑尼亚联合共和国
IRN Исламская Республика Иран|Иран (Исламская Республика)|جمهورية إيران الإسلامية|伊朗伊斯兰共和国
BOL Многонациональное Государство Боливия|Боливия (Многонациональное Государство)|\
دولة بوليفيا المتعددة القوميات|多民族玻利维亚国
VEN Боливарианская Республика Венесуэла|Венесуэла (Боливарианская Республика)|\
جمهورية فنزويلا البوليفارية|委内瑞拉玻利瓦尔共和国
ARE Объединенные Арабские Эмираты
VNM فييت نام
TLS Тимор-Лешти
CIV كوت ديفوار
MDV ملديف|Мальдивские Острова
BHS جزر البهاما|Багамские Острова
GTM غواتيمالا
BLR بيلاروس
"""
"""Names of the United Nations that no catalogue of common names has, in whichever language."""
_CASES = {
    "ии": ("ия",),
    "ией": ("ия",),
    "ы": ("а",),
    "и": ("ь", "я", "а"),
    "а": ("", "о"),
    "я": ("й", "ь", "е"),
    "ом": ("",),
    "ей": ("я",),
    "ой": ("а", "ая"),
    "ов": ("ы", "а"),
    "ых": ("ые",),
    "их": ("ие",),
    "ого": ("ое", "ый"),
    "": ("ы",),
}
"""Endings of Russian words as a title has them ("of Kyrgyzstan"), and those that a name has by itself."""
_MOST_SPELLINGS = 5_000


def state_named(name: str, code: str) -> str:
    """The State that has this name in a language: its own or the longer one, in any case of it."""
    if not name.strip():
        return ""
    names, own = _names(code), squeeze(name)
    short = squeeze(_FORM.sub(" ", name))
    found = names.get(own) or (names.get(short, "") if short != own else "")
    return found or next((names[one] for one in _spellings(name, code) if one in names), "")


@cache
def _names(code: str) -> dict[str, str]:
    aliases = get_global("territory_aliases")
    three = {
        two[0]: name for name, two in aliases.items() if len(name) == 3 and name.isalpha() and len(two) == 1
    }
    common = {squeeze(name): three[two] for two, name in Locale(code).territories.items() if two in three}
    return common | dict(_long_names())


def _long_names() -> Iterator[tuple[str, str]]:
    for line in _LONG_NAMES.split("\n"):
        state, _, names = line.partition(" ")
        yield from ((squeeze(name), state) for name in names.split("|") if name)


def _spellings(name: str, code: str) -> Iterator[str]:
    """What a name may be by itself, squeezed."""
    if code == "ru":
        words = [list(_nominatives(word)) for word in name.casefold().split()]
        yield from (squeeze("".join(one)) for one in islice(product(*words), _MOST_SPELLINGS))
    elif code == "ar":
        own = squeeze(name.replace("ـ", ""))
        yield from (own, own.removeprefix("ل"), f"ال{own.removeprefix('ل').removeprefix('ل')}")


def _nominatives(word: str) -> Iterator[str]:
    yield word
    if len(word) > 3:
        for ending, others in _CASES.items():
            if word.endswith(ending):
                yield from (word.removesuffix(ending) + other for other in others)
