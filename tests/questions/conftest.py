"""A small graph in which every question has an answer, and the store that holds it."""

from collections.abc import Iterator

import pytest

from kg.graph import Graph
from kg.quads import quads
from kg.store import Store
from tests.graphs import make_entity, make_graph, make_paper, make_result, make_statement


def asked_graph() -> Graph:
    """Return three papers on two methods that contradict each other, with a version, a homonym and numbers."""
    one = make_paper(
        "2401.00001", "Swiftlet", "Swiftlet beats Warbler.", published="2024-01-02", url="https://example.org/1"
    )
    two = make_paper("2402.00002", "Warbler Strikes Back", "Warbler beats Swiftlet.", published="2024-02-10")
    three = make_paper("2403.00003", "On Owls", "Owl extends Swiftlet.")
    papers = [one, two, three]
    swiftlet = make_entity("Method", "Swiftlet-1", [one, two, three], ["SWIFTLET 1", "swift let one"])
    warbler = make_entity("Method", "Warbler", [one, two])
    owl = make_entity("Method", "Owl", [three])
    sams = [make_entity("Method", "SAM", [one], qualifier="first"), make_entity("Method", "SAM", [two], qualifier="b")]
    bench = make_entity("Benchmark", "TinyBench", papers)
    board, lab = make_entity("Hardware", "Jetson", [one]), make_entity("Organization", "Example Lab", [one])
    statements = (
        make_statement(one, one, "introduces", swiftlet),
        make_statement(one, one, "affiliatedWith", lab),
        make_statement(one, swiftlet, "outperforms", warbler, None, 0.9, (bench, None, None)),
        make_statement(two, warbler, "outperforms", swiftlet, None, 0.6),
        make_statement(three, owl, "extends", swiftlet, None, 0.8),
        make_statement(three, swiftlet, "extends", owl, None, 0.3),
        make_statement(one, swiftlet, "runsOn", board),
        make_statement(one, swiftlet, "evaluatedOn", bench),
        make_statement(two, warbler, "evaluatedOn", bench),
        make_statement(one, sams[0], "uses", swiftlet),
        make_statement(two, sams[1], "uses", warbler),
    )
    results = (
        make_result(one, swiftlet, 80.0, benchmark=bench.iri, baseline=warbler.iri),
        make_result(two, warbler, 85.0, benchmark=bench.iri, metric="Accuracy"),
        make_result(three, owl, 70.0, benchmark=bench.iri),
        make_result(one, swiftlet, 12.0, "ms", metric="latency", benchmark=bench.iri, hardware=board.iri),
        make_result(two, warbler, 20.0, "ms", metric="latency", benchmark=bench.iri),
        make_result(one, swiftlet, 2.0, "x", kind="speedup", metric="speedup", benchmark=bench.iri),
    )
    return make_graph(papers, [swiftlet, warbler, owl, *sams, bench, board, lab], statements, results)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """Return the graph in memory."""
    with Store(None) as opened:
        opened.database.bulk_extend(quads(asked_graph()))
        yield opened
