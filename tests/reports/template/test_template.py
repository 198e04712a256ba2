"""The annex in a Word template of one's own: all is in it, nothing of its past, and mistakes are named."""

import io
import re
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Inches
from openxml_audit import OpenXmlValidator
from PIL import Image

from assessor.errors import UserError
from assessor.i18n import written_translator
from assessor.importers.foreign_word import check_word
from assessor.models.guarding import Guard
from assessor.reports.plain_text import clean
from assessor.reports.report import Report
from assessor.reports.template.context import NAMES
from assessor.reports.template.rendering import example_template, write_templated
from chores import example_template as chore
from tests.reports.annexes import large, model_case, report, theme
from tests.reports.matrix.issued import parts, with_parts
from tests.reports.pdf.annexes import plain, row
from tests.reports.reading import expected
from tests.reports.strategies import NASTY

DOCS = Path(__file__).resolve().parents[3] / "docs" / "template.md"


def template(*texts: str) -> bytes:
    made = docx.Document()
    made.core_properties.author = "Somebody"
    for text in texts:
        made.add_paragraph(text)
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def written(content: bytes, annex: Report | None = None) -> bytes:
    check_word(content, "mine.docx")
    annex = annex or model_case()
    return write_templated(annex, written_translator(annex.language), content, "mine.docx")


def text_of(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    cells = (cell.text for table in document.tables for each in table.rows for cell in each.cells)
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def nasty() -> Report:
    return report(
        theme("{{ title }}", *(row(str(n), text=one, reasoning=one) for n, one in enumerate(NASTY)))
    )


def test_an_arabic_annex_in_a_template_runs_from_right_to_left() -> None:
    annex = report(theme("موضوع", row("6 (a)", text="نص التوصية.")), language="ar", title="مرفق")
    made = docx.Document(io.BytesIO(written(example_template(), annex)))
    said = [
        one for one in (*made.paragraphs, *made.tables[0].rows[-1].cells[1].paragraphs) if one.text.strip()
    ]
    arabic = [one for one in said if any("\u0600" < letter < "\u06ff" for letter in one.text)]
    assert len(arabic) > 3 and all(one._p.pPr.find(qn("w:bidi")) is not None for one in arabic)
    assert made.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    english = docx.Document(io.BytesIO(written(example_template())))
    assert english.element.find(f".//{qn('w:bidi')}") is None


@pytest.mark.parametrize(
    "annex",
    [model_case(), large(20, language="ru"), large(20, language="ar"), report(), nasty(),
     pytest.param(report(*(theme(f"Theme {n}", row(str(n))) for n in range(200))), marks=pytest.mark.slow)],
    ids=["model", "ru", "ar", "empty", "nasty", "200 themes"],
)  # fmt: skip
def test_the_example_says_what_the_annex_says(annex, tmp_path):
    content = written(example_template(), annex)
    there = plain(text_of(content))
    lines = expected(annex)
    said = [
        part for line in lines for part in (line.reference, line.level, line.text, line.reasoning, line.ask)
    ]
    assert [one for one in said if plain(clean(one)) not in there] == []
    assert content == written(example_template(), annex)
    (tmp_path / "annex.docx").write_bytes(content)
    assert [one.description for one in OpenXmlValidator().validate(str(tmp_path / "annex.docx")).errors] == []


def test_the_example_is_the_one_that_the_chore_makes():
    assert parts(example_template()) == parts(chore.made())


def test_every_name_is_written_down():
    told = set(re.findall(r"[a-z_]+", DOCS.read_text("utf-8")))

    def names(value: object) -> set[str]:
        if isinstance(value, tuple):
            return names(value[0])
        return (
            set(value) | {each for one in value.values() for each in names(one)}
            if isinstance(value, dict)
            else set()
        )

    assert names(NAMES) - told == set()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("{{ tilte }}", "tilte"),
        ("{% for row in recommendations %}{{ row.levle }}{% endfor %}", "row.levle"),
        ("{% if heads.nothing %}x{% endif %}", "heads.nothing"),
        ("{% for a in title %}x{% endfor %}", "title"),
        ("Dear {{ title", "{{ title"),
        ("{% for row in recommendations %}{{ row.text }}", "{% for row in recommendations %}"),
        ("{% iff title %}", "{% iff title %}"),
        ("{{ title.upper() }}", "{{ title.upper() }}"),
        ("{{ ''.__class__.__mro__ }}", "__mro__"),
        ("{{ title.__class__ }}", "title.__class__"),
        ("{{ range(9) }}", "{{ range(9) }}"),
        ("{{ title * 9 }}", "{{ title * 9 }}"),
        ("{% set a = title %}", "{% set a = title %}"),
        ("{{ title | safe }}", "safe"),
        ("{{ title | center(999999999) }}", "center"),
        ("{% include 'a' %}", "include"),
        ("{% autoescape false %}{{ title }}{% endautoescape %}", "autoescape"),
        ("{% for a in sources %}{% for b in sources %}x{% endfor %}{% endfor %}", "sources"),
        ("{% for a in sources recursive %}x{% endfor %}", "recursive"),
        ("{% macro a() %}{% endmacro %}", "macro"),
    ],
)
def test_a_mistake_is_told_with_its_name(text, named):
    with pytest.raises(UserError) as refused:
        written(template("Before", text, "After"))
    assert named in str(refused.value)
    assert "mine.docx" in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("texts", "named"),
    [
        (("{{ title", "{%p if demonstration %}", "{{ demonstration }}", "{%p endif %}"), "{{ title."),
        (("{% for a in themes %}", "{{ title }}", "{{ subtitle }}"), "{% for a in themes %}."),
    ],
)
def test_what_is_not_closed_is_named_and_takes_no_other_paragraph_with_it(texts, named):
    with pytest.raises(UserError) as refused:
        written(template(*texts))
    assert named in str(refused.value)


