"""kg why, merge, split, rename, review and evaluate --resolution, on a small build of records."""

import io
import json
import re
from pathlib import Path

import pytest

from kg.build import BuildOptions, build
from kg.cli import main
from kg.inverse import read_graph
from kg.record import format_record
from kg.resolve import Change, Decision, change_curation, read_curation, read_published, read_resolution
from kg.resolve.curation import HEADER, KEEP, MERGE, RENAME, SPLIT
from kg.store import Store
from tests.resolve.papers import BASE, extraction

PAPERS = [
    extraction("1", ("Method", "Wild Bird Tuning", "base", ("WBTu",)), title="Wild Bird Tuning, WBTu", date="2020"),
    extraction("2", ("Method", "WBTu", "base"), ("Method", "Robin", "base"), title="WBTu and Robin", date="2021"),
    extraction("3", ("Method", "Robin", "base"), ("Task", "Nesting", "base"), title="Robin for Nesting", date="2022"),
    extraction("4", ("Method", "Robin-2", "base"), title="Robin-2", date="2023"),
]
TUNING, ROBIN = f"{BASE}method/wild-bird-tuning", f"{BASE}method/robin"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a build of the papers."""
    out = tmp_path_factory.mktemp("built")
    (out / "papers.jsonl").write_text("".join(format_record(e) + "\n" for e in PAPERS), encoding="utf8")
    build([out / "papers.jsonl"], BuildOptions(out))
    return out


@pytest.fixture
def out(built: Path) -> Path:
    """Return that folder without decisions."""
    (built / "curation.tsv").unlink(missing_ok=True)
    return built


def kg(out: Path, *arguments: str) -> int:
    """Run a command on the build and return its exit code."""
    with pytest.raises(SystemExit) as caught:
        main([*arguments, "--store", str(out / "store")])
    return int(caught.value.code or 0)


def lines(out: Path) -> list[tuple[str, str, str, str, str]]:
    """Return the decisions that were written."""
    return [(d.subject, d.predicate, d.object, d.label, d.paper) for d in read_curation(out / "curation.tsv").decisions]


def test_why(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The forms of an entity come with their papers, rule and evidence, as a table and as JSON."""
    assert kg(out, "why", "WBTu") == 0
    shown = capsys.readouterr().out
    assert TUNING in shown
    assert "abbreviation" in shown
    assert kg(out, "why", "method/wild-bird-tuning", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["schema_version"], found["iri"], found["type"]) == (1, TUNING, "Method")
    assert {(f["form"], *f["papers"], f["rule"]) for f in found["forms"]} == {
        ("WBTu", "2", "abbreviation"),
        ("Wild Bird Tuning", "1", "abbreviation"),
    }


def test_why_of_what_is_not_there(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown name is an error with the few names that are near, and no others."""
    assert kg(out, "why", "Robbin") == 3
    said = capsys.readouterr().err
    assert "Robin" in said
    assert "Nesting" not in said
    assert "known:" not in said


def test_decisions_of_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Decisions go where the store's build read them, also when asked from another folder."""
    (tmp_path / "papers.jsonl").write_text("".join(format_record(e) + "\n" for e in PAPERS), encoding="utf8")
    change_curation(tmp_path / "mine.tsv", Change((Decision(ROBIN, RENAME, "", "Redbreast"),)))
    monkeypatch.chdir(tmp_path)
    build([Path("papers.jsonl")], BuildOptions(Path("out"), curation=Path("mine.tsv")))
    (tmp_path / "else").mkdir()
    monkeypatch.chdir(tmp_path / "else")
    assert kg(tmp_path / "out", "rename", "Robin-2", "Robin II") == 0
    assert {d.label for d in read_curation(tmp_path / "mine.tsv").decisions} == {"Redbreast", "Robin II"}
    assert not (tmp_path / "out" / "curation.tsv").exists()


def test_merge_build_and_back(out: Path) -> None:
    """A merge is applied by the next build, with a redirect in the store; a split takes the line back."""
    assert kg(out, "merge", "WBTu", "Robin", "--comment", "one bird", "--author", "Ada") == 0
    assert lines(out) == [(ROBIN, MERGE, TUNING, "", "")]
    options = BuildOptions(out)
    before = read_resolution(out / "resolution.tsv")
    build([out / "papers.jsonl"], options)
    with Store(out / "store") as store:
        entity = next(e for e in read_graph(store).entities if e.iri == TUNING)
    assert ROBIN in entity.former
    assert {link.automatic for link in read_resolution(out / "resolution.tsv")} == {"", ROBIN}
    assert kg(out, "split", "WBTu", "--form", "Robin") == 0
    assert lines(out) == []
    build([out / "papers.jsonl"], options)
    assert read_resolution(out / "resolution.tsv") == before


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("merge", "Robin", "Nesting"), 2, "is a Method, .*nesting a Task"),
        (("merge", "Robin", "Robin-2"), 2, "differ in a version"),
        (("merge", "Robin", "method/robin"), 2, "already"),
        (("merge", "Robin", "Emu"), 3, "no entity 'Emu'"),
        (("split", "Robin", "--form", "Emu"), 3, "no form of this entity 'Emu'"),
        (("split", "Robin", "--form", "Robin"), 2, "nothing to split off"),
    ],
)
def test_refused(
    out: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int, message: str
) -> None:
    """What cannot be is refused, and nothing is written."""
    assert kg(out, *arguments) == code
    assert re.search(message, capsys.readouterr().err)
    assert not (out / "curation.tsv").exists()


