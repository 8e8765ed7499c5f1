"""Entity resolution across papers."""

from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.evaluate_pairs import evaluate_pairs
from kg.gold import read_gold
from kg.model import ENTITY_TYPES, Entity, Evidence, Extraction, Paper, Statement
from kg.normalise import words
from kg.resolve import Cluster, Resolution, resolve
from kg.resolve.abbreviations import load_abbreviations
from kg.resolve.keys import name_key
from kg.resolve.spelling import load_equivalents
from kg.vocabulary import Concept
from tests.resolve.papers import BASE, Named, bare, extraction, link, papers, same


def test_never_across_classes() -> None:
    """One name in two classes is two entities."""
    r = bare(extraction("1", ("Method", "Finch", "background")), extraction("2", ("Metric", "Finch", "background")))
    assert len(r.clusters) == 2
    assert {c.type for c in r.clusters} == {"Method", "Metric"}


def test_abbreviation_of_another_paper() -> None:
    """An abbreviation that one paper spells out leads another's bare one, and a third's long form, to one entity."""
    r = bare(
        extraction("1", ("Method", "Wild Bird Tuning", "background", ("WBTu",))),
        extraction("2", ("Method", "WBTu", "base")),
        extraction("3", ("Method", "wild-bird tuning", "base")),
    )
    assert len(r.clusters) == 1
    assert r.clusters[0].aliases == ("WBTu", "wild-bird tuning")
    assert "abbreviation: WBTU is 'Wild Bird Tuning' by 1 of 1" in link(r, "2", "WBTu").why


def test_abbreviation_with_two_senses() -> None:
    """With two expansions the paper's own decides, then the context, and else it stays its own and says so."""
    birds: Named = ("Benchmark", "BirdBank", "evaluation")
    trains: Named = ("Benchmark", "TrainBank", "evaluation")
    r = bare(
        extraction("1", ("Method", "Wild Bird Tuning", "background", ("WBTu",)), birds, title="On birds and song"),
        extraction("2", ("Method", "Wide Band Tuning", "background", ("WBTu",)), trains, title="On rails and steam"),
        extraction("3", ("Method", "WBTu", "base"), birds, title="More song"),
        extraction("4", ("Method", "WBTu", "base"), title="Something else"),
    )
    bird, train = link(r, "1", "Wild Bird Tuning").iri, link(r, "2", "Wide Band Tuning").iri
    assert bird != train
    assert link(r, "3", "WBTu").iri == bird
    assert link(r, "3", "WBTu").why.startswith("context: ")
    assert link(r, "4", "WBTu").iri not in {bird, train}
    assert "ambiguous: 'WBTu' is 'Wide Band Tuning' (1) or 'Wild Bird Tuning' (1)" in link(r, "4", "WBTu").why


def test_common_use_decides() -> None:
    """An abbreviation that hardly anybody uses otherwise keeps its common meaning beside one odd paper."""
    r = bare(
        extraction("1", ("Method", "Mean Opinion Estimator", "proposed", ("MoE",))),
        extraction("2", ("Method", "MoE", "base")),
        extraction("3", ("Method", "mixture of experts", "base")),
    )
    assert (
        link(r, "2", "MoE").iri == link(r, "3", "mixture of experts").iri != link(r, "1", "Mean Opinion Estimator").iri
    )


def test_abbreviation_inside_a_name() -> None:
    """A name with an abbreviation in it meets the name written out."""
    assert same("RL for finches", "reinforcement learning for finches")


def test_maker_before_the_name() -> None:
    """An organization of the corpus in front of a product name adds nothing."""
    r = bare(
        extraction("1", ("Method", "Finchworks FX1", "base"), ("Organization", "Finchworks", "affiliation")),
        extraction("2", ("Method", "FX1", "base")),
    )
    assert link(r, "1", "Finchworks FX1").iri == link(r, "2", "FX1").iri


def test_a_paper_that_has_both_tells_them_apart() -> None:
    """Names of the same words in another order or ending are two things where one paper has both."""
    both = extraction("1", ("Method", "finch song tree", "base"), ("Method", "song finch tree", "base"))
    assert len(bare(both).clusters) == 2
    benches = extraction("1", ("Benchmark", "FinchSet", "evaluation"), ("Benchmark", "FinchSet-Bench", "evaluation"))
    assert len(bare(benches).clusters) == 2


def test_a_commoner_name_is_no_short_form_of_a_bench() -> None:
    """A benchmark that more papers name than name it with "Bench" behind is another thing."""
    bench, short = ("FinchSet-Bench", "FinchSet")
    papers = [extraction("1", ("Benchmark", bench, "evaluation")), extraction("2", ("Benchmark", short, "evaluation"))]
    assert len(bare(*papers).clusters) == 1
    assert len(bare(*papers, extraction("3", ("Benchmark", short, "evaluation"))).clusters) == 2


