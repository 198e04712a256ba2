"""Which paragraphs, and which limbs of them, the closing paragraphs single out for an early report."""

import pytest

from assessor.importers.reading import paste_batch

RUSSIAN = """\
1. Комитет обеспокоен тем, что решения судов не выполняются.
2. Государству-участнику следует:
а) принять закон;
б) обучить судей;
в) вести учет дел.
3. Комитет обеспокоен положением дел в местах лишения свободы.
4. Государству-участнику следует улучшить условия содержания.
5. Государству-участнику предлагается представить к 4 ноября 2025 года информацию о выполнении \
рекомендаций, содержащихся в {named} выше.
"""
ENGLISH = """\
1. The Committee is concerned that judgments are not carried out.
2. The State party should:
(a) Adopt a law;
(b) Train the judges;
(c) Keep a register of cases;
(d) Publish it.
3. The Committee is concerned about the prisons.
4. The State party should improve the prisons.
5. The State party should provide, within one year, information on the recommendations in {named}.
"""


def _singled_out(text: str, named: str) -> dict[str, tuple[str, ...]]:
    batch = paste_batch(text.format(named=named))
    return {one.number: one.follow_up_limbs for one in batch.paragraphs if one.follow_up}


@pytest.mark.parametrize(
    ("named", "limbs"),
    [
        ("пункте 4", {"4": ()}),
        ("пункте 2 (суды)", {"2": ()}),
        ("пункте 2 а) и в)", {"2": ("(a)", "(c)")}),
        ("пункте 2 а)–в) и пункте 4", {"2": ("(a)", "(b)", "(c)"), "4": ()}),
    ],
)
def test_one_russian_paragraph_is_found_as_well_as_several(
    named: str, limbs: dict[str, tuple[str, ...]]
) -> None:
    assert _singled_out(RUSSIAN, named) == limbs


@pytest.mark.parametrize(
    ("named", "limbs"),
    [
        ("paragraph 2 (b) to (d)", {"2": ("(b)", "(c)", "(d)")}),
        ("paragraphs 2 (a) and (c) and 4", {"2": ("(a)", "(c)"), "4": ()}),
        ("paragraphs 2 (d) and 4 above", {"2": ("(d)",), "4": ()}),
        (
            "the report, on judges and prisons (see paras. 2 (b) and (c) and 4 above)",
            {"2": ("(b)", "(c)"), "4": ()},
        ),
        ("the report, on prisons (see para. 4)", {"4": ()}),
    ],
)
def test_a_range_of_limbs_names_those_between(named: str, limbs: dict[str, tuple[str, ...]]) -> None:
    assert _singled_out(ENGLISH, named) == limbs
