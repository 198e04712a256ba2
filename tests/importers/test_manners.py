"""The committees' manners of speaking: fragments in our own words, with the verdict that a reader would give."""

import pytest

from assessor.errors import ImportRefused
from assessor.importers.batch import Batch, Verdict
from assessor.importers.lexicon import lexicon
from assessor.importers.reading import paste_batch
from assessor.importers.sentences import sentence_ends
from assessor.importers.structure import parse
from assessor.importers.text import from_text
from assessor.importers.verdicts import verdict_of
from tests.importers.conservation import misplaced

R, C, X = Verdict.RECOMMENDATION, Verdict.CONCERN, Verdict.CONTEXT

SENTENCES = [
    ("en", R, "The Committee hopes that corporal punishment will be forbidden."),
    ("en", R, "The Committee would welcome the adoption of the bill."),
    ("en", R, "The Committee would like to recommend that day nurseries be opened."),
    ("en", R, "The State party ought to adopt the bill."),
    ("en", R, "It is imperative that the State party release them."),
    ("en", R, "Such detention should be a measure of last resort."),
    ("en", C, "The fact that mothers cannot pass on their nationality raises serious concern."),
    ("en", C, "The Committee is deeply disturbed by these reports."),
    ("en", C, "The Committee finds it worrying that minors are detained."),
    (
        "en",
        C,
        "The Committee notes the reply that the State party should soon accede, but regrets the delay.",
    ),
    ("en", R, "The Committee would encourage the State party to think again."),
    ("en", R, "The Committee wishes to suggest that a plan be drawn up."),
    (
        "en",
        R,
        "The Committee draws attention to its general comment and reiterates its recommendation to act.",
    ),
    ("en", R, "All necessary measures should be taken to prevent such abuse."),
    ("en", X, "The Committee would like to draw attention to the areas in which measures must be taken."),
    ("en", X, "The Committee takes note of the reply of the State party that prisons should soon be empty."),
    ("en", C, "Of particular concern is the absence of a law."),
    ("en", C, "Concerns remain about the prisons."),
    ("fr", R, "Le Comité rappelle à l'État partie ses obligations et lui demande instamment :"),
    ("fr", R, "Il est recommandé à l'État partie d'adopter une loi."),
    ("fr", R, "Des mesures devraient être prises sans délai."),
    ("fr", X, "À cet égard, le Comité appelle l'attention de l'État partie sur son observation générale."),
    ("fr", C, "Le Comité juge préoccupant que des mineurs soient détenus."),
    ("es", R, "También insta al Estado parte a que apruebe la ley."),
    ("es", R, "Se deben adoptar medidas sin demora."),
    ("es", R, "El Comité urge al Estado parte a que apruebe la ley."),
    ("es", C, "El Comité se muestra preocupado por la falta de datos."),
    ("es", C, "Es motivo de especial preocupación la situación de los menores."),
    ("zh", X, "在这方面，委员会请缔约国参阅其关于不歧视的一般性意见。"),
    ("ru", C, "Комитет обеспокоен тем, что закон требует согласия опекуна."),
    ("ru", C, "Комитет обеспокоен тем, что закон предлагает широкое определение."),
    ("ru", C, "Комитет разочарован тем, что реформа не завершена."),
    ("ru", R, "Кроме того, он призывает государство-участник отменить закон."),
    ("ru", R, "Комитет вновь обращается к государству-участнику с призывом ускорить реформу."),
    ("ru", R, "Комитет в срочном порядке призывает государство-участник ускорить реформу."),
    ("ru", R, "Комитет хотел бы рекомендовать государству-участнику принять закон."),
    ("ru", R, "Оно также должно обеспечить подготовку судей."),
    ("ar", C, "يساور اللجنة القلق لأن السلطات تطلب من المحتجزين التوقيع."),
    ("ar", C, "ويساورها قلق شديد إزاء الاكتظاظ."),
    ("ar", C, "تعرب اللجنة عن انشغالها إزاء الاكتظاظ."),
    ("ar", R, "ينبغي اتخاذ تدابير لتحسين الظروف."),
    ("ar", R, "تأمل اللجنة أن تراجع الدولة الطرف القانون."),
    ("zh", C, "委员会感到关切的是，警方要求被拘留者签字。"),
    ("zh", C, "委员会感到遗憾的是，缔约国没有落实委员会以前的建议。"),
    ("zh", C, "委员会虽然注意到缔约国努力执行一般性建议，但对进展缓慢表示关切。"),
    ("zh", C, "令委员会担心的是，缔约国没有提供数据。"),
    ("zh", X, "委员会认为这些建议得到部分落实。"),
    ("zh", X, "委员会欢迎缔约国邀请特别报告员访问。"),
    ("zh", X, "委员会在上次结论性意见中，请缔约国提供资料。"),
    ("zh", R, "委员会希望缔约国审查法律。"),
    ("zh", R, "缔约国需要加强努力。"),
    ("en", C, "The Committee regrets that the State party holds the view that it urges citizens to report."),
    ("en", C, "The Committee is concerned that the ministry says it recommends early marriage."),
    ("en", R, "The Committee regrets the delay, and it urges the State party to act."),
    ("fr", C, "Le Comité regrette que l'État partie ait déclaré qu'il encourage les citoyens à se dénoncer."),
    ("es", C, "Preocupa al Comité que el Gobierno afirme que exhorta a los jueces a dimitir."),
    ("es", R, "El Comité lamenta la demora e insta al Estado parte a que actúe."),
    ("ru", R, "Государства-участника призывают принять закон."),
    ("ru", R, "К государству-участнику обращается настоятельный призыв принять закон."),
    ("ru", C, "Комитет обеспокоен тем, что государства-участники призывают граждан доносить."),
    ("ar", R, "الدولة الطرف مدعوة إلى اعتماد القانون."),
    ("ar", R, "ويُرجى من الدولة الطرف أن تعتمد القانون."),
    ("fr", R, "Il conviendrait que l'État partie adopte la loi."),
    ("zh", R, "兹促请缔约国通过法律。"),
]


