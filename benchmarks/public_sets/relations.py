"""Train our pair classifier on the relations of a public set: log-linear, each relation against the rest.

What ships asks what our own work has to do with a thing. Here each pair of mentions of a sentence is asked: the head
is put where our own work would stand, and the features that ship describe the tail; and the other way round. As in what
ships, mentions as annotated and as found by models that have not seen the text are learned from.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.public_sets.docs import Found, join_tokens, paper_with
from benchmarks.public_sets.texts import Mention, Relation, Text
from kg.extract.document import set_entities
from kg.extract.lexicon import Lexicon
from kg.extract.numbering import Numbering
from kg.extract.relations_features import Describer
from kg.extract.relations_view import Item, View, read_view
from kg.model import EntityType
from kg.train.relations import MIN_COUNT, PENALTY
from kg.train.tagger import prepare

_REACH = 12
"""Items between two mentions that are read together with their classes."""

Floats = NDArray[np.float64]
Pair = tuple[Mention, Mention]


def sentence_mentions(text: Text, found: Found) -> Iterator[tuple[tuple[str, ...], int, dict[Mention, float]]]:
    """Yield each sentence that holds two mentions or more, its first token, and the mentions in its own tokens."""
    for words, first in zip(text.sentences, text.starts, strict=False):
        last = first + len(words)
        inside = sorted(mention for mention in found if first <= mention[0] and mention[1] <= last)
        if len(inside) > 1:
            yield words, first, {(s - first, e - first, kind): found[s, e, kind] for s, e, kind in inside}


def text_pairs(
    texts: Sequence[Text], found: Sequence[Found], stand_ins: Mapping[str, EntityType], lexicon: Lexicon
) -> Iterator[tuple[int, Pair, AbstractSet[str]]]:
    """Yield each ordered pair of mentions of a sentence, with the number of its text and its features.

    Args:
        texts: The texts.
        found: The mentions of each, as annotated or as found.
        stand_ins: The class of ours by each class of the set.
        lexicon: Labels of the vocabularies.
    """
    places: list[tuple[int, list[Mention]]] = []
    papers = []
    for number, (text, mentions) in enumerate(zip(texts, found, strict=True)):
        for words, first, inside in sentence_mentions(text, mentions):
            string, spans = join_tokens(words)
            papers.append(paper_with(string, spans, inside, stand_ins))
            places.append((number, [(start + first, end + first, kind) for start, end, kind in inside]))
    numbering = Numbering(growing=True)
    for (number, shifted), paper, doc in zip(places, papers, prepare(papers, lexicon), strict=True):
        for token in doc:
            token.is_sent_start = token.i in {0, 1}  # the gap after the empty title, then one sentence
        set_entities(doc, paper.extraction.entities)
        for (head, tail), features in view_pairs(read_view(doc), numbering):
            yield number, (shifted[head], shifted[tail]), features


def view_pairs(view: View, numbering: Numbering) -> Iterator[tuple[tuple[int, int], AbstractSet[str]]]:
    """Yield each ordered pair of mentions of a view of one sentence, by their numbers, with its features."""
    places = {int(name[1:]): where[0][1] for name, where in view.places.items()}
    seen = {number: _from_head(view, number, at, numbering) for number, at in places.items()}
    for head, from_head in seen.items():
        for tail, features in from_head.items():
            back = {f"<{feature}" for feature in seen[tail][head]}
            yield (head, tail), features | back | _between(view.sentences[0].items, places[head], places[tail])


def _from_head(view: View, number: int, at: int, numbering: Numbering) -> dict[int, frozenset[str]]:
    """Return what the features that ship say of each other mention when a mention stands for our own work."""
    name = f"e{number}"
    sentence = replace(view.sentences[0], index=0, own={at: "main"})
    places = {n: [(0, i) for _, i in where] for n, where in view.places.items()}
    seen = replace(view, sentences=[sentence], places=places, main=name, own=frozenset({name}))
    describe = Describer(numbering, seen, {}).candidate
    return {int(n[1:]): numbering.names(describe(view.entities[n]).union) for n in view.places if n != name}


def _between(items: Sequence[Item], head: int, tail: int) -> set[str]:
    """Return what stands between two mentions, together with their classes and order."""
    order = "then" if head < tail else "after"
    kinds = f"{items[head].stem}{order}{items[tail].stem}"
    low, high = sorted((head, tail))
    inner = items[low + 1 : high]
    others = sum(bool(item.entities) for item in inner)
    out = {kinds, f"{order} others={min(others, 4)}", f"{kinds} others={min(others, 4)}"}
    out |= {f"{kinds} b={item.stem}" for item in inner[:_REACH]}
    if len(inner) <= 4:
        out.add(f"{order} B={'_'.join(item.stem for item in inner)}")
    return out


@dataclass(slots=True)
class Pairs:
    """Hold pairs of mentions: of which text, their features, and how the annotation relates them ("" for not)."""

    places: list[tuple[int, Pair]]
    features: list[list[str]]
    kinds: list[str]


def make_pairs(
    texts: Sequence[Text], found: Sequence[Found], stand_ins: Mapping[str, EntityType], lexicon: Lexicon
) -> Pairs:
    """Return the pairs of the mentions found in texts; one relation a pair, the first by name."""
    pairs = Pairs([], [], [])
    shared: dict[str, str] = {}
    kinds = [{(head, tail): kind for head, kind, tail in sorted(text.relations, reverse=True)} for text in texts]
    for number, pair, features in text_pairs(texts, found, stand_ins, lexicon):
        pairs.places.append((number, pair))
        pairs.features.append([shared.setdefault(f, f) for f in sorted(features)])
        pairs.kinds.append(kinds[number].get(pair, ""))
    return pairs


class PairClassifier:
    """Hold the trained weights.

    Args:
        index: Row of each feature.
        weights: (features, relations).
        kinds: The relations.
    """

    def __init__(self, index: Mapping[str, int], weights: Floats, kinds: Sequence[str]) -> None:
        self.index, self.weights, self.kinds = index, weights, tuple(kinds)
        self.threshold = 0.0

    def likeliest(self, pairs: Pairs) -> list[tuple[float, str]]:
        """Return the likeliest relation of each pair and its raw score."""
        scores = np.asarray(_matrix(pairs.features, self.index) @ self.weights)
        best = scores.argmax(axis=1).tolist()
        return [(score, self.kinds[k]) for score, k in zip(scores.max(axis=1).tolist(), best, strict=True)]

    def set_threshold(self, pairs: Pairs, required: int) -> None:
        """Set the least score to that with the best F1, halfway to the next one below.

        Args:
            pairs: Pairs that were not trained on.
            required: How many relations there are to be found in their texts.
        """
        likeliest = zip(self.likeliest(pairs), pairs.kinds, strict=True)
        ranked = sorted(((score, found == kind) for (score, found), kind in likeliest), reverse=True)
        right = np.cumsum([hit for _, hit in ranked])
        best = int((2 * right / (np.arange(len(ranked)) + 1 + required)).argmax())
        self.threshold = sum(score for score, _ in ranked[best : best + 2]) / len(ranked[best : best + 2])

    def find(self, pairs: Pairs, count: int) -> list[set[Relation]]:
        """Return the relations of each of `count` texts: of each pair the likeliest, where it is likely enough."""
        found: list[set[Relation]] = [set() for _ in range(count)]
        for (number, (head, tail)), (score, kind) in zip(pairs.places, self.likeliest(pairs), strict=True):
            if score >= self.threshold:
                found[number].add((head, kind, tail))
        return found

    def save(self, path: Path) -> int:
        """Write the weights as 16-bit numbers with the names of the features, and return the size in bytes."""
        names = np.frombuffer("\n".join(self.index).encode(), np.uint8)
        np.savez_compressed(path, features=names, weights=self.weights.astype(np.float16))
        return path.stat().st_size


def _matrix(rows: Sequence[Sequence[str]], index: Mapping[str, int]) -> csr_matrix:
    columns = [[index[f] for f in row if f in index] for row in rows]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.fromiter((c for row in columns for c in row), np.int32, int(ends[-1]))
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(index)))


def train_pairs(pairs: Pairs) -> PairClassifier:
    """Return the classifier trained on pairs, with the penalty and the least count of what ships."""
    counts = Counter(f for row in pairs.features for f in row)
    index = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= MIN_COUNT))}
    kinds = sorted(set(pairs.kinds) - {""})
    wanted = np.array([[float(kind == k) for k in kinds] for kind in pairs.kinds])
    matrix = _matrix(pairs.features, index)
    turned = matrix.T.tocsr()
    shape = (len(index), len(kinds))

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(shape)
        z = matrix @ weights
        slope = turned @ (1 / (1 + np.exp(-z)) - wanted) + PENALTY * weights
        value = (np.logaddexp(0, z) - wanted * z).sum() + PENALTY / 2 * (weights * weights).sum()
        return float(value), np.asarray(slope).ravel()

    found = minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 100})
    return PairClassifier(index, np.asarray(found.x).reshape(shape), kinds)
