"""Accept headers are read as RFC 9110 says, whatever they hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.serve.media import DATASETS, GRAPHS, SOLUTIONS, MediaRange, format_of, media_types, negotiate, parse_accept

TYPES = ("application/json", "text/csv", "text/turtle", "application/ld+json")
QUALITIES = st.sampled_from(["0", "0.001", "0.5", "0.55", "1", "1.0", "1.000"])
RANGES = st.sampled_from([*TYPES, "text/*", "application/*", "*/*", "image/png"])
SPACE = st.sampled_from(["", " ", "  ", "\t"])


@st.composite
def elements(draw: st.DrawFn) -> tuple[str, str, float]:
    """Draw an element of an Accept header: its text, its range, its quality."""
    kind, quality, space = draw(RANGES), draw(st.none() | QUALITIES), draw(SPACE)
    if quality is None:
        return f"{space}{kind}", kind, 1.0
    return f"{kind}{space};{space}q={quality}{space}", kind, float(quality)


@given(st.lists(elements(), min_size=1, max_size=6))
def test_every_element_is_read(drawn: list[tuple[str, str, float]]) -> None:
    """Ranges and qualities come out as they went in, in their order, whatever the space between."""
    found = parse_accept(",".join(text for text, _, _ in drawn))
    assert [(f"{one.type}/{one.subtype}", one.quality) for one in found] == [(kind, q) for _, kind, q in drawn]


@given(st.lists(elements(), min_size=1, max_size=6), st.permutations(TYPES))
def test_nothing_else_is_preferred(drawn: list[tuple[str, str, float]], offered: list[str]) -> None:
    """What is chosen has a quality above 0, and no type that is offered has a higher one."""
    header = ", ".join(text for text, _, _ in drawn)
    chosen = negotiate(header, tuple(offered))
    qualities = {kind: _quality(drawn, kind) for kind in offered}
    if chosen is None:
        assert not any(qualities.values())
    else:
        assert qualities[chosen] == max(qualities.values()) > 0


def _quality(drawn: list[tuple[str, str, float]], kind: str) -> float:
    """Return the quality of a type by the narrowest range that is given, the better of equal ones."""
    for wanted in (kind, f"{kind.partition('/')[0]}/*", "*/*"):
        found = [quality for _, name, quality in drawn if name == wanted]
        if found:
            return max(found)
    return 0.0


@given(st.text(max_size=200))
def test_no_header_breaks_it(header: str) -> None:
    """Any text is read without an error, and what is chosen was offered."""
    assert negotiate(header, TYPES) in (None, *TYPES)
    assert all(0.0 <= one.quality <= 1.0 for one in parse_accept(header))


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/turtle", "text/turtle"),
        ("TEXT/Turtle", "text/turtle"),
        ("text/*;q=0.5, text/turtle;q=0.4", "text/csv"),
        ("text/csv;q=0.9, */*;q=0.8", "text/csv"),
        ("*/*, text/csv", "text/csv"),
        ("text/turtle;charset=utf-8", "text/turtle"),
        ('text/turtle;profile="a,b;q=0", text/csv;q=0.1', "text/turtle"),
        ("text/csv;q=0", None),
        ("*/*;q=0", None),
        ("image/png", None),
        ("nonsense", "application/json"),
        ("text/csv;q=2, text/turtle;q=0.1", "text/turtle"),
        ("*/csv, text/turtle;q=0.1", "text/turtle"),
    ],
)
def test_examples(header: str, wanted: str | None) -> None:
    """Names go before wildcards, refusals hold, and what is malformed is passed over."""
    assert negotiate(header, TYPES) == wanted


def test_parameters_make_a_range_yield() -> None:
    """A range without parameters speaks for the type before one with them."""
    assert parse_accept("text/html;level=1;q=0.3, text/html;q=0.7") == [
        MediaRange("text", "html", 0.3, bare=False),
        MediaRange("text", "html", 0.7),
    ]
    assert (
        negotiate("text/html;level=1;q=0.9, text/html;q=0.2, text/csv;q=0.5", ("text/html", "text/csv")) == "text/csv"
    )


@pytest.mark.parametrize("formats", [SOLUTIONS, GRAPHS, DATASETS], ids=["solutions", "graphs", "datasets"])
def test_every_type_leads_to_its_format(formats: tuple[object, ...]) -> None:
    """Within a table no media type and no suffix stands for two formats."""
    table = [one for one in (*SOLUTIONS, *GRAPHS) if one in formats]
    names = media_types(table)
    assert len(names) == len(set(names)) == sum(len(one.media_types) for one in table)
    assert len({one.suffix for one in table}) == len(table)
    assert all(name in found.media_types for name in names if (found := format_of(name, table)))