def test_abbreviations_have_one_key_in_all_classes() -> None:
    """The abbreviations that ship can be looked up whatever the class."""
    assert all(len({name_key(kind, row.short) for kind in ENTITY_TYPES}) == 1 for row in load_abbreviations())


def test_misspelt_in_one_paper() -> None:
    """Names of one paper that differ by a slip are one thing, also where the paper introduces it; across papers not."""
    one = extraction("1", ("Method", "FinchDiffusion", "proposed"), ("Method", "FinchDifusion", "base"))
    r = bare(one, extraction("2", ("Method", "FinchDiffusoin", "proposed")))
    assert link(r, "1", "FinchDiffusion").iri == link(r, "1", "FinchDifusion").iri != link(r, "2", "FinchDiffusoin").iri
    assert "in one paper" in link(r, "1", "FinchDifusion").why


def test_initials() -> None:
    """An abbreviation that nobody spells out is the one long name, of two papers or the same, that has its initials."""
    short: Named = ("Method", "QZX", "base")
    long: Named = ("Method", "quick zebra xylography", "base")
    assert len(bare(extraction("1", short), extraction("2", long)).clusters) == 2
    assert len(bare(extraction("1", short), extraction("2", long), extraction("3", long)).clusters) == 1
    assert len(bare(extraction("1", short, long)).clusters) == 1


def homonyms() -> tuple[Extraction, ...]:
    """Return two papers that introduce something of one name, and three that mention it."""
    bird: Named = ("Benchmark", "BirdBank", "evaluation")
    train: Named = ("Benchmark", "TrainBank", "evaluation")
    return (
        extraction(
            "1",
            ("Method", "FinchNet", "proposed"),
            bird,
            title="FinchNet: Birds with Song Attention",
            date="2021-01-01",
        ),
        extraction(
            "2", ("Method", "FinchNet", "proposed"), train, title="FinchNet: Rails via Steam Pooling", date="2022-01-01"
        ),
        extraction("3", ("Method", "FinchNet", "baseline"), train, title="Else", date="2023-01-01"),
        extraction("4", ("Method", "FinchNet", "baseline"), title="Other", date="2023-01-01"),
        extraction("5", ("Method", "FINCHNet", "baseline"), title="Third", date="2023-01-01"),
    )


def test_homonyms() -> None:
    """What two papers introduce under one name is two entities; others go by context, else to the first, and say so."""
    r = bare(*homonyms())
    first, second = link(r, "1", "FinchNet").iri, link(r, "2", "FinchNet").iri
    assert first == f"{BASE}method/finchnet"
    assert second == f"{BASE}method/finchnet-steam-pooling"
    assert link(r, "3", "FinchNet").iri == second
    assert "context is nearest to 2" in link(r, "3", "FinchNet").why
    assert link(r, "4", "FinchNet").iri == first
    assert "ambiguous, context does not decide; 1 was first" in link(r, "4", "FinchNet").why
    assert "introduced here" in link(r, "2", "FinchNet").why


def test_homonyms_by_spelling() -> None:
    """A mention in the capitals that only one of the introducing papers uses is that paper's thing."""
    third = extraction("3", ("Method", "FiNCH", "baseline"))
    r = bare(
        extraction("1", ("Method", "FINCH", "proposed"), title="FINCH sings"),
        extraction("2", ("Method", "FiNCH", "proposed"), title="FiNCH flies"),
        third,
    )
    assert link(r, "3", "FiNCH").iri == link(r, "2", "FiNCH").iri != link(r, "1", "FINCH").iri


def test_introduced_twice_with_one_long_form() -> None:
    """Two papers that introduce the same abbreviation with the same long form speak of one thing."""
    form: Named = ("Method", "Wild Bird Tuning", "proposed", ("WBTu",))
    r = bare(extraction("1", form, title="One song"), extraction("2", form, title="Two rails"))
    assert len(r.clusters) == 1


def test_introduced_twice_with_one_description() -> None:
    """Two papers that introduce a name of three words or more speak of one thing; of a coined word, of two."""
    long: Named = ("Method", "wild bird tuning", "proposed")
    short: Named = ("Method", "Birdtune", "proposed")
    assert len(bare(extraction("1", long, title="One song"), extraction("2", long, title="Two rails")).clusters) == 1
    assert len(bare(extraction("1", short, title="One song"), extraction("2", short, title="Two rails")).clusters) == 2


def test_abbreviations_inside_two_names() -> None:
    """Names that spell out to one thing are one, also where no paper has it in full."""
    assert same("multimodal LLM songs", "multimodal large language model songs")
    assert same("LLM birds in RL", "large language model birds in RL")


