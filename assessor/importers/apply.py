"""Puts a batch into an assessment. Again and again the same: nothing doubles, nothing a person did is lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessor.errors import ImportRefused
from assessor.i18n import N_
from assessor.importers.align import Place, places
from assessor.importers.batch import Batch, ParsedParagraph, ParsedPassage, Verdict
from assessor.importers.laying_themes import lay_themes
from assessor.importers.stored import Stored, load, source_text
from assessor.models.tables import Paragraph, Passage, PassageText, SourceDocument, SourceText

NOT_ALIGNED = N_("without its like in the other language")
ABOUT_ANOTHER = N_(
    "This assessment is about {here}, and the file is {there}. "
    "Make a new assessment for it; nothing was changed here."
)


@dataclass(frozen=True, slots=True)
class Applied:
    """What an import did, counted in passages; `not_aligned` names places that only one language has."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    unplaced: int = 0
    not_aligned: tuple[str, ...] = ()


def apply_batch(session: Session, batch: Batch) -> Applied:
    """The batch laid over what the assessment holds of the same document."""
    document = _document(session, batch)
    is_first_time = _keep_source(session, document, batch)
    session.flush()
    work = _Laying(load(session, document), batch, is_first_time)
    work.lay()
    session.flush()
    return work.applied()


def is_about_another(batch: Batch, symbol: str) -> bool:
    """Whether it is another document than the one with this symbol, such as that of the next cycle."""
    return bool(batch.symbol and symbol) and batch.symbol.casefold() != symbol.casefold()


def _document(session: Session, batch: Batch) -> SourceDocument:
    document = session.scalars(select(SourceDocument)).first()
    if document is None:
        document = SourceDocument(batch.symbol, batch.body, batch.state, batch.adopted)
        session.add(document)
        session.flush()
        return document
    if is_about_another(batch, document.symbol):
        raise ImportRefused(ABOUT_ANOTHER, here=document.symbol, there=batch.symbol)
    document.symbol = document.symbol or batch.symbol
    document.body = document.body or batch.body
    document.state = document.state or batch.state
    document.adopted = document.adopted or batch.adopted
    return document


def _keep_source(session: Session, document: SourceDocument, batch: Batch) -> bool:
    """Keep what was read beside what is made of it; says whether this language is new here."""
    row = source_text(session, document, batch.language)
    if row is None:
        session.add(SourceText(document.id, batch.language, batch.source, batch.state_name))
    else:
        row.text, row.state_name = batch.source, batch.state_name or row.state_name
    return row is None


