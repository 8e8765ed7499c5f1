"""Hold atomic writing: the whole new file, or the old one."""

from pathlib import Path

import pytest

from kg.files import write_atomically


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    """When writing fails, the old file stays and nothing else is left."""
    target = tmp_path / "a.txt"
    target.write_text("old", encoding="utf8")
    with pytest.raises(UnicodeEncodeError), write_atomically(target) as beside:
        beside.write_text("ne\ud800", encoding="utf8")
    assert target.read_text(encoding="utf8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_takes_the_place_of_a_folder(tmp_path: Path) -> None:
    """A folder is replaced as a whole: what only the old one held is gone."""
    target = tmp_path / "out"
    target.mkdir()
    (target / "old").touch()
    with write_atomically(target) as beside:
        beside.mkdir()
        (beside / "new").touch()
    assert [p.name for p in target.iterdir()] == ["new"]
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """Writing into a folder that is not there names it."""
    with pytest.raises(FileNotFoundError, match="no folder"), write_atomically(tmp_path / "no" / "a"):
        pass
