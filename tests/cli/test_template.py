"""A template of one's own, from the command line."""

import docx
import pytest


def test_the_example_is_written_and_used(terminal, sample, tmp_path):
    example, target = tmp_path / "mine.docx", tmp_path / "annex.docx"
    assert terminal("template", example).code == 0
    assert terminal("export", sample, target, "--template", example, "--language", "ru").code == 0
    assert "Казахстан" in "".join(one.text for one in docx.Document(str(target)).paragraphs)


@pytest.mark.parametrize(
    ("name", "words"), [("a.pdf", ()), ("a.docx", ("--minutes",)), ("a.docx", ("--template", "nowhere.docx"))]
)
def test_what_a_template_cannot_do_is_told_and_the_old_file_stays(terminal, sample, tmp_path, name, words):
    terminal("template", tmp_path / "mine.docx")
    (tmp_path / name).write_text("old")
    done = terminal("export", sample, tmp_path / name, "--template", tmp_path / "mine.docx", *words)
    assert (done.code, len(done.error.splitlines())) == (1, 1)
    assert (tmp_path / name).read_text() == "old"


def test_a_template_is_not_written_over(terminal, sample, tmp_path):
    mine = tmp_path / "mine.docx"
    assert terminal("template", mine).code == 0
    before = mine.read_bytes()
    done = terminal("export", sample, mine, "--template", mine)
    assert (done.code, "mine.docx is the template itself" in done.error) == (1, True)
    assert mine.read_bytes() == before


def test_an_example_has_the_name_of_a_word_file(terminal, tmp_path):
    done = terminal("template", tmp_path / "mine.txt")
    assert done.code == 1 and ".docx" in done.error and not (tmp_path / "mine.txt").exists()
