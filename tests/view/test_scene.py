"""The picture while it is moved: what was drawn is shifted, what comes into view is drawn, and nothing else differs."""

import pytest

from kg.view.part import Guide, Part
from tests.graphs import random_graph, small_graph
from tests.view.conftest import Open, Opened

CLEARLY = 48
"""Levels of a colour by which two pixels differ so that one sees it; the rims of cut shapes differ by less."""

DRAG = """([dx, dy, steps]) => {
  const { picture } = app;
  const drawWhole = picture.drawWhole;
  let wholes = 0;
  picture.drawWhole = (now) => { wholes += 1; drawWhole.call(picture, now); };
  for (let step = 1; step <= steps; step += 1) {
    app.pan(dx / steps, dy / steps);
    picture.draw();
  }
  picture.drawWhole = drawWhole;
  return wholes;
}"""

DIFFERING = """(clearly) => {
  const { picture } = app;
  const pixels = () => {
    const { width, height } = picture.scene.canvas;
    return picture.scene.getImageData(0, 0, width, height).data;
  };
  const shifted = pixels();
  picture.moving = false;
  [picture.left, picture.top] = [picture.originX, picture.originY]; // at most half a device pixel away
  picture.requestDraw();
  picture.draw();
  const anew = pixels();
  let differing = 0;
  for (let at = 0; at < anew.length; at += 1) if (Math.abs(anew[at] - shifted[at]) > clearly) differing += 1;
  return differing / anew.length;
}"""


def dragged(opened: Opened, dx: float, dy: float, steps: int = 12) -> int:
    """Move the picture step by step, each drawn; return how many of the steps drew all of it."""
    wholes: int = opened.page.evaluate(DRAG, [dx, dy, steps])
    return wholes


@pytest.mark.parametrize("ratio", [1, 1.5])
@pytest.mark.parametrize("way", [(173, -121), (-210.5, 95.25), (0, 140)])
def test_a_moved_picture_is_as_if_drawn_anew(open_graph: Open, ratio: float, way: tuple[float, float]) -> None:
    """After a drag that drew only the strips that came into view, the picture is the one that is drawn anew."""
    opened = open_graph(random_graph(60, seed=3), "#links=0&papers=1&regions=1", device_scale_factor=ratio)
    opened.wait("kgView.isStill()")
    opened.page.evaluate("app.picture.zoomAt(2.5, 640, 400); app.picture.draw()")
    assert dragged(opened, *way) == 0
    assert opened.page.evaluate(DIFFERING, CLEARLY) < 1e-3


def test_a_selection_moves_with_the_picture(open_graph: Open) -> None:
    """The ring and the bright links of a chosen node are shifted with it."""
    opened = open_graph(random_graph(60, seed=3), "#links=0&papers=1")
    chosen = opened.api("drawn().labels")[0]
    opened.page.evaluate("node => kgView.select(node)", chosen)
    opened.panel()
    opened.wait("kgView.isStill()")
    opened.page.evaluate("app.picture.draw()")
    assert dragged(opened, 60, 40) == 0
    assert opened.page.evaluate(DIFFERING, CLEARLY) < 1e-3


def test_whatever_else_changes_draws_all_anew(open_graph: Open) -> None:
    """A zoom, a filter, a theme, a resize or a jump beyond the screen is not mistaken for a move."""
    opened = open_graph(random_graph(40, seed=2))
    for change in (
        "app.picture.zoomAt(1.3, 600, 400)",
        "app.filters.showAll()",
        "app.toggleTheme()",
        "app.picture.resize()",
        "app.pan(5000, 0)",
    ):
        opened.page.evaluate(f"() => {{ {change}; app.picture.draw(); }}")
        assert opened.page.evaluate(DIFFERING, CLEARLY) == 0, change


def test_guides_stay_at_the_rim(open_graph: Open) -> None:
    """A picture with captions at its rim is drawn whole at each step, since they do not move with it."""
    graph = small_graph()
    places = {entity.iri: (100.0 * at, 0.0) for at, entity in enumerate(graph.entities)}
    opened = open_graph(graph, part=Part("Layers", places=places, guides=(Guide("layer 1", 0.0),)))
    assert dragged(opened, 30, 20, steps=3) == 3


def test_what_was_drawn_in_haste_is_drawn_again(open_graph: Open) -> None:
    """Once nothing moves any more, a picture drawn while zooming is drawn with all that belongs to it."""
    opened = open_graph(random_graph(60, seed=3))
    opened.page.mouse.move(640, 400)
    opened.page.mouse.wheel(0, -200)
    opened.wait("app.picture.coarse")
    opened.wait("!app.picture.coarse")
    assert opened.page.evaluate(DIFFERING, CLEARLY) == 0


def test_a_moved_node_is_found_under_the_pointer(open_graph: Open) -> None:
    """After a drag a click where a node is drawn now selects it."""
    opened = open_graph(small_graph())
    opened.wait("kgView.isStill()")
    assert dragged(opened, 70, -50) == 0
    opened.click_node("method/warbler")
    assert "Warbler" in opened.panel()


def test_labels_move_with_the_picture(open_graph: Open) -> None:
    """Labels lie as far from where they were as their nodes do."""
    opened = open_graph(small_graph())
    opened.wait("kgView.isStill()")
    before = opened.api("labelBoxes()")
    assert dragged(opened, 20, 10) == 0
    moved = [pytest.approx([x + 20, y + 10, width, height]) for x, y, width, height in before]
    assert moved == opened.api("labelBoxes()")
