"""Footnotes of web pages, as the programs that people have save them."""

import pytest

from assessor.importers.batch import Verdict
from assessor.importers.reading import read_batch
from tests.importers.conservation import altered, misplaced

PAGE = """<html><body><p>CCPR/C/KAZ/CO/2</p>
<p>1. The Committee is concerned about delays.{mark} The State party should put an end to them.</p>
<p>2. The State party should free all who are held for their views{mark}.</p>{note}</body></html>"""
FORMS = {
    "word": (
        '<a style="mso-footnote-id:ftn1" href="#_ftn1"\nname="_ftnref1" title=""><span><span>[1]</span></span></a>',
        '<div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id="ftn1">'
        '<p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> See the law of 2014.</p><p>And later.</p></div>'
        "</div>",
    ),
    "word-endnote": (
        '<a href="#_edn1" name="_ednref1">[i]</a>',
        '<div id="edn1"><p><a href="#_ednref1" name="_edn1">[i]</a> See the law of 2014.</p><p>And later.</p></div>',
    ),
    "libreoffice": (
        '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
        '<div id="sdfootnote1"><p><a href="#sdfootnote1anc">1</a>See the law of 2014.</p><p>And later.</p></div>',
    ),
    "on-line": (
        '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
        '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> See the law of 2014. And later.</p></div>',
    ),
    "list": (
        '<a href="#fn1" id="fnref1"><sup>1</sup></a>',
        '<section><ol><li id="fn1"><p>See the law of 2014. And later. <a href="#fnref1">↩</a></p></li></ol></section>',
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_marks_are_away_and_the_note_stands_apart(form: str) -> None:
    mark, note = FORMS[form]
    batch = read_batch(PAGE.format(mark=mark, note=note).encode(), "page.html")

    parts = [passage for paragraph in batch.paragraphs for passage in paragraph.passages]
    texts = [part.text for part in parts if part.verdict is not Verdict.NOT_PLACED]
    assert texts == [
        "The Committee is concerned about delays.",
        "The State party should put an end to them.",
        "The State party should free all who are held for their views.",
    ]
    loose = [part for part in parts if "law of 2014" in part.text]
    assert [(part.verdict, part.reason) for part in loose] == [(Verdict.NOT_PLACED, "footnote")]
    assert "And later." in loose[0].text
    assert not misplaced(batch)
    assert not altered(batch)


def test_other_links_to_places_in_the_page_stay() -> None:
    page = PAGE.format(mark=' (see paragraph <a href="#para1">1</a>)', note="")
    assert "(see paragraph 1)" in read_batch(page.encode(), "page.html").source
    assert any(
        "(see paragraph 1)" in one.text
        for part in read_batch(page.encode(), "").paragraphs
        for one in part.passages
    )
