"""The treaty bodies' names in the six languages, for documents that were saved without their symbol."""

from __future__ import annotations

from assessor.importers.lexicon import squeeze

_NAMES = {
    "CCPR": (
        "Human Rights Committee",
        "Comité des droits de l'homme",
        "Comité de Derechos Humanos",
        "Комитет по правам человека",
        "اللجنة المعنية بحقوق الإنسان",
        "人权事务委员会",
    ),
    "CESCR": (
        "Committee on Economic, Social and Cultural Rights",
        "Comité des droits économiques, sociaux et culturels",
        "Comité de Derechos Económicos, Sociales y Culturales",
        "Комитет по экономическим, социальным и культурным правам",
        "اللجنة المعنية بالحقوق الاقتصادية والاجتماعية والثقافية",
        "经济、社会及文化权利委员会",
    ),
    "CAT": (
        "Committee against Torture",
        "Comité contre la torture",
        "Comité contra la Tortura",
        "Комитет против пыток",
        "لجنة مناهضة التعذيب",
        "禁止酷刑委员会",
    ),
    "CEDAW": (
        "Committee on the Elimination of Discrimination against Women",
        "Comité pour l'élimination de la discrimination à l'égard des femmes",
        "Comité para la Eliminación de la Discriminación contra la Mujer",
        "Комитет по ликвидации дискриминации в отношении женщин",
        "اللجنة المعنية بالقضاء على التمييز ضد المرأة",
        "消除对妇女歧视委员会",
    ),
    "CERD": (
        "Committee on the Elimination of Racial Discrimination",
        "Comité pour l'élimination de la discrimination raciale",
        "Comité para la Eliminación de la Discriminación Racial",
        "Комитет по ликвидации расовой дискриминации",
        "لجنة القضاء على التمييز العنصري",
        "消除种族歧视委员会",
    ),
    "CRC": (
        "Committee on the Rights of the Child",
        "Comité des droits de l'enfant",
        "Comité de los Derechos del Niño",
        "Комитет по правам ребенка",
        "لجنة حقوق الطفل",
        "儿童权利委员会",
    ),
    "CRPD": (
        "Committee on the Rights of Persons with Disabilities",
        "Comité des droits des personnes handicapées",
        "Comité sobre los Derechos de las Personas con Discapacidad",
        "Комитет по правам инвалидов",
        "اللجنة المعنية بحقوق الأشخاص ذوي الإعاقة",
        "残疾人权利委员会",
    ),
    "CED": (
        "Committee on Enforced Disappearances",
        "Comité des disparitions forcées",
        "Comité contra la Desaparición Forzada",
        "Комитет по насильственным исчезновениям",
        "اللجنة المعنية بحالات الاختفاء القسري",
        "强迫失踪问题委员会",
    ),
    "CMW": (
        "Committee on the Protection of the Rights of All Migrant Workers",
        "Comité pour la protection des droits de tous les travailleurs migrants",
        "Comité de Protección de los Derechos de Todos los Trabajadores Migratorios",
        "Комитет по защите прав всех трудящихся-мигрантов",
        "اللجنة المعنية بحماية حقوق جميع العمال المهاجرين",
        "保护所有移徙工人及其家庭成员权利委员会",
    ),
}


def committee_named(text: str) -> str:
    """The body whose name stands first in a text, or nothing."""
    text = squeeze(text)
    places = {
        text.find(squeeze(name)): body
        for body, names in _NAMES.items()
        for name in names
        if squeeze(name) in text
    }
    return places[min(places)] if places else ""
