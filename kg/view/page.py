"""One HTML file that shows the graph: opens from disk, loads nothing, runs no text of a paper.

Imports `errors`, `files`, `graph` and this folder. Labels and quotes come from papers and are hostile until shown
otherwise: they stand in a data block in which no character can end it, the page sets them as text only, and the content
security policy lets nothing run but the script that was written here, named by its hash.
"""

import base64
import hashlib
import json
import re
from functools import cache
from importlib.resources import files
from pathlib import Path

from kg.errors import ExportError
from kg.files import write_atomically
from kg.graph import Graph
from kg.view.columns import FIRST, WHOLE, columns
from kg.view.part import Part

SCRIPTS = (
    "data.js",
    "regions.js",
    "draw.js",
    "scene.js",
    "edges.js",
    "region_shapes.js",
    "labels.js",
    "element.js",
    "panel.js",
    "results.js",
    "grid.js",
    "search.js",
    "time.js",
    "filters.js",
    "app.js",
    "address.js",
    "camera.js",
    "input.js",
    "keys.js",
    "api.js",
)
"""The parts of the script, in the order in which they build on each other."""

STYLES = ("panel.css", "grid.css", "graph.css", "print.css")

_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
_SLOT = re.compile(r"\[\[(\w+)\]\]")


def write_html(graph: Graph, path: Path, part: Part = WHOLE) -> int:
    """Write the graph as one HTML file that needs no network.

    Args:
        graph: The graph to show; not changed.
        path: File to create or replace, atomically.
        part: Its title, places and table, where it is not simply the graph.

    Returns:
        The number of edges that can be drawn: one for each distinct subject, property and object.

    Raises:
        ExportError: The file cannot be written.

    Keeps: labels, aliases, classes, all statements with quote, qualifiers, confidence, extractor and paper, results.
    Loses: offsets of the quotes, vocabulary matches, identifiers other than the IRI; abstracts of a great many papers.
    """
    page = render_html(graph, part)
    try:
        with write_atomically(path) as beside:
            beside.write_bytes(page.encode("utf8"))
    except OSError as error:
        raise ExportError("html", str(path), error.strerror or str(error)) from error
    return len({(s.subject, s.predicate, s.object) for s in graph.statements})


def render_html(graph: Graph, part: Part = WHOLE) -> str:
    """Return the page; it has no lone surrogate, so that it encodes as UTF-8.

    >>> "</script>" in render_html(Graph()).partition('id="data">')[2].partition("</script>")[0]
    False
    """
    script, style = _static(*SCRIPTS), _static(*STYLES)
    found = columns(graph, part)
    slots = {
        "policy": content_policy(),
        "style": style,
        "script": script,
        "data": embed_json({name: found[name] for name in FIRST}),
        "texts": embed_json({name: value for name, value in found.items() if name not in FIRST}),
    }
    return _SLOT.sub(lambda slot: slots[slot[1]], _static("page.html"))


def embed_json(value: object) -> str:
    r"""Return JSON that may stand inside a `<script>` element, whatever text it holds.

    `<`, `>` and `&` can end the element or open a comment in it, U+2028 and U+2029 ended lines in older scripts, and
    lone surrogates have no UTF-8; JSON lets all be written as `\uXXXX`.
    Source: HTML Living Standard, 4.12.1.3, restrictions for contents of script elements.

    >>> embed_json("</script>")
    '"\\u003c/script\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE.sub(lambda hit: f"\\u{ord(hit[0]):04x}", text)


@cache
def _static(*names: str) -> str:
    folder = files("kg.view") / "static"
    return "\n".join((folder / name).read_text(encoding="utf8") for name in names)


@cache
def content_policy() -> str:
    """Return the content security policy of every page, which the page also has within itself."""
    return _policy(_static(*SCRIPTS), _static(*STYLES))


def _policy(script: str, style: str) -> str:
    """Return the content security policy: nothing but the two inlined parts, by hash, and no connection anywhere."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src '{_hash(script)}'",
            f"style-src '{_hash(style)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf8")).digest()).decode("ascii")
