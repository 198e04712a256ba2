"""A small assessment made in code, to look at screens with. Its texts are invented."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assessor.models.levels import Level
from assessor.models.tables import (
    Assessment,
    Evidence,
    Group,
    Judgement,
    Paragraph,
    Passage,
    PassageText,
    SourceDocument,
    SourceText,
    Theme,
    ThemeText,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

THEMES: tuple[tuple[str, str, str, tuple[tuple[str, str, str], ...]], ...] = (
    ("18", "Zhanaozen events", "Жанаозенские события", (
        ("", "Open an independent inquiry into the deaths and injuries of December 2011.",
         "Провести независимое расследование гибели людей и ранений в декабре 2011 года."),
    )),
    ("24", "Torture and ill-treatment", "Пытки и жестокое обращение", (
        ("(a)", "Investigate every complaint of torture by a body outside the police.",
         "Расследовать каждую жалобу на пытки органом, не зависимым от полиции."),
        ("(b)", "Keep forced confessions out of every trial.",
         "Не допускать в суде признаний, полученных под давлением."),
        ("(c)", "Cameras where persons are questioned, and records kept for a year.",
         "Установить камеры там, где допрашивают, и хранить записи в течение года."),
        ("(d)", "Give all victims of torture effective remedies, including fair compensation and "
         "rehabilitation that is as full as possible.",
         "Обеспечить всем жертвам пыток действенные средства защиты, включая справедливую компенсацию и как можно "
         "более полную реабилитацию."),
        ("(e)", "Training of police, judges and prosecutors on the documentation of torture.",
         "Обучать полицию, судей и прокуроров документированию пыток."),
    )),
    ("26", "Deaths in custody", "Гибель людей под стражей", (
        ("(a)", "Prompt inquiry into every death.", "Незамедлительно расследовать каждый случай гибели."),
        ("(b)", "Publish the findings of inquiries.", "Публиковать выводы расследований."),
    )),
    ("50", "Freedom of expression", "Свобода выражения мнений", (
        ("(a)", "Decriminalise defamation.", "Декриминализировать клевету."),
        ("(b)", "Stop blocking independent media without a court.", "Прекратить блокировку независимых СМИ без суда."),
        ("(c)", "Review the offence of inciting discord.", "Пересмотреть состав «возбуждение розни»."),
        ("(d)", "Protect journalists from attacks.", "Защищать журналистов от нападений."),
    )),
)  # fmt: skip
LEVELS = (
    (Level.NOT_IMPLEMENTED, Level.PARTIAL, Level.NOT_IMPLEMENTED, Level.IMPLEMENTED, Level.PARTIAL, None, None,
     Level.NO_INFORMATION, Level.NOT_IMPLEMENTED, Level.NOT_IMPLEMENTED, None, None),
    (Level.NOT_IMPLEMENTED, Level.PARTIAL, Level.PARTIAL, Level.IMPLEMENTED, Level.NOT_IMPLEMENTED, Level.PARTIAL,
     Level.NOT_IMPLEMENTED, Level.NO_INFORMATION, Level.NOT_IMPLEMENTED, Level.PARTIAL, Level.PARTIAL, None),
    (Level.NOT_IMPLEMENTED, Level.NOT_IMPLEMENTED, Level.NOT_IMPLEMENTED, Level.PARTIAL, Level.IMPLEMENTED,
     Level.PARTIAL, Level.PARTIAL, Level.NOT_IMPLEMENTED, Level.NOT_IMPLEMENTED, Level.NOT_IMPLEMENTED, None, None),
)  # fmt: skip
GROUPS = ("Group 2 · Torture", "Group 1 · Justice", "Group 3 · Regions")
WHY = (
    "Compensation exists in law since 2018 but has been paid in two cases only; there is no rehabilitation "
    "programme outside the capital."
)
SOURCES = (
    ("law", "Law on the victims' fund", "2018-01-10", True),
    ("case", "Coalition's case records, 2017-2018", "", False),
    ("law", "Order on compensation", "2015-03-03", True),
)


def make_demonstration(path: Path) -> None:
    """Write the small assessment to a new file."""
    from assessor.store.document import Document

    with Document.create(path) as document, document.edit("Demonstration") as session:
        fill(session)


def fill(session: Session) -> None:
    assessment = session.query(Assessment).one()
    assessment.room_language, assessment.second_language, assessment.demonstration = "en", "ru", True
    source = SourceDocument("CCPR/C/KAZ/CO/2", "CCPR", "KAZ", "2016-07-11")
    session.add(source)
    session.flush()
    session.add(SourceText(source.id, "en", "", "Kazakhstan"))
    session.add(SourceText(source.id, "ru", "", "Казахстан"))
    made = [
        one for place, theme in enumerate(THEMES) for one in _add_theme(session, source.id, place, *theme)
    ]
    _judge(session, made)


def _add_theme(
    session: Session,
    source_id: str,
    place: int,
    number: str,
    en: str,
    ru: str,
    limbs: tuple[tuple[str, str, str], ...],
) -> list[str]:
    theme = Theme(source_id, place)
    session.add(theme)
    session.flush()
    session.add_all([ThemeText(theme.id, "en", en), ThemeText(theme.id, "ru", ru)])
    concern = Paragraph(source_id, str(int(number) - 1), 2 * place, theme.id)
    session.add(concern)
    session.flush()
    _add_passage(
        session, concern.id, 0, "concern", "", f"The Committee is concerned about: {en.lower()}.", ""
    )
    asked = Paragraph(source_id, number, 2 * place + 1, theme.id, concern.id, number in {"18", "24"})
    session.add(asked)
    session.flush()
    return [
        _add_passage(session, asked.id, position, "recommendation", *limb)
        for position, limb in enumerate(limbs)
    ]


def _add_passage(
    session: Session, paragraph_id: str, position: int, verdict: str, limb: str, en: str, ru: str
) -> str:
    passage = Passage(paragraph_id, position, verdict, limb)
    session.add(passage)
    session.flush()
    texts = {language: text for language, text in (("en", en), ("ru", ru)) if text}
    session.add_all(PassageText(passage.id, language, text) for language, text in texts.items())
    return passage.id


def _judge(session: Session, recommendations: list[str]) -> None:
    groups = [Group(name, place) for place, name in enumerate(GROUPS)]
    session.add_all(groups)
    session.flush()
    for group, levels in zip(groups, LEVELS, strict=True):
        for one, level in zip(recommendations, levels, strict=True):
            if level is not None:
                why = WHY if one == recommendations[4] and group is groups[0] else ""
                session.add(Judgement(one, group.id, level.value, why))
    for kind, citation, date, public in SOURCES:
        session.add(Evidence(recommendations[4], groups[0].id, kind, citation, date, "", public))
