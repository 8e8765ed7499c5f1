"""See a Doc as relation extraction needs it: sentences as runs of words and mentions, and who "we" are.

Imports `model`, `document`, `relations_cues`. Words are found by one regular expression on the text itself, not taken
from spaCy's tokens, so that a change of the tokenizer changes nothing here.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as made_by
from functools import lru_cache
from itertools import chain, pairwise

from spacy.tokens import Doc

from kg.extract.document import field_starts, sentence_offsets
from kg.extract.features import word_key
from kg.extract.numbering import Kept
from kg.extract.relations_cues import CLASS_OF, OWN_NOUNS, stem
from kg.extract.tokens import layout, text_of
from kg.extract.wordinfo import default_words
from kg.model import PAPER, Entity, Field

MAX_ITEMS = 400
"""Items of one sentence that are looked at; what follows in a longer one (a list, a table) is passed over."""
MAX_MENTIONS = 600
"""Mentions of one paper that are looked at; an abstract holds about 30."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*|[^\w\s]")


_CLUSTER, _FREQUENCY = 1, 3
_WE = frozenset(["we", "our", "us", "ours"])
_IT = frozenset(["it", "its"])
_DEFINITE = frozenset(["this", "the", "these"])
_TELLING = _WE | _IT | _DEFINITE | {""}
"""Words that may refer to the paper's own work, and what stands for the word of a mention."""


@dataclass(frozen=True, slots=True)
class Item:
    """Hold one word, number, sign or mention of a sentence; equal words share one item.

    Attributes:
        word: Lower-cased word; "" for a mention.
        stem: Stem of the word, `<n>` for a number; the entity's type in angle brackets for a mention.
        entities: The entities mentioned here; two where one name is of two types.
        cue: What kind of thing the word says, "" for none; see `relations_cues.CLASS_OF`.
        cluster: Number of the word's cluster among words used alike, "" for none.
    """

    word: str
    stem: str
    entities: tuple[Entity, ...] = ()
    cue: str = ""
    cluster: str = ""


def items_of(text: str) -> Iterable[Item]:
    """Return the items of a text; those of what stands between white space are kept."""
    return chain.from_iterable(map(_PIECES.__getitem__, text.split()))


@lru_cache(maxsize=20_000)
def word_item(word: str) -> Item:
    """Return the item of a word as written.

    >>> word_item("Beats")
    Item(word='beats', stem='beat', entities=(), cue='BEAT', cluster=...)
    """
    low = word.lower()
    root = "<n>" if low[0].isdigit() else stem(low)
    return Item(low, root, (), CLASS_OF.get(root, ""), word_facts(low)[0])


_PIECES = Kept[str, tuple[Item, ...]](lambda piece: tuple(map(word_item, _WORD.findall(piece))))


def word_facts(word: str) -> tuple[str, str]:
    """Return the number of a word's cluster of 256 and of its frequency bin, "" and "oov" for a rare word."""
    facts = default_words().get(word_key(word))
    return (facts[_CLUSTER], facts[_FREQUENCY]) if facts else ("", "oov")


@dataclass(slots=True)
class Sentence:
    """Hold one sentence: its place and its items; `own` maps an item's index to the kind of own reference there.

    `words` and `stems` are those of the items, `mentions` the indices of the items that are mentions, in order. Kinds
    of own reference: `main` and `part` (a mention of the main or of another proposed thing), `we`, `this` ("our
    method").
    """

    field: Field
    start: int
    end: int
    index: int
    items: list[Item]
    words: list[str]
    stems: list[str]
    mentions: list[int]
    own: dict[int, str] = made_by(default_factory=dict)


@dataclass(slots=True)
class View:
    """Hold a paper's sentences, where each entity stands in them, and what the paper proposes.

    Attributes:
        sentences: In order, title first; the byline is left out.
        entities: By local id.
        places: Local id → (sentence index, item index) of each mention, in order.
        main: Local id of the main proposed thing, or `PAPER`.
        own: Local ids of what the paper proposes.
        first_claim: Index of the first sentence in which the authors say what they do.
        marks: Local id → what earlier components say of its mentions: `voc=Method`, `way=propose`.
    """

    sentences: list[Sentence]
    entities: dict[str, Entity]
    places: dict[str, list[tuple[int, int]]]
    main: str
    own: frozenset[str]
    first_claim: int
    marks: dict[str, frozenset[str]]