@pytest.mark.parametrize(("language", "verdict", "sentence"), SENTENCES)
def test_a_sentence_has_the_verdict_that_a_reader_would_give(
    language: str, verdict: Verdict, sentence: str
) -> None:
    assert verdict_of(sentence, lexicon(language)) is verdict


def _parsed(text: str) -> Batch:
    return parse(from_text(text))


def _verdicts(batch: Batch) -> list[set[Verdict]]:
    return [{passage.verdict for passage in paragraph.passages} for paragraph in batch.paragraphs]


@pytest.mark.parametrize("marks", [("I.", "II.", "III."), ("1.", "2.", "3."), ("A.", "B.", "C.")])
def test_a_section_may_have_a_letter_or_a_number(marks: tuple[str, str, str]) -> None:
    titles = [f"{mark} {title}" for mark, title in zip(marks, ("Introduction", "Law", "Health"), strict=True)]
    batch = _parsed(
        f"{titles[0]}\n7. The Committee welcomes the dialogue.\n"
        f"{titles[1]}\n8. The Committee is concerned that laws are old.\n"
        f"9. The Committee recommends that the State party review them.\n"
        f"{titles[2]}\n10. The Committee is concerned at the lack of doctors.\n"
        "11. The Committee urges the State party to train more of them."
    )

    assert [theme.title for theme in batch.themes] == titles
    assert _verdicts(batch) == [{X}, {C}, {R}, {C}, {R}]


def test_articles_in_brackets_stay_with_the_sentence_before_them() -> None:
    batch = _parsed(
        "8. The Committee is concerned that prisons are crowded. (arts. 7 and 10 (1)) "
        "The State party should build fewer and use them less."
    )

    assert [(one.verdict, one.text[-10:]) for one in batch.paragraphs[0].passages] == [
        (C, "nd 10 (1))"),
        (R, "them less."),
    ]


def test_a_dot_before_cited_articles_ends_the_sentence_after_them() -> None:
    text = "It is so. (art. 2) The next one."
    assert [text[:end] for end in sentence_ends(text, lexicon("en"))] == ["It is so. (art. 2)", text]


