"""Text whose numbers were lost, or whose lines break where a paragraph, a limb or a heading goes on."""

import pytest

from assessor.importers.batch import Batch, Verdict
from assessor.importers.reading import paste_batch
from tests.importers.conservation import misplaced

LOST = """\
Prisons

{1}The Committee is concerned that: (a) the prisons are crowded; and (b) no lawyer visits them.

{2}The State party should:

(a) Build fewer cells;

(b) Let lawyers in.

Judges

{3}The Committee is concerned that judges are dismissed by the Government without a hearing.

{4}The State party should let a council of judges decide on the dismissal of judges.

Newspapers

{5}The Committee is concerned that newspapers are closed by the police without any order of a court.

{6}The State party should close newspapers only by a decision of a court that can be appealed.

Meetings

{7}The Committee is concerned that meetings need a permit, which is refused to those who criticize.

{8}The State party should replace the permit by a notice and protect all who meet in peace.

Children

{9}The Committee is concerned that children are beaten at school by those who teach them there.

{10}The State party should forbid the beating of children in schools and in homes.
"""


def _recommended(batch: Batch) -> list[str]:
    return [
        f"{part.number} {one.limb}".strip()
        for part in batch.paragraphs
        for one in part.passages
        if one.verdict is Verdict.RECOMMENDATION
    ]


def _numbered(known: int) -> str:
    return LOST.format("", *(f"{number}. " if number <= known else "" for number in range(1, 11)))


def test_numbers_are_found_again_though_a_lead_in_is_short() -> None:
    expected = ["2 (a)", "2 (b)", "4", "6", "8", "10"]
    assert [_recommended(paste_batch(_numbered(known))) for known in (10, 3, 0)] == [expected] * 3


def test_numbers_are_found_again_in_chinese_whose_paragraphs_are_short() -> None:
    text = """\
监狱

委员会感到关切的是监狱过于拥挤。

缔约国应减少囚犯人数。

法官

委员会感到关切的是政府可以随意罢免法官。

缔约国应由法官委员会决定罢免事宜。
"""
    assert _recommended(paste_batch(text)) == ["2", "4"]


def test_articles_at_the_beginning_of_a_line_belong_to_the_limb_before() -> None:
    text = _numbered(10).replace(
        "crowded; and (b) no lawyer visits them.", "full; and\n(b) cold\n(arts. 7 and 10)."
    )
    (concern,) = (part for part in paste_batch(text).paragraphs if part.number == "1")
    assert [one.limb for one in concern.passages] == ["", "(a)", "(b)"]


def _themes(heading: str) -> list[str]:
    text = _numbered(10).replace("Judges\n\n", f"{heading}\n\n")
    return [one.title for one in paste_batch(text).themes][1:-3]


def test_a_heading_that_leads_on_is_one_with_its_next_line() -> None:
    assert _themes("Independence of the\nJudges") == ["Independence of the Judges"]
    assert _themes("Judges (arts. 2, 14 and\n25)") == ["Judges (arts. 2, 14 and 25)"]


def test_a_heading_that_ends_with_its_articles_is_no_part_of_the_next() -> None:
    long = "Right to be heard by a court that is competent, independent and impartial (arts. 2 and 14 (1))"
    assert _themes(f"{long}\nJudges") == [long, "Judges"]


def test_themes_of_a_section_without_letters_are_not_within_a_theme() -> None:
    text = "\n\n".join(
        [
            "II. Main concerns",
            "A. Courts (art. 14)",
            "Judges",
            _numbered(10).split("\n\n", 1)[1].rstrip(),
            "III. Follow-up",
            "Dissemination",
            "11. The State party should widely disseminate the present concluding observations.",
            "Next report",
            "12. The Committee requests the State party to submit its next report by 2030.",
        ]
    )
    depths = {one.title: one.depth for one in paste_batch(text).themes}
    assert (depths["Judges"], depths["Dissemination"], depths["Next report"]) == (2, 1, 1)


def test_a_section_in_arabic_is_known_in_either_spelling_of_its_number() -> None:
    text = """\
{one} مقدمة

1- نظرت اللجنة في التقرير.

{two} بواعث القلق والتوصيات

2- يساور اللجنة القلق إزاء اكتظاظ السجون.

3- ينبغي للدولة الطرف أن تخفض عدد السجناء.
"""
    for one, two in (("أولاً-", "ثانياً-"), ("أولًا-", "ثانيًا-")):
        assert [theme.depth for theme in paste_batch(text.format(one=one, two=two)).themes] == [0, 0]


