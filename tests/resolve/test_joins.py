"""Hold the union of keys and its reasons."""

from itertools import permutations

from kg.resolve.joins import Joins

REASONS = (
    "abbreviation: CNN is 'convolution neural networks' by 1 of 1 papers that spell it out",
    "equal terms: 'ConvNet' and 'convolutional neural network'",
    "one letter apart: 'convnet' and 'convnets'",
    "vocabulary: 'ConvNet' is 'convolutional neural network'",
)


def test_a_key_shows_its_most_certain_reason_in_whatever_order_they_came() -> None:
    """Of several reasons that of the rule which was oftenest right is shown, the first in the alphabet among equals."""
    for reasons in permutations(REASONS):
        joins = Joins()
        for reason in reasons:
            joins.join("Method", "convnet", "convolutionalneuralnetwork", reason)
        assert joins.reason(("Method", "convnet")) == REASONS[1]


def test_a_key_has_the_reasons_of_its_own_joins_only() -> None:
    """A key that was joined for a weak reason does not show the strong one of a key further on."""
    joins = Joins()
    joins.join("Method", "a", "b", REASONS[2])
    joins.join("Method", "b", "c", REASONS[1])
    assert [joins.reason(("Method", key)) for key in "abcd"] == [REASONS[2], REASONS[1], REASONS[1], ""]
    assert joins.root(("Method", "c")) == ("Method", "a")
