"""The contract of every extractor: whatever the text, what comes out is in it, ordered, and the same each time.

A plug-in's own tests can take the cases from here: `check_extraction` is all that holds for one paper.
"""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extract import EXTRACTORS, Extractor
from kg.model import ENTITY_TYPES, PAPER, ROLES, Extraction, Paper
from kg.record import check_grounding, format_record, parse_record

ORDINARY = Paper(
    "1",
    "Wombat: Fast Decoding on Small Devices",
    "We propose Wombat, a decoding method. Wombat outperforms BERT by 2.5% accuracy on SQuAD and runs on an NVIDIA "
    "A100 GPU.",
    byline="acme-lab ACME Research",
    organization="ACME Research",
)
HOSTILE = {
    "empty abstract": Paper("1", "A title"),
    "empty everything": Paper("1", ""),
    "white space": Paper("1", " ", "\n\n \t "),
    "control characters": Paper("1", "A\x00B\x1b[31m: \x07", "We propose \x01BERT\x02 on \u2028SQuAD\x85."),
    "right to left": Paper(
        "1",
        "\u202eTREB\u202c: \u0646\u0645\u0648\u0630\u062c",
        "\u05e9\u05dc BERT\u200f \u0639\u0644\u0649 SQuAD. Wombat-2!",
    ),
    "combining": Paper("1", "Z\u0301\u0301\u0301algo", "We propose e\u0301\u0302lan (É\u0301) 👩‍👩‍👧‍👦 ﷽."),
    "only digits": Paper("1", "123 456", "7.5 8,9 10% 11x 12/13 " * 50),
    "only brackets": Paper("1", "((((", "(((((((( ) ] } { [ (A) (B) (" * 50),
    "only capitals": Paper("1", "AAA BBB", "ABC DEF (GHI) " * 100),
    "markup": Paper("1", "<script>alert(1)</script>", "We propose \\textbf{BERT} $x^{2}$ <b>SQuAD</b> &amp; \"'\\n."),
    "one long word": Paper("1", "x" * 5_000, "y" * 50_000),
    "200,000 characters": Paper("1", "Long", "We propose Wombat, better than BERT by 3% on SQuAD. " * 3_900),
}


@pytest.fixture(scope="module", params=sorted(EXTRACTORS.plugins()))
def extractor(request: pytest.FixtureRequest) -> Extractor:
    """Return each registered extractor that needs nothing from outside."""
    plugin = EXTRACTORS.get(request.param)
    if plugin.needs:
        pytest.skip(f"needs {' and '.join(plugin.needs)}; its own tests run these cases with them")
    loaded: Extractor = plugin.load()()
    return loaded


def check_extraction(extraction: Extraction, paper: Paper) -> None:
    """Check all that must hold for what any extractor makes of one paper."""
    assert extraction.paper == paper
    assert extraction.extractor
    check_grounding(extraction)
    assert parse_record(format_record(extraction)).entities == extraction.entities
    assert [e.id for e in extraction.entities] == [f"e{n}" for n in range(1, len(extraction.entities) + 1)]
    for entity in extraction.entities:
        assert entity.type in ENTITY_TYPES
        assert entity.role in ROLES
        assert 0 <= entity.confidence <= 1
        assert entity.mentions
        assert entity.name in entity.surfaces
        assert list(entity.mentions) == sorted(entity.mentions)
        assert {extraction.quote(m) for m in entity.mentions} == set(entity.surfaces)
        assert all(s == s.strip() for s in entity.surfaces)
    spans = [(m.field, m.start, m.end) for e in extraction.entities for m in e.mentions]
    assert len(spans) == len(set(spans)), "no place is a mention of two entities"


def run(extractor: Extractor, *papers: Paper) -> list[Extraction]:
    """Return the extractions of some papers."""
    return list(extractor.extract(papers))


def test_it_finds_what_an_ordinary_abstract_says(extractor: Extractor) -> None:
    """The proposed method, the benchmark, the hardware and the byline's organization are there."""
    (extraction,) = run(extractor, ORDINARY)
    check_extraction(extraction, ORDINARY)
    found = {(e.type, e.name): e.role for e in extraction.entities}
    assert found["Method", "Wombat"] == "proposed"
    assert found["Benchmark", "SQuAD"] == "evaluation"
    assert found["Hardware", "NVIDIA A100 GPU"] == "evaluation"
    assert found["Organization", "ACME Research"] == "affiliation"
    assert ("Method", "BERT") in found


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_text_is_survived(extractor: Extractor, name: str) -> None:
    """Whatever stands in the text, the result is grounded in it."""
    (extraction,) = run(extractor, HOSTILE[name])
    check_extraction(extraction, HOSTILE[name])


def test_the_same_paper_gives_the_same_record(extractor: Extractor) -> None:
    """Neither repetition nor what was read before changes a record."""
    first = [format_record(e) for e in run(extractor, ORDINARY, HOSTILE["markup"], ORDINARY)]
    assert first[0] == first[2]
    assert first == [format_record(e) for e in run(extractor, ORDINARY, HOSTILE["markup"], ORDINARY)]


def test_papers_are_read_as_they_are_asked_for(extractor: Extractor) -> None:
    """Extraction is lazy: the first record is there before the second paper is read."""
    taken: list[str] = []

    def papers() -> Iterator[Paper]:
        for number in "12":
            taken.append(number)
            yield Paper(number, "A title")

    assert next(iter(extractor.extract(papers()))).paper.id == "1"
    assert taken == ["1"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.text(max_size=60), abstract=st.text(max_size=300))
def test_any_text_is_survived(extractor: Extractor, title: str, abstract: str) -> None:
    """Any characters at all give a grounded record."""
    paper = Paper("1", title, abstract)
    (extraction,) = run(extractor, paper)
    check_grounding(extraction)


def test_a_physics_abstract_holds_next_to_nothing(extractor: Extractor) -> None:
    """What is not about methods and measurements of computing gives at most two entities and no main method."""
    paper = Paper(
        "1",
        "Quantum phase transitions in frustrated magnets at low temperature",
        "We study the ground state of a triangular antiferromagnet in a transverse field. The order parameter vanishes "
        "continuously at the critical point, and the exponents agree with mean-field theory. We discuss the spin-wave "
        "spectrum near the transition and compare it with neutron scattering data of Cs2CuCl4.",
    )
    (extraction,) = run(extractor, paper)
    assert len(extraction.entities) <= 2
    assert PAPER not in {e.id for e in extraction.entities}