def test_established_name_is_no_homonym() -> None:
    """A name that an earlier paper mentions is introduced by nobody after it."""
    r = bare(
        extraction("0", ("Method", "FinchNet", "base"), date="2019-01-01", title="Zero"),
        *homonyms()[:2],
    )
    assert len([c for c in r.clusters if c.type == "Method"]) == 1


def test_statement_introduces() -> None:
    """A statement that the paper introduces an entity counts as its role does."""
    entity = Entity("e1", "Method", "FinchNet", ("FinchNet",), "base")
    said = Statement("@paper", "introduces", "e1", Evidence("title", 0, 1))
    r = bare(
        Extraction(Paper("1", "One song"), (entity,), (said,)),
        extraction("2", ("Method", "FinchNet", "proposed"), title="Two rails"),
    )
    assert len(r.clusters) == 2


def test_ordinary_word() -> None:
    """A coined name in capitals does not swallow the ordinary word of another paper."""
    r = bare(
        extraction("1", ("Method", "FLIGHT", "proposed"), title="FLIGHT: a model"),
        extraction("2", ("Method", "Flight", "background"), title="Flight", abstract="We study flight."),
        extraction("3", ("Method", "FLIGHT", "baseline"), title="Against FLIGHT"),
    )
    assert link(r, "1", "FLIGHT").iri == link(r, "3", "FLIGHT").iri != link(r, "2", "Flight").iri
    assert "ordinary word" in link(r, "2", "Flight").why


def test_introduced_abbreviation_of_its_own() -> None:
    """A paper that introduces a bare name keeps it from what the name abbreviates in one other paper."""
    r = bare(
        extraction("1", ("Method", "Wild Bird Tuning", "base", ("WBTu",))),
        extraction("2", ("Method", "WBTu", "proposed"), title="WBTu: rails"),
    )
    assert link(r, "1", "Wild Bird Tuning").iri != link(r, "2", "WBTu").iri


def test_family() -> None:
    """A size or version points to the nearest shorter name that is an entity."""
    r = bare(
        extraction(
            "1", ("Method", "Finch", "base"), ("Method", "Finch-2", "base"), ("Method", "Finch-2 7B Chat", "base")
        ),
        extraction("2", ("Method", "Finch-3o", "base"), ("Method", "Robin-7B", "base"), ("Method", "Finchv4", "base")),
    )
    family = {c.label: c.family.removeprefix(BASE) for c in r.clusters}
    assert family == {
        "Finch": "",
        "Finch-2": "method/finch",
        "Finch-2 7B Chat": "method/finch-2",
        "Finch-3o": "method/finch",
        "Finchv4": "method/finch",
        "Robin-7B": "",
    }


def test_concepts() -> None:
    """Labels of one concept are one entity, which says which concept it is and takes its label for the IRI."""
    concept = Concept("urn:finch", "Benchmark", "Finch Corpus of Song", ("Songbook", "FCoS"), "fold")
    r = bare(
        extraction("1", ("Benchmark", "songbook", "evaluation")),
        extraction("2", ("Benchmark", "Finch corpus of song", "evaluation")),
        extraction("3", ("Benchmark", "FCoS", "evaluation")),
        concepts=(concept,),
    )
    assert len(r.clusters) == 1
    assert (r.clusters[0].exact_match, r.clusters[0].iri) == ("urn:finch", f"{BASE}benchmark/finch-corpus-of-song")
    assert link(r, "1", "songbook").why == "vocabulary: 'Songbook' is 'Finch Corpus of Song'"


def test_label_of_two_concepts_joins_neither() -> None:
    """An alternative label that two concepts share brings nothing together."""
    concepts = (Concept("urn:a", "Task", "Aardvark", ("Ant eater",)), Concept("urn:b", "Task", "Bear", ("ant-eater",)))
    names: tuple[Named, ...] = (("Task", "Aardvark", "evaluation"), ("Task", "Bear", "evaluation"))
    r = bare(extraction("1", *names, ("Task", "ant eater", "evaluation")), concepts=concepts)
    assert len(r.clusters) == 3


def test_slug_collision() -> None:
    """Names of different normal forms but one slug get different IRIs; the earliest paper's keeps the plain one."""
    r = bare(
        extraction("1", ("Method", "Finch 1.5", "base"), date="2020-01-01"),
        extraction("2", ("Method", "Finch 1-5", "base"), date="2021-01-01"),
    )
    assert link(r, "1", "Finch 1.5").iri == f"{BASE}method/finch-1-5"
    assert link(r, "2", "Finch 1-5").iri.startswith(f"{BASE}method/finch-1-5-")


def test_base_and_label() -> None:
    """IRIs stand under the given base, and the label is the commonest name."""
    found = [
        extraction(str(n), ("Method", name, "base")) for n, name in enumerate(["finch-net", "FinchNet", "FinchNet"])
    ]
    r = resolve(found, base="urn:x/", concepts=())
    assert r.clusters == (Cluster("urn:x/method/finch-net", "Method", "FinchNet", ("finch-net",)),)


