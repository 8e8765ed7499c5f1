"""Hold the training of results: what only other annotators do is not learned, what all do is."""

from kg.extract.results_kind import CLASSES, KindModel
from kg.extract.results_rank import Ranker
from kg.train.results import GOLD, OURS, Group, fit, fit_ranker, twice

SCORE, GAIN = CLASSES.index("score"), CLASSES.index("gain")


def rows(mark: str, kind: int, count: int) -> list[tuple[list[str], int]]:
    """Return numbers after "by", which are of one kind, and after "reaches", which are scores whoever annotates."""
    return [(twice(["by"], mark), kind), (twice(["reaches"], mark), SCORE)] * count


def test_what_others_do_does_not_ship() -> None:
    """Where annotators differ, few papers of the gold outweigh many of ours; where they agree, all papers count."""
    model = KindModel(fit([*rows(GOLD, GAIN, 10), *rows(OURS, SCORE, 30)]))
    by, reaches = model.probabilities(["by"]), model.probabilities(["reaches"])
    assert by[GAIN] > by[SCORE]
    assert reaches[SCORE] == max(reaches)
    alone = KindModel(fit(rows(GOLD, GAIN, 10)))
    assert reaches[SCORE] > alone.probabilities(["reaches"])[SCORE]


def group(mark: str, right: int) -> Group:
    """Return a choice between what stands before and what stands after."""
    return [twice(["before"], mark), twice(["after"], mark)], frozenset({right})


def test_a_ranker_chooses_as_the_gold_does() -> None:
    """Of two options the one is chosen that the gold's annotators take, though others take the other more often."""
    weights = fit_ranker([group(GOLD, 0)] * 10 + [group(OURS, 1)] * 30)
    assert Ranker(weights).choose([["before"], ["after"]]) == 0
    assert not any(name.startswith((GOLD, OURS)) for name in weights)


def test_without_marks_all_count_alike() -> None:
    """Features that are not marked are learned from all annotators together."""
    weights = fit_ranker([([["before"], ["after"]], frozenset({n % 4 == 0})) for n in range(40)])
    assert Ranker(weights).choose([["before"], ["after"]]) == 0
