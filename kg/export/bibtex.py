"""The papers as BibTeX, to cite them; every text is escaped, so that LaTeX prints it and nothing runs."""

import re
from collections.abc import Iterator
from pathlib import Path

from kg.export.output import write_atomically
from kg.export.texts import legal_text
from kg.export.xml import name_token
from kg.graph import Graph, GraphPaper

_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "#$%&_"},
    }
)
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-\d\d)?")
_FIELDS = {"arxiv": "eprint", "doi": "doi"}


def write_bibtex(graph: Graph, path: Path) -> int:
    """Write an entry a paper: title, authors, year, identifiers, address, key words.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.

    Returns:
        The number of entries written.

    Raises:
        ExportError: The file cannot be written.

    Keeps: the papers, but for abstract, votes and sources. Loses: entities, statements, results, control characters.
    """
    with write_atomically(path, "bibtex") as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        for paper in graph.papers:
            file.write(_entry(paper, graph.base))
    return len(graph.papers)


def escape_latex(text: str) -> str:
    r"""Return a text as LaTeX prints it, braces balanced whatever it holds.

    >>> print(escape_latex("50% of {x} \\input"))
    50\% of \textbraceleft{}x\textbraceright{} \textbackslash{}input
    """
    return legal_text(text).translate(_ESCAPES)


def _entry(item: GraphPaper, base: str) -> str:
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(item))
    return f"@misc{{{name_token(item.iri, f'{base}paper/')},\n{lines}}}\n\n"


def _fields(item: GraphPaper) -> Iterator[tuple[str, str]]:
    paper = item.paper
    yield "title", f"{{{escape_latex(paper.title)}}}"  # the second pair keeps capitals
    if paper.authors:
        yield "author", " and ".join(f"{{{escape_latex(name)}}}" for name in paper.authors)
    date = _DATE.fullmatch(paper.published)
    if date:
        yield "year", date[1]
        if date[2]:
            yield "month", str(int(date[2]))
    identifiers = dict(reversed(paper.identifiers))  # the first of each kind: a field stands once in an entry
    for scheme, name in _FIELDS.items():
        if scheme in identifiers:
            yield name, escape_latex(identifiers[scheme])
            if scheme == "arxiv":
                yield "archiveprefix", "arXiv"
    if paper.url:
        yield "url", escape_latex(paper.url)
    if paper.keywords:
        yield "keywords", escape_latex(", ".join(paper.keywords))
    yield "note", escape_latex(item.iri)