COMPOUND = "The Committee recommends a clear and time-\nbound plan, and a bill. "


def test_a_hyphen_at_a_lines_end_stays_where_the_text_parts_no_words() -> None:
    filler = "\n".join(["They have no time, and much work lies ahead of them there."] * 60)
    batch = paste_batch(f"1. {COMPOUND}{filler}\n\n2. The State party should act.")
    assert "time-bound" in batch.paragraphs[0].passages[0].text


MARKS = [
    ("ar", "ينبغي للدولة الطرف أن:", ["(أ) تسن:", "أ- هذا؛", "ب- ذاك؛", "(ب) تدرب."], "a ai aii b"),
    ("ar", "ينبغي للدولة الطرف أن:", ["أ- تسن؛", "ب- تعدل؛", "ج- تدرب."], "a b c"),
    ("en", "The State party should:", ["a. Act;", "b. Train;", "c. Publish."], "a b c"),
    ("en", "The State party should:", ["(a) Act;", "(b) Train;", "(b) Publish;", "(c) Pay."], "a b c d"),
    (
        "ru",
        "Государству-участнику следует:",
        [
            "a) принять;",
            "b) добиться, чтобы:",
            "i) то;",
            "ii) это;",
            "ii) иное;",
            "b) обучить;",
            "c) платить.",
        ],
        "a b bi bii biii c d",
    ),
    (
        "zh",
        "缔约国应：",
        ["(a) 通过；", "(b) 确保：", "(一) 这；", "(一) 那；", "(c) 培训。"],
        "a b bi bii c",
    ),
    (
        "fr",
        "L'État partie devrait :",
        ["a) Agir (art. 1), selon la loi (art. 2) ;", "b) Former (par. 3)."],
        "a b",
    ),
]


@pytest.mark.parametrize(("language", "lead_in", "limbs", "expected"), MARKS)
def test_limbs_are_counted_whatever_their_marks_look_like(
    language: str, lead_in: str, limbs: list[str], expected: str
) -> None:
    (part,) = paste_batch("\n".join([f"1. {lead_in}", *limbs]), language).paragraphs
    found = ["".join(sign for sign in one.limb if sign.isalpha()) for one in part.passages[1:]]
    assert found == expected.split()


SHORT_LINES = {
    "en": ("The State party should:", "({})", "para."),
    "fr": ("L'État partie devrait :", "{})", "par."),
    "es": ("El Estado parte debería:", "{})", "párr."),
    "ru": ("Государству-участнику следует:", "{})", "п."),
}


@pytest.mark.parametrize("language", SHORT_LINES)
def test_a_line_that_ends_with_an_abbreviation_ends_no_limb(language: str) -> None:
    lead_in, mark, word = SHORT_LINES[language]
    a, b, c = map(mark.format, "abc")
    text = f"1. {lead_in}\n{a} Xxx xx ({word}\n12) xxx xxxxx;\n{b} Yyyyy yyyy ({word} 3)\n{c} Zzzz zzz."
    (part,) = paste_batch(text, language).paragraphs
    assert [(one.limb, one.text) for one in part.passages[1:]] == [
        ("(a)", f"Xxx xx ({word} 12) xxx xxxxx;"),
        ("(b)", f"Yyyyy yyyy ({word} 3)"),
        ("(c)", "Zzzz zzz."),
    ]


@pytest.mark.parametrize(
    ("language", "parted", "whole"),
    [
        ("en", "time-\nbound", "time-bound"),
        ("en", "ill-\ntreatment", "ill-treatment"),
        ("en", "victim-\ncentred", "victim-centred"),
        ("en", "discrimi-\nnation", "discrimination"),
        ("fr", "dix-\nneuvième", "dix-neuvième"),
        ("fr", "peut-\nêtre", "peut-être"),
        ("fr", "anti-\ntorture", "anti-torture"),
        ("fr", "gou-\nvernement", "gouvernement"),
        ("ru", "женщин-\nмигрантов", "женщин-мигрантов"),
        ("ru", "по-\nрядка", "порядка"),
        ("es", "teórico-\npráctica", "teórico-práctica"),
    ],
)
def test_in_a_short_text_a_hyphen_stays_in_what_is_known_to_have_one(
    language: str, parted: str, whole: str
) -> None:
    asks = {
        "en": "The State party should see to {}.",
        "fr": "L'État partie devrait voir {}.",
        "ru": "Государству-участнику следует изучить {}.",
        "es": "El Estado parte debería ver {}.",
    }
    (part,) = paste_batch("1. " + asks[language].format(parted), language).paragraphs
    assert whole in part.passages[0].text