@dataclass(slots=True)
class _Laying:
    """One batch being laid over the stored document."""

    stored: Stored
    batch: Batch
    is_first_time: bool
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    unplaced: int = 0
    apart: list[Place] = field(default_factory=list[Place])
    seen: set[str] = field(default_factory=set[str])

    def lay(self) -> None:
        stored, batch = self.stored, self.batch
        own = stored.leads(batch.language)
        themes = lay_themes(stored, batch, own=own)
        loose: list[ParsedPassage] = []
        for paragraph in batch.paragraphs:
            if paragraph.number and (own or paragraph.number in stored.paragraphs):
                row = self._paragraph(paragraph, themes)
                loose += self._passages(paragraph, row, own=own)
            else:
                loose += self._without_home(paragraph)
        self._missing()
        self._not_placed(loose)
        self._number()

    def _paragraph(self, paragraph: ParsedParagraph, themes: list[str]) -> Paragraph:
        row = self.stored.paragraphs.get(paragraph.number)
        if row is None:
            row = Paragraph(self.stored.document.id, paragraph.number, len(self.stored.paragraphs))
            row.theme_id = None if paragraph.theme is None else themes[paragraph.theme]
            answers = self.stored.paragraphs.get(paragraph.answers)
            row.answers_id = answers.id if answers else None
            self.stored.session.add(row)
            self.stored.session.flush()
            self.stored.paragraphs[paragraph.number] = row
            self._follow_up(paragraph, row)
        elif self.is_first_time:
            self._follow_up(paragraph, row)
        return row

    def _follow_up(self, paragraph: ParsedParagraph, row: Paragraph) -> None:
        """Only what a language says when it is first read: later the mark belongs to the person."""
        if paragraph.follow_up and not row.follow_up:
            row.follow_up, row.follow_up_limbs = True, " ".join(paragraph.follow_up_limbs)

    def _passages(self, paragraph: ParsedParagraph, row: Paragraph, *, own: bool) -> list[ParsedPassage]:
        """Lay a paragraph's passages; those that have no home are given back."""
        known = self.stored.placed(paragraph.number)
        left: list[ParsedPassage] = []
        after = -1
        for place, passage in self._in_order(paragraph):
            home = self._same(row, passage)
            if home is None and self._is_part(passage):
                self.unchanged += 1
                continue
            home = home or self._free(known.get(place))
            if home is None and not own:
                self.apart.append(place)
                left.append(_apart(passage))
                continue
            if home is None:
                home = self._new_passage(row, passage, after)
            self._lay_text(home, passage, own=own)
            after = home.position
        return left

    def _in_order(self, paragraph: ParsedParagraph) -> list[tuple[Place, ParsedPassage]]:
        found = places(paragraph.number, ((one.verdict, one.limb) for one in paragraph.passages))
        return list(zip(found, paragraph.passages, strict=True))

    def _same(self, row: Paragraph, passage: ParsedPassage) -> Passage | None:
        """The passage that was made of the same text before, wherever a person moved it."""
        for home, text in self.stored.in_language(self.batch.language):
            is_here = home.paragraph_id == row.id or text.edited
            if (
                is_here
                and text.source == passage.text
                and home.id not in self.seen
                and home.verdict != Verdict.NOT_PLACED
            ):
                return home
        return None

    def _free(self, home: Passage | None) -> Passage | None:
        return None if home is None or home.id in self.seen else home

    def _is_part(self, passage: ParsedPassage) -> bool:
        """Whether a person joined this text to another passage, wherever that stands now."""
        for home, text in self.stored.in_language(self.batch.language):
            sources = text.source.split("\n")
            if text.edited and len(sources) > 1 and passage.text in sources:
                self.seen.add(home.id)
                return True
        return False

    def _new_passage(self, row: Paragraph, passage: ParsedPassage, after: int) -> Passage:
        siblings = self.stored.passages[row.id]
        for sibling in siblings:
            if sibling.position > after:
                sibling.position += 1
        home = Passage(row.id, after + 1, passage.verdict.value, passage.limb)
        siblings.append(home)
        siblings.sort(key=lambda one: one.position)
        self.stored.session.add(home)
        self.stored.session.flush()
        return home

    def _lay_text(self, home: Passage, passage: ParsedPassage, *, own: bool) -> None:
        self.seen.add(home.id)
        language = self.batch.language
        text = self.stored.texts.get((home.id, language))
        if own and text and not self.stored.edited(home):
            home.verdict, home.limb = passage.verdict.value, passage.limb
        if text is None:
            text = PassageText(home.id, language, passage.text, passage.text)
            self.stored.session.add(text)
            self.stored.texts[home.id, language] = text
            self.new += 1
        elif text.source == passage.text or (text.edited and passage.text in text.source):
            self.unchanged += 1
        else:
            self.updated += 1
            text.source = passage.text
            text.text = text.text if text.edited else passage.text

    def _without_home(self, paragraph: ParsedParagraph) -> list[ParsedPassage]:
        if not paragraph.number:
            return list(paragraph.passages)
        found = self._in_order(paragraph)
        self.apart += [place for place, _ in found]
        return [_apart(passage) for _, passage in found]

    def _missing(self) -> None:
        """Places that the assessment has and this document has not."""
        for number in self.stored.paragraphs:
            for place, home in self.stored.placed(number).items():
                if home.id not in self.seen and not self.stored.edited(home):
                    self.apart.append(place)

    def _not_placed(self, loose: list[ParsedPassage]) -> None:
        """What stood in no paragraph, instead of what stood in none when this language was last imported."""
        language = self.batch.language
        old = [
            (home, text)
            for home, text in self.stored.in_language(language)
            if home.verdict == Verdict.NOT_PLACED
        ]
        keep = {text.source: home for home, text in old}
        wanted = {passage.text for passage in loose}
        for home, text in old:
            if text.source not in wanted and not text.edited:
                self.stored.session.delete(text)
                self.stored.session.flush()
                self.stored.session.delete(home)
        for passage in loose:
            if keep.get(passage.text) is None:
                self._add_not_placed(passage)
        self.unplaced = len(loose)

    def _add_not_placed(self, passage: ParsedPassage) -> None:
        row = self.stored.paragraphs.get("") or self._paragraph(ParsedParagraph("", ()), [])
        home = self._new_passage(row, passage, len(self.stored.passages[row.id]) - 1)
        home.verdict, home.limb = Verdict.NOT_PLACED.value, ""
        text = PassageText(home.id, self.batch.language, passage.text, passage.text, reason=passage.reason)
        self.stored.session.add(text)

    def _number(self) -> None:
        """Positions in the order of the numbers; what has none comes last."""
        order = sorted(
            self.stored.paragraphs.values(), key=lambda row: (not row.number, int(row.number or 0))
        )
        for position, row in zip(count(), order, strict=False):
            row.position = position

    def applied(self) -> Applied:
        apart = tuple(dict.fromkeys(str(place) for place in self.apart))
        return Applied(self.new, self.updated, self.unchanged, self.unplaced, apart)


def _apart(passage: ParsedPassage) -> ParsedPassage:
    return ParsedPassage(Verdict.NOT_PLACED, passage.text, passage.spans, reason=NOT_ALIGNED)
