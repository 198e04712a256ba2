"""What paragraphs are to each other: a concern and its answer, the end's procedure, those followed up."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import pairwise

from assessor.importers.batch import ParsedParagraph, ParsedPassage, Verdict
from assessor.importers.follow_up import followed_up
from assessor.importers.lexicon import Lexicon, squeeze, squeezed
from assessor.importers.sentences import sentence_ends
from assessor.importers.verdicts import verdict_of


def related(
    paragraphs: list[ParsedParagraph], words: Lexicon, topics: Collection[int | None] = ()
) -> list[ParsedParagraph]:
    """The paragraphs in order, each with the verdict that its neighbours give it.

    `topics` are the themes that name a subject, unlike a section's title or a heading of the end.
    """
    paragraphs = _without_general(_without_procedure(paragraphs, words, topics), words)
    paragraphs = _with_observations(paragraphs, words)
    return followed_up(_answering(paragraphs, topics), words)


def verdicts(paragraph: ParsedParagraph) -> set[Verdict]:
    return {passage.verdict for passage in paragraph.passages}


def _with_observations(paragraphs: list[ParsedParagraph], words: Lexicon) -> list[ParsedParagraph]:
    """What only observes, right before its theme's recommendation, is the concern that is answered."""
    result = list(paragraphs)
    for at, (paragraph, following) in enumerate(pairwise(paragraphs)):
        answered = following.theme == paragraph.theme and Verdict.RECOMMENDATION in verdicts(following)
        if (
            answered
            and Verdict.CONCERN not in verdicts(following)
            and verdicts(paragraph) <= {Verdict.CONTEXT, Verdict.LEAD_IN}
            and not _only_points(paragraph, words)
        ):
            result[at] = _turned(paragraph, Verdict.CONTEXT, Verdict.CONCERN)
    return result


def _only_points(paragraph: ParsedParagraph, words: Lexicon) -> bool:
    """Whether a paragraph only points to another text or recalls it: "draws attention to its general comment"."""
    text = squeeze(" ".join(passage.text for passage in paragraph.passages))
    points = squeezed(words.refers).search(text) or squeezed(words.recalls).search(text)
    return points is not None and not squeezed(words.observes).search(text)


def _without_procedure(
    paragraphs: list[ParsedParagraph], words: Lexicon, topics: Collection[int | None]
) -> list[ParsedParagraph]:
    """Nothing is judged in the last paragraphs, on dissemination, follow-up and the next report."""
    result = list(paragraphs)
    for at in range(len(paragraphs) - 1, 0, -1):
        paragraph, before = paragraphs[at], paragraphs[at - 1]
        if Verdict.RECOMMENDATION not in verdicts(paragraph):
            if Verdict.CONCERN in verdicts(paragraph):
                break
            continue
        opens_topic = paragraph.theme in topics and before.theme != paragraph.theme
        if opens_topic or _answers(paragraph, before) or not is_procedure(paragraph, words):
            break
        result[at] = _as_context(paragraph)
    return result


def _without_general(paragraphs: list[ParsedParagraph], words: Lexicon) -> list[ParsedParagraph]:
    """Nothing is judged in a paragraph that opens the concerns by asking for all that follows, as CED's does."""
    judged = (at for at, one in enumerate(paragraphs) if Verdict.RECOMMENDATION in verdicts(one))
    first = next(judged, len(paragraphs))
    if first >= len(paragraphs) - 1 or not _is_general(paragraphs[first], words):
        return paragraphs
    beside = [*paragraphs[max(0, first - 1) : first], paragraphs[first + 1]]
    if any(one.theme == paragraphs[first].theme for one in beside):
        return paragraphs
    return [*paragraphs[:first], _as_context(paragraphs[first]), *paragraphs[first + 1 :]]


def _is_general(paragraph: ParsedParagraph, words: Lexicon) -> bool:
    asked = [one for one in paragraph.passages if one.verdict is Verdict.RECOMMENDATION]
    general = squeezed(words.general)
    return len(asked) == 1 and general.search(squeeze(asked[0].text)) is not None


