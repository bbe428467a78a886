"""The gallery shows every packaged template, and is what its tool says."""

import re

from tools import gallery

PICTURES = {path.name for path in gallery.GALLERY.glob("*.png")}


def test_every_packaged_template_is_in_the_gallery() -> None:
    packaged = {path.stem for path in (gallery.ROOT / "docx_templates").glob("*.docx")}
    assert packaged - {kind.template for kind in gallery.KINDS} == set()


def test_the_list_is_the_one_that_the_tool_writes() -> None:
    assert (gallery.GALLERY / "README.md").read_text(encoding="utf-8") == gallery.index(), "run `make gallery`"


def test_the_list_names_the_pictures_that_are_there() -> None:
    assert set(re.findall(r"\((\S+\.png)\)", gallery.index())) == PICTURES, "run `make gallery`"


def test_the_gallery_is_small() -> None:
    assert sum(path.stat().st_size for path in gallery.GALLERY.iterdir()) <= gallery.LARGEST
