"""What paragraphs are to each other: a concern and its answer, the end's procedure, those followed up."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from assessor.importers.batch import ParsedParagraph, Verdict
from assessor.importers.follow_up import followed_up
from assessor.importers.lexicon import Lexicon, squeeze, squeezed


def related(paragraphs: list[ParsedParagraph], words: Lexicon) -> list[ParsedParagraph]:
    """The paragraphs in order, each with the verdict that its neighbours give it."""
    paragraphs = _with_observations(_without_procedure(paragraphs, words))
    return followed_up(_answering(paragraphs), words)


def verdicts(paragraph: ParsedParagraph) -> set[Verdict]:
    return {passage.verdict for passage in paragraph.passages}


def _with_observations(paragraphs: list[ParsedParagraph]) -> list[ParsedParagraph]:
    """What only observes, right before its theme's recommendation, is the concern that is answered."""
    result = list(paragraphs)
    for at, (paragraph, following) in enumerate(pairwise(paragraphs)):
        answered = following.theme == paragraph.theme and Verdict.RECOMMENDATION in verdicts(following)
        if (
            answered
            and Verdict.CONCERN not in verdicts(following)
            and verdicts(paragraph) <= {Verdict.CONTEXT, Verdict.LEAD_IN}
        ):
            result[at] = _turned(paragraph, Verdict.CONTEXT, Verdict.CONCERN)
    return result


def _without_procedure(paragraphs: list[ParsedParagraph], words: Lexicon) -> list[ParsedParagraph]:
    """Nothing is judged in the last paragraphs, on dissemination, follow-up and the next report."""
    result = list(paragraphs)
    for at in range(len(paragraphs) - 1, len(paragraphs) // 2, -1):
        paragraph = paragraphs[at]
        if not _is_procedure(paragraph, words):
            break
        result[at] = _turned(paragraph, Verdict.RECOMMENDATION, Verdict.CONTEXT)
    return result


def _is_procedure(paragraph: ParsedParagraph, words: Lexicon) -> bool:
    text = squeeze(" ".join(passage.text for passage in paragraph.passages))
    if verdicts(paragraph) <= {Verdict.CONTEXT, Verdict.LEAD_IN}:
        return True
    return bool(squeezed(words.procedural).search(text) or squeezed(words.follow_up).search(text))


def _turned(paragraph: ParsedParagraph, old: Verdict, new: Verdict) -> ParsedParagraph:
    passages = tuple(replace(one, verdict=new) if one.verdict is old else one for one in paragraph.passages)
    return replace(paragraph, passages=passages)


def _answering(paragraphs: list[ParsedParagraph]) -> list[ParsedParagraph]:
    """Each recommendation's paragraph answers the concern right before it in its theme."""
    result: list[ParsedParagraph] = []
    concern: ParsedParagraph | None = None
    for paragraph in paragraphs:
        own = verdicts(paragraph)
        if Verdict.CONCERN in own:
            concern = paragraph
        answers = Verdict.RECOMMENDATION in own and Verdict.CONCERN not in own
        is_answer = answers and concern and concern.theme == paragraph.theme
        result.append(replace(paragraph, answers=concern.number) if is_answer and concern else paragraph)
    return result
