"""Files that are broken, hostile, huge or not there: each is named, none stops the others, none hangs."""

import gzip
import json
import os
import tracemalloc
from pathlib import Path

import pytest

from kg.errors import ReadError, UnknownNameError
from kg.model import Extraction, Paper
from kg.readers import READERS, detect, read_papers
from kg.readers.source import LIMIT, clean, files, fold, objects, shown

GOOD = '{"title": "A title", "abstract": "We propose it."}\n'
PAGE = f"Daily Papers\n\nA title\n\n{'We propose it. ' * 20}\n\n  • 2 authors\n·\nSep 4, 2024\n"


def read(*paths: Path) -> tuple[list[Paper | Extraction], list[str]]:
    """Read files; return the papers and what was passed over, as `line: reason`."""
    skipped: list[ReadError] = []
    papers = list(read_papers(paths, on_skip=skipped.append))
    return papers, [f"{error.line}: {error.reason}" for error in skipped]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "0: the file is empty"),
        (b" \n\n", "0: the file is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "0: a binary file"),
        (PAGE.encode("utf-16"), "0: UTF-16, not UTF-8"),
        (b"Just a letter.\n\nIt says nothing.\n", "0: in no known format"),
        (b'[{"name": "no paper"}]', "0: JSON, but its first object has no title"),
        (b"[]", "0: no paper in it"),
        (b"Daily Papers\n", "0: no paper in it"),
        (gzip.compress(PAGE.encode())[:-20], "0: broken gzip"),
        (b"\x1f\x8b" + b"no gzip" * 9, "0: broken gzip"),
        (GOOD.encode()[:-1] + b"\n" + '{"title": "café"}\n'.encode("latin-1"), "2: not UTF-8 at byte 15"),
        (PAGE.replace("A title", "Caf\udce9").encode("utf8", "surrogateescape"), "3: not UTF-8 at byte 4"),
    ],
)
def test_bad_files(tmp_path: Path, content: bytes, reason: str) -> None:
    """Each is told apart, says what would mend it, and the next file is read."""
    bad, good = tmp_path / "bad", tmp_path / "good"
    bad.write_bytes(content)
    good.write_text(GOOD)
    papers, skipped = read(bad, good)
    assert any(s.startswith(reason) for s in skipped)
    assert Paper("a-title", "A title", "We propose it.").title in [p.title for p in papers if isinstance(p, Paper)]


def test_broken_line_seven(tmp_path: Path) -> None:
    """A broken line is named with its number and column, and the others are read."""
    path = tmp_path / "papers.jsonl"
    rows = [json.dumps({"title": f"Paper {i}"}) for i in range(1, 11)]
    rows[6] = rows[6][:-4]
    path.write_text("\n".join(rows))
    papers, skipped = read(path)
    assert [p.sources[0].line for p in papers if isinstance(p, Paper)] == [1, 2, 3, 4, 5, 6, 8, 9, 10]
    assert skipped == ["7: not JSON: Unterminated string starting at at column 11; one JSON object a line"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("[1]", "a JSON list, not an object"),
        ("[" * 200_000, "not JSON: nested too deeply; one JSON object a line"),
        ('{"title": ' + "1" * 5000 + "}", "not JSON: Exceeds the limit"),
        ('{"abstract": "no title"}', "title is missing or empty"),
        ('{"title": ["a"]}', "title must be text, not list"),
    ],
    ids=["list", "deep", "number", "untitled", "type"],
)
def test_bad_lines(tmp_path: Path, line: str, reason: str) -> None:
    """A line that holds no paper is named, and the others are read."""
    path = tmp_path / "papers.jsonl"
    path.write_text(GOOD + line + "\n\n" + GOOD)
    papers, skipped = read(path)
    assert (len(papers), len(skipped)) == (2, 1)
    assert skipped[0].startswith(f"2: {reason}")


