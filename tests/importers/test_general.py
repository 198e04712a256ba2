"""A paragraph that asks for everything at once, before the first theme, is no recommendation to be judged."""

import pytest

from assessor.importers.batch import Batch, Verdict
from assessor.importers.structure import parse
from assessor.importers.text import from_text

REST = """1. General information
6. The Committee notes that the State party has not recognized the competence of the Committee.
7. The Committee encourages the State party to recognize it.
2. Offences
8. The Committee is concerned that the law names no such offence.
9. The Committee recommends that the State party amend it.
D. Fulfilment of the rights and obligations under the Convention, dissemination and follow-up
10. The Committee urges the State party to ensure that all its measures accord with the Convention.
"""
HEAD = "C. Principal subjects of concern and recommendations\n5. "
ASKED = (
    "The Committee calls upon the State party to implement its recommendations, in a cooperative spirit.\n"
)
OTHERS = {
    "fr": (
        "Le Comité engage l'État partie à appliquer ses recommandations.",
        "Le Comité recommande à l'État partie de modifier la loi.",
    ),
    "es": (
        "El Comité exhorta al Estado parte a que ponga en práctica sus recomendaciones.",
        "El Comité recomienda al Estado parte que modifique la ley.",
    ),
    "ru": (
        "Комитет призывает государство-участник выполнить его рекомендации.",
        "Комитет рекомендует государству-участнику изменить закон.",
    ),
    "ar": (
        "تهيب اللجنة بالدولة الطرف تنفيذ توصياتها.",
        "توصي اللجنة بأن تعدل الدولة الطرف القانون.",
    ),
    "zh": ("委员会呼吁缔约国落实其建议。", "委员会建议缔约国修订法律。"),
}


def _judged(batch: Batch) -> list[str]:
    return [
        paragraph.number
        for paragraph in batch.paragraphs
        if any(passage.verdict is Verdict.RECOMMENDATION for passage in paragraph.passages)
    ]


def test_a_general_call_before_the_first_theme_is_not_judged() -> None:
    assert _judged(parse(from_text(HEAD + ASKED + REST))) == ["7", "9"]


def test_the_same_words_are_judged_under_a_theme() -> None:
    institution = "6. The State party should enable the institution to give effect to all recommendations.\n"
    text = "C. Concerns\nInstitution\n5. The Committee is concerned at its means.\n" + institution + REST
    assert _judged(parse(from_text(text.replace("\n6. The Committee", "\n16. The Committee"))))[0] == "6"


@pytest.mark.parametrize("language", OTHERS)
def test_the_call_is_known_in_each_language(language: str) -> None:
    general, asked = OTHERS[language]
    text = (
        f"A. 1\n4. {asked[:4]}.\nC. 2\n5. {general}\n1. {asked[:8]}\n6. {asked}\n2. {asked[:9]}\n7. {asked}\n"
    )
    assert _judged(parse(from_text(text), language)) == ["6", "7"]
