"""The benchmark's graph as pages of pyvis and of sigma as they come, for `benchmarks/view.py`.

pyvis with its own physics; sigma 3 with random positions, since it brings no layout that runs before it draws. Both
with every script inside the page, so that no network is measured.
"""

import json
import random
from pathlib import Path

from pyvis.network import Network

from kg.graph import Graph
from kg.style import CLASS_COLOURS

_SIGMA = """<!doctype html><meta charset="utf-8">
<style>html,body,#all{margin:0;height:100%%}</style><div id="all"></div>
<script>%s</script><script>%s</script><script>
const data = %s;
const graph = new graphology.MultiDirectedGraph();
for (const [key, label, x, y] of data.nodes) graph.addNode(key, {label, x, y, size: 3, color: "%s"});
for (const [source, target] of data.edges) graph.addEdge(source, target, {color: "#cccccc"});
const renderer = new Sigma(graph, document.getElementById("all"));
window.frames_ = 0;
renderer.on("afterRender", () => { window.frames_ += 1; });
renderer.refresh();
requestAnimationFrame(() => setTimeout(() => { window.first_ = performance.now(); }));
</script>"""


def write_pyvis_page(graph: Graph, path: Path) -> None:
    """Write the graph as pyvis does when nothing is set."""
    network = Network(directed=True, cdn_resources="in_line")
    names = [*(p.iri for p in graph.papers), *(e.iri for e in graph.entities)]
    network.add_nodes(names, label=[graph.labels[name] for name in names])
    network.add_edges([(s.subject, s.object) for s in graph.statements])
    page = network.generate_html(notebook=False)
    mark = "network = new vis.Network(container, data, options);"
    told = (
        mark + " window.frames_ = 0; network.on('afterDrawing', () => "
        "{ window.frames_ += 1; if (document.getElementById('loadingBar')?.style.display === 'none' || "
        "!document.getElementById('loadingBar')) window.first_ = window.first_ || performance.now(); });"
    )
    path.write_text(page.replace(mark, told), encoding="utf8")


def write_sigma_page(graph: Graph, path: Path, modules: Path) -> None:
    """Write the graph for sigma and graphology, which npm put into a folder."""
    dice = random.Random(7)  # noqa: S311  a benchmark, no secret
    names = [*(p.iri for p in graph.papers), *(e.iri for e in graph.entities)]
    data = {
        "nodes": [[name, graph.labels[name], dice.random(), dice.random()] for name in names],
        "edges": [[s.subject, s.object] for s in graph.statements],
    }
    scripts = [modules / "graphology/dist/graphology.umd.min.js", modules / "sigma/dist/sigma.min.js"]
    texts = [script.read_text(encoding="utf8") for script in scripts]
    path.write_text(_SIGMA % (*texts, json.dumps(data), CLASS_COLOURS["Method"]), encoding="utf8")
