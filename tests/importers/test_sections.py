"""What the headings of a document decide: which concern is answered, where the end begins, whose title goes on."""

import pytest

from assessor.importers.batch import Batch, Verdict
from assessor.importers.reading import paste_batch

UNDER_TOPICS = """CERD/C/KAZ/CO/8
Concluding observations on the eighth periodic report of Kazakhstan
C. Concerns and recommendations
Hate speech
1. The Committee is concerned about insults.
2. The Committee recommends that the State party punish them.
3. The Committee also urges the State party to teach tolerance.
D. Other recommendations
Follow-up to the Durban Declaration
4. The Committee recommends that the State party give effect to the Declaration. The Committee requests it to
include information on that in its next periodic report.
Consultations with civil society
5. The Committee recommends that the State party consult associations in preparing the next periodic report.
Common core document
6. The Committee encourages the State party to update its common core document.
"""
IN_A_SECTION = """CEDAW/C/KAZ/CO/2
Concluding comments: Kazakhstan
Principal areas of concern and recommendations
1. The Committee is concerned about wages.
2. The Committee urges the State party to raise them.
3. The Committee encourages the State party to ratify the Protocol.
4. The Committee urges the State party to use the Platform for Action and requests it to include information
on that in its next periodic report.
5. The Committee requests the State party to widely disseminate the present concluding comments.
"""
PARTED = """CRC/C/15/Add.34
{title}

1. The Committee considered the report and adopted{date} the following concluding observations.

2. The State party should build fewer prisons.
"""
BROKEN = """7. The Committee recommends that the State party make its report, the summary records and the
concluding observations widely available, and that it think of all its children, of which the

CRC/C/15/Add.34
page 6

State party has many, with a view to a debate on the Convention among the whole population.
"""


def _judged(batch: Batch) -> list[tuple[str, str]]:
    return [
        (part.number, part.answers)
        for part in batch.paragraphs
        if any(one.verdict is Verdict.RECOMMENDATION for one in part.passages)
    ]


OWN_TOPICS = {
    "en": ("Dissemination, training and awareness-raising", "Measures taken against trafficking"),
    "fr": (
        "Mécanisme national chargé de la promotion de la femme",
        "Diffusion de la Convention, sensibilisation et formation",
    ),
    "es": ("Mecanismo nacional de prevención", "Difusión, capacitación y sensibilización"),
    "ru": ("Распространение расистских идей", "Распространение информации о Конвенции и подготовка кадров"),
    "ar": ("نشر الأفكار العنصرية", "النشر والتوعية والتدريب"),
    "zh": ("宣传《公约》和培训", "传播种族主义思想"),
}
OWN_ASKS = {
    "en": "The Committee is concerned. The State party should act.",
    "fr": "Le Comité est préoccupé. L'État partie devrait agir.",
    "es": "El Comité está preocupado. El Estado parte debería actuar.",
    "ru": "Комитет обеспокоен. Государству-участнику следует действовать.",
    "ar": "يساور اللجنة القلق. ينبغي للدولة الطرف أن تتصرف.",
    "zh": "委员会表示关切。缔约国应采取行动。",
}


@pytest.mark.parametrize("language", OWN_TOPICS)
def test_a_subject_that_is_worded_like_the_end_is_judged(language: str) -> None:
    stop = "-" if language == "ar" else "."
    topics = "\n".join(
        f"{title}\n{at}{stop} {OWN_ASKS[language]}" for at, title in enumerate(OWN_TOPICS[language], 1)
    )
    batch = paste_batch(topics, language)
    assert [theme.title for theme in batch.themes] == list(OWN_TOPICS[language])
    assert [number for number, _ in _judged(batch)] == ["1", "2"]