@pytest.mark.parametrize("where", ["line", "page", "array"])
def test_line_of_50_megabytes(tmp_path: Path, where: str) -> None:
    """A line of 50 MB is refused with its number, in little memory, and the rest is read where there are lines."""
    path = tmp_path / "huge"
    huge = b"x" * 50_000_000
    text = {
        "line": GOOD.encode() + b'{"title": "' + huge + b'"}\n' + GOOD.encode(),
        "page": PAGE.encode() + b"\n" + huge + b"\n\n" + PAGE.encode(),
        "array": b"[" + GOOD.encode() + b',{"title": "' + huge + b'"},' + GOOD.encode() + b"]",
    }[where]
    path.write_bytes(text)
    del text, huge
    tracemalloc.start()
    papers, skipped = read(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(papers) == (1 if where == "array" else 2)
    assert "longer than 16 MiB" in skipped[0]
    assert peak < 6 * LIMIT


@pytest.mark.parametrize("name", ["papers.jsonl", "papers.json.gz"])
def test_memory_is_flat(tmp_path: Path, name: str) -> None:
    """Reading 20 MB of JSON, in lines or in a packed array, holds a small part of it at a time."""
    path = tmp_path / name
    row = json.dumps({"title": "A title", "abstract": "word " * 2000})
    if name.endswith("gz"):
        path.write_bytes(gzip.compress(f"[{','.join([row] * 2000)}]".encode(), 1))
    else:
        path.write_text(f"{row}\n" * 2000)
    tracemalloc.start()
    found = sum(1 for _ in read_papers([path], on_skip=print))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (found, peak < 8_000_000) == (2000, True)


def test_broken_array(tmp_path: Path) -> None:
    """In an array what stands before the break is read, and the break is named with its line."""
    path = tmp_path / "papers.json"
    path.write_text('[\n{"title": "One"},\n{"title": "Two",,}\n]')
    papers, skipped = read(path)
    assert len(papers) == 1
    assert skipped[0].startswith("3: not JSON: Expecting property name")
    path.write_text('[{"title": "One"}, {"title": "Two"}, 3]')
    assert [len(x) for x in read(path)] == [2, 1]


def test_object_over_several_lines(tmp_path: Path) -> None:
    """JSON that is laid out over lines is read too, and each paper has the line that it starts on."""
    path = tmp_path / "papers.json"
    path.write_text(json.dumps([{"title": "One"}, {"title": "Two"}], indent=1))
    assert [p.sources[0].line for p in read(path)[0] if isinstance(p, Paper)] == [2, 5]
    path.write_text(json.dumps({"title": "One"}, indent=1))
    assert [p.sources[0].line for p in read(path)[0] if isinstance(p, Paper)] == [1]


def test_bom_and_line_ends(tmp_path: Path) -> None:
    """A UTF-8 byte order mark and the line ends of other systems change nothing."""
    path = tmp_path / "page"
    path.write_text(PAGE, encoding="utf8")
    plain = read(path)
    path.write_bytes(PAGE.replace("\n", "\r\n").encode("utf-8-sig"))
    assert read(path) == plain
    assert plain[1] == []
    lines = tmp_path / "lines"
    lines.write_bytes(GOOD.encode("utf-8-sig"))
    assert [len(x) for x in read(lines)] == [1, 0]


def test_files_that_are_not_there(tmp_path: Path) -> None:
    """A missing path, a dangling link and a link to itself are named, and nothing hangs on a pipe."""
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    (tmp_path / "itself").symlink_to(tmp_path / "itself")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "readable").write_text(GOOD)
    papers, skipped = read(tmp_path / "missing", tmp_path)
    assert len(papers) == 1
    assert skipped == [
        "0: no such file; check the path, or where the link points",
        "0: no such file; check the path, or where the link points",
        "0: the symbolic link points at itself; remove it",
        "0: not a regular file but a folder, pipe or device; write the text to a file first",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything; test_files_that_are_not_there has the OSError")
def test_folder_without_permission(tmp_path: Path) -> None:
    """A folder and a file that must not be read are named, and the rest is read."""
    shut = tmp_path / "shut"
    shut.mkdir(mode=0)
    (tmp_path / "file").touch(mode=0)
    (tmp_path / "good").write_text(GOOD)
    papers, skipped = read(tmp_path)
    shut.chmod(0o700)
    assert len(papers) == 1
    assert skipped == ["0: permission denied; make it readable (chmod u+r)"] * 2


def test_folders(tmp_path: Path) -> None:
    """Folders are walked in sorted order, hidden files and notes are left out, and a loop of links is walked once."""
    for name in ("b/2", "b/1", "a", ".hidden", "README.md", "c/.git/config", "c/d"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(GOOD)
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    assert [str(p.relative_to(tmp_path)) for p in files(tmp_path, print)] == ["a", "b/1", "b/2", "c/d"]


def test_file_name_that_is_no_text(tmp_path: Path) -> None:
    """A file name that is no UTF-8 is shown in a form that can be written."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    try:
        path.write_text(GOOD)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    papers, _ = read(path)
    assert [p.sources[0].path for p in papers if isinstance(p, Paper)] == [f"{tmp_path}/caf\ufffd"]
    assert shown(path).encode("utf8")


def test_text_that_no_writer_can_hold() -> None:
    """NUL and lone surrogates are replaced one by one; other control characters and pairs stay."""
    assert clean("a\x00\ud800b\x07\U0001f600") == "a\ufffd\ufffdb\x07\U0001f600"
    assert fold(" a\t\n\u2028b ") == "a b"


def test_callback_that_raises(tmp_path: Path) -> None:
    """A callback that raises stops the reading at the first thing that is wrong."""

    def stop(error: ReadError) -> None:
        raise error

    path = tmp_path / "papers.jsonl"
    path.write_text("{}\n" + GOOD)
    with pytest.raises(ReadError, match="no title"):
        list(read_papers([path], on_skip=stop))
    with pytest.raises(ReadError, match="no such file"):
        list(objects(tmp_path / "missing", stop))


def test_format_that_is_given(tmp_path: Path) -> None:
    """A format that is given is used for every file; an unknown one is an error that names the known ones."""
    path = tmp_path / "papers.jsonl"
    path.write_text('{"summary": "no title"}\n' + GOOD)
    skipped: list[ReadError] = []
    assert len(list(read_papers([path], on_skip=skipped.append, format_name="json-lines"))) == 1
    assert [e.line for e in skipped] == [1]
    with pytest.raises(UnknownNameError, match="did you mean json-lines"):
        list(read_papers([path], on_skip=print, format_name="json-line"))


def test_hopeless_json(tmp_path: Path) -> None:
    """A file that opens like JSON and holds none is read as JSON lines, so that its lines are named."""
    path = tmp_path / "papers.jsonl"
    path.write_text("{bad\n" * 150 + GOOD)
    assert detect(path) == "json-lines"
    assert [len(x) for x in read(path)] == [1, 150]
    assert list(READERS.plugins()) == ["daily-papers-api", "daily-papers-page", "json-lines", "records"]
