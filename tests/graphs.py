"""Graphs for the tests: a small readable one, nasty ones of every sort, and random ones of any size; all seeded.

Each graph keeps the promises of `kg.graph.Graph`: sorted by IRI, no dangling ends, no orphans, quotes verbatim.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.graph import Graph, GraphEntity, GraphPaper, GraphResult, GraphStatement, Quote
from kg.iri import mint_entity, mint_paper, mint_statement
from kg.model import ENTITY_TYPES, KINDS, PREDICATES, EntityType, Kind, Paper, Predicate, Source

EXTRACTOR = "kg-test/1.0"

NASTY_TEXTS: tuple[str, ...] = (
    "<script>alert('x')</script>",
    "</script><!--<img src=x onerror=alert(1)>-->",
    "]]> &amp; & < > &#0; &lt;b&gt;",
    "'single' \"double\" `back` \"\"\"three\"\"\" '''three'''",
    "back\\slash, \\n no line end, \\u0041, at the end \\",
    "line\nfeed\r\ncarriage\rreturn\ttab\vvertical\fform",
    "\u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u202eoverride\u202c \u200fmark",
    "astral \U0001f600 \U00010348 \U0010fffd and combining e\u0301 \u1e9b\u0323",
    "control \x00\x01\x08\x0b\x1b[31m\x7f\x85\x9f end",
    "not characters \ufffe\uffff\ufdd0\ufeff",
    "line separators \u2028 and \u2029 \x1c\x1d\x1e\x1f",
    "=cmd|' /C calc'!A0",
    "+1+cmd|'x'",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "a;b;c,d\t|e|",
    "{json: 'yes'} ${x} {{y}} %s %(z)s $param",
    " ",
    "\u200b",
    "x" * 40_000,
    "  spaces  at  both  ends  ",
    "null",
    "NaN",
    "true",
    "-0.0",
    "2024-02-30",
    'https://example.org/a b?<c>"d"',
    ":ID",
    "'; MATCH (n) DETACH DELETE n; //",
    "x`}) DETACH DELETE n //",
    "C:\\temp\\",
)  # fmt: skip
"""Texts that break a format which does not escape."""


def make_paper(paper_id: str, title: str, abstract: str = "", **fields: object) -> GraphPaper:
    """Return a paper of the graph with its IRI; further fields as in `kg.model.Paper`."""
    paper = Paper(id=paper_id, title=title, abstract=abstract, **fields)  # type: ignore[arg-type]  # fields of any type
    return GraphPaper(mint_paper(paper_id), paper)


def make_entity(
    entity_type: EntityType,
    label: str,
    papers: Iterable[GraphPaper],
    aliases: Iterable[str] = (),
    *,
    qualifier: str = "",
) -> GraphEntity:
    """Return an entity of the graph that the papers mention."""
    iri = mint_entity(entity_type, label[:200], qualifier=qualifier)  # a database's index holds no key of 40 kB
    return GraphEntity(iri, entity_type, label, tuple(sorted(aliases)), tuple(sorted(p.iri for p in papers)))


def quote_of(paper: GraphPaper, start: int = 0, end: int | None = None) -> Quote:
    """Return the slice of the abstract, or of the title where there is no abstract, as a quote."""
    field = "abstract" if paper.paper.abstract else "title"
    text = paper.paper.text(field)[start:end]
    return Quote(text, field, start, start + len(text))


def make_statement(  # noqa: PLR0917  reads as a sentence
    paper: GraphPaper,
    subject: GraphPaper | GraphEntity,
    predicate: Predicate,
    object_: GraphPaper | GraphEntity,
    quote: Quote | None = None,
    confidence: float = 0.9,
    qualifiers: Sequence[GraphEntity | None] = (None, None, None),
) -> GraphStatement:
    """Return a statement of the paper; `qualifiers` are benchmark, metric and hardware."""
    said = quote or quote_of(paper)
    benchmark, metric, hardware = (q.iri if q else "" for q in qualifiers)
    names = (benchmark, metric, hardware)
    parts = (paper.iri, subject.iri, predicate, object_.iri, *names, said.field, str(said.start), str(said.end))
    return GraphStatement(
        mint_statement("statement", *parts),
        subject.iri,
        predicate,
        object_.iri,
        paper.iri,
        said,
        confidence,
        benchmark,
        metric,
        hardware,
        EXTRACTOR,
    )


def make_result(
    paper: GraphPaper,
    subject: GraphPaper | GraphEntity | None,
    value: float,
    unit: str = "%",
    *,
    kind: Kind = "score",
    metric: str = "accuracy",
    **fields: object,
) -> GraphResult:
    """Return a result of the paper; further fields as in `kg.graph.GraphResult`."""
    said = quote_of(paper)
    parts = (paper.iri, subject.iri if subject else "", kind, metric, repr(value), unit, repr(sorted(fields.items())))
    return GraphResult(
        iri=mint_statement("result", *parts),
        subject=subject.iri if subject else "",
        kind=kind,
        metric=metric,
        value=value,
        unit=unit,
        paper=paper.iri,
        quote=said,
        extractor=EXTRACTOR,
        **fields,  # type: ignore[arg-type]  # fields of any type
    )


def make_graph(
    papers: Iterable[GraphPaper] = (),
    entities: Iterable[GraphEntity] = (),
    statements: Iterable[GraphStatement] = (),
    results: Iterable[GraphResult] = (),
) -> Graph:
    """Return the graph, everything sorted by IRI and each IRI once."""
    return Graph(
        tuple(sorted({p.iri: p for p in papers}.values(), key=lambda p: p.iri)),
        tuple(sorted({e.iri: e for e in entities}.values(), key=lambda e: e.iri)),
        tuple(sorted({s.iri: s for s in statements}.values(), key=lambda s: s.iri)),
        tuple(sorted({r.iri: r for r in results}.values(), key=lambda r: r.iri)),
    )


def small_graph() -> Graph:
    """Return two readable papers, eight entities, eight statements and three results."""
    first = make_paper(
        "2401.00001",
        "Swiftlet: Drafting Tokens Early",
        "Swiftlet extends Warbler. On TinyBench, Swiftlet outperforms Warbler by 4.2 points on a Jetson board.",
        published="2024-01-02",
        byline="example-lab Example Lab",
        organization="Example Lab",
        authors=("Ada Byron", "Émile Zola"),
        keywords=("decoding",),
        url="https://example.org/abs/2401.00001",
        code="https://example.org/code/swiftlet",
        upvotes=12,
        comments=3,
        identifiers=(("arxiv", "2401.00001"), ("doi", "10.9999/swiftlet")),
        sources=(Source("pages/one.md", "daily-papers-page", 7, "2024-01-03"),),
    )
    second = make_paper("2402.00002", "Warbler", "Warbler addresses language modeling.", published="2024-02-10")
    both = (first, second)
    swiftlet = make_entity("Method", "Swiftlet", [first])
    warbler = make_entity("Method", "Warbler", both, ["WARBLER", "warbler-7B"])
    bench = make_entity("Benchmark", "TinyBench", [first])
    task = make_entity("Task", "language modeling", [second], ["LM"])
    metric = make_entity("Metric", "accuracy", [first])
    board = make_entity("Hardware", "Jetson", [first])
    lab = make_entity("Organization", "Example Lab", [first])
    lonely = make_entity("Method", "Mentioned Only", [second])
    extends, beats = quote_of(first, 0, 25), quote_of(first, 26, 101)
    addresses = quote_of(second)
    statements = (
        make_statement(first, first, "introduces", swiftlet, extends, 0.98),
        make_statement(first, swiftlet, "extends", warbler, extends, 0.95),
        make_statement(first, swiftlet, "outperforms", warbler, beats, 0.91, (bench, metric, board)),
        make_statement(first, swiftlet, "outperforms", warbler, extends, 0.4),
        make_statement(first, swiftlet, "evaluatedOn", bench, beats, 0.9),
        make_statement(first, swiftlet, "runsOn", board, beats, 0.8),
        make_statement(first, first, "affiliatedWith", lab, extends, 1.0),
        make_statement(second, warbler, "addresses", task, addresses, 0.7),
    )
    results = (
        make_result(
            first, swiftlet, 4.2, "points", kind="gain", benchmark=bench.iri, baseline=warbler.iri, hardware=board.iri
        ),
        make_result(first, swiftlet, 2.5, "x", kind="speedup", metric="speedup", value_low=1.5, confidence=0.6),
        make_result(second, None, 81.0),
    )
    return make_graph(both, (swiftlet, warbler, bench, task, metric, board, lab, lonely), statements, results)


def nasty_graphs() -> dict[str, Graph]:
    """Return graphs by name, each hard in one way, all within the promises of `Graph`."""
    alone = make_paper("10.1/only one", "Alone")
    author = make_paper("a/b?c#d", "Self", authors=("=A1", 'O"Brien\\'), url="javascript:alert(1)", upvotes=0)
    loop = make_entity("Method", "Loop", [author])
    return {
        "empty": make_graph(),
        "one-paper": make_graph([alone]),
        "self-loop": make_graph([author], [loop], [make_statement(author, loop, "uses", loop)]),
        "paper-to-paper": make_graph([alone, author], [], [make_statement(author, author, "extends", alone)]),
        "small": small_graph(),
        "parallel": parallel_graph(),
        "qualified": qualified_graph(),
        "texts": texts_graph(),
        "numbers": numbers_graph(),
        "dates": make_graph(
            make_paper(f"date-{i}", f"Date {i}", published=date)
            for i, date in enumerate(("2024-02-29", "1999-12-31", "", "0001-01-01", "9999-12-31"))
        ),
        "homonyms": homonyms_graph(),
        "related": related_graph(),
        "random": random_graph(12, seed=3),
    }


def parallel_graph() -> Graph:
    """Return many statements between the same two ends: predicates, papers, quotes and directions differ."""
    papers = [make_paper(f"p{i}", f"Paper {i}", "One. Two. Three.") for i in range(3)]
    one, two = (make_entity("Method", name, papers) for name in ("One", "Two"))
    statements = [
        make_statement(paper, subject, predicate, object_, quote_of(paper, start, start + 4), 0.5)
        for paper in papers
        for subject, object_ in ((one, two), (two, one))
        for predicate in PREDICATES
        for start in (0, 5)
    ]
    return make_graph(papers, [one, two], statements)


def qualified_graph() -> Graph:
    """Return statements with every set of qualifiers, and results with and without each end."""
    paper = make_paper("q", "Qualified", "It is better than that.", published="2023-05-06")
    ours, theirs = (make_entity("Method", name, [paper]) for name in ("Ours", "Theirs"))
    bench = make_entity("Benchmark", "Bench", [paper])
    metric = make_entity("Metric", "F1", [paper])
    board = make_entity("Hardware", "A100", [paper])
    statements = [
        make_statement(
            paper,
            ours,
            "outperforms",
            theirs,
            qualifiers=(bench if n & 1 else None, metric if n & 2 else None, board if n & 4 else None),
        )
        for n in range(8)
    ]
    results = [
        make_result(
            paper,
            ours if n & 1 else None,
            float(n),
            kind=KINDS[n % len(KINDS)],
            benchmark=bench.iri if n & 2 else "",
            baseline=theirs.iri if n & 4 else "",
            hardware=board.iri if n & 8 else "",
            value_low=n / 2 if n & 1 else None,
        )
        for n in range(16)
    ]
    return make_graph([paper], [ours, theirs, bench, metric, board], statements, results)


def texts_graph(texts: Sequence[str] = NASTY_TEXTS) -> Graph:
    """Return a graph in which each text stands as title, abstract, name, alias, quote, unit, metric and author."""
    papers, entities, statements, results = [], [], [], []
    for number, text in enumerate(texts):
        paper = make_paper(
            f"t{number}",
            text,
            text,
            authors=(text,),
            keywords=(text, "plain"),
            byline=text,
            organization=text,
            identifiers=(("doi", text),),
            sources=(Source(text, "daily-papers-page", number),),
        )
        types = ENTITY_TYPES[number % 6], ENTITY_TYPES[(number + 1) % 6]
        ends = [make_entity(t, text, [paper], [text, f"alias {number}"], qualifier=f"n{number}") for t in types]
        papers.append(paper)
        entities += ends
        statements += [
            make_statement(paper, paper, "introduces", ends[0]),
            make_statement(paper, ends[0], PREDICATES[number % 10], ends[1]),
        ]
        results.append(make_result(paper, ends[0], number / 7, text, metric=text))
    return make_graph(papers, entities, statements, results)


def surrogate_graph() -> Graph:
    """Return a graph whose texts hold lone surrogates, which no UTF-8 file can hold; JSON input can bring them."""
    return texts_graph(["lone \ud800 high", "lone \udfff low"])


def numbers_graph() -> Graph:
    """Return results and confidences at the ends of what a double holds."""
    paper = make_paper("n", "Numbers", "0 1", upvotes=2**40, comments=0)
    method = make_entity("Method", "N", [paper])
    values = (0.0, -0.0, -1.5, 0.1 + 0.2, 1e-300, 1e300, 5e-324, 123456789.123456789, 1e16, 100.0)
    results = [make_result(paper, method, value, value_low=-value) for value in values]
    statements = [
        make_statement(paper, paper, "introduces", method, quote_of(paper, i, i + 1), confidence)
        for i, confidence in enumerate((0.0, 1.0, 1e-9))
    ]
    return make_graph([paper], [method], statements, results)


def related_graph() -> Graph:
    """Return versions of methods, parts of organizations, and entities that have had other IRIs."""
    paper = make_paper("r", "Related", "Its lab is part of the group.", published="2024-03-01")
    group, lab, desk = (make_entity("Organization", name, [paper]) for name in ("Group", "Lab", "Desk"))
    model, small = (make_entity("Method", name, [paper]) for name in ("Model", "Model-small"))
    former = tuple(mint_entity("Organization", name) for name in ("Das Labor", "The Lab"))
    entities = (
        replace(group, exact_match="https://w3id.org/paper-kg/vocabularies/organizations#group"),
        replace(lab, parent=group.iri, former=former),
        replace(desk, parent=lab.iri),
        replace(model, former=(mint_entity("Method", "Model", qualifier="r"),)),
        replace(small, family=model.iri),
    )
    return make_graph([paper], entities, [make_statement(paper, paper, "affiliatedWith", lab)])


def homonyms_graph() -> Graph:
    """Return entities that share a label: two methods of two papers, and one name in every class."""
    papers = [make_paper(f"h{i}", "Same") for i in range(2)]
    methods = [make_entity("Method", "Same", [p], qualifier=p.paper.id) for p in papers]
    others = [make_entity(t, "Same", papers) for t in ENTITY_TYPES]
    statements = [make_statement(p, m, "uses", o) for p, m in zip(papers, methods, strict=True) for o in others]
    return make_graph(papers, [*methods, *others], statements)


def random_graph(
    n_papers: int, *, seed: int = 0, entities_per_paper: int = 12, statements_per_paper: int = 25
) -> Graph:
    """Return a graph as a corpus makes it: a few entities in many papers, most in one; dates over two years."""
    rng = random.Random(seed)
    papers = [
        make_paper(
            f"24{i // 1000 + 1:02d}.{i:05d}",
            f"Paper {i}",
            f"Sentence one of {i}. Sentence two of {i}.",
            published=f"{2023 + i % 2}-{i % 12 + 1:02d}-{i % 28 + 1:02d}",
        )
        for i in range(n_papers)
    ]
    members: dict[tuple[EntityType, str], set[GraphPaper]] = {}
    used: list[list[tuple[EntityType, str]]] = []
    for i, paper in enumerate(papers):
        mine = [_random_name(rng, i, n_papers) for _ in range(entities_per_paper)]
        used.append(sorted(set(mine)))
        for name in mine:
            members.setdefault(name, set()).add(paper)
    entities = {name: make_entity(*name, sorted(mentioned)) for name, mentioned in members.items()}
    statements = []
    for paper, names in zip(papers, used, strict=True):
        for _ in range(statements_per_paper):
            start = rng.choice((0, 10))
            subject: GraphPaper | GraphEntity = paper if rng.random() < 0.3 else entities[rng.choice(names)]
            object_ = entities[rng.choice(names)]
            quote = quote_of(paper, start, start + 8)
            confidence = round(rng.random(), 3)
            statements.append(make_statement(paper, subject, rng.choice(PREDICATES), object_, quote, confidence))
    results = [
        make_result(p, entities[rng.choice(n)], rng.randint(1, 999) / 10) for p, n in zip(papers, used, strict=True)
    ]
    return make_graph(papers, entities.values(), statements, results)


def _random_name(rng: random.Random, paper: int, n_papers: int) -> tuple[EntityType, str]:
    entity_type = rng.choice(ENTITY_TYPES)
    if rng.random() < 0.5:
        return entity_type, f"{entity_type} {paper}-{rng.randrange(4)}"
    return entity_type, f"Shared {entity_type} {int(rng.paretovariate(0.8)) % (n_papers + 3)}"