def _answers(paragraph: ParsedParagraph, before: ParsedParagraph) -> bool:
    return verdicts(before) <= {Verdict.CONCERN, Verdict.LEAD_IN} and before.theme == paragraph.theme


def is_procedure(paragraph: ParsedParagraph, words: Lexicon) -> bool:
    """Whether most of what a paragraph asks for is to report, to follow up or to disseminate."""
    asked = list(_asked(paragraph, words))
    concerned = any(
        one.verdict is Verdict.CONCERN and _is_concerned(one, words) for one in paragraph.passages
    )
    return not concerned and 2 * sum(_is_procedural(text, words) for text in asked) > len(asked)


def _asked(paragraph: ParsedParagraph, words: Lexicon) -> Iterator[str]:
    """What a paragraph asks for, one by one: a limb with the words that open its list, else a sentence."""
    opening = ""
    for one in paragraph.passages:
        if one.verdict is Verdict.LEAD_IN:
            opening = one.text
        elif one.verdict is Verdict.RECOMMENDATION and one.limb:
            yield f"{opening} {one.text}"
        elif one.verdict is Verdict.RECOMMENDATION:
            yield from _sentences(one.text, words)
        elif one.verdict is Verdict.CONTEXT and _is_procedural(one.text, words):
            yield one.text


def _sentences(text: str, words: Lexicon) -> Iterator[str]:
    for start, end in pairwise([0, *sentence_ends(text, words), len(text)]):
        if verdict_of(text[start:end], words) is Verdict.RECOMMENDATION:
            yield from _clauses(squeeze(text[start:end]), words)


def _clauses(sentence: str, words: Lexicon) -> Iterator[str]:
    """What a sentence asks for, one by one: "recommends … and requests it to include information"."""
    asked = [found.start() for found in squeezed(words.recommends).finditer(sentence)]
    yield from (sentence[at:to] for at, to in pairwise([0, *asked[1:], len(sentence)]))


def _is_procedural(text: str, words: Lexicon) -> bool:
    text = squeeze(text)
    return bool(squeezed(words.procedural).search(text) or squeezed(words.follow_up).search(text))


def _is_concerned(passage: ParsedPassage, words: Lexicon) -> bool:
    return squeezed(words.concerned).search(squeeze(passage.text)) is not None


def _as_context(paragraph: ParsedParagraph) -> ParsedParagraph:
    turned = _turned(paragraph, Verdict.RECOMMENDATION, Verdict.CONTEXT)
    return _turned(turned, Verdict.CONCERN, Verdict.CONTEXT)


def _turned(paragraph: ParsedParagraph, old: Verdict, new: Verdict) -> ParsedParagraph:
    passages = tuple(replace(one, verdict=new) if one.verdict is old else one for one in paragraph.passages)
    return replace(paragraph, passages=passages)


def _answering(paragraphs: list[ParsedParagraph], topics: Collection[int | None]) -> list[ParsedParagraph]:
    """Each recommendation's paragraph answers the last concern of its theme; in a section, the one before it."""
    result: list[ParsedParagraph] = []
    concern: ParsedParagraph | None = None
    before: ParsedParagraph | None = None
    for paragraph in paragraphs:
        own = verdicts(paragraph)
        if Verdict.CONCERN in own:
            concern = paragraph
        answers = Verdict.RECOMMENDATION in own and Verdict.CONCERN not in own
        is_answer = answers and concern is not None and _is_of(concern, paragraph, before, topics)
        result.append(replace(paragraph, answers=concern.number) if is_answer and concern else paragraph)
        before = paragraph
    return result


def _is_of(
    concern: ParsedParagraph,
    answer: ParsedParagraph,
    before: ParsedParagraph | None,
    topics: Collection[int | None],
) -> bool:
    if concern.theme != answer.theme:
        return False
    return answer.theme in topics or (concern is before and Verdict.RECOMMENDATION not in verdicts(concern))
