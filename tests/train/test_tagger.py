"""The tagger's training on a few made-up papers."""

from kg.extract.features import view_of
from kg.extract.lexicon import Lexicon
from kg.gold import GoldPaper, gold_paper
from kg.model import Paper
from kg.train.selection import fit, fit_folds, make_examples, match_form, score_held_out, score_named, train_selector
from kg.train.tagger import gold_labels, prepare, tag, train_crf

NAMES = ("Wombat", "Quokka", "Numbat", "Bilby", "Potoroo", "Dunnart")


def paper(name: str) -> GoldPaper:
    """Return an annotated paper about a method of that name."""
    text = Paper(
        name, f"{name}: A Study", f"We propose {name}, a method. {name} beats BERT on SQuAD with deep thought."
    )
    rows = (
        ("Method", name, "proposed", True),
        ("Benchmark", "SQuAD", "evaluation", True),
        ("Method", "deep thought", "base", False),
    )
    entities = [
        {"id": f"e{n}", "type": kind, "name": surface, "surfaces": [surface], "role": role, "required": required}
        for n, (kind, surface, role, required) in enumerate(rows, 1)
    ]
    return gold_paper({"id": name, "entities": entities, "relations": [], "results": []}, text)


GOLDS = [paper(name) for name in NAMES]


def test_required_and_optional_have_labels_of_their_own() -> None:
    """What must be found is `Method`, what may be found is `oMethod`."""
    (doc,) = prepare(GOLDS[:1], Lexicon([]))
    labels = gold_labels(doc, GOLDS[0])
    tagged = [(doc[i].text, label) for i, label in enumerate(labels) if label != "O"]
    assert ("Wombat", "B-Method") in tagged
    assert ("deep", "B-oMethod") in tagged
    assert ("thought", "I-oMethod") in tagged
    assert ("SQuAD", "B-Benchmark") in tagged


def test_a_trained_model_finds_a_new_name() -> None:
    """Tagger and selection trained on five papers find the sixth's method, and drop what is optional."""
    docs = prepare(GOLDS, Lexicon([]))
    views = [view_of(doc) for doc in docs]
    labels = [gold_labels(doc, gold) for doc, gold in zip(docs, GOLDS, strict=True)]
    model = train_crf(views[1:], labels[1:], {})
    taggings = [tag(model, view, {}) for view in views]
    assert (0, 1, "Method") in taggings[0].spans
    papers = [make_examples(d, v, t, {}, g) for d, v, t, g in zip(docs, views, taggings, GOLDS, strict=True)]
    selector = fit([e for examples in papers[1:] for e in examples])
    scores = score_named(selector, [e.features for e in papers[0]])
    chosen = selector.choose([e.candidate for e in papers[0]], scores, views[0].glued)
    found = {docs[0][s:e].text for c in chosen for s, e in c.candidate.spans if c.type == "Method"}
    assert "Wombat" in found
    assert all(0 <= c.confidence <= 1 for c in chosen)


def test_training_twice_gives_the_same_model() -> None:
    """Selection training is deterministic to the last bit."""
    docs = prepare(GOLDS, Lexicon([]))
    views = [view_of(doc) for doc in docs]
    labels = [gold_labels(doc, gold) for doc, gold in zip(docs, GOLDS, strict=True)]
    model = train_crf(views, labels, {})
    papers = [make_examples(d, v, tag(model, v, {}), {}, g) for d, v, g in zip(docs, views, GOLDS, strict=True)]
    one, two = (train_selector(papers, score_held_out(papers, fit_folds(papers))) for _ in range(2))
    assert (one.weights == two.weights).all()
    assert (one.thresholds == two.thresholds).all()
    assert (one.calibration == two.calibration).all()


def test_what_tells_a_manner_apart_does_not_ship() -> None:
    """Papers annotated in another manner are told apart in training; neither model keeps a feature of that."""
    docs = prepare(GOLDS, Lexicon([]))
    views = [view_of(doc) for doc in docs]
    labels = [gold_labels(doc, gold) for doc, gold in zip(docs, GOLDS, strict=True)]
    apart = [False, False, False, True, True, True]
    model = train_crf(views, labels, {}, apart)
    rows = zip(docs, views, GOLDS, apart, strict=True)
    papers = [make_examples(d, v, tag(model, v, {}), {}, g, apart=own) for d, v, g, own in rows]
    folds = fit_folds(papers)
    assert any(name.startswith("apart") for fold in folds for name in fold.index)
    shipped = train_selector(papers, score_held_out(papers, folds))
    assert not any(name.startswith("apart") for name in (*model.index, *shipped.index))
    assert len(shipped.weights) == len(shipped.index)


def test_surfaces_are_compared_as_the_scorer_does() -> None:
    """Case, hyphens and a plural s do not matter."""
    assert match_form("Spec-Benches") == match_form("spec benches")
    assert match_form("LLMs") == "llms"
    assert match_form("models") == "model"