ENDS = {
    "en": (
        "The Committee draws attention to the particular importance of recommendations 2 and 4.",
        "The Committee recommends that the State party submit its combined third and fourth periodic reports.",
    ),
    "fr": ("Le Comité prie l'État partie de soumettre son sixième rapport périodique en 2030.",),
    "es": ("El Comité pide al Estado parte que presente su sexto informe periódico en 2030.",),
    "ru": ("Комитет просит государство-участник представить свой шестой периодический доклад в 2030 году.",),
    "ar": ("تطلب اللجنة إلى الدولة الطرف أن تقدم تقريرها الدوري السادس في عام 2030.",),
    "zh": ("委员会请缔约国在2030年提交第六次定期报告。",),
}
BEGINNING = {
    "en": "The Committee urges the State party to act.",
    "fr": "Le Comité engage l'État partie à agir.",
    "es": "El Comité insta al Estado parte a actuar.",
    "ru": "Комитет призывает государство-участник действовать.",
    "ar": "تحث اللجنة الدولة الطرف على العمل.",
    "zh": "委员会敦促缔约国采取行动。",
}


@pytest.mark.parametrize("language", sorted(ENDS))
def test_what_is_said_of_the_next_report_at_the_end_is_not_judged(language: str) -> None:
    paragraphs = [*[BEGINNING[language]] * 4, *ENDS[language]]
    stop = "-" if language == "ar" else "."
    batch = parse(
        from_text("\n".join(f"{at}{stop} {text}" for at, text in enumerate(paragraphs, 1))), language
    )

    assert _verdicts(batch) == [{R}] * 4 + [{X}] * len(ENDS[language])


@pytest.mark.parametrize(
    ("head", "language", "state", "name"),
    [
        ("CCPR/C/KAZ/CO/2\nЗаключительные замечания по второму докладу Казахстана", "ru", "KAZ", "Казахстан"),
        (
            "CCPR/C/KAZ/CO/2\nالملاحظات الختامية على التقرير الدوري الثاني لكازاخستان",
            "ar",
            "KAZ",
            "كازاخستان",
        ),
        (
            "CCPR/C/79/Add.9\nConcluding observations of the Human Rights Committee\nKENYA",
            "en",
            "KEN",
            "Kenya",
        ),
        ("CRC/C/KAZ/CO/4\nConcluding observations: Kazakhstan", "en", "KAZ", "Kazakhstan"),
        ("CAT/C/XYZ/CO/1\nConcluding observations on the report of Atlantis*", "en", "", "Atlantis"),
    ],
)
def test_a_state_has_its_plain_name(head: str, language: str, state: str, name: str) -> None:
    stop = "-" if language == "ar" else "."
    batch = parse(from_text(f"{head}\n1{stop} {BEGINNING[language]}"), language)

    assert (batch.state, batch.state_name) == (state, name)
    assert batch.themes == ()


@pytest.mark.parametrize("text", ["1. " * 400_000, "a line\n" * 40_000])
def test_what_is_far_too_long_is_refused(text: str) -> None:
    with pytest.raises(ImportRefused, match="larger than any"):
        paste_batch(text)


CONTENTS = """CCPR/C/KAZ/CO/2
Concluding observations on the second periodic report of Kazakhstan

A. Introduction.......................2
1. Torture and ill-treatment…………………3
2. Right to life .................................. 5–6        4

A. Introduction

1. The Committee is grateful for the report.

B. Principal matters of concern and recommendations

2. The Committee is concerned about torture.

3. The State party should investigate it.

Annex

1. The delegation was headed by the minister. The State party should not be named.
"""


def test_a_table_of_contents_and_an_annex_are_told_apart_from_the_document() -> None:
    batch = _parsed(CONTENTS)

    assert [theme.title[:9] for theme in batch.themes] == ["A. Introd", "B. Princi"]
    assert [one.number for one in batch.paragraphs if one.number] == ["1", "2", "3"]
    assert _verdicts(batch)[:3] == [{X}, {C}, {R}]
    assert misplaced(batch) == []


@pytest.mark.parametrize(
    "line", [" " * 80 + "x", "1" * 80 + "x", "1 " * 40 + "x", "A. Law" + " " * 60 + "2   3 x"]
)
def test_a_line_of_spaces_or_figures_costs_no_time(line: str) -> None:
    assert _parsed(f"{line}\n1. The State party should adopt the bill.").paragraphs