def read_view(doc: Doc) -> View:
    """Return the view of a Doc with sentences and entities."""
    said = doc._
    entities: dict[str, Entity] = {e.id: e for e in said.entities}
    main = find_main(doc)
    own = frozenset({e.id for e in entities.values() if e.role == "proposed"} | ({main} - {PAPER}))
    begin = field_starts(said.paper)
    mentions = _mentions(entities.values(), begin)
    starts = [m[0] for m in mentions]
    text = text_of(doc)
    sentences: list[Sentence] = []
    for start, end in pairwise([*sentence_offsets(doc), len(text)]):
        if start >= begin["byline"]:
            break
        low, high = bisect_right(starts, start - 1), bisect_right(starts, end - 1)
        items = _items(text, start, end, mentions[low:high])
        if items:
            where: Field = "title" if start < begin["abstract"] else "abstract"
            words, stems = [x.word for x in items], [x.stem for x in items]
            named = [i for i, word in enumerate(words) if not word]
            last = start + len(text[start:end].rstrip())
            sentences.append(Sentence(where, start, last, len(sentences), items, words, stems, named))
    places: dict[str, list[tuple[int, int]]] = {}
    for sentence in sentences:
        sentence.own = _own_references(sentence, main, own)
        for i in sentence.mentions:
            for entity in sentence.items[i].entities:
                places.setdefault(entity.id, []).append((sentence.index, i))
    claims = (s.index for s in sentences if s.field == "abstract" and s.own)
    return View(sentences, entities, places, main, own, next(claims, len(sentences)), _marks(doc, mentions))


def find_main(doc: Doc) -> str:
    """Return the local id of the main proposed thing: what recognition says, else the likeliest proposed one.

    Recognition names a Method only; a paper whose work is a data set has that as its main thing.
    """
    said = doc._
    if said.main != PAPER:
        return str(said.main)
    proposed = [e for e in said.entities if e.role == "proposed" and e.type in ("Method", "Benchmark") and e.mentions]
    if not proposed:
        return PAPER

    def likelihood(e: Entity) -> tuple[bool, bool, bool, int]:
        """Return what speaks for an entity, the strongest sign first."""
        return not e.name.islower(), e.mentions[0].field == "title", e.type == "Method", len(e.mentions)

    return str(max(proposed, key=likelihood).id)


def _mentions(entities: Iterable[Entity], begin: Mapping[Field, int]) -> list[tuple[int, int, Entity]]:
    found = [
        (begin[m.field] + m.start, begin[m.field] + m.end, e)
        for e in entities
        for m in e.mentions[:MAX_MENTIONS]
        if m.field != "byline"
    ]
    found.sort(key=lambda m: (m[0], -m[1], m[2].id))
    return found[:MAX_MENTIONS]


def _marks(doc: Doc, mentions: list[tuple[int, int, Entity]]) -> dict[str, frozenset[str]]:
    """Return which vocabularies hold an entity's name, and in which ways its name is introduced."""
    words, begins = layout(doc)
    said = doc._
    matches = [(m.start, m.end - 1, m.type) for m in said.vocabulary]
    vocabulary = {(begins[first], begins[last] + len(words[last])): "voc=" + kind for first, last, kind in matches}
    ways = {begins[start]: "way=" + way for start, _, way in said.introduced}
    marks: dict[str, set[str]] = {}
    for start, end, entity in mentions:
        marks.setdefault(entity.id, set()).update((vocabulary.get((start, end), ""), ways.get(start, "")))
    return {key: frozenset(own - {""}) for key, own in marks.items()}


def _items(text: str, start: int, end: int, mentions: Iterable[tuple[int, int, Entity]]) -> list[Item]:
    items: list[Item] = []
    at, last = start, -1
    for low, high, entity in mentions:
        if low < at:  # inside or over the one before: the longer one stands
            if items and items[-1].entities and low == last:
                items[-1] = Item("", items[-1].stem, (*items[-1].entities, entity))
            continue
        items += items_of(text[at:low])
        if not _is_abbreviation(items, entity):
            items.append(Item("", f"<{entity.type}>", (entity,)))
        at, last = high, low
    items += items_of(text[at:end])
    return items[:MAX_ITEMS]


def _is_abbreviation(items: list[Item], entity: Entity) -> bool:
    """Say whether this is the bracketed short form after the long one; then one item stands for both."""
    return len(items) > 1 and items[-1].word == "(" and entity in items[-2].entities


def _own_references(sentence: Sentence, main: str, own: frozenset[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    words = sentence.words
    for i in [i for i, word in enumerate(words) if word in _TELLING]:  # few words
        word = words[i]
        if not word:
            ids = {e.id for e in sentence.items[i].entities}
            if main in ids:
                found[i] = "main"
            elif ids & own:
                found[i] = "part"
        elif word in _WE:
            found[i] = "we"
        elif (word in _IT and i < 4) or (word in _DEFINITE and _names_work(words, i)):
            found[i] = "this"
    return found


def _names_work(words: list[str], i: int) -> bool:
    if words[i] == "the":
        return words[i + 1 : i + 2] in (["proposed"], ["resulting"])
    return not OWN_NOUNS.isdisjoint(words[i + 1 : i + 3])