def test_nothing() -> None:
    """No papers give an empty resolution."""
    assert resolve([]) == Resolution((), ())


@settings(max_examples=25, deadline=None)
@given(papers(), st.randoms(use_true_random=False))
def test_order_does_not_matter(found: list[Extraction], random: object) -> None:
    """Papers in any order give the same resolution."""
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis does not type its random
    assert resolve(shuffled) == resolve(found)


@settings(max_examples=25, deadline=None)
@given(papers())
def test_clusters_are_pure(found: list[Extraction]) -> None:
    """No entity holds two classes or names that differ in a digit; every local entity has one link, to an entity."""
    r = resolve(found)
    names: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for x in r.links:
        names[x.iri].add(tuple(w for w in words(x.name) if w[0].isdigit()))
    types = {(c.iri, c.type) for c in r.clusters}
    assert all(len(keys) == 1 for keys in names.values())
    assert {(x.iri, x.type) for x in r.links} == types
    assert len(types) == len(r.clusters) == len({c.iri for c in r.clusters})
    assert sorted((x.paper, x.entity) for x in r.links) == sorted((x.paper.id, e.id) for x in found for e in x.entities)
    assert {c.family for c in r.clusters} <= {c.iri for c in r.clusters} | {""}


@settings(max_examples=25, deadline=None)
@given(papers(date="2020-01-01"), papers(first=10, date="2021-01-01"))
def test_iris_stay(before: list[Extraction], after: list[Extraction]) -> None:
    """Papers that come later leave every IRI in place, or with a redirect to one that is."""
    old = {c.iri for c in resolve(before).clusters}
    r = resolve([*before, *after])
    now = {c.iri for c in r.clusters}
    assert {new for _, new in r.redirects} <= now
    assert not {former for former, _ in r.redirects} & now
    assert old <= now | {former for former, _ in r.redirects}


def test_redirect_after_a_merge() -> None:
    """When a later paper spells an abbreviation out, the IRI that goes leads to the one that stays."""
    short = extraction("1", ("Method", "WBTu", "base"), date="2020-01-01")
    long = extraction("2", ("Method", "wild bird tuning", "base"), date="2021-01-01")
    both = extraction("3", ("Method", "wild bird tuning", "base", ("WBTu",)), date="2022-01-01")
    assert len(bare(short, long).clusters) == 2
    r = bare(short, long, both)
    assert [c.iri for c in r.clusters] == [f"{BASE}method/wbtu"]
    assert r.redirects == ((f"{BASE}method/wild-bird-tuning", f"{BASE}method/wbtu"),)


def test_pairs(shared: Path) -> None:
    """On the gold papers nearly all pairs are judged as a reader judges them."""
    gold = shared / "gold"
    found = [
        g.extraction
        for part in ("dev", "train")
        for g in read_gold(gold / f"{part}.gold.jsonl", gold / f"{part}.texts.jsonl")
    ]
    score = evaluate_pairs(resolve(found), gold / "resolution.dev.tsv")
    assert not score.unknown
    assert score.same >= 0.92
    assert score.different >= 0.98


def test_tables_that_ship() -> None:
    """The table of abbreviations has shares in [0, 1], and equal terms never differ in digits."""
    assert all(0 < row.papers <= row.of for row in load_abbreviations())
    assert load_equivalents()
    for entity_type, names in load_equivalents():
        digits = {tuple(w for w in words(n) if w[0].isdigit()) for n in names if name_key(entity_type, n)}
        assert len(digits) == 1


@pytest.mark.parametrize(
    "text", ["", "short\tlong\n", "short\tlong\tpapers\tof\na\tb\tmany\t3\n", "short\tlong\tpapers\tof\na\tb\n"]
)
def test_broken_abbreviations(tmp_path: Path, text: str) -> None:
    """A table that is not one is refused by name and line."""
    path = tmp_path / "a.tsv"
    path.write_text(text, encoding="utf8")
    with pytest.raises(ReadError, match=r"a\.tsv:\d"):
        load_abbreviations(path)


def test_missing_tables(tmp_path: Path) -> None:
    """A table that is not there is an error that names it."""
    for load in (load_abbreviations, load_equivalents):
        with pytest.raises(ReadError, match="missing"):
            load(tmp_path / "missing.tsv")


@pytest.mark.parametrize("line", ["Method\tone", "Animal\ta\tb", "Method\ta\t"])
def test_broken_equivalents(tmp_path: Path, line: str) -> None:
    """A line of equal terms without a class or two names is refused."""
    path = tmp_path / "e.tsv"
    path.write_text(f"# equal terms\n{line}\n", encoding="utf8")
    with pytest.raises(ReadError, match=r"e\.tsv:2"):
        load_equivalents(path)
