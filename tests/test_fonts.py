"""Every typeface of screen and paper can be had as a file of one fixed weight."""

import os
import subprocess
import sys
from io import BytesIO

import platformdirs
import pytest
from fontTools.ttLib import TTFont

from assessor import fonts

READY_MADE = [key for key, face in fonts.TYPEFACES.items() if not face.axes]
KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"


@pytest.mark.parametrize(("family", "weight", "italic"), READY_MADE)
def test_ready_made_fonts_need_no_cut(family, weight, italic):
    assert fonts.ready_font_file(family, weight, italic=italic).is_file()


@pytest.fixture
def empty_cache(tmp_path, monkeypatch):
    monkeypatch.delenv("ASSESSOR_DATA", raising=False)
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_names, **_choices: tmp_path / "shared")
    yield tmp_path
    fonts._passing_folder.cache_clear()


@pytest.mark.slow
def test_a_chosen_folder_takes_new_cuts_and_the_shared_ones_are_used(empty_cache, monkeypatch):
    shared = empty_cache / "shared" / "fonts" / fonts.TYPEFACES["chinese", 600, False].cut_name
    shared.parent.mkdir(parents=True)
    shared.write_bytes(b"font")
    monkeypatch.setenv("ASSESSOR_DATA", str(empty_cache / "own"))
    assert fonts.font_file("chinese", 600) == shared
    assert fonts.font_file("latin", 400).parent == empty_cache / "own" / "fonts"


@pytest.mark.slow
def test_a_cut_is_made_once_and_has_the_weight_asked_for(empty_cache):
    assert fonts.ready_font_file("latin", 500) is None
    made = fonts.font_file("latin", 500)
    written = made.stat().st_mtime_ns
    assert fonts.font_file("latin", 500) == made == fonts.ready_font_file("latin", 500)
    assert made.stat().st_mtime_ns == written
    assert [file.name for file in made.parent.iterdir()] == [made.name]
    font = TTFont(made)
    assert "fvar" not in font
    assert font["OS/2"].usWeightClass == 500
    assert all(ord(letter) in font.getBestCmap() for letter in KAZAKH)


def test_fonts_that_come_with_the_program_are_used_first(tmp_path, monkeypatch):
    monkeypatch.setattr(fonts, "resource", tmp_path.joinpath)
    packed = tmp_path / "fonts" / fonts.TYPEFACES["chinese", 400, False].cut_name
    packed.parent.mkdir()
    packed.write_bytes(b"font")
    assert fonts.font_file("chinese", 400) == packed


@pytest.mark.slow
def test_a_cut_that_cannot_be_kept_leaves_nothing_behind_and_serves_for_now(empty_cache):
    face = fonts.TYPEFACES["latin", 400, False]
    folder = empty_cache / "shared" / "fonts"
    (folder / face.cut_name).mkdir(parents=True)
    (folder / face.cut_name / "in the way").touch()
    made = fonts.font_file("latin", 400)
    assert made.parent != folder
    assert made == fonts.ready_font_file("latin", 400) == fonts.font_file("latin", 400)
    assert [file.name for file in folder.iterdir()] == [face.cut_name]


@pytest.mark.parametrize("weight", [400, 600])
def test_a_chinese_font_for_a_few_characters_is_small_and_not_thin(weight):
    font = TTFont(BytesIO(fonts.font_of_characters("chinese", weight, "缔约国应当")))
    assert {chr(code) for code in font.getBestCmap()} == set("缔约国应当")
    assert font["OS/2"].usWeightClass == weight
    assert "fvar" not in font


def test_using_the_module_does_not_load_the_font_tools():
    code = "import sys, assessor.fonts as f; f.font_file('arabic'); assert 'fontTools' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.slow
def test_run_as_a_program_it_makes_the_cuts_that_everybody_needs(tmp_path):
    place = {
        **os.environ,
        "ASSESSOR_DATA": "",
        "XDG_CACHE_HOME": str(tmp_path),
        "LOCALAPPDATA": str(tmp_path),
    }
    subprocess.run([sys.executable, "-m", "assessor.fonts"], check=True, env=place | {"HOME": str(tmp_path)})
    assert len(list(tmp_path.rglob("IBMPlexSans-*.ttf"))) == 4
