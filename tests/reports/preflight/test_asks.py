"""What is said to an ask while it is written, in the four languages whose verbs are known."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assessor.reports.asks.drafting import drafts
from assessor.reports.asks.hints import MOST_WORDS, Hint, category, hints
from assessor.reports.asks.verbs import VERBS

WEAK, SEVERAL, TIMELESS, LONG = Hint


@pytest.mark.parametrize(
    ("language", "ask", "strength", "told"),
    [
        ("en", "Repeal article 405 of the Criminal Code by June 2027", 5, ()),
        ("en", "To  adopt within one year a law on shelters", 5, ()),
        ("en", "Take steps against torture before the next review", 4, ()),
        ("en", "Consider ratifying the Second Optional Protocol by 2028", 3, (WEAK,)),
        ("en", "Continue its efforts against torture", 2, (WEAK, TIMELESS)),
        ("en", "Amend article 174 by 2027 and repeal article 405", 5, (SEVERAL,)),
        ("en", "Train all judges by 2027; publish the figures", 5, (SEVERAL,)),
        ("en", "Ensure by 2027 that police register every report, issue and monitor orders", 4, (SEVERAL,)),
        ("en", "Ensure that police register every report, issue and monitor orders by 2027", 4, ()),
        ("en", "The mandate of the mechanism covers all places by 2027", 0, ()),
        ("fr", "Abroger l’article 405 du Code pénal d’ici à 2027", 5, ()),
        ("fr", "Envisager d'adhérer au Protocole dans un délai de deux ans", 3, (WEAK,)),
        ("fr", "Mettre en place un registre et publier les chiffres en 2027", 5, (SEVERAL,)),
        ("es", "Derogar el artículo 405 antes de 2027", 5, ()),
        ("es", "Seguir luchando contra la tortura", 2, (WEAK, TIMELESS)),
        ("es", "Ratificar el Protocolo y publicar las cifras en el plazo de un año", 5, (SEVERAL,)),
        ("ru", "Отменить статью 405 до июня 2027 года", 5, ()),
        ("ru", "Принять меры против пыток в течение шести месяцев", 4, ()),
        ("ru", "Принять закон о приютах", 5, (TIMELESS,)),
        ("ru", "Рассмотреть вопрос о присоединении и обучить судей до 2027 года", 3, (WEAK, SEVERAL)),
        ("ar", "سحب التحفظات", 0, ()),
        ("zh", "修改刑法", 0, ()),
        ("en", "  ", 0, ()),
    ],
)
def test_verb_one_action_and_by_when(language: str, ask: str, strength: int, told: tuple[Hint, ...]) -> None:
    assert (category(ask, language), hints(ask, language)) == (strength, told)


def test_an_ask_as_long_as_a_paragraph_is_long() -> None:
    words = " ".join(["word"] * MOST_WORDS)
    assert LONG not in hints(words, "ar")
    assert hints(words + " more", "ar") == (LONG,)


@pytest.mark.parametrize("language", VERBS)
def test_no_verb_has_two_strengths_and_each_is_found(language: str) -> None:
    listed = [
        (" ".join(verb.split()), number)
        for number, verbs in VERBS[language].items()
        for verb in verbs.split(",")
    ]
    assert len({verb for verb, _ in listed}) == len(listed)
    for verb, number in listed:
        assert category(f"{verb.capitalize()} …", language) == number


@pytest.mark.parametrize(
    ("language", "text", "asks"),
    [
        (
            "en",
            "repeal article 405 and release all who were sentenced under it;",
            ("Repeal article 405", "Release all who were sentenced under it"),
        ),
        ("en", "The State party should also adopt a law against torture.", ("Adopt a law against torture",)),
        (
            "en",
            "The Committee urges the State party to ratify the Protocol, and to\nwithdraw its reservations.",
            ("Ratify the Protocol", "Withdraw its reservations"),
        ),
        (
            "en",
            "Ensure that officers register reports, issue orders; and",
            ("Ensure that officers register reports, issue orders",),
        ),
        (
            "fr",
            "L’État partie devrait également abroger la loi et libérer les détenus.",
            ("Abroger la loi", "Libérer les détenus"),
        ),
        (
            "es",
            "El Estado parte debería derogar la ley; publicar las cifras.",
            ("Derogar la ley", "Publicar las cifras"),
        ),
        (
            "ru",
            "Государству-участнику следует также отменить статью и освободить осужденных.",
            ("Отменить статью", "Освободить осужденных"),
        ),
        ("ar", "سحب  التحفظات؛", ("سحب التحفظات",)),
        ("en", " ;", ()),
    ],
)
def test_a_recommendation_is_drafted_into_asks(language: str, text: str, asks: tuple[str, ...]) -> None:
    assert drafts(text, language) == asks


@example("0,E", "en")
@given(st.text(), st.sampled_from(["en", "fr", "es", "ru", "zh"]))
def test_drafts_lose_no_word_but_joints(text: str, language: str) -> None:
    words = set(" ".join(drafts(text, language)).casefold().split())
    assert words <= {word.strip(";,.:").casefold() for word in text.split()} | {
        word.casefold() for word in text.split()
    }