def test_sections_without_letters_stand_above_their_topics() -> None:
    batch = paste_batch(
        "Positive aspects\n1. The Committee welcomes the law.\nPrincipal areas of concern and recommendations\n"
        "2. The Committee urges the State party to act.\nViolence\n3. The Committee urges the State party to act."
    )
    assert [(theme.title[:9], theme.depth) for theme in batch.themes] == [
        ("Positive ", 0),
        ("Principal", 0),
        ("Violence", 1),
    ]


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("The Committee takes note of the new budget.", "1"),
        ("The Committee draws the State party's attention to its general comment No. 5.", ""),
        ("We draw attention to target 16.b.", ""),
    ],
)
def test_what_only_points_to_another_text_is_no_concern(said: str, answers: str) -> None:
    batch = paste_batch(f"Budget\n1. {said}\n2. The Committee recommends that the State party act.")
    assert _judged(batch) == [("2", answers)]


def test_a_topic_of_its_own_is_judged_though_it_speaks_of_the_next_report() -> None:
    expected = [("2", "1"), ("3", "1"), ("4", ""), ("5", "")]
    assert _judged(paste_batch(UNDER_TOPICS)) == expected


def test_in_a_section_without_topics_only_the_next_paragraph_answers_a_concern() -> None:
    assert _judged(paste_batch(IN_A_SECTION)) == [("2", "1"), ("3", ""), ("4", "")]


@pytest.mark.parametrize(
    ("title", "state"),
    [
        (
            "Concluding observations on the eighth periodic report of the Democratic\nRepublic of the Congo*",
            "COD",
        ),
        (
            "Concluding observations of the Committee on the Rights of the Child: United Kingdom of Great\n"
            "Britain and Northern\nIreland",
            "GBR",
        ),
    ],
)
def test_a_title_goes_on_in_the_next_line(title: str, state: str) -> None:
    batch = paste_batch(PARTED.format(title=title, date=""))
    assert (batch.state, batch.themes) == (state, ())


@pytest.mark.parametrize(
    ("language", "note", "day"),
    [
        ("en", "* Adopted by the Committee at its seventy-third session (1–19 July 2019).", "2019-07-19"),
        (
            "fr",
            "* Adoptées par le Comité à sa soixante-treizième session (1er-19 juillet 2019).",
            "2019-07-19",
        ),
        (
            "es",
            "* Aprobadas por el Comité en su 73º período de sesiones (1 a 19 de julio de 2019).",
            "2019-07-19",
        ),
        ("en", "", ""),
    ],
)
def test_a_law_that_was_adopted_is_no_adoption_of_the_document(language: str, note: str, day: str) -> None:
    texts = {
        "en": "1. The Committee welcomes the adoption of the Act of 1 August 2015.\n2. The State party should obey it.",
        "fr": "1. Le Comité salue l'adoption de la loi du 1er août 2015.\n2. L'État partie devrait y obéir.",
        "es": "1. El Comité celebra la aprobación de la Ley de 1 de agosto de 2015.\n2. El Estado parte debe obedecer.",
    }
    assert paste_batch(f"{texts[language]}\n\n{note}\n", language).adopted == day


def test_the_session_in_the_masthead_tells_the_day_where_nothing_else_does() -> None:
    head = "36º período de sesiones\n7 a 25 de agosto de 2006\nObservaciones finales: México"
    text = f"CEDAW/C/MEX/CO/6\n30 de agosto de 2006\n{head}\n1. El Estado parte debe obedecer."
    assert paste_batch(text).adopted == "2006-08-25"


def test_a_page_that_ends_within_the_last_paragraph_ends_no_document() -> None:
    before = "\n".join(f"{at}. The Committee urges the State party to act.\n" for at in range(1, 7))
    batch = paste_batch(before + BROKEN)
    assert batch.paragraphs[6].passages[-1].text.endswith("whole population.")


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("A.Health", "A. Health"),
        ("Comité des droits de l ’ homme", "Comité des droits de l’homme"),
    ],
)
def test_a_title_is_set_as_it_is_printed(printed: str, title: str) -> None:
    batch = paste_batch(f"{printed}\n1. The State party should act.\n2. The State party should go on.")
    assert [theme.title for theme in batch.themes] == [title]


def test_a_sections_number_may_stand_on_a_line_of_its_own() -> None:
    batch = paste_batch(
        "1. The State party should act.\n\nIII.\n\nHealth of all\n\n2. The State party should go on."
    )
    assert [theme.title for theme in batch.themes] == ["III. Health of all"]
    assert batch.paragraphs[0].passages[-1].text == "The State party should act."
