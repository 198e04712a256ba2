"""The end of a document without a heading over it: known by what it asks for, in all six languages."""

# ruff: noqa: E501 - sentences read better whole

import pytest

from assessor.importers.batch import Batch, Verdict
from assessor.importers.structure import parse
from assessor.importers.text import from_text
from tests.importers.conservation import misplaced

MIXED = {
    "en": "The Committee is concerned that prisons are crowded. The State party should build fewer cells and use them less.",
    "fr": "Le Comité est préoccupé par la surpopulation. L'État partie devrait réduire le nombre de détenus.",
    "es": "Preocupa al Comité el hacinamiento. El Estado parte debería reducir el número de reclusos.",
    "ru": "Комитет обеспокоен переполненностью тюрем. Государству-участнику следует сократить число заключенных.",
    "ar": "يساور اللجنة القلق إزاء اكتظاظ السجون. وينبغي للدولة الطرف أن تخفض عدد السجناء.",
    "zh": "委员会感到关切的是监狱过于拥挤。缔约国应减少囚犯人数。",
}
CLOSING = {
    "en": [
        "The State party should widely disseminate the Covenant, the text of its report, the written replies and the present concluding observations so as to increase awareness among the judicial, legislative and administrative authorities, civil society and the general public.",
        "The State party should publish and widely disseminate the text of its third periodic report, the written answers it has provided and the present concluding observations.",
        "In accordance with rule 71, paragraph 5, of the rules of procedure, the State party should provide, within one year, relevant information on its implementation of the recommendations made in paragraphs 2 and 3 above.",
        "The Committee requests the State party to include in its next periodic report, due on 31 July 2012, information on all the other recommendations made and on the Covenant as a whole.",
        "The Committee sets 1 April 2011 as the date for submission of the fourth periodic report. It requests that the report be widely disseminated.",
        "The State party should submit its report by 1 November 2013.",
        "The Committee invites the State party to submit its core document in accordance with the harmonized guidelines.",
        "The Committee suggests that the report and these concluding observations be disseminated widely in the languages of the minorities.",
        "The State party is requested to translate the concluding observations into the national languages and to consult civil society when it prepares the next report.",
    ],
    "fr": [
        "L'État partie devrait diffuser largement le texte de son rapport, les réponses écrites et les présentes observations finales auprès du public.",
        "L'État partie devrait publier et faire traduire les présentes observations finales.",
        "Conformément au paragraphe 5 de l'article 71 du règlement intérieur du Comité, l'État partie devrait fournir, dans un délai d'un an, des renseignements sur la suite donnée aux recommandations des paragraphes 2 et 3.",
        "Le Comité demande à l'État partie de faire figurer dans son prochain rapport, qu'il devra soumettre le 1er août 2012 au plus tard, des renseignements sur les autres recommandations.",
        "Le Comité fixe au 1er avril 2011 la date de présentation du quatrième rapport périodique.",
        "L'État partie devrait soumettre son rapport avant le 1er novembre 2013.",
    ],
    "es": [
        "El Estado parte debería difundir ampliamente el texto de su informe, las respuestas escritas y las presentes observaciones finales entre el público.",
        "El Estado parte debe publicar las presentes observaciones finales y traducirlas.",
        "De conformidad con el artículo 71, párrafo 5, del reglamento del Comité, el Estado parte debería facilitar, dentro del plazo de un año, información sobre la aplicación de las recomendaciones de los párrafos 2 y 3.",
        "El Comité pide al Estado parte que en su próximo informe periódico, que deberá presentar a más tardar el 1 de agosto de 2012, incluya información sobre las demás recomendaciones.",
        "El Comité fija el 1 de abril de 2011 como fecha de presentación del cuarto informe periódico.",
        "El Estado parte debería presentar su informe antes del 1 de noviembre de 2013.",
    ],
    "ru": [
        "Государству-участнику следует широко распространить текст своего доклада, письменные ответы и настоящие заключительные замечания среди населения.",
        "Государству-участнику следует опубликовать и перевести настоящие заключительные замечания.",
        "В соответствии с пунктом 5 правила 71 правил процедуры Комитета государству-участнику следует представить в течение одного года информацию о выполнении рекомендаций, содержащихся в пунктах 2 и 3.",
        "Комитет просит государство-участник включить в свой следующий периодический доклад, подлежащий представлению к 1 августа 2012 года, информацию об остальных рекомендациях.",
        "Комитет устанавливает 1 апреля 2011 года в качестве даты представления четвертого периодического доклада.",
        "Государству-участнику следует представить свой доклад до 1 ноября 2013 года.",
    ],
    "ar": [
        "ينبغي للدولة الطرف أن تنشر على نطاق واسع نص تقريرها والردود الخطية وهذه الملاحظات الختامية في أوساط الجمهور.",
        "ينبغي للدولة الطرف أن تترجم هذه الملاحظات الختامية.",
        "وفقاً للفقرة 5 من المادة 71 من النظام الداخلي للجنة، ينبغي للدولة الطرف أن تقدم، في غضون سنة واحدة، معلومات عن تنفيذ التوصيات الواردة في الفقرتين 2 و3.",
        "وتطلب اللجنة إلى الدولة الطرف أن تدرج في تقريرها الدوري المقبل، الذي يحل موعد تقديمه في 1 آب/أغسطس 2012، معلومات عن التوصيات الأخرى.",
        "تحدد اللجنة يوم 1 نيسان/أبريل 2011 موعداً لتقديم التقرير الدوري الرابع.",
        "ينبغي للدولة الطرف أن تقدم تقريرها بحلول 1 تشرين الثاني/نوفمبر 2013.",
    ],
    "zh": [
        "缔约国应广泛散发其报告、书面答复和本结论性意见，让公众了解。",
        "缔约国应公布并翻译本结论性意见。",
        "根据委员会议事规则第71条第5款，缔约国应在一年内提供资料，说明第2和第3段所载建议的执行情况。",
        "委员会请缔约国在应于2012年8月1日提交的下次定期报告中列入关于其他建议的资料。",
        "委员会定于2011年4月1日为提交第四次定期报告的日期。",
        "缔约国应在2013年11月1日之前提交报告。",
    ],
}
ASKED = {
    "en": "The Committee is concerned that judges do not know the Covenant. The State party should disseminate the Covenant among judges.",
    "fr": "L'État partie devrait diffuser le Pacte auprès des juges.",
    "es": "El Estado parte debería difundir el Pacto entre los jueces.",
    "ru": "Государству-участнику следует распространять текст Пакта среди судей.",
    "ar": "ينبغي للدولة الطرف أن تنشر العهد بين القضاة.",
    "zh": "缔约国应在法官中传播《公约》。",
}


