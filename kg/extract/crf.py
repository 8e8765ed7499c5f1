"""Run a linear-chain conditional random field: probabilities of labels by forward and backward sums, in numpy.

The model is a table of attribute weights, shipped as 16-bit numbers, zeros left out, and a matrix of transitions.
What a word form contributes is summed once and kept, so that an abstract takes about 1 ms.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.errors import ModelMissingError
from kg.extract.features import View
from kg.extract.numbering import Numbering, Rows, sum_rows
from kg.extract.tagger_features import FAR, Featurizer
from kg.extract.tagger_marks import Marker

Floats = NDArray[np.float32]


class Crf:
    """Hold a trained model.

    Args:
        labels: Label names, BIO.
        attributes: Attribute names; row `i` of `weights` is the weight of attribute `i` for each label.
        weights: (attributes, labels).
        transitions: From row to column, (labels, labels).
    """

    def __init__(self, labels: Sequence[str], attributes: Sequence[str], weights: Floats, transitions: Floats) -> None:
        self.labels = tuple(labels)
        numbering = Numbering(attributes)
        self.index = numbering.index
        self.weights = weights
        self._padded = np.concatenate((weights, np.zeros((1, len(self.labels)), np.float32)))
        self.moves = np.exp(transitions).astype(np.float32)
        self._moves = np.stack((self.moves, self.moves.T))
        self._marker = Marker(numbering)
        self._forms = Rows((2 * FAR + 1, len(self.labels)), np.float32)  # some 20 MB when full

    def emissions(self, views: Sequence[View], featurizer: Featurizer) -> Floats:
        """Return the score of each label at each token of papers laid end to end, (tokens, labels).

        Args:
            views: The papers.
            featurizer: Makes the features of word forms; the same at each call.
        """
        forms = self._forms.of([word for view in views for word in view.words], partial(self._form, featurizer))
        sentence = np.zeros(len(forms), np.int64)
        at = 0
        for view in views:
            sentence[[at + start for start in view.sentences]] = 1
            at += len(view.words)
        sentence = sentence.cumsum()
        table, places = self._forms.table.reshape(-1, len(self.labels)), 2 * FAR + 1
        scores: Floats = table.take(forms * places + FAR, axis=0)
        for offset in range(1, FAR + 1):
            same = sentence[offset:] == sentence[:-offset]
            scores[offset:] += table.take(forms[:-offset] * same * places + FAR - offset, axis=0)
            scores[:-offset] += table.take(forms[offset:] * same * places + FAR + offset, axis=0)
        marks = self._marker(views)
        scores += sum_rows(self._padded, marks.numbers, np.bincount(marks.tokens, minlength=len(scores)))
        return scores

    def _form(self, featurizer: Featurizer, word: str) -> Floats:
        known = ([self.index[n] for n in names if n in self.index] for names in featurizer.form(word))
        return np.stack([self.weights[numbers].sum(axis=0) for numbers in known])

    def marginals(self, scores: Floats, sentences: Sequence[int]) -> Floats:
        """Return the probability of each label at each token; `sentences` are the first tokens of the sentences.

        Forward and backward sums run side by side, all sentences at once: a step costs some numpy calls however many
        sentences there are. Tokens are put in order of their step, so that a step is a slice.
        """
        size, labels = scores.shape
        if not size:
            return scores
        starts = np.asarray(sentences)
        lengths = np.diff(np.append(starts, size))
        longest = np.argsort(-lengths, kind="stable")
        starts, lengths = starts[longest], lengths[longest]
        step, rank = np.nonzero(np.arange(lengths[0])[:, None] < lengths)
        ahead, back = starts[rank] + step, starts[rank] + lengths[rank] - 1 - step
        highest = np.maximum.reduce(np.ascontiguousarray(scores.T))  # label after label: several times as quick
        peaks = np.exp(scores - highest[:, None]).take(np.stack((ahead, back)), axis=0)
        before = np.ones((2, size, labels), np.float32)
        after = np.empty_like(before)
        low = 0
        state = before[:, :0]
        for high in np.bincount(step).cumsum().tolist():
            here = after[:, low:high]
            if low:
                np.matmul(state[:, : high - low], self._moves, out=before[:, low:high])
                before[1, low:high] /= np.add.reduce(before[1, low:high], axis=1, keepdims=True)
            np.multiply(before[:, low:high], peaks[:, low:high], out=here)
            here[0] /= np.add.reduce(here[0], axis=1, keepdims=True)
            low, state = high, here
        both = np.empty_like(scores)
        both[back] = before[1]
        both[ahead] *= after[0]
        return np.asarray(both / both.sum(axis=1, keepdims=True), np.float32)

    def save(self, path: Path) -> None:
        """Write the model; the same model gives the same bytes."""
        rows, columns = np.nonzero(self.weights.astype(np.float16))
        names = sorted(self.index, key=self.index.__getitem__)
        arrays: dict[str, NDArray[Any]] = {
            "labels": np.frombuffer("\n".join(self.labels).encode(), np.uint8),
            "attributes": np.frombuffer("\n".join(names).encode(), np.uint8),
            "counts": np.bincount(rows, minlength=len(names)).astype(np.uint8),
            "columns": columns.astype(np.uint8),
            "values": self.weights[rows, columns].astype(np.float16),
            "transitions": np.log(self.moves),
        }
        np.savez_compressed(path, allow_pickle=False, **arrays)

    @classmethod
    def load(cls, path: Path) -> "Crf":
        """Read a model.

        Raises:
            ModelMissingError: There is none at `path`.
        """
        if not path.is_file():
            raise ModelMissingError(str(path), "kg train")
        with np.load(path) as data:
            labels = bytes(data["labels"]).decode().split("\n")
            attributes = bytes(data["attributes"]).decode().split("\n")
            weights = np.zeros((len(attributes), len(labels)), np.float32)
            rows = np.repeat(np.arange(len(attributes)), data["counts"])
            weights[rows, data["columns"]] = data["values"]
            return cls(labels, attributes, weights, data["transitions"])
