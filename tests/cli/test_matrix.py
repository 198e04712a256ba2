"""OHCHR's matrix from the command line."""

import pytest

from tests.reports.matrix.issued import matrix

TEXT = "Repeal the requirement of surgical intervention for the legal recognition of gender and replace it by a quick and accessible procedure"  # noqa: E501


def test_matches_are_shown_first_and_then_filled(terminal, sample, tmp_path):
    issued, target = tmp_path / "matrix.docx", tmp_path / "filled.docx"
    issued.write_bytes(matrix([(f"28.1 {TEXT} (Freedonia);", ""), ("28.2 Plant trees", "")]))
    shown = terminal("matrix", sample, issued)
    assert (shown.code, target.exists()) == (0, False)
    assert [
        word in shown.out for word in ("28.1", "10 (c)", "Rows without a recommendation of ours: 28.2")
    ] == [True] * 3
    assert terminal("matrix", sample, issued, target, "--match", "28.2=24a").code == 0
    again = terminal("matrix", sample, target, target, "--skip-filled")
    assert (again.code, target.exists()) == (0, True)


@pytest.mark.parametrize(
    "words", [("o.pdf",), ("o.docx", "--match", "28.1"), ("o.docx", "--match", "9.9=24a"), ("o.docx",)]
)
def test_what_cannot_be_done_is_one_line(terminal, sample, tmp_path, words):
    issued = tmp_path / "matrix.docx"
    issued.write_bytes(matrix([("28.1 Plant trees", "")], ("Recommendation", "Comments")))
    done = terminal("matrix", sample, issued, tmp_path / words[0], *words[1:])
    assert (done.code, len(done.error.splitlines())) == (1, 1)
    assert not (tmp_path / words[0]).exists()
