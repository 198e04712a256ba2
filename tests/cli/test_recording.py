"""Minutes, history and backups from the command line."""

import zipfile

import pytest

from assessor.errors import UnknownName
from assessor.reports.minutes.clock import place_time


@pytest.mark.parametrize(
    "words", [(), ("--consensus",), ("--names", "--language", "ru"), ("--zone", "UTC+5:30")]
)
@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_minutes_are_written(terminal, sample, tmp_path, words, suffix):
    target = tmp_path / f"minutes{suffix}"
    done = terminal("minutes", sample, target, *words)
    assert (done.code, done.out.splitlines()[0]) == (0, f"Written: minutes{suffix}")
    assert target.read_bytes()[:2] in {b"PK", b"%P"}


@pytest.mark.parametrize(
    "words", [("m.xlsx",), ("m.pdf", "--workshop", "none"), ("m.pdf", "--zone", "Mars/North")]
)
def test_what_is_unknown_is_told_and_nothing_is_written(terminal, sample, tmp_path, words):
    done = terminal("minutes", sample, tmp_path / words[0], *words[1:])
    assert (done.code, len(done.error.splitlines())) == (1, 1)
    assert not (tmp_path / words[0]).exists()


def test_the_annex_may_have_them_as_an_appendix(terminal, sample, tmp_path):
    for name, words in (("with.docx", ["--minutes"]), ("without.docx", [])):
        assert terminal("export", sample, tmp_path / name, "--language", "en", *words).code == 0
    texts = [
        zipfile.ZipFile(tmp_path / name).read("word/document.xml") for name in ("with.docx", "without.docx")
    ]
    assert [b"Minutes of the workshop" in text for text in texts] == [True, False]


@pytest.mark.parametrize(("name", "code"), [("a.xlsx", 1), ("a.csv", 1), ("a.json", 0)])
def test_minutes_are_refused_where_they_would_be_missing(terminal, sample, tmp_path, name, code):
    assert terminal("export", sample, tmp_path / name, "--minutes").code == code
    assert (tmp_path / name).exists() == (not code)


def test_history_tells_a_recommendation(terminal, sample):
    assert "6 (a)" in terminal("history", sample, "6a").out
    events = terminal("history", sample, "6 (a)", "--json").json
    assert events[-1]["level"] in {"implemented", "partial", "not-implemented"}


def test_a_backup_comes_back_as_a_new_file(terminal, sample, tmp_path):
    terminal("judge", sample, "6 (a)", "partial", "--group", "Another")
    listed = terminal("backups", sample, "--json").json
    oldest = listed["backups"][-1]["number"]
    target = tmp_path / "then.assess"
    assert terminal("backups", sample, "--restore", oldest, "--into", target).code == 0
    assert "Another" not in terminal("show", target, "--json").out
    assert terminal("backups", sample, "--restore", oldest, "--into", target).code == 1
    assert terminal("backups", sample, "--restore", 99).code == 1


@pytest.mark.parametrize("wanted", ["UTC+5", "UTC-03:30", "utc", "Asia/Almaty"])
def test_zones_that_are_understood(wanted):
    assert place_time("", wanted) is not None


@pytest.mark.parametrize("wanted", ["UTC5", "UTC+", "UTC+99", "../etc/passwd", "Nowhere"])
def test_zones_that_are_not(wanted):
    with pytest.raises(UnknownName):
        place_time("", wanted)


def test_check_leads_to_recover_which_tells_what_it_saved(terminal, sample, tmp_path):
    assert terminal("check", sample).code == 0
    sample.write_bytes(sample.read_bytes()[:-9000])
    told = terminal("check", sample)
    assert (told.code, "assessor recover" in told.error) == (1, True)
    target = tmp_path / "saved.assess"
    done = terminal("recover", sample, target)
    assert (done.code, done.out.splitlines()[0]) == (0, "Written: saved.assess")
    assert "judgements: " in done.out
    assert terminal("check", target).code == 0
    assert terminal("recover", sample, target).code == 1
