"""Show the graph of a store, or a part of it, as one HTML page that opens without a network.

kg view
kg view --around LoRA --depth 2
kg view --benchmark MT-bench
kg view --query outperforms EAGLE-2
kg view --layers MT-bench
kg view --lineage LoRA
kg view --compare 'LoRA,DoRA,QLoRA'
kg view --heatmap
"""

import argparse
import sys
import webbrowser
from functools import partial
from importlib import import_module
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.commands import add_memory, add_min_confidence, add_store, add_timeout, file_path, whole
from kg.commands.query import answer_named, query_text
from kg.confidence import confident_graph
from kg.errors import ExportError, QueryError
from kg.graph import Graph
from kg.model import ENTITY_TYPES, PREDICATES
from kg.query import MEMORY_BYTES, QUERIES, Answer, Triples, Truth, run_query
from kg.questions.names import find_thing
from kg.questions.reading import Reader
from kg.store import Store
from kg.terminal import counted
from kg.view.around import around
from kg.view.descent import lineage
from kg.view.needs import labelled, members, neighbourhood, part_about, part_with, relatives
from kg.view.order import layers
from kg.view.page import write_html
from kg.view.part import Part
from kg.view.select import Shown, of_answer, of_benchmark, of_class, of_property
from kg.view.tables import comparison, heat_map, methods_on


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument(
        "-o", "--out", type=file_path, default=Path("view.html"), help="file to write (default: %(default)s)"
    )
    parser.add_argument("--engine", choices=("canvas", "pyvis"), default="canvas", help="default: %(default)s")
    parser.add_argument("--open", action="store_true", help="open the page in a browser")
    parser.add_argument(
        "--depth", type=whole(1), default=2, metavar="N", help="steps of --around (default: %(default)s)"
    )
    parts = parser.add_mutually_exclusive_group()
    parts.add_argument("--around", metavar="ENTITY", help="what can be reached from it in --depth steps")
    parts.add_argument("--benchmark", metavar="B", help="what is evaluated, compared and measured on it")
    parts.add_argument(
        "--query", nargs="+", metavar="Q", help="what a named query (with its values), SPARQL or a file of it names"
    )
    parts.add_argument("--type", choices=ENTITY_TYPES, help="the things of a class, and what is linked to them")
    parts.add_argument("--property", choices=PREDICATES, help="the statements of a property")
    parts.add_argument("--layers", metavar="BENCHMARK", help="who outperforms whom on it, in layers")
    parts.add_argument("--lineage", metavar="METHOD", help="what it extends and what extends it, over time")
    parts.add_argument("--compare", metavar="BENCHMARK|A,B,C", help="who beats whom, as a table")
    parts.add_argument("--heatmap", action="store_true", help="methods against benchmarks, as a table")
    add_store(parser)
    add_min_confidence(parser)
    add_timeout(parser, 30.0, "query of --query")
    add_memory(parser, MEMORY_BYTES)


def run(args: argparse.Namespace) -> int:
    """Read the part back from the store, write the page."""
    with Store(args.store) as store:
        shown, part = _part(store, args)
    if args.engine == "pyvis":
        _write_pyvis(shown, part, args.out)
    else:
        write_html(shown, args.out, part)
    nodes = counted(len(shown.papers) + len(shown.entities), "node")
    print(f"wrote {args.out}: {nodes}, {counted(len(shown.statements), 'statement')}", file=sys.stderr)
    if args.open:
        webbrowser.open(args.out.resolve().as_uri())
    return 0


def _part(store: Store, args: argparse.Namespace) -> Shown:
    """Return the part that the options ask for, with the names in them looked up."""
    reader, least = Reader(store), args.min_confidence
    if args.around is not None:
        return _around(reader, args)
    if args.query:
        iris, texts = _named(_answer(store, args))
        graph = part_about(store, iris | labelled(store, texts), least=least)
        return of_answer(graph, iris, texts, f"Query {args.query[0]}")
    if args.type:
        return of_class(part_about(store, members(store, args.type), least=least), args.type)
    if args.property:
        return of_property(part_with(store, args.property, least=least), args.property)
    return _arranged(reader, args)


def _around(reader: Reader, args: argparse.Namespace) -> Shown:
    node, least = find_thing(reader, args.around).iri, args.min_confidence
    if least:  # how well nodes are linked by what is certain enough, only the whole graph says
        return around(confident_graph(reader.store.graph(), least), node, depth=args.depth)
    return neighbourhood(reader.store, node, depth=args.depth)


def _arranged(reader: Reader, args: argparse.Namespace) -> Shown:
    """Return what is said of one benchmark or method, or what has an arrangement of its own, or the whole graph."""
    store, least = reader.store, args.min_confidence
    for name, shown in ((args.benchmark, of_benchmark), (args.layers, layers)):
        if name is not None:
            benchmark = find_thing(reader, name, ["Benchmark"]).iri
            return shown(part_about(store, [benchmark], least=least), benchmark)
    if args.lineage is not None:
        method = find_thing(reader, args.lineage, ["Method"]).iri
        return lineage(part_about(store, relatives(store, method), least=least), method)
    if args.compare is not None:
        return _comparison(reader, args.compare, least)
    graph = confident_graph(store.graph(), least)
    return heat_map(graph) if args.heatmap else (graph, Part())


def _comparison(reader: Reader, names: str, least: float) -> Shown:
    """Return the table of the methods A,B,C, or of those on one benchmark."""
    if "," in names:
        methods = [find_thing(reader, name, ["Method"]).iri for name in names.split(",")]
        return comparison(part_about(reader.store, methods, least=least), methods)
    benchmark = find_thing(reader, names, ["Benchmark"]).iri
    graph = part_about(reader.store, [benchmark], least=least)
    return comparison(graph, methods_on(graph, benchmark), benchmark=benchmark)


def _answer(store: Store, args: argparse.Namespace) -> Answer:
    query, *values = args.query
    limited = partial(run_query, timeout_s=args.timeout, memory_bytes=args.memory)
    if query in QUERIES:
        return answer_named(store, query, values, {}, run=limited)
    return limited(store, query_text(query, values))


def _named(answer: Answer) -> tuple[set[str], set[str]]:
    """Return the IRIs and the texts of an answer."""
    if isinstance(answer, Truth):
        raise QueryError("the query answers yes or no: a page needs SELECT, CONSTRUCT or DESCRIBE")
    rows = [(t.subject, t.object) for t in answer.triples] if isinstance(answer, Triples) else answer.rows
    terms = [term for row in rows for term in row]
    iris = {term.value for term in terms if isinstance(term, NamedNode)}
    return iris, {term.value for term in terms if isinstance(term, Literal)}


def _write_pyvis(graph: Graph, part: Part, path: Path) -> None:
    """Write the part with pyvis, which shows no tables and takes a second to import."""
    if part.table is not None:
        raise ExportError("pyvis", str(path), "it draws no tables; leave --engine out")
    import_module("kg.export.pyvis_page").write_pyvis(graph, path, places=part.places)
