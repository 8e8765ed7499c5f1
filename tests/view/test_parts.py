"""Parts of a graph, and what stands in layers, trees and tables."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.graph import Graph
from kg.view.around import MOST_AROUND, Near, around, links_of, mentioned_in, nearest
from kg.view.descent import lineage, year_of
from kg.view.order import depths, layers
from kg.view.part import Part
from kg.view.select import of_answer, of_benchmark, of_class, of_property
from kg.view.tables import comparison, heat_map, methods_on
from tests.graphs import make_entity, make_graph, make_paper, make_result, make_statement, nasty_graphs, small_graph

BASE = small_graph().base
NAMES = st.sampled_from("abcdefgh")


def contest() -> Graph:
    """Return five methods on one benchmark: A beats B and C, these beat D, and D and E beat each other."""
    papers = [make_paper(str(year), f"Paper {year}", "A b.", published=f"{year}-07-01") for year in range(2019, 2025)]
    *own, survey = papers
    naming = {"A": [own[0], own[1]], "B": [own[1], own[2]], "C": [own[2]], "D": [own[3]], "E": [own[4]]}
    names = {name: make_entity("Method", name, [*said, survey]) for name, said in naming.items()}
    bench = make_entity("Benchmark", "Course", papers)
    other = make_entity("Benchmark", "Elsewhere", [survey])
    beats = [("A", "B"), ("A", "C"), ("B", "D"), ("C", "D"), ("D", "E"), ("E", "D")]
    said = [make_statement(survey, names[a], "outperforms", names[b], qualifiers=(bench, None, None)) for a, b in beats]
    said.append(make_statement(survey, names["E"], "outperforms", names["A"], qualifiers=(other, None, None)))
    said += [make_statement(p, names[b], "extends", names[a]) for p, a, b in [(own[1], "A", "B"), (own[2], "B", "C")]]
    said += [make_statement(own[3], names["D"], "evaluatedOn", bench)]
    results = [
        make_result(survey, names["A"], 90.0, "%", metric="accuracy", benchmark=bench.iri, baseline=names["B"].iri),
        make_result(own[1], names["B"], 80.0, "%", metric="accuracy", benchmark=bench.iri),
        make_result(own[2], names["C"], 7.0, "ms", metric="latency", benchmark=bench.iri),
    ]
    return make_graph(papers, [*names.values(), bench, other], said, results)


def ids(graph: Graph, iris: object) -> set[str]:
    """Return the labels of some nodes."""
    return {graph.labels[iri] for iri in iris}  # type: ignore[attr-defined]  # any iterable of IRIs


@pytest.mark.parametrize("name", nasty_graphs())
def test_every_part_keeps_the_promises_of_a_graph(name: str) -> None:
    """Whatever the graph, no part of it has a dangling end or a paper that is not there."""
    graph = nasty_graphs()[name]
    nodes = [*(p.iri for p in graph.papers), *(e.iri for e in graph.entities)]
    parts = [
        of_class(graph, "Method"),
        of_property(graph, "uses"),
        heat_map(graph),
        of_answer(graph, nodes[:3], [], "Q"),
    ]
    for node in nodes[:4]:
        parts += [around(graph, node), of_benchmark(graph, node), layers(graph, node), lineage(graph, node)]
    for part, _ in parts:
        known = {p.iri for p in part.papers} | {e.iri for e in part.entities} | {""}
        for s in part.statements:
            assert {s.subject, s.object, s.paper, s.benchmark, s.metric, s.hardware} <= known
        for r in part.results:
            assert {r.subject, r.paper, r.benchmark, r.baseline, r.hardware} <= known
        assert all({*e.papers, e.family} <= known for e in part.entities)


def test_around_goes_as_far_as_asked() -> None:
    """One step from the hardware reaches the method that runs on it; two reach what that method is linked to."""
    graph, board = small_graph(), f"{BASE}hardware/jetson"
    near = {s.predicate for s in around(graph, board, depth=1)[0].statements}
    assert near == {"runsOn", "introduces"}
    far = ids(graph, (e.iri for e in around(graph, board, depth=2)[0].entities))
    assert {"Jetson", "Swiftlet", "Warbler", "TinyBench"} <= far
    assert "language modeling" not in far


def test_a_large_neighbourhood_is_cut_and_says_so() -> None:
    """Of more neighbours than can be read the most mentioned stay, and the note counts them."""
    paper = make_paper("1", "Hub", "A b.")
    hub = make_entity("Method", "Hub", [paper])
    others = [make_entity("Method", f"M{i}", [paper]) for i in range(MOST_AROUND + 50)]
    graph = make_graph([paper], [hub, *others], [make_statement(paper, other, "uses", hub) for other in others])
    part, view = around(graph, hub.iri, depth=1)
    assert len(part.entities) == MOST_AROUND
    assert view.note == f"Showing {MOST_AROUND} of {MOST_AROUND + 51} nodes within one step: the most mentioned."


def test_a_full_neighbourhood_is_followed_no_further() -> None:
    """What many papers mention comes first; steps beyond a full picture are not taken, and the note says how far."""
    one, other = make_paper("1", "Hub", "A b."), make_paper("2", "Known", "A b.")
    hub, rare, known = (
        make_entity("Method", "Hub", [one]),
        make_entity("Method", "A", [one]),
        make_entity("Method", "B", [one, other]),
    )
    said = [make_statement(one, entity, "uses", hub) for entity in (rare, known)]
    graph = make_graph([one, other], [hub, rare, known], said)
    near = nearest(links_of(graph), hub.iri, depth=3, most=2, mentioned=mentioned_in(graph))
    assert near == Near(frozenset({hub.iri, known.iri}), 1, 1)
    assert around(graph, hub.iri, near=near)[1].note == "Showing 2 of 3 nodes within one step: the most mentioned."
    full = nearest(links_of(graph), hub.iri, depth=3, most=3, mentioned=mentioned_in(graph))
    assert around(graph, hub.iri, near=full)[1].note == "All that lies within one step."


def test_a_query_names_by_iri_and_by_label() -> None:
    """IRIs and labels in an answer stand for their nodes; what is said between these comes with them."""
    graph = small_graph()
    part, view = of_answer(graph, [f"{BASE}method/swiftlet"], ["Warbler"], "Query x")
    assert {"extends", "outperforms"} <= {s.predicate for s in part.statements}
    assert view.title == "Query x"


def test_winners_stand_above_losers_and_circles_share_a_layer() -> None:
    """A stands alone on top, B and C share a layer, D and E, who beat each other, share the last."""
    graph = contest()
    course = f"{BASE}benchmark/course"
    part, view = layers(graph, course)
    height = {part.labels[iri]: y for iri, (_, y) in view.places.items()}
    assert set(height) == set("ABCDE")
    assert height["A"] < min(height["B"], height["C"])
    assert max(height["B"], height["C"]) < min(height["D"], height["E"])
    assert "2 beat each other in a circle" in view.note
    assert [guide.text for guide in view.guides] == ["not beaten here", "layer 2", "layer 3"]


@settings(deadline=None)
@given(st.lists(st.tuples(NAMES, NAMES).filter(lambda pair: pair[0] != pair[1]), max_size=20, unique=True))
def test_any_order_has_layers(pairs: list[tuple[str, str]]) -> None:
    """Whoever beats never stands below whom it beats, circles or not."""
    depth, n_circling = depths(pairs)
    assert all(depth[a] <= depth[b] for a, b in pairs)
    assert n_circling == 0 or n_circling >= 2
    if not n_circling:
        assert all(depth[a] < depth[b] for a, b in pairs)


def test_no_comparison_is_said_in_words() -> None:
    """A benchmark without comparisons gives an empty picture that says so."""
    part, view = layers(small_graph(), f"{BASE}task/language-modeling")
    assert not part.statements
    assert "No paper says" in view.note


def test_lineage_goes_by_time() -> None:
    """What a method extends stands to its left, what extends it to its right, with a line for each year."""
    graph = contest()
    part, view = lineage(graph, f"{BASE}method/b")
    x = {part.labels[iri]: place[0] for iri, place in view.places.items()}
    assert set(x) == set("ABC")
    assert x["A"] < x["B"] == 0 < x["C"]
    assert [guide.text for guide in view.guides] == ["2019", "2020", "2021", "2022"]
    assert view.note.startswith("1 that it builds on, 1 that builds on it.")


def test_a_method_without_relatives_stands_alone() -> None:
    """A method that extends nothing and is extended by nothing is shown with a line that says so."""
    part, view = lineage(contest(), f"{BASE}method/e")
    assert ids(part, view.places) == {"E"}
    assert "No paper says" in view.note


@pytest.mark.parametrize("date", ["", "soon", "٢٠٢٤-01", "-5"])
def test_what_is_no_date_is_none(date: str) -> None:
    """A text that does not start with a year has no year."""
    assert year_of(date) is None


def cells_of(part: Graph, view: Part) -> dict[tuple[str, str], tuple[str, float]]:
    """Return text and tone of each filled cell by the labels of its row and column."""
    assert view.table
    rows, columns = ([part.labels[iri] for iri in side] for side in (view.table.rows, view.table.columns))
    return {(rows[c.row], columns[c.column]): (c.text, c.tone) for c in view.table.cells}


def test_the_comparison_tells_who_beats_whom() -> None:
    """A cell tells the margin where one is known, its mirror the same with the other tone; circles are told as such."""
    graph = contest()
    course = f"{BASE}benchmark/course"
    part, view = comparison(graph, methods_on(graph, course), benchmark=course)
    cells = cells_of(part, view)
    assert cells["A", "B"] == ("90%", 1.0)
    assert cells["B", "A"] == ("90%", -1.0)
    assert cells["A", "C"] == ("beats", 1.0)
    assert cells["D", "E"] == cells["E", "D"] == ("both", 0.0)
    assert ("A", "E") not in cells
    everywhere = cells_of(*comparison(graph, methods_on(graph, course)))
    assert everywhere["E", "A"] == ("beats", 1.0)


def test_the_heat_map_compares_the_commonest_metric() -> None:
    """In a column the largest number of the commonest metric is darkest; all else has no tone."""
    part, view = heat_map(contest())
    cells = cells_of(part, view)
    assert cells["A", "Course"] == ("90%", 1.0)
    assert cells["B", "Course"] == ("80%", 0.25)
    assert cells["C", "Course"] == ("7 ms", 0.0)
    assert cells["D", "Course"] == ("•", 0.0)


def test_every_cell_has_its_evidence() -> None:
    """Behind every cell stand statements or results of the part that is shown."""
    graph = contest()
    for part, view in (heat_map(graph), comparison(graph, [e.iri for e in graph.entities])):
        assert view.table
        known = {s.iri for s in part.statements} | {r.iri for r in part.results}
        for cell in view.table.cells:
            assert set(cell.statements + cell.results)
            assert set(cell.statements + cell.results) <= known
