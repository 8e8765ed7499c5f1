"""The Neo4j folder and the Cypher script: headers, arrays, escaping, each relationship once; the shell is safe."""

import csv
import re
import subprocess
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kg.export.cypher import literal, write_cypher
from kg.export.neo4j import write_neo4j
from kg.graph import Graph
from tests.graphs import nasty_graphs, small_graph, texts_graph


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    csv.field_size_limit(10**7)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_headers_type_every_column(tmp_path: Path) -> None:
    """Numbers, dates and arrays are typed in the header, ids and ends are marked."""
    write_neo4j(small_graph(), tmp_path / "n")
    heads = {p.name: p.read_text(encoding="utf8").split("\n")[0].split(",") for p in (tmp_path / "n").glob("*.csv")}
    assert {"iri:ID", ":LABEL", "aliases:string[]", "date:date", "papers:long"} <= set(heads["nodes_Method.csv"])
    assert {"value:double", "value_low:double"} <= set(heads["nodes_Result.csv"])
    assert {":START_ID", ":END_ID", ":TYPE", "confidence:double"} <= set(heads["relationships_OUTPERFORMS.csv"])
    assert heads["relationships_MENTIONS.csv"] == [":START_ID", "dataset", ":END_ID", ":TYPE"]


def test_every_end_is_a_node(tmp_path: Path) -> None:
    """For every nasty graph each relationship starts and ends at a node that is there, and the count is right."""
    for name, graph in nasty_graphs().items():
        count = write_neo4j(graph, tmp_path / "n")
        nodes = {r["iri:ID"] for p in (tmp_path / "n").glob("nodes_*.csv") for r in rows(p)}
        links = [r for p in (tmp_path / "n").glob("relationships_*.csv") for r in rows(p)]
        assert len(links) == count, name
        assert {r[":START_ID"] for r in links} | {r[":END_ID"] for r in links} <= nodes


def test_items_of_arrays_keep_everything_but_the_separator(tmp_path: Path) -> None:
    """Line ends, `;` and `|` stay in an item, U+001F becomes U+FFFD, and the script tells the program so."""
    write_neo4j(texts_graph(["a;b\nc|\x1f", "d;e"]), tmp_path / "n")
    aliases = {r["aliases:string[]"] for p in (tmp_path / "n").glob("nodes_Method.csv") for r in rows(p)}
    assert aliases == {"a;b\nc|\ufffd\x1falias 0"}
    script = (tmp_path / "n" / "import.sh").read_text(encoding="utf8")
    assert "--array-delimiter=U+001F --multiline-fields=true" in script


def test_a_cell_with_a_mark_of_csv_is_quoted(tmp_path: Path) -> None:
    """A comma, a quote, a line feed and a carriage return, each alone in a text, come back."""
    texts = ["a,b", 'a"b', "a\nb", "a\rb"]
    write_neo4j(texts_graph(texts), tmp_path / "n")
    names = {row["name"] for p in (tmp_path / "n").glob("nodes_[!R]*.csv") for row in rows(p)}
    assert names == set(texts)


def test_import_script_names_every_file(tmp_path: Path) -> None:
    """The script is legal shell, names each CSV file once, and passes database and options on."""
    write_neo4j(small_graph(), tmp_path / "n")
    script = tmp_path / "n" / "import.sh"
    shown = subprocess.run(
        ["sh", str(script), "papers", "--verbose"],
        env={"NEO4J_ADMIN": "echo", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert shown.startswith("database import full --verbose --array-delimiter=U+001F --multiline-fields=true --nodes=")
    assert shown.rstrip().endswith("papers")
    assert sorted(re.findall(r"\w+\.csv", shown)) == sorted(p.name for p in (tmp_path / "n").glob("*.csv"))


def test_empty_graph_has_an_importable_folder(tmp_path: Path) -> None:
    """Even without papers there is a file of papers, with its header."""
    assert write_neo4j(Graph(), tmp_path / "n") == 0
    assert rows(tmp_path / "n" / "nodes_Paper.csv") == []


def test_script_merges_and_never_creates(tmp_path: Path) -> None:
    """Every node and relationship is merged under a constraint, so that a second run adds nothing."""
    write_cypher(texts_graph(), tmp_path / "a.cypher")
    text = (tmp_path / "a.cypher").read_text(encoding="utf8")
    clauses = [line for line in text.split("\n") if line.startswith(("MERGE", "MATCH", "CREATE"))]
    assert all("IF NOT EXISTS" in c for c in clauses if c.startswith("CREATE"))
    assert sum(c.startswith("CREATE CONSTRAINT") for c in clauses) == 7 + 1
    assert sum(c.startswith("MERGE") for c in clauses) == text.count("\nUNWIND ")
    assert (tmp_path / "a.cypher").read_bytes().count(b";\n") == len(clauses) - sum("MATCH" in c for c in clauses)


@given(st.text(st.characters(exclude_characters="\n\r")))
def test_a_literal_ends_where_it_should(text: str) -> None:
    """Only the last quote of a literal stands without a backslash of its own before it, and the text comes back."""
    shown = literal(text)
    found = re.fullmatch(r"'((?:[^'\\]|\\['\\]|\\u[0-9a-f]{4})*)'", shown, re.DOTALL)
    assert found is not None
    back = re.sub(r"\\(?:u(....)|(.))", lambda m: chr(int(m[1], 16)) if m[1] else m[2], found[1], flags=re.DOTALL)
    assert back == text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e]", shown)
