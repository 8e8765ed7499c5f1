"""Count what abbreviations stand for in the abstracts, for `ontology/vocabularies/abbreviations.tsv`.

Imports `files`, `normalise`, `resolve` and its neighbours. About two minutes for 150,000 abstracts on one core.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.files import write_atomically
from kg.normalise import content_words, singular_run
from kg.resolve.abbreviations import HEADER, Abbreviation
from kg.resolve.keys import bracketed_long
from kg.resolve.senses import same_wording

MIN_PAPERS = 4
"""Papers that a long form needs."""
MIN_SHARE = 0.05
"""Share in [0, 1] of the papers that spell the abbreviation out which a long form needs."""
_BRACKETED = re.compile(r"\(([A-Za-z0-9][A-Za-z0-9\-]{1,9})\)")
_CLAUSE = re.compile(r"[.;:,()!?]\s")

Wordings = dict[tuple[str, ...], Counter[tuple[str, str]]]


def count_abbreviations(texts: Iterable[str]) -> tuple[Abbreviation, ...]:
    """Return the abbreviations that several texts spell out in the form "long form (LF)", sorted.

    Args:
        texts: Title and abstract of each paper.

    Cost: linear in the brackets.
    """
    found: dict[str, Wordings] = defaultdict(lambda: defaultdict(Counter))
    for text in texts:
        for short, long in sorted(set(_spelt_out(text))):
            found[singular_run(short)][content_words(long)][short, long] += 1
    return tuple(sorted(row for wordings in found.values() for row in _kept(wordings)))


def _spelt_out(text: str) -> Iterator[tuple[str, str]]:
    for match in _BRACKETED.finditer(text):
        short = match[1]
        if sum(c.isupper() for c in short) > 1:
            clause = _CLAUSE.split(text[max(0, match.start() - 100) : match.start()])[-1]
            n_words = min(len(short) + 4, 2 * len(short))
            long = bracketed_long(" ".join(clause.split()[-n_words:]), short)
            if long:
                yield short, long


def _kept(wordings: Wordings) -> Iterator[Abbreviation]:
    groups: list[Counter[tuple[str, str]]] = []
    for _, written in sorted(wordings.items(), key=lambda w: (-w[1].total(), w[0])):
        long = _commonest(written)[1]
        home = next((g for g in groups if same_wording(long, _commonest(g)[1])), None)
        if home is None:
            groups.append(Counter(written))
        else:
            home.update(written)
    total = sum(g.total() for g in groups)
    for group in groups:
        if group.total() >= max(MIN_PAPERS, MIN_SHARE * total):
            yield Abbreviation(*_commonest(group), group.total(), total)


def _commonest(written: Counter[tuple[str, str]]) -> tuple[str, str]:
    return min(written, key=lambda pair: (-written[pair], pair))


def write_abbreviations(rows: Iterable[Abbreviation], path: Path) -> int:
    """Write the table, and return the number of its rows."""
    lines = [f"{row.short}\t{row.long}\t{row.papers}\t{row.of}" for row in sorted(rows)]
    with write_atomically(path) as beside:
        beside.write_text("\n".join(["\t".join(HEADER), *lines, ""]), encoding="utf8")
    return len(lines)
