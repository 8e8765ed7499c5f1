"""Which papers are the same: identifiers told from any way of writing them, and one paper made of several.

Imports `iri` and `model`.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from kg.iri import digest, slug
from kg.model import Extraction, Paper

Item = Paper | Extraction
Group = tuple[Item, tuple[Item, ...]]
"""A paper, and the items that it was made of."""

_ARCHIVES = (
    "astro-ph|cmp-lg|cond-mat|cs|econ|eess|gr-qc|hep-(?:ex|lat|ph|th)|math|math-ph|nlin|nucl-(?:ex|th)|physics|"
    "q-bio|q-fin|quant-ph|stat"
)
# Both forms of https://info.arxiv.org/help/arxiv_identifier.html; the new one begins with year and month.
_ARXIV = re.compile(
    r"(?:^|arxiv[:.]\s*|arxiv\.org/(?:abs|pdf|html)/|huggingface\.co/papers/)"
    rf"(\d\d(?:0[1-9]|1[0-2])\.\d{{4,5}}|(?:{_ARCHIVES})(?:\.[A-Z]{{2}})?/\d{{7}})(?:v\d+)?(?:\.pdf)?(?=$|[\s\[?#])",
    re.IGNORECASE,
)
_DOI = re.compile(r"(?:^|doi[:.]\s*|doi\.org/)(10\.\d{4,9}/\S+)$", re.IGNORECASE)
_ACL = re.compile(r"aclanthology\.org/([A-Za-z0-9.-]+?)(?:\.pdf)?/?$")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9]{1,11}):(?!//)(\S+)$")
_NOT_IN_KEY = re.compile(r"[^0-9a-z+]+")
_LATEX = re.compile(r"\\[A-Za-z]+|[{}$\\]")

# Two values of one of these schemes are two papers, even under one title.
_EXCLUSIVE = ("acl", "arxiv", "doi")
_LONGEST_SLUG = 120
_LOST_IN_SLUG = re.compile(r"[^\x00-\x7fα-ω]")


def arxiv_id(text: str) -> str:
    """Return the arXiv id without version that a text is or links to, or "".

    >>> arxiv_id("arXiv:2404.18911v2"), arxiv_id("https://arxiv.org/pdf/cs/0112017"), arxiv_id("version 2404.189")
    ('2404.18911', 'cs/0112017', '')
    """
    found = _ARXIV.search(text.strip())
    return found[1] if found else ""


def identifiers_of(text: str) -> tuple[tuple[str, str], ...]:
    """Return the identifier, scheme and value, that a text is or links to; empty where it is none.

    >>> identifiers_of("https://doi.org/10.1145/3292500.3330701"), identifiers_of("acl:1991.iwpt-1.10")
    ((('doi', '10.1145/3292500.3330701'),), (('acl', '1991.iwpt-1.10'),))
    """
    text = text.strip()
    arxiv = arxiv_id(text)
    if arxiv:
        return (("arxiv", arxiv),)
    if doi := _DOI.search(text):
        return (("doi", doi[1].lower()),)
    if acl := _ACL.search(text):
        return (("acl", acl[1]),)
    scheme = _SCHEME.match(text)
    return ((scheme[1].lower(), scheme[2]),) if scheme else ()


def paper_id(given: str, title: str) -> str:
    """Return the id of a paper: arXiv id without version, else DOI, else what is given, else a slug of the title.

    A bare number says nothing outside its file and counts as nothing given.

    >>> paper_id("arxiv:2509.03477v1", "…"), paper_id("", "LoRA: Low-Rank Adaptation"), paper_id("17", "A title")
    ('2509.03477', 'lora-low-rank-adaptation', 'a-title')
    >>> paper_id("acl:1991.iwpt-1.10", "…")
    'acl:1991.iwpt-1.10'
    """
    known = dict(identifiers_of(given))
    plain = "" if given.strip().isdecimal() else given.strip()
    return known.get("arxiv") or known.get("doi") or plain or title_slug(title)


def title_slug(title: str) -> str:
    """Return the slug of a title, at most 120 characters; where it loses letters it ends in a hash of the title."""
    whole = slug(title)
    if len(whole) <= _LONGEST_SLUG and not _LOST_IN_SLUG.search(title_key(title)):
        return whole
    return f"{whole[: _LONGEST_SLUG - 13].rstrip('-')}-{digest(title)}"


def title_key(title: str) -> str:
    r"""Return what spellings of a title share: letters, digits, plus signs; no case, accents, LaTeX, spaces.

    >>> title_key("AutoCoder with \\textsc{AIEV-Instruct}") == title_key("Autocoder  with AIEV Instruct")
    True
    """
    plain = _LATEX.sub(" ", title) if "\\" in title or "$" in title or "{" in title else title
    if plain.isascii():
        return _NOT_IN_KEY.sub("", plain.lower()) or title.strip()
    spelled = unicodedata.normalize("NFKD", plain).casefold()
    return "".join(c for c in spelled if c.isalnum() or c == "+") or title.strip()


def merge_papers(papers: Iterable[Item]) -> list[Item]:
    """Return every paper once, sorted by id, with all its sources and its fullest fields.

    Items are one paper that share an id or an identifier, or have one title unless their arXiv ids, DOIs or ACL
    ids tell them apart; then a paper with the title alone stays by itself. Title, abstract and byline come from one of
    them together, so that offsets stay valid: from the extraction that found most, else from the longest
    abstract that was not cut. The outcome does not depend on the order of the input.

    Cost: O(n log n) time, O(n) memory.

    >>> a = Paper("kangaroo", "Kangaroo")
    >>> b = Paper("2404.18911", "Kangaroo", "We …")
    >>> merge_papers([a, b])[0].id
    '2404.18911'
    """
    return [merged for merged, _ in group_papers(papers)]


def group_papers(papers: Iterable[Item]) -> list[Group]:
    """Return what `merge_papers` returns, each paper with the items that it was made of, in the order given.

    >>> a, b = Paper("kangaroo", "Kangaroo"), Paper("2404.18911", "Kangaroo", "We …")
    >>> [(paper.id, len(items)) for paper, items in group_papers([a, b])]
    [('2404.18911', 2)]
    """
    known = _group([(item, (item,)) for item in papers], _keys)
    titled = _group(known, lambda item: [title_key(paper_of(item).title)], apart=_apart)
    return sorted(titled, key=lambda group: (paper_of(group[0]).id, paper_of(group[0]).title))


def paper_of(item: Item) -> Paper:
    """Return the paper of an item: itself, or the one that was extracted from."""
    return item.paper if isinstance(item, Extraction) else item


def _keys(item: Item) -> list[Hashable]:
    return [("id", paper_of(item).id), *_identifiers(item)]


def _identifiers(item: Item) -> tuple[tuple[str, str], ...]:
    return (*paper_of(item).identifiers, *identifiers_of(paper_of(item).id))


def _apart(groups: list[Group]) -> list[list[Group]]:
    """Split the groups of one title where their identifiers say that they are different papers."""
    values: dict[str, set[str]] = defaultdict(set)
    for scheme, value in chain.from_iterable(_identifiers(item) for item, _ in groups):
        values[scheme].add(value)
    if all(len(values[scheme]) < 2 for scheme in _EXCLUSIVE):
        return [groups]
    named = [g for g in groups if _identifiers(g[0])]
    bare = [g for g in groups if not _identifiers(g[0])]
    return [*([g] for g in named), *([bare] if bare else [])]


def _group(
    groups: Sequence[Group],
    keys: Callable[[Item], Iterable[Hashable]],
    *,
    apart: Callable[[list[Group]], list[list[Group]]] = lambda groups: [groups],
) -> list[Group]:
    """Merge the groups whose papers share a key, directly or over others."""
    parent = list(range(len(groups)))

    def root(at: int) -> int:
        """Return the first of the groups that are one with this one, and shorten the way there."""
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    first: dict[Hashable, int] = {}
    for at, (item, _) in enumerate(groups):
        for key in keys(item):
            parent[root(at)] = root(first.setdefault(key, at))
    joined: dict[int, list[Group]] = defaultdict(list)
    for at, group in enumerate(groups):
        joined[root(at)].append(group)
    parts = chain.from_iterable(apart(found) if len(found) > 1 else [found] for found in joined.values())
    return [
        (_merge([item for item, _ in part]), tuple(chain.from_iterable(made for _, made in part))) for part in parts
    ]


def _merge(items: list[Item]) -> Item:
    """Make one paper of several; all of them are the same paper."""
    if len(items) == 1:
        return items[0]
    items = sorted(items, key=_fullness)
    lead, papers = items[0], [paper_of(i) for i in items]
    identifiers = _one_a_scheme(chain.from_iterable(_identifiers(i) for i in items))
    merged = replace(
        papers[0],
        id=_best_id(papers, identifiers),
        published=_earliest([p.published for p in papers if p.published]),
        authors=max((p.authors for p in papers), key=len),
        keywords=tuple(dict.fromkeys(chain.from_iterable(p.keywords for p in papers))),
        url=next((p.url for p in papers if p.url), ""),
        code=next((p.code for p in papers if p.code), ""),
        upvotes=max((p.upvotes for p in papers if p.upvotes is not None), default=None),
        comments=max((p.comments for p in papers if p.comments is not None), default=None),
        identifiers=identifiers,
        sources=tuple(sorted(set(chain.from_iterable(p.sources for p in papers)))),
    )
    if isinstance(lead, Extraction):
        return replace(lead, paper=merged)
    signed = next((p for p in papers if p.organization), papers[0])
    return replace(merged, byline=signed.byline, organization=signed.organization)


def _fullness(item: Item) -> tuple[int, bool, int, str]:
    """Return a sort key, the fullest first, that is the same for the same content only."""
    paper = paper_of(item)
    found = len(item.entities) + len(item.statements) + len(item.results) if isinstance(item, Extraction) else 0
    return -found, paper.truncated, -len(paper.abstract), repr(item)


def _one_a_scheme(identifiers: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Keep the smallest value of each scheme: a record holds one."""
    return tuple(sorted(dict(sorted(set(identifiers), reverse=True)).items()))


def _best_id(papers: list[Paper], identifiers: tuple[tuple[str, str], ...]) -> str:
    known = dict(identifiers)
    own = sorted((not identifiers_of(p.id), len(p.id), p.id) for p in papers)
    return known.get("arxiv") or known.get("doi") or own[0][2]


def _earliest(dates: list[str]) -> str:
    """Return the earliest date; of two that agree as far as both go, the finer one."""
    finest = [d for d in dates if not any(o != d and o.startswith(d) for o in dates)]
    return min(finest, default="")
