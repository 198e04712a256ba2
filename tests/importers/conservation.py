"""The law of importing: every visible character of the numbered part has exactly one place."""

from collections import Counter

from assessor.importers.batch import Batch, Span, Verdict


def spans(batch: Batch) -> list[Span]:
    result = [span for theme in batch.themes for span in theme.spans]
    for paragraph in batch.paragraphs:
        result += paragraph.mark
        for passage in paragraph.passages:
            result += (*passage.mark, *passage.spans)
    return result


def misplaced(batch: Batch) -> list[tuple[int, str, int]]:
    """Characters that have no place, or several: where, what, how often."""
    counts = Counter(place for span in spans(batch) for place in range(span.start, span.end))
    part = range(batch.numbered_part.start, batch.numbered_part.end)
    return [
        (place, batch.source[place], counts[place])
        for place in part
        if not batch.source[place].isspace() and counts[place] != 1
    ] + [(place, batch.source[place], count) for place, count in counts.items() if place not in part]


def letters(text: str) -> str:
    return "".join(
        sign
        for sign in text
        if not sign.isspace() and sign not in "-\u2010\u00ad\u0640\u200b\u200e\u200f\u202b\u202c"
    )


def altered(batch: Batch) -> list[str]:
    """Passages whose text is not what stands in their spans, spaces and fillers aside."""
    return [
        passage.text
        for paragraph in batch.paragraphs
        for passage in paragraph.passages
        if passage.verdict is not Verdict.NOT_PLACED
        and letters(passage.text)
        != letters("".join(batch.source[one.start : one.end] for one in passage.spans))
    ]