def test_split(out: Path) -> None:
    """A form is split off under its own readable IRI, in all papers or in one."""
    assert kg(out, "split", "WBTu", "--form", "WBTu") == 0
    assert lines(out) == [(TUNING, SPLIT, f"{BASE}method/wbtu", "WBTu", "")]
    assert kg(out, "split", "Robin", "--form", "Robin", "--paper", "3") == 0
    assert lines(out)[1] == (ROBIN, SPLIT, f"{BASE}method/robin-3", "Robin", "3")


def test_rename_again(out: Path) -> None:
    """A second name takes the place of the first."""
    assert kg(out, "rename", "Robin", "Robin net") == 0
    assert kg(out, "rename", "Robin", "RobinNet") == 0
    assert lines(out) == [(ROBIN, RENAME, "", "RobinNet", "")]


def test_review_as_dialogue(out: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that cannot be taken is asked again; nothing is decided by an empty one or by q."""
    for answers, decided in [
        ("", []),
        ("q\n", []),
        ("\n", []),
        ("what\n= Emu\nn\n", [(TUNING, SPLIT, f"{BASE}method/wbtu", "WBTu", "")]),
    ]:
        monkeypatch.setattr("sys.stdin", io.StringIO(answers))
        assert kg(out, "review", "--below", "1") == 0
        assert (lines(out) if (out / "curation.tsv").exists() else []) == decided
    shown = capsys.readouterr().out
    assert "1 of 1  Wild Bird Tuning" in shown
    assert "none of y, n, = NAME" in shown
    assert "no entity 'Emu'" in shown


def test_what_was_confirmed_is_not_asked_again(
    out: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A form that somebody called right has its line, and no question."""
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    assert kg(out, "review", "--below", "1") == 0
    assert lines(out) == [(TUNING, KEEP, "", "WBTu", "")]
    capsys.readouterr()
    assert kg(out, "review", "--below", "1") == 0
    assert not capsys.readouterr().out


class Interrupted(io.StringIO):
    """Be a terminal at which Ctrl-C is pressed after the lines that were typed."""

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # as in io.StringIO
        """Return the next line, then stop."""
        line = super().readline(size)
        if not line:
            raise KeyboardInterrupt
        return line


def test_ctrl_c_keeps_what_was_answered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stops in the middle of a review has the decisions that were made."""
    more = extraction(
        "5", ("Method", "Great Tit Search", "base", ("GTSe",)), title="Great Tit Search, GTSe", date="2024"
    )
    also = extraction("6", ("Method", "GTSe", "base"), title="GTSe again", date="2024")
    records = "".join(format_record(e) + "\n" for e in (*PAPERS, more, also))
    (tmp_path / "papers.jsonl").write_text(records, encoding="utf8")
    build([tmp_path / "papers.jsonl"], BuildOptions(tmp_path))
    monkeypatch.setattr("sys.stdin", Interrupted("y\n"))
    assert kg(tmp_path, "review", "--below", "1") == 0
    assert [decision[1] for decision in lines(tmp_path)] == [KEEP]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("rename", "Robin", ""), 2, "the new label of"),
        (("rename", "Robin", " \t"), 2, "the new label of"),
        (("rename", "Robin", "a\udcffb"), 2, "'\\udcff' is no UTF-8"),
        (("merge", "Robin", "WBTu", "--comment", "\udcff"), 2, "is no UTF-8"),
        (("rename", "Robin", "Bird", "--curation", "no/such/folder/c.tsv"), 1, "no folder no/such/folder"),
        (("why", "Robin", "--curation", "."), 1, "Is a directory"),
        (("why", "Robin", "--curation", "missing.tsv"), 1, "No such file"),
    ],
)
def test_a_decision_that_cannot_be_kept(
    out: Path, arguments: tuple[str, ...], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What could not be read back, or not be written, is refused in a line, and no file is left."""
    assert kg(out, *arguments) == code
    shown = capsys.readouterr().err
    assert said in shown
    assert shown.count("\n") == 1
    assert not (out / "curation.tsv").exists()


def test_review_as_table(out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A filled-in table becomes decisions; a form can be given to another entity."""
    assert kg(out, "review", "--below", "1", "--tsv") == 0
    header, *rows = capsys.readouterr().out.splitlines()
    filled = tmp_path / "review.tsv"
    cells = [row.split("\t") for row in rows]
    done = ["\t".join(("= Robin", *c[1:])) for c in cells]
    filled.write_text("\n".join([header, *done]), encoding="utf8")
    assert kg(out, "review", "--apply", str(filled)) == 0
    new = f"{BASE}method/wbtu"
    assert lines(out) == [
        (TUNING, SPLIT, new, "WBTu", ""),
        (new, MERGE, ROBIN, "", ""),
    ]
    build([out / "papers.jsonl"], BuildOptions(out))
    assert {x.iri for x in read_resolution(out / "resolution.tsv") if x.name == "WBTu"} == {ROBIN}
    (out / "curation.tsv").unlink()
    build([out / "papers.jsonl"], BuildOptions(out))


@pytest.mark.parametrize("row", ["y\t1\tx\tx\tx\tx\tx", "maybe"])
def test_a_table_that_does_not_fit(out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], row: str) -> None:
    """An answer to what is not asked is refused with its line."""
    path = tmp_path / "r.tsv"
    path.write_text(f"answer\tcertainty\tentity\tlabel\tform\tpapers\twhy\n{row}\n", encoding="utf8")
    assert kg(out, "review", "--apply", str(path)) == 1
    assert "r.tsv:2" in capsys.readouterr().err
    path.write_text("answer\n", encoding="utf8")
    assert kg(out, "review", "--apply", str(path)) == 1


def test_a_wrong_line_stops_the_build(out: Path) -> None:
    """A decision about an IRI that never was is an error with file and line, and the old output stays."""
    before = (out / "graph.ttl").read_bytes()
    (out / "curation.tsv").write_text("\t".join(HEADER) + f"\n{BASE}method/emu\t{MERGE}\t{ROBIN}\n", encoding="utf8")
    with pytest.raises(SystemExit) as caught:
        main(["build", str(out / "papers.jsonl"), "-o", str(out)])
    assert caught.value.code == 1
    assert (out / "graph.ttl").read_bytes() == before


def test_the_table_is_a_ledger(out: Path) -> None:
    """The links of a build can be given to the next resolution as what was published."""
    assert set(read_published(out / "resolution.tsv").rows) == {
        (x.paper, x.type, x.name) for x in read_resolution(out / "resolution.tsv")
    }


def test_no_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the table of a build the commands say which command makes it."""
    assert kg(tmp_path, "why", "x") == 1
    assert "kg build" in capsys.readouterr().err


def test_evaluate_resolution(out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Pairs are judged on records, with the misses, as text and as JSON."""
    pairs = tmp_path / "pairs.tsv"
    head = "verdict\ttype_a\tname_a\tpaper_a\ttype_b\tname_b\tpaper_b\tnote\n"
    one, other = "Method\tWBTu\t2", "Method\tWild Bird Tuning\t1"
    rows = (f"same\t{one}\t{other}", f"different\t{one}\tMethod\tRobin\t2", f"same\t{one}\tMethod\tEmu\t9")
    pairs.write_text(head + "\n".join(rows), encoding="utf8")
    for more in ([], ["--errors"], ["--json"]):
        with pytest.raises(SystemExit):
            main(["evaluate", str(out / "papers.jsonl"), "--resolution", str(pairs), *more])
    shown = capsys.readouterr().out
    assert "same       0.500  1 of 2 found" in shown
    assert "same: Method 'WBTu' (2) and Method 'Emu' (9)" in shown
    assert json.loads(shown[shown.index("{") :])["different"] == {"share": 1.0, "kept": 1, "of": 1}


def test_gold_as_records(shared: Path, tmp_path: Path) -> None:
    """Gold is written as records that a build reads."""
    path = tmp_path / "gold.records.jsonl"
    gold = shared / "gold/dev.gold.jsonl"
    with pytest.raises(SystemExit):
        main(["evaluate", str(gold), "--to-records", str(path)])
    assert path.read_text(encoding="utf8").count("\n") == gold.read_text(encoding="utf8").count("\n")