def _batch(language: str, paragraphs: list[str]) -> Batch:
    stop = "-" if language == "ar" else "."
    lines = [f"{number}{stop} {text}" for number, text in enumerate(paragraphs, 1)]
    return parse(from_text("\n".join(lines)), language)


def _judged(batch: Batch) -> list[str]:
    return [
        paragraph.number
        for paragraph in batch.paragraphs
        if any(one.verdict is Verdict.RECOMMENDATION for one in paragraph.passages)
    ]


@pytest.mark.parametrize(
    ("language", "at"), [(key, at) for key in CLOSING for at in range(len(CLOSING[key]))]
)
def test_a_closing_paragraph_is_not_judged(language: str, at: int) -> None:
    batch = _batch(language, [MIXED[language]] * 6 + [CLOSING[language][at]])
    assert _judged(batch) == ["1", "2", "3", "4", "5", "6"]


@pytest.mark.parametrize("language", CLOSING)
def test_the_whole_end_answers_no_concern(language: str) -> None:
    batch = _batch(language, [MIXED[language]] * 6 + CLOSING[language])
    assert _judged(batch) == ["1", "2", "3", "4", "5", "6"]
    assert not any(paragraph.answers for paragraph in batch.paragraphs)
    assert misplaced(batch) == []


@pytest.mark.parametrize("language", ASKED)
def test_to_disseminate_the_covenant_is_a_recommendation(language: str) -> None:
    batch = _batch(language, [MIXED[language]] * 6 + [ASKED[language], *CLOSING[language][:2]])
    assert _judged(batch) == ["1", "2", "3", "4", "5", "6", "7"]


def test_a_last_recommendation_that_answers_a_concern_is_judged() -> None:
    """Though it has the words of the end: it asks for figures in the next report."""
    texts = [
        MIXED["en"],
        MIXED["en"],
        "The Committee is concerned at the lack of statistics.",
        "The State party should collect statistics and include them in its next periodic report.",
        CLOSING["en"][0],
    ]
    assert _judged(_batch("en", texts)) == ["1", "2", "4"]


def test_a_time_limit_alone_does_not_make_the_end() -> None:
    texts = [MIXED["en"]] * 4 + ["The State party should, within one year, adopt the bill.", CLOSING["en"][1]]
    assert _judged(_batch("en", texts)) == ["1", "2", "3", "4", "5"]