def test_a_tag_in_a_wrong_place_is_told():
    with pytest.raises(UserError, match="no Word file any more"):
        written(template("{%r if demonstration %}", "{% endif %} after"))


def test_words_of_people_are_never_tags_or_markup():
    annex = report(theme("One", row("1", text="{{ method }} </w:t> {% if %} & <b>")))
    content = written(template("{% for r in recommendations %}{{ r.text }}{% endfor %}"), annex)
    assert "{{ method }} </w:t> {% if %} & <b>" in text_of(content)


def full_of_traces() -> bytes:
    photograph = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E], exif[0x8825] = "Taken at home by NAME", {1: "N", 2: (51.0, 10.0, 0.0)}
    Image.new("RGB", (8, 8), "red").save(photograph, "JPEG", exif=exif)
    made = docx.Document()
    made.core_properties.author = made.core_properties.comments = "NAME"
    made.add_picture(photograph, Inches(1))
    made.add_comment(made.add_paragraph("{{ title }}").runs, "A remark", author="NAME", initials="NAME")
    target = io.BytesIO()
    made.save(target)
    content = target.getvalue()
    proposed = (
        b'<w:p><w:ins w:id="9" w:author="NAME" w:date="2019-01-01T00:00:00Z"><w:r w:rsidR="00NAME00">'
        b"<w:t>New</w:t></w:r></w:ins></w:p>"
    )
    markup = parts(content)["word/document.xml"].replace(b"<w:sectPr", proposed + b"<w:sectPr", 1)
    return with_parts(content, {"word/document.xml": markup})


def test_nothing_of_the_past_of_a_template_goes_out():
    before, after = parts(full_of_traces()), parts(written(full_of_traces()))
    assert any(b"NAME" in one for one in before.values())
    assert [
        name for name, one in after.items() if b"NAME" in one or b"Exif" in one or b"2019-01-01" in one
    ] == []
    assert "word/comments.xml" not in after
    assert b"New" in after["word/document.xml"]