TORN = {
    "a column before": "(a)\n(b)\n(c)\n\nAct;\nTrain all\njudges;\nPay.",
    "a column behind": "Act;\nTrain all\njudges;\nPay.\n\n(a)\n(b)\n(c)",
    "each behind": "\nAct;\n(a)\n\nTrain all\njudges;\n(b)\n\nPay.\n(c)",
    "each before": "(a)\n\nAct;\n\n(b)\n\nTrain all\njudges;\n\n(c)\n\nPay.",
    "within": "(a) Act;\nTrain all\n(b)\njudges;\n(c) Pay.",
    "around a note": "(a) Act;\n\n*\n\nAdopted in 2019.\n\nGE.19-12345\n\n(b) Train all\njudges;\n(c) Pay.",
    "a raised figure": "(a) Act;\n(b) Train all1 judges;\n(c) Pay.\n1 Adopted in 2019.",
    "far pages": f"(a) Act;\n(b) Train all\n{' ' * 90}3\n\f{' ' * 90}CRC/C/KAZ/CO/5\njudges;\n(c) Pay.",
}


@pytest.mark.parametrize("manner", TORN)
def test_a_mark_on_a_line_of_its_own_finds_its_text(manner: str) -> None:
    batch = paste_batch(f"1. The State party should:\n{TORN[manner]}\n\n2. The State party should go on.")
    limbs = [(one.limb, one.text) for one in batch.paragraphs[0].passages[1:]]
    assert limbs == [("(a)", "Act;"), ("(b)", "Train all judges;"), ("(c)", "Pay.")]
    assert batch.paragraphs[1].passages[0].text == "The State party should go on."
    assert misplaced(batch) == []


FAR = "Se investiguen los asesinatos y sus autores comparezcan ante la"
IN_ARABIC = "تلغي قانون منع الجرائم وتفرج عن جميع الموقوفين بموجبه أو تقدمهم إلى"
PARTED = {
    "a tail first": (f"El Estado parte debería:\na)\njusticia;\n\n{FAR}\n\nb)\nActuar.", FAR + " justicia;"),
    "a wide page foot": (
        f"El Estado parte debería:\na) {FAR}\njusticia;\nGE.19-17000{' ' * 110}5\nb) Actuar.",
        FAR + " justicia;",
    ),
    "a mark between": (f"ينبغي أن:\n\n{IN_ARABIC}\n\n(أ)\nالقضاء؛\n\n(ب)\nتعمل.", IN_ARABIC + " القضاء؛"),
    "a mark behind": (f"ينبغي أن:\n{IN_ARABIC}\n(أ)\nالقضاء؛\n(ب)\nتعمل.", IN_ARABIC + " القضاء؛"),
    "a number behind": (
        f"الحرية\nينبغي أن:\n\n2-\n\n{IN_ARABIC}\n(أ)\nالقضاء؛\n(ب)\nتعمل.",
        IN_ARABIC + " القضاء؛",
    ),
}


@pytest.mark.parametrize("manner", PARTED)
def test_a_text_that_a_converter_parted_around_its_mark_is_whole(manner: str) -> None:
    torn, whole = PARTED[manner]
    number = "" if "2-" in torn else "2. "
    language, line = ("es", FAR) if "El" in torn else ("ar", IN_ARABIC)
    wrapped = "\n".join([line] * 9)
    batch = paste_batch(f"1. {wrapped}.\n{number}{torn}", language)
    limbs = [(one.limb, one.text) for one in batch.paragraphs[1].passages[1:]]
    assert limbs[0] == ("(a)", whole)
    assert [limb for limb, _ in limbs] == ["(a)", "(b)"]
    assert misplaced(batch) == []
