"""Mastheads as converters leave them: symbols parted or gone, dates that lean on their neighbours, declined names."""

import pytest

from assessor.importers.reading import paste_batch

ASKED = {
    "es": "2. Preocupa al Comité la tortura.\n3. El Estado parte debería investigarla.",
    "fr": "2. Le Comité est préoccupé par la torture.\n3. L'État partie devrait enquêter à ce sujet.",
    "ru": "2. Комитет обеспокоен пытками.\n3. Государству-участнику следует их расследовать.",
    "ar": "2- يساور اللجنة القلق إزاء التعذيب.\n3- ينبغي للدولة الطرف أن تحقق فيه.",
    "zh": "2. 委员会对酷刑表示关切。\n3. 缔约国应调查酷刑。",
}
HEADS = [
    (
        "ru",
        ("CRPD/C/HRV/CO/1", "CRPD", "HRV", "2015-04-13"),
        "C RPD/C/HRV/CO/1\nЗаключительные замечания по докладу Хорватии*\n"
        "1.Комитет рассмотрел доклад 30 марта 2015 года и 13 апреля принял следующие заключительные замечания.",
    ),
    (
        "ru",
        ("CAT/C/UZB/CO/3", "CAT", "UZB", ""),
        "Выводы и рекомендации Комитета против пыток, СAT/C/UZB/CO/3\n1. Комитет рассмотрел доклад.",
    ),
    (
        "ru",
        ("", "CRC", "BGR", "2024-02-02"),
        "Комитет по правам ребенка\nЗаключительные замечания по объединенным шестому и седьмому периодическим "
        "докладам Болгарии *\n1. Комитет принял настоящие заключительные замечания 2 февраля 2024 года.",
    ),
    (
        "ru",
        ("", "CEDAW", "KGZ", ""),
        "Заключительные замечания по докладу Кыргызстана*\n1.Комитет рассмотрел доклад (CEDAW/C/KGZ/5).",
    ),
    (
        "ar",
        ("", "CAT", "DNK", "2023-11-22"),
        "لجنة مناهضة التعذيب\nالملاحظات الختامية بشأن التقرير الدوري الثامن للدانمرك *\n"
        "1- نظرت اللجنة في التقرير في 8 و9 تشرين الثاني/نوفمبر 2023، واعتمدت هذه الملاحظات الختامية في جلستها "
        "المعقودة في 22 تشرين الثاني/نوفمبر 202 3.",
    ),
    (
        "ar",
        ("E/C.12/SVK/CO/2", "CESCR", "SVK", "2012-05-18"),
        "E/C.12/SVK/CO/28 June 2012\nالملاحظات الختامية\nسلوفاكيا\n"
        "1- نظرت اللجنة في التقرير، واعتمدت في جلستها المعقودة في 18 أيار / مايو2012، الملاحظات الختامية التالية.",
    ),
    (
        "ar",
        ("", "CEDAW", "POL", ""),
        "التعليقات الختامية للجنة القضاء على التمييز ضد المرأة: بولندا\n"
        "1 - نظرت اللجنة في التقرير (CEDAW/C/POL/6).",
    ),
    (
        "zh",
        ("CEDAW/C/BGD/CO/8", "CEDAW", "BGD", "2016-11-18"),
        "CEDAW/C/BGD/CO/8\n关于孟加拉国第八次定期报告的结论意见*\n"
        "* 经委员会第六十五届会议（2016年10月24日至11月18日）通过。\n1.2016年11月，委员会审议了报告（CEDAW/C/BGD/8）。",
    ),
    (
        "zh",
        ("", "CEDAW", "QAT", "2014-02-28"),
        "关于卡塔尔初次报告的结论性意见*\n* 委员会第五十七届会议 ( 2014 年 2 月 10 日至 28 日 ) 通过。\n"
        "1.2014年2月13日，委员会审议了报告（CEDAW/C/QAT/1）。",
    ),
    *(
        (
            language,
            ("CCPR/C/FRA/CO/4", "CCPR", "FRA", ""),
            f"CCPR/C/FRA/CO/4{day}\n{title}\n{first}",
        )
        for language, day, title, first in (
            (
                "es",
                "31 de julio de 2008",
                "Observaciones finales: Francia",
                "1. El Comité examinó el informe.",
            ),
            ("fr", "31 juillet 2008", "Observations finales: France", "1. Le Comité a examiné le rapport."),
            ("fr", "1er août 2008", "Observations finales: France", "1. Le Comité a examiné le rapport."),
            ("ru", "31 июля 2008 года", "Заключительные замечания: Франция", "1. Комитет рассмотрел доклад."),
            ("ar", "31 تموز/يوليه 2008", "الملاحظات الختامية: فرنسا", "1- نظرت اللجنة في التقرير."),
            ("zh", "2008年7月31日", "结论性意见：法国", "1. 委员会审议了报告。"),
        )
    ),
]


@pytest.mark.parametrize(("language", "facts", "head"), HEADS)
def test_a_masthead_tells_its_facts(language: str, facts: tuple[str, str, str, str], head: str) -> None:
    batch = paste_batch(f"{head}\n{ASKED[language]}")

    assert (batch.symbol, batch.body, batch.state, batch.adopted) == facts
    assert [one.number for one in batch.paragraphs if one.number] == ["1", "2", "3"]
    assert batch.themes == ()
