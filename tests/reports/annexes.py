"""Reports made by hand, small and large, in several scripts, for the tests and benchmarks of the writers."""

# ruff: noqa: E501 - the texts of an annex are long
from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image, ImageDraw

from assessor.models.levels import Level
from assessor.reports.report import Counts, EarlierReview, GroupLevel, Report, ReportRow, ReportTheme, Source

_PLACES = {
    Level.IMPLEMENTED: "implemented",
    Level.PARTIAL: "partial",
    Level.NOT_IMPLEMENTED: "not_implemented",
    Level.NO_INFORMATION: "no_information",
    None: "undecided",
}
WORDS = {
    "en": (
        "Kazakhstan",
        "Torture and ill-treatment",
        "Have every complaint investigated by a body outside the police. ",
    ),
    "ru": (
        "Казахстан",
        "Пытки и жестокое обращение",
        "Поручить расследование каждой жалобы органу вне полиции. ",
    ),
    "ar": ("كازاخستان", "التعذيب وسوء المعاملة", "أن تعهد بالتحقيق في كل شكوى إلى هيئة مستقلة عن الشرطة. "),
    "zh": ("哈萨克斯坦", "酷刑和虐待", "确保每一项酷刑投诉均由警方以外的独立机构进行调查。"),
}


def counts(rows: tuple[ReportRow, ...]) -> Counts:
    found = dict.fromkeys(_PLACES.values(), 0)
    for row in rows:
        found[_PLACES[row.level]] += 1
    return Counts(**found)


def theme(title: str, *rows: ReportRow) -> ReportTheme:
    return ReportTheme(title, rows, counts(rows))


def report(
    *themes: ReportTheme, sources: tuple[Source, ...] = (), language: str = "en", **changes: object
) -> Report:
    rows = tuple(row for each in themes for row in each.rows)
    values: dict[str, object] = {
        "state": WORDS.get(language, WORDS["en"])[0],
        "symbol": "CCPR/C/KAZ/CO/2",
        "body": "CCPR",
        "adopted": date(2016, 7, 11),
        "coalition": "Coalition of human-rights organisations",
        "title": "",
        "method": "",
        "made_on": date(2019, 2, 18),
        "demonstration": False,
        "group_count": 3,
    }
    return Report(language, counts=counts(rows), themes=themes, sources=sources, **(values | changes))  # type: ignore[arg-type]


def model_case() -> Report:
    """What the drawing of the annex shows, and the cases that it leaves out."""
    three = (GroupLevel(1, Level.PARTIAL), GroupLevel(2, Level.PARTIAL), GroupLevel(3, Level.NOT_IMPLEMENTED))
    return report(
        theme("Zhanaozen events", _zhanaozen()),
        theme(
            "Torture and ill-treatment",
            ReportRow("24 (a)", True, "Have every complaint of torture investigated by a body outside the police.", Level.PARTIAL, "The State party should:", "en", "Special prosecutors open all cases since 2018; the investigation itself often returns to the police.", "", "Transfer by law all investigations of torture to special prosecutors, and publish yearly figures.", (3,), three),
            ReportRow("24 (c)", True, "Install cameras in all places where persons are questioned.", Level.IMPLEMENTED, "The State party should:", "en", "Installed in all temporary detention centres by the end of 2018, confirmed by monitoring visits in nine regions.", "", "", (4,)),
            ReportRow("24 (d)", True, "Give all victims of torture effective remedies, including fair compensation and rehabilitation that is as full as possible.", Level.PARTIAL, "The State party should:", "en", "A fund exists since 2018, but compensation remains rare and rehabilitation is not provided in practice.", "nothing has changed for those in custody.", "Adopt a national programme for the rehabilitation of victims of torture, with its own budget line, before the next review.", (3, 5), three),
        ),
        theme(
            "Freedom of expression",
            ReportRow("50 (a)", False, "Decriminalise defamation and insult.", Level.NOT_IMPLEMENTED, "", "en", "Both remain offences; 2018 saw more sentences than 2016.", "", "Repeal the provisions that make defamation and insult criminal offences.", (6,)),
            ReportRow("50 (b)", False, "Не применять уголовный закон к тем, кто пользуется свободой выражения мнений.", None, "", "ru"),
            ReportRow("50 (c)", False, "Make public how many sites are blocked, and why.", Level.NO_INFORMATION, "", "en", "No figures are published."),
        ),
        sources=_sources(),
    )  # fmt: skip


def _zhanaozen() -> ReportRow:
    return ReportRow("18", True, "Open an independent, impartial and effective inquiry into the deaths and injuries of December 2011, bring those responsible to justice and give redress to the victims.", Level.NOT_IMPLEMENTED, "", "en", "No independent commission has been set up. Requests by families were answered with reference to the trials of 2012, which predate the adoption.", "", "Establish by 2021 an independent international commission of inquiry into the Zhanaozen events, with power to refer cases for prosecution.", (1, 2))  # fmt: skip


def _sources() -> tuple[Source, ...]:
    return (
        Source(
            1, "case", "Judgement of the regional court on the events of Zhanaozen", "2012-06-04", "", True
        ),
        Source(2, "report", "Letter of the Prosecutor General to the families", "2018-03"),
        Source(
            3,
            "law",
            "Instruction on the jurisdiction of special prosecutors",
            "2018-01-01",
            "https://example.org/law",
        ),
        Source(4, "report", "National preventive mechanism: report of monitoring visits", "2018"),
        Source(5, "statistic", "Fund for victims: payments", "2019-01"),
        Source(6, "statistic", "Sentences for defamation, 2016 and 2018", "2018-12-31"),
    )


def large(recommendations: int = 300, groups: int = 5, language: str = "en", length: int = 300) -> Report:
    """A long annex with texts of the usual length, ten recommendations to a theme."""
    state, heading, sentence = WORDS[language]
    levels = [*list(Level)[:4], None]
    text = sentence * max(1, length // len(sentence))
    rows = [
        ReportRow(
            f"{10 + index // 4} ({'abcd'[index % 4]})", index % 7 == 0, text, levels[index % 5], "", language,
            f"{index} {text}", sentence if index % 6 == 0 else "", text if index % 5 else "", (index + 1,),
            tuple(GroupLevel(group + 1, list(Level)[(index + group) % 5]) for group in range(groups)),
        )
        for index in range(recommendations)
    ]  # fmt: skip
    sources = tuple(
        Source(
            index + 1, "report", f"{sentence} {index}", f"2018-{index % 12 + 1:02}-01", "https://example.org"
        )
        for index in range(recommendations)
    )
    themes = [
        theme(f"{heading} {start // 10 + 1}", *rows[start : start + 10])
        for start in range(0, recommendations, 10)
    ]
    return report(*themes, sources=sources, language=language, state=state, group_count=groups)


def compared(annex: Report) -> Report:
    """The same annex beside two earlier reviews."""
    earlier = (
        EarlierReview("CCPR/C/KAZ/CO/0", None, Counts(2, 3, 9)),
        EarlierReview("CCPR/C/KAZ/CO/1", date(2011, 7, 28), Counts(4, 9, 11, 2)),
    )
    return replace(annex, earlier=earlier)


def with_logo(annex: Report) -> Report:
    """The same annex of a coalition that has a logo: a ring on a ground that can be seen through."""
    picture = Image.new("RGBA", (300, 120), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((10, 10, 110, 110), outline=(39, 88, 143), width=16)
    ImageDraw.Draw(picture).rectangle((140, 40, 290, 80), fill=(18, 122, 98))
    target = BytesIO()
    picture.save(target, "PNG")
    return replace(annex, logo=target.getvalue())