def linked(kind: str, target: str) -> bytes:
    content = template("{{ title }}")
    name = "word/_rels/document.xml.rels"
    more = (
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        f'{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    )
    return with_parts(content, {name: parts(content)[name].replace(b"</Relationships>", more.encode())})


@pytest.mark.parametrize("kind", ["image", "oleObject", "frame"])
def test_what_would_fetch_something_is_refused(kind):
    with pytest.raises(UserError, match=r"mine\.docx"):
        written(linked(kind, "https://example.org/pixel"))


@pytest.mark.parametrize(
    ("kind", "target", "stays"),
    [
        ("hyperlink", "https://example.org/NAME", True),
        ("hyperlink", "file:///home/NAME/a.docx", False),
        ("hyperlink", r"\\NAME\a.docx", False),
        ("attachedTemplate", "file:///home/NAME/a.dotx", False),
    ],
)
def test_an_address_may_stay_and_no_way_on_a_computer(kind, target, stays):
    there = parts(written(linked(kind, target)))
    assert any(b"NAME" in one for one in there.values()) == stays


def with_paragraph(markup: str) -> bytes:
    content = template("{{ title }}")
    body = parts(content)["word/document.xml"]
    paragraph = f"<w:p><w:r>{markup}</w:r></w:p>"
    return with_parts(
        content, {"word/document.xml": body.replace(b"<w:sectPr", paragraph.encode() + b"<w:sectPr")}
    )


@pytest.mark.parametrize(
    "markup",
    [
        '</w:r><w:del w:id="1" w:author="x"><w:r><w:delText>NAME</w:delText></w:r></w:del><w:r>',
        "<w:rPr><w:vanish/></w:rPr><w:t>NAME</w:t>",
        r'<w:drawing><x descr="C:\Users\NAME\logo.png"/></w:drawing>',
        '<w:instrText> HYPERLINK "file:///home/NAME/x" </w:instrText>',
        "<!-- NAME -->",
    ],
)
def test_what_nobody_sees_on_a_page_does_not_go_out(markup):
    assert any(b"NAME" in one for one in parts(with_paragraph(markup)).values())
    assert [one for one in parts(written(with_paragraph(markup))).values() if b"NAME" in one] == []


def test_properties_are_ours_wherever_a_program_has_put_them():
    content = template("{{ title }}")
    moved = {
        name: parts(content)[name].replace(b"docProps/core.xml", b"package/1.psmdcp")
        for name in ("_rels/.rels", "[Content_Types].xml")
    }
    properties = parts(content)["docProps/core.xml"].replace(b"Somebody", b"NAME")
    made = written(with_parts(content, {**moved, "package/1.psmdcp": properties}))
    assert [name for name, one in parts(made).items() if b"NAME" in one] == []
    assert docx.Document(io.BytesIO(made)).core_properties.author == ""


@pytest.mark.parametrize("field", ["INCLUDEPICTURE", "DDEAUTO", "</w:instrText><w:instrText>LINK"])
def test_a_field_that_would_fetch_something_is_refused(field):
    code = f'<w:fldChar w:fldCharType="begin"/><w:instrText> {field} "https://example.org/x" </w:instrText>'
    with pytest.raises(UserError, match="lies outside it"):
        written(with_paragraph(code))


def test_a_picture_that_cannot_be_drawn_anew_is_refused():
    moving = io.BytesIO()
    Image.new("P", (8, 8)).save(moving, "GIF", comment=b"NAME")
    made, target = docx.Document(), io.BytesIO()
    made.add_picture(moving, Inches(1))
    made.save(target)
    with pytest.raises(UserError, match=r"image1\.gif"):
        written(target.getvalue())


@pytest.mark.parametrize(
    "markup", ["<w:t>Aida Zhu</w:t><w:t>maly</w:t>", "<w:t>Aida</w:t><w:tab/><w:t>Zhumaly</w:t>"]
)
def test_words_that_never_go_out_may_not_stand_in_the_template(markup):
    content, tr = with_paragraph(markup), written_translator("en")
    assert written(content)
    with pytest.raises(UserError, match="never go out"):
        write_templated(model_case(), tr, content, "mine.docx", (Guard("Aida Zhumaly", "A"),))


def test_a_word_file_of_another_kind_is_told():
    content = template("{{ title }}")
    types = parts(content)["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")
    with pytest.raises(UserError, match="of another kind"):
        written(with_parts(content, {"[Content_Types].xml": types}))


@pytest.mark.parametrize(
    "text", ["{{" * 100_000, "-%}" * 100_000, "{%p" * 5_000 + "%}", "{{ title }}" + "long " * 300_000]
)
def test_what_would_take_for_ever_is_refused(text):
    with pytest.raises(UserError, match="larger than any"):
        written(template(text))
