"""Measure how fast the HTML graph is laid out, opens and redraws: `python -m benchmarks.view [NODES] [--sigma FOLDER]`.

The graph is made here from a fixed seed: papers with their entities, most links to a few well-known ones. Reported are
the time of the layout, the size of the file without its texts, the time from navigation to the first picture, and
redraws a second while every node is shown and the picture is dragged, in headless Chromium without a GPU. Median of
`RUNS` openings, and the best, since other work on the machine only ever makes a run slower. Beside each stands the
processor time of all the browser's processes, which other work lengthens far less: on a machine with nothing else to do
a picture takes about as long as that, or less where the processes share it out among cores. Then, on the same graph,
pyvis as it comes, and sigma from the `node_modules` FOLDER into which `npm install sigma graphology` put it.
"""

import argparse
import os
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from benchmarks.view_peers import write_pyvis_page, write_sigma_page
from kg.graph import Graph, GraphEntity, GraphPaper, GraphStatement, Quote
from kg.iri import mint_entity, mint_paper, mint_statement
from kg.layout import layout_graph
from kg.model import Paper, Predicate
from kg.view.page import write_html

RUNS = 5
ENTITIES_PER_PAPER = 9
STATEMENTS_PER_PAPER = 16
DRAG_STEPS = 60
CHROMIUM_ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
WEBGL_ARGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]
PATIENCE_S = 120
PREDICATES: list[Predicate] = ["uses", "extends", "outperforms", "evaluatedOn", "comparedWith", "addresses"]


def main() -> None:
    """Lay out, write and open the page and its peers, print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("nodes", nargs="?", type=int, default=10_000)
    parser.add_argument("--sigma", type=Path, metavar="FOLDER", help="node_modules with sigma and graphology")
    parser.add_argument("--no-pyvis", action="store_true", help="leave out pyvis, which takes minutes")
    args = parser.parse_args()
    graph = make_graph(args.nodes)
    print(f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    started, worked = time.perf_counter(), time.process_time()
    layout_graph(graph)
    print(f"layout: {time.perf_counter() - started:.1f} s, {time.process_time() - worked:.1f} s of it CPU", flush=True)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGS)
        measure_own(browser, graph, Path(folder) / "graph.html")
        if args.sigma:
            path = Path(folder) / "sigma.html"
            write_sigma_page(graph, path, args.sigma)
            gl = playwright.chromium.launch(executable_path=chromium, args=WEBGL_ARGS)
            print("sigma:", measure_peer(gl, path, sigma_drag), flush=True)
            gl.close()
        if not args.no_pyvis:
            path = Path(folder) / "pyvis.html"
            write_pyvis_page(graph, path)
            print("pyvis:", measure_peer(browser, path, pyvis_drag))
        browser.close()


def measure_own(browser: Browser, graph: Graph, path: Path) -> None:
    """Write and open the page, print its figures."""
    n_edges = write_html(graph, path)
    texts = sum(len(text) for text in (*graph.labels.values(), *{s.quote.text for s in graph.statements}))
    size = path.stat().st_size
    print(
        f"{len(graph.labels)} nodes, {n_edges} edges, {size / 1e6:.1f} MB, {(size - texts) / 1e6:.1f} MB without texts"
    )
    address = path.as_uri()
    open_page(browser, address).context.close()  # the first page of a browser starts more than a page
    for words, part in (("as it opens", ""), ("all nodes drawn", "#links=0&papers=1")):
        print(
            f"kg, to the first picture, {words}:", summary([measure_open(browser, address + part) for _ in range(RUNS)])
        )
    print("kg, dragging, all nodes:", measure_drag(browser, address + "#links=0&papers=1"), flush=True)


def summary(values: list[dict[str, float]]) -> str:
    """Return medians: the whole time, what the page's own script took, nodes and edges drawn."""
    middle = {key: statistics.median(value[key] for value in values) for key in values[0]}
    best = min(value["total"] for value in values)
    return (
        f"{middle['total']:.0f} ms (best {best:.0f}), {middle['cpu']:.0f} ms of processor time, "
        f"script {middle['script']:.0f} ms and drawing "
        f"{middle['draw']:.0f} ms; {middle['nodes']:.0f} nodes, {middle['edges']:.0f} edges"
    )


def measure_peer(browser: Browser, path: Path, drag: Callable[[Page], None]) -> str:
    """Return seconds to a peer's first picture and its redraws a second while it is dragged."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.set_default_timeout(PATIENCE_S * 1000)
    start = worked_ms(browser)
    try:
        page.goto(path.as_uri(), wait_until="commit")
        page.wait_for_function("window.first_", polling=100)
        first, cpu = page.evaluate("window.first_"), worked_ms(browser) - start
        before, begun = page.evaluate("window.frames_"), time.monotonic()
        drag(page)
        frames, seconds = page.evaluate("window.frames_") - before, time.monotonic() - begun
        each = (worked_ms(browser) - start - cpu) / max(1, frames)
    except PlaywrightError:
        return f"no picture in {PATIENCE_S} s, {worked_ms(browser) - start:.0f} ms of processor time"
    finally:
        page.context.close()
    return (
        f"{first:.0f} ms to the first picture, {cpu:.0f} ms of processor time; {frames / seconds:.1f} redraws/s, "
        f"{each:.0f} ms of processor time each"
    )


def sigma_drag(page: Page) -> None:
    """Move sigma's camera once a frame."""
    page.evaluate(
        """async (steps) => {
          for (let i = 0; i < steps; i += 1) {
            renderer.getCamera().setState({x: 0.5 + 0.002 * (i % 30)});
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          }
        }""",
        DRAG_STEPS,
    )


def pyvis_drag(page: Page) -> None:
    """Move vis-network's view once a frame."""
    page.evaluate(
        """async (steps) => {
          for (let i = 0; i < steps; i += 1) {
            network.moveTo({position: {x: 3 * (i % 30), y: 0}});
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          }
        }""",
        DRAG_STEPS,
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
    before = worked_ms(browser)
    page = open_page(browser, address)
    cpu = worked_ms(browser) - before
    found: dict[str, Any] = page.evaluate(
        "({total: kgView.firstDrawMs(), script: kgView.startMs(), draw: kgView.firstFrameMs(),"
        " nodes: kgView.drawn().nodes, edges: kgView.drawn().edges})"
    )
    page.context.close()
    return {**found, "cpu": cpu}


def worked_ms(browser: Browser) -> float:
    """Return the processor time that all processes of the browser have taken, in milliseconds."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return 1000 * sum(float(process["cpuTime"]) for process in processes)


def measure_drag(browser: Browser, address: str) -> str:
    """Return redraws a second, and the time of the script in one, while the picture is dragged."""
    page = open_page(browser, address)
    page.wait_for_timeout(500)
    worked = worked_ms(browser)
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
          const frames = kgView.frames() - before;
          return {rate: frames / seconds, frames, frame: kgView.frameMs(), kept: kgView.kept()};
        }""",
        DRAG_STEPS,
    )
    each = (worked_ms(browser) - worked) / max(1, found["frames"])
    page.context.close()
    return f"{found['rate']:.0f} redraws/s, {each:.0f} ms of processor time each, {found['kept']:.0%} of the edges"


if __name__ == "__main__":
    main()
