"""Whether a file is the version that it says it is: any change of what it says is found, and nothing else is."""

import io
import json
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pikepdf
import pytest

from assessor.errors import UserError
from assessor.i18n import written_translator
from assessor.models.levels import Level
from assessor.reports.build import build_report
from assessor.reports.sealing.freezing import version_report
from assessor.reports.sealing.giving import give_out_version
from assessor.reports.verifying.opening import open_content
from assessor.reports.verifying.verify import Verdict, read_file, read_known, verify
from assessor.reports.verifying.wording import alteration_lines
from assessor.reports.writers import write_report
from assessor.store.guarded_words import add_guarded
from assessor.store.organisations import add_organisation, change_organisation
from tests.reports.sealing.frozen import DAY, coalition

BESIDE = ("StructTreeRoot", "Outlines", "title", "docProps/core.xml")
KINDS = (".docx", ".pdf", ".xlsx", ".json")


@pytest.fixture(scope="module")
def one(tmp_path_factory):
    with coalition(tmp_path_factory.mktemp("one") / "one.assess") as made:
        made.confirm(0)
        made.freeze()
        made.confirm(1, "reservation", "We saw worse.")
        yield made


def verdict(one, path: Path):
    return verify(one.document.read(read_known), path, read_file(path), open_content)


@pytest.mark.parametrize("language", ["en", "ru", "ar", "fr"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_was_written_is_known_again(one, tmp_path: Path, kind: str, language: str):
    found = verdict(one, one.write(tmp_path / f"annex{kind}", language=language))
    assert (found.verdict, found.version.number) == (Verdict.IDENTICAL, 1)
    assert written_translator(found.language).speaks == written_translator(language).speaks


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_signed_off_later_makes_no_older_file_false(tmp_path: Path, kind: str):
    with coalition(tmp_path / "two.assess") as two:
        two.freeze()
        older = two.write(tmp_path / f"older{kind}")
        two.confirm(0)
        two.confirm(1, "reservation", "We saw worse.")
        assert verdict(two, older).verdict is Verdict.IDENTICAL
        assert verdict(two, two.write(tmp_path / f"newer{kind}")).verdict is Verdict.IDENTICAL


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_kept_back_or_renamed_later_makes_no_older_file_false(tmp_path: Path, kind: str):
    with coalition(tmp_path / "two.assess") as two:
        two.freeze()
        two.confirm(0)
        two.confirm(1, "reservation", "We saw Aida.")
        older = two.write(tmp_path / f"older{kind}")
        with two.document.edit("Rename") as session:
            change_organisation(session, two.organisations[0], name="Open Courts")
        found = verdict(two, older)
        assert (found.verdict, found.kept_back) == (Verdict.IDENTICAL, False)
        with two.document.edit("Keep back") as session:
            change_organisation(session, two.organisations[1], named=False)
            add_guarded(session, "Aida")
        found = verdict(two, older)
        assert (found.verdict, found.kept_back) == (Verdict.IDENTICAL, True)
        newer = two.write(tmp_path / f"newer{kind}")
        found = verdict(two, newer)
        assert (found.verdict, found.kept_back) == (Verdict.IDENTICAL, False)


def test_who_stood_behind_another_version_is_not_believed_of_this_one(tmp_path: Path):
    with coalition(tmp_path / "two.assess") as two:
        two.confirm(0)
        two.freeze()
        first = two.document.read(lambda session: version_report(session, two.here, 1, "en"))
        two.decide(level=Level.IMPLEMENTED)
        two.freeze()
        two.confirm(1)
        second = two.document.read(lambda session: version_report(session, two.here, 2, "en"))
        give_out_version(two.document, second.seal)
        forged = replace(first, seal=replace(first.seal, members=second.seal.members))
        write_report(forged, tmp_path / "forged.json", written_translator("en"))
        assert verdict(two, tmp_path / "forged.json").verdict is Verdict.ALTERED


def rewritten(path: Path, part: str, change) -> None:
    """The same archive with one part changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    path.write_bytes(target.getvalue())


def swapped(content: bytes, one: bytes, other: bytes) -> bytes:
    assert one in content and other in content
    return content.replace(one, b"\0", 1).replace(other, one, 1).replace(b"\0", other, 1)


def in_run(content: bytes, before: bytes, text: bytes = b"Adopt a law by 2020.") -> bytes:
    """The run that says this is begun differently."""
    start = content.rindex(b"<w:r>", 0, content.index(text))
    return content[:start] + before + content[start:]


def dressed(content: bytes, look: bytes, text: bytes = b"Adopt a law by 2020.") -> bytes:
    """The run that says this looks differently."""
    run = content.rindex(b"<w:r>", 0, content.index(text))
    return content[: run + 5] + b"<w:rPr>" + look + b"</w:rPr>" + content[run + 5 :]


LAST_ROW = b"</w:p></w:tc></w:tr>"
HIDDEN = {
    "taken out, still tracked": (
        ".docx",
        "word/document.xml",
        lambda text: in_run(text, b'<w:del w:id="9" w:author="">').replace(
            b"Adopt a law by 2020.</w:t></w:r>", b"Adopt a law by 2020.</w:t></w:r></w:del>", 1
        ),
    ),
    "struck out": (
        ".docx",
        "word/styles.xml",
        lambda text: re.sub(
            rb'(w:styleId="TableText".*?<w:rPr>)', rb"\1<w:strike/>", text, count=1, flags=re.DOTALL
        ),
    ),
    "struck out by the style that it goes on from": (
        ".docx",
        "word/styles.xml",
        lambda text: re.sub(
            rb'(w:styleId="Normal">.*?)(</w:style>)', rb"\1<w:rPr><w:strike/></w:rPr>\2", text, count=1
        ),
    ),
    "passed off as a page's number": (
        ".docx",
        "word/document.xml",
        lambda text: text.replace(
            LAST_ROW,
            b"<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>2021</w:t></w:r>" + LAST_ROW,
            1,
        ),
    ),
    "written art": (
        ".docx",
        "word/header1.xml",
        lambda text: text.replace(
            b"</w:p>", b'<v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="DRAFT"/></w:p>', 1
        ),
    ),
    "an alternative text": (
        ".xlsx",
        "xl/drawings/drawing1.xml",
        lambda text: text.replace(b'descr="', b'descr="Not ', 1),
    ),
    "what was counted": (
        ".xlsx",
        "xl/worksheets/sheet2.xml",
        lambda text: re.sub(rb"(</f><v>)[^<]*", rb"\g<1>77", text, count=1),
    ),
    "another way to show figures": (
        ".xlsx",
        "xl/styles.xml",
        lambda text: text.replace(b'formatCode="yyyy-mm-dd"', b'formatCode="&quot;2021&quot;"', 1),
    ),
    "figures a hundred times as large": (
        ".xlsx",
        "xl/styles.xml",
        lambda text: text.replace(b'numFmtId="1"', b'numFmtId="9"'),
    ),
    "figures shown as days": (
        ".xlsx",
        "xl/styles.xml",
        lambda text: text.replace(b'numFmtId="1"', b'numFmtId="14"'),
    ),
    "figures of its own": (
        ".xlsx",
        "xl/styles.xml",
        lambda text: text.replace(b'formatCode="yyyy-mm-dd"', b'formatCode="77"'),
    ),
    "white as paper in Excel": (
        ".xlsx",
        "xl/styles.xml",
        lambda text: text.replace(b'rgb="001C2430"', b'rgb="00FFFFFF"'),
    ),
    "a row without height": (
        ".xlsx",
        "xl/worksheets/sheet1.xml",
        lambda text: re.sub(rb'(<row [^>]*?ht=)"[^"]*"', rb'\1"0"', text, count=1),
    ),
    "white as paper": (
        ".docx",
        "word/document.xml",
        lambda text: dressed(text, b'<w:color w:val="FFFFFF"/>'),
    ),
    "of the colour of paper": (
        ".docx",
        "word/document.xml",
        lambda text: dressed(text, b'<w:color w:val="auto" w:themeColor="background1"/>'),
    ),
    "too small to be seen": (".docx", "word/document.xml", lambda text: dressed(text, b'<w:sz w:val="2"/>')),
    "white by its style": (
        ".docx",
        "word/styles.xml",
        lambda text: re.sub(
            rb'(w:styleId="TableText".*?<w:rPr>.*?)<w:color w:val="[^"]*"/>',
            rb'\1<w:color w:val="FFFFFF"/>',
            text,
            count=1,
            flags=re.DOTALL,
        ),
    ),
    "a sheet that is hidden": (
        ".xlsx",
        "xl/workbook.xml",
        lambda text: text.replace(b'state="visible"', b'state="veryHidden"', 1),
    ),
    "a row that is hidden": (
        ".xlsx",
        "xl/worksheets/sheet1.xml",
        lambda text: text.replace(b"<row ", b'<row hidden="1" ', 1),
    ),
    "another column": (
        ".xlsx",
        "xl/worksheets/sheet1.xml",
        lambda text: swapped(text, b'r="A2"', b'r="B2"'),
    ),
    "another foot": (
        ".xlsx",
        "xl/worksheets/sheet1.xml",
        lambda text: text.replace(b"</oddFooter>", b"</oddFooter><firstFooter>None</firstFooter>", 1),
    ),
    "a key": (".json", "", lambda text: text.replace(b'"ask"', b'"asks"', 1)),
    "two keys": (".json", "", lambda text: swapped(text, b'"reasoning"', b'"dissent"')),
    "a key twice": (".json", "", lambda text: text.replace(b'"ask":', b'"ask": "None.", "ask":', 1)),
}


@pytest.mark.parametrize("alteration", HIDDEN.values(), ids=HIDDEN.keys())
def test_what_no_letter_of_the_text_shows_is_found(one, tmp_path: Path, alteration):
    kind, part, change = alteration
    path = one.write(tmp_path / f"annex{kind}")
    before = path.read_bytes()
    if part:
        rewritten(path, part, change)
        with zipfile.ZipFile(path) as after, zipfile.ZipFile(io.BytesIO(before)) as true:
            assert after.read(part) != true.read(part)
    else:
        path.write_bytes(change(before))
    assert verdict(one, path).verdict is Verdict.ALTERED


def note(pdf: pikepdf.Pdf) -> None:
    said = pikepdf.Dictionary(Subtype=pikepdf.Name.Popup, Rect=[0, 0, 9, 9], Contents="Untrue.")
    page = pdf.pages[0]
    page.Annots = pikepdf.Array([*page.get("/Annots", []), pdf.make_indirect(said)])


def spoken(pdf: pikepdf.Pdf) -> None:
    spoken = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]
    spoken[0].Alt = pikepdf.String("Not so.")


def bookmark(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Outlines.First.Title = pikepdf.String("Not so.")


def enclosed(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["more.txt"] = b"Not so."


@pytest.mark.parametrize("change", [note, spoken, bookmark, enclosed])
def test_what_a_pdf_says_beside_its_pages_is_looked_at(one, tmp_path: Path, change):
    path, again = one.write(tmp_path / "annex.pdf"), tmp_path / "again.pdf"
    with pikepdf.open(path) as pdf:
        pdf.save(again, linearize=True)
        assert verdict(one, again).verdict is Verdict.SAME
        change(pdf)
        pdf.save(again)
    assert verdict(one, again).verdict is Verdict.ALTERED


def test_the_order_of_keys_says_nothing(one, tmp_path: Path):
    path = one.write(tmp_path / "annex.json")
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")), sort_keys=True), "utf-8")
    assert verdict(one, path).verdict is Verdict.SAME


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
@pytest.mark.parametrize("language", ["en", "ru", "ar"])
@pytest.mark.parametrize("kind", [".docx", ".xlsx"])
def test_what_libreoffice_saved_is_the_same(one, tmp_path: Path, kind: str, language: str):
    path = one.write(tmp_path / f"annex{kind}", language=language)
    saved = tmp_path / "saved"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind[1:], "--outdir", str(saved), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    found = verdict(one, saved / path.name)
    assert (found.verdict, found.altered) == (Verdict.SAME, ())


ALTERED = {
    "a word": (".docx", "word/document.xml", "The law of 2018 is", "The law of 2018 was"),
    "a digit": (".docx", "word/document.xml", "by 2020", "by 2021"),
    "a reservation": (".docx", "word/document.xml", "We saw worse", "We saw better"),
    "who confirmed": (".docx", "word/document.xml", "Open Court", "Open Count"),
    "a level's name": (".docx", "word/document.xml", "Partially implemented", "Partially implementeb"),
    "a digit in Excel": (".xlsx", "xl/worksheets/sheet1.xml", "2018", "2017"),
    "a word in JSON": (".json", "", "Too kind.", "Too kind!"),
    "a level in JSON": (".json", "", '"level": "partial"', '"level": "implemented"'),
}


@pytest.mark.parametrize("alteration", ALTERED.values(), ids=ALTERED.keys())
def test_one_character_is_enough(one, tmp_path: Path, alteration):
    kind, part, old, new = alteration
    path = one.write(tmp_path / f"annex{kind}")

    def change(content: bytes) -> bytes:
        assert old.encode() in content
        return content.replace(old.encode(), new.encode(), 1)

    if part:
        rewritten(path, part, change)
    else:
        path.write_bytes(change(path.read_bytes()))
    found = verdict(one, path)
    assert (found.verdict, len(found.altered)) == (Verdict.ALTERED, 1)
    assert old.rpartition(": ")[2] in found.altered[0].expected
    assert new.rpartition(": ")[2] in found.altered[0].found


def test_a_page_that_says_something_else_is_told(one, tmp_path: Path):
    """A forger has the program too, and gives a changed annex the seal of the true one."""
    with coalition(tmp_path / "forged.assess") as forged:
        forged.confirm(0)
        forged.freeze()
        forged.confirm(1, "reservation", "We saw worse.")
        true = forged.write(tmp_path / "true.pdf").read_bytes()
    path = one.write(tmp_path / "annex.pdf")
    assert path.read_bytes() == true  # the same content gives the same bytes, whoever writes it
    content = one.document.read(lambda session: _forged(session, one))
    write_report(content, path, written_translator("en"))
    found = verdict(one, path)
    assert found.verdict is Verdict.ALTERED
    assert any("2021" in each.found and "2020" in each.expected for each in found.altered)


def _forged(session, one):
    report = version_report(session, one.here, 1, "en")
    (theme,) = report.themes
    row = replace(theme.rows[0], ask=theme.rows[0].ask.replace("2020", "2021"))
    return replace(report, themes=(replace(theme, rows=(row, *theme.rows[1:])),))


def test_what_another_program_saved_is_the_same_as_long_as_it_says_the_same(one, tmp_path: Path):
    path = one.write(tmp_path / "annex.docx")
    document = docx.Document(str(path))
    document.save(str(path))
    assert verdict(one, path).verdict is Verdict.SAME
    document.paragraphs[0].add_run(" ")
    document.add_paragraph("And one more thing.")
    document.save(str(path))
    found = verdict(one, path)
    assert [(each.expected, each.found) for each in found.altered if each.found.startswith("And")] == [
        ("", "And one more thing.")
    ]


def test_a_sign_that_was_exchanged_is_found(one, tmp_path: Path):
    path = one.write(tmp_path / "annex.docx")
    with zipfile.ZipFile(path) as archive:
        relations = archive.read("word/_rels/document.xml.rels").decode()
    first, second = sorted(part for part in relations.split('"') if part.startswith("media/"))[:2]
    swapped = relations.replace(first, "\0").replace(second, first).replace("\0", second)
    rewritten(path, "word/_rels/document.xml.rels", lambda _: swapped.encode())
    assert verdict(one, path).verdict is Verdict.ALTERED


def test_a_draft_and_another_coalitions_annex_are_unknown(one, tmp_path: Path):
    draft = one.document.read(lambda session: build_report(session, "en", DAY))
    for kind in KINDS:
        write_report(draft, tmp_path / f"draft{kind}", written_translator("en"))
        assert verdict(one, tmp_path / f"draft{kind}").verdict is Verdict.UNKNOWN
    with coalition(tmp_path / "other.assess") as other:
        other.decide(level=Level.IMPLEMENTED)
        other.freeze()
        assert verdict(one, other.write(tmp_path / "other.pdf")).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 half", b"%PDF-1.7 nothing", b'{"a": [[[', b"[1]"])
def test_what_is_no_such_file_is_told_in_a_sentence(one, tmp_path: Path, kind: str, content: bytes):
    (tmp_path / f"odd{kind}").write_bytes(content)
    try:
        found = verdict(one, tmp_path / f"odd{kind}")
    except UserError as error:
        assert f"odd{kind}" in str(error)
    else:
        assert found.verdict is Verdict.UNKNOWN


def test_a_file_whose_text_is_damaged_is_told(one, tmp_path: Path):
    path = one.write(tmp_path / "annex.docx")
    rewritten(path, "word/document.xml", lambda content: content[: len(content) // 2])
    with pytest.raises(UserError, match=r"annex\.docx is damaged"):
        verdict(one, path)


@pytest.mark.parametrize("name", ["annex.csv", "annex.txt", "gone.pdf"])
def test_a_file_that_cannot_be_verified_is_named(one, tmp_path: Path, name: str):
    if not name.startswith("gone"):
        (tmp_path / name).write_text("x")
    with pytest.raises(UserError, match=name):
        read_file(tmp_path / name)


def test_the_json_says_its_seal(one, tmp_path: Path):
    seal = json.loads(one.write(tmp_path / "annex.json").read_text("utf-8"))["seal"]
    assert seal["number"] == 1
    assert [member["name"] for member in seal["members"]] == ["Open Court", "Steppe Clinic"]


@pytest.mark.parametrize("kind", KINDS)
def test_who_declines_or_comes_later_is_no_business_of_a_file(tmp_path: Path, kind: str):
    with coalition(tmp_path / "three.assess") as three:
        three.freeze()
        three.confirm(0)
        older = three.write(tmp_path / f"older{kind}")
        three.confirm(1, "declined")
        with three.document.edit("Add") as session:
            add_organisation(session, "Late House")
        assert three.write(tmp_path / f"newer{kind}").read_bytes() == older.read_bytes()
        for _ in range(14):  # more answers than are tried where a file does not say which ones it has
            three.confirm(2, "declined")
            three.confirm(2, "reservation", "Late.")
        assert verdict(three, older).verdict is Verdict.IDENTICAL


def test_places_are_named_as_a_reader_would(one, tmp_path: Path):
    path = one.write(tmp_path / "annex.docx")
    rewritten(path, "word/document.xml", lambda text: text.replace(b"by 2020", b"by 2021", 1))
    (altered,) = verdict(one, path).altered
    assert alteration_lines(written_translator("en"), altered)[0].startswith("Paragraph ")
    named = {alteration_lines(written_translator("ru"), replace(altered, place=place))[0] for place in BESIDE}
    assert named == {"Что читается вслух", "Оглавление рядом со страницами", "Название файла"}
