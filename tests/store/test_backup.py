"""A backup is one file, and unpacking it gives the store back."""

import tarfile
from argparse import ArgumentParser
from pathlib import Path

import pytest

from kg.build import BuildOptions, build
from kg.commands import info as info_command
from kg.errors import StoreError
from kg.store import Store, build_store
from kg.store.backup import backup_store
from kg.store.info import describe_store
from kg.update import UpdateOptions, remove


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Return the store of two bare papers."""
    lines = [f'{{"id": "p{n}", "title": "Paper {n}", "abstract": "We propose Roo."}}\n' for n in (1, 2)]
    (tmp_path / "papers.jsonl").write_text("".join(lines), encoding="utf8")
    build([tmp_path / "papers.jsonl"], BuildOptions(tmp_path / "out"))
    return tmp_path / "out/store"


def test_a_backup_is_restored_by_unpacking(store: Path, tmp_path: Path) -> None:
    """What was removed after the backup is in the restored store, which can be changed in turn."""
    with Store(store) as opened:
        before = set(opened)
    for name in ("a.tar", "a.tar.gz"):
        assert backup_store(store, tmp_path / name) == (tmp_path / name).stat().st_size
    remove(store, ["p1"], UpdateOptions(store_only=True))
    for name in ("a.tar", "a.tar.gz"):
        restored = tmp_path / f"from {name}"
        with tarfile.open(tmp_path / name) as archive:
            archive.extractall(restored, filter="data")
        with Store(restored) as opened:
            assert set(opened) == before
        assert remove(restored, ["p2"]).papers == 1


def test_an_archive_that_cannot_be_written_is_an_error(store: Path, tmp_path: Path) -> None:
    """A missing folder, and a missing store, are named."""
    with pytest.raises(StoreError, match="cannot be backed up into"):
        backup_store(store, tmp_path / "none/a.tar")
    with pytest.raises(StoreError, match="is not there"):
        backup_store(tmp_path / "none", tmp_path / "a.tar")
    assert not (tmp_path / "a.tar").exists()


def test_a_store_says_what_it_is(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Papers, quads, sources and settings are those of the build; the command prints them."""
    info = describe_store(store)
    with Store(store) as opened:
        assert (info.papers, info.quads, info.version) == (2, len(opened), 2)
    assert info.sources == {str(tmp_path / "papers.jsonl"): 2}
    assert (info.settings["extractor"], info.settings["rdf"]) == ("kg", "reify")
    assert info.size > 0

    parser = ArgumentParser()
    info_command.add_arguments(parser)
    assert info_command.run(parser.parse_args(["--store", str(store)])) == 0
    assert "papers.jsonl (2)" in capsys.readouterr().out


def test_a_store_of_quads_alone_has_no_settings(tmp_path: Path) -> None:
    """A store that was loaded with quads says so."""
    build_store(tmp_path / "store", [])
    info = describe_store(tmp_path / "store")
    assert (info.papers, info.settings, info.sources) == (0, {}, {})
