"""Measure how fast the HTML graph opens and redraws in headless Chromium: `python benchmarks/view.py [NODES]`.

The graph is made here from a fixed seed: papers with their entities, most links to a few well-known ones. Reported are
the size of the file, the time from navigation to the first picture (first as it opens, then with every node drawn), and
redraws a second while every node is shown and the picture is dragged. Median of `RUNS` openings.
"""

import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from kg.graph import Graph, GraphEntity, GraphPaper, GraphStatement, Quote
from kg.iri import mint_entity, mint_paper, mint_statement
from kg.model import Paper, Predicate
from kg.view.page import write_html

RUNS = 5
ENTITIES_PER_PAPER = 9
STATEMENTS_PER_PAPER = 16
DRAG_STEPS = 60
CHROMIUM_ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PREDICATES: list[Predicate] = ["uses", "extends", "outperforms", "evaluatedOn", "comparedWith", "addresses"]


def main() -> None:
    """Write the page, open it, print a table."""
    n_nodes = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "graph.html"
        started = time.perf_counter()
        n_edges = write_html(make_graph(n_nodes), path)
        print(f"{n_nodes} nodes, {n_edges} edges, {path.stat().st_size / 1e6:.1f} MB, {seconds(started)} s to write")
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGS)
        first = [measure_open(browser, f"{path.as_uri()}") for _ in range(RUNS)]
        every = [measure_open(browser, f"{path.as_uri()}#links=0&papers=1") for _ in range(RUNS)]
        print("to the first picture, as it opens:    ", summary(first))
        print("to the first picture, all nodes drawn:", summary(every))
        print("dragging, all nodes:", measure_drag(browser, f"{path.as_uri()}#links=0&papers=1"))
        browser.close()


def seconds(started: float) -> str:
    """Return the seconds since `started`, to one digit."""
    return f"{time.perf_counter() - started:.1f}"


def summary(values: list[dict[str, float]]) -> str:
    """Return medians: the whole time, what the page's own script took, nodes and edges drawn."""
    middle = {key: statistics.median(value[key] for value in values) for key in values[0]}
    return (
        f"{middle['total']:.0f} ms, of which script {middle['script']:.0f} ms and drawing {middle['draw']:.0f} ms; "
        f"{middle['nodes']:.0f} nodes, {middle['edges']:.0f} edges"
    )


def make_graph(n_nodes: int) -> Graph:
    """Return a graph of about `n_nodes` nodes from a fixed seed."""
    dice = random.Random(7)  # noqa: S311  a benchmark, no secret
    n_papers = n_nodes // (ENTITIES_PER_PAPER + 1)
    papers = [GraphPaper(mint_paper(f"{p:06d}"), Paper(f"{p:06d}", f"Paper {p} on a subject")) for p in range(n_papers)]
    names = [f"Method-{e}" for e in range(n_nodes - n_papers)]
    iris = [mint_entity("Method", name) for name in names]
    statements = []
    for p, paper in enumerate(papers):
        own = iris[p * ENTITIES_PER_PAPER : (p + 1) * ENTITIES_PER_PAPER]
        for s in range(STATEMENTS_PER_PAPER):
            famous = iris[int(len(iris) * dice.random() ** 4)]
            subject = own[s % len(own)]
            quote = Quote(
                f"Sentence {s} of paper {p} says that one thing is better than another by a margin.", "abstract", 0, 9
            )
            iri = mint_statement("statement", paper.iri, str(s))
            target = famous if s % 2 else dice.choice(own)
            statements.append(
                GraphStatement(iri, subject, dice.choice(PREDICATES), target, paper.iri, quote, dice.random())
            )
    entities = [
        GraphEntity(iri, "Method", name, (), (papers[min(e // ENTITIES_PER_PAPER, n_papers - 1)].iri,))
        for e, (iri, name) in enumerate(zip(iris, names, strict=True))
    ]
    return Graph(tuple(papers), tuple(sorted(entities)), tuple(sorted(statements)))


def open_page(browser: Browser, address: str) -> Page:
    """Open the page in a context of its own and wait for the first picture."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(address)
    while not page.evaluate("window.kgView && kgView.firstDrawMs()"):
        page.wait_for_timeout(20)
    return page


def measure_open(browser: Browser, address: str) -> dict[str, float]:
    """Return milliseconds from navigation to the first picture, those of script and drawing, and what was drawn."""
    page = open_page(browser, address)
    found: dict[str, Any] = page.evaluate(
        "({total: kgView.firstDrawMs(), script: kgView.startMs(), draw: kgView.firstFrameMs(),"
        " nodes: kgView.drawn().nodes, edges: kgView.drawn().edges})"
    )
    page.context.close()
    return found


def measure_drag(browser: Browser, address: str) -> str:
    """Return redraws a second, and the time of the script in one, while the picture is dragged."""
    page = open_page(browser, address)
    page.wait_for_timeout(500)
    found: dict[str, Any] = page.evaluate(
        """async (steps) => {
          const canvas = document.getElementById('picture');
          const send = (type, clientX) =>
            canvas.dispatchEvent(new PointerEvent(type, {clientX, clientY: 400, pointerId: 1, bubbles: true}));
          canvas.setPointerCapture = () => {};
          send('pointerdown', 700);
          const before = kgView.frames(), start = performance.now();
          for (let i = 0; i < steps; i += 1) {
            send('pointermove', 700 + 3 * (i % 30));
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          }
          const seconds = (performance.now() - start) / 1000;
          return {rate: (kgView.frames() - before) / seconds, frame: kgView.frameMs(), kept: kgView.kept()};
        }""",
        DRAG_STEPS,
    )
    page.context.close()
    return f"{found['rate']:.0f} redraws/s, {found['frame']:.0f} ms of script in one, {found['kept']:.0%} of the edges"


if __name__ == "__main__":
    main()
