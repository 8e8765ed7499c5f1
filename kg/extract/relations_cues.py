"""The words by which a sentence says how things relate: stems, and sets of them.

Standard library only.
"""

from functools import lru_cache

_SUFFIXES = ("ingly", "edly", "ing", "ied", "ies", "ed", "es", "ly", "s", "e")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the lower-cased word without its inflection, roughly.

    >>> [stem(w) for w in ("Proposes", "proposed", "proposing", "GPUs")]
    ['propos', 'propos', 'propos', 'gpu']
    """
    low = word.lower()
    for suffix in _SUFFIXES:
        if low.endswith(suffix) and len(low) - len(suffix) >= 3 and not low.endswith("ss"):
            low = low[: -len(suffix)]
            break
    return low[:-1] if len(low) > 4 and low[-1] == low[-2] and low[-1] not in "aeiouls" else low


def words(text: str) -> frozenset[str]:
    """Return the set of the words of a text.

    >>> sorted(words("is are"))
    ['are', 'is']
    """
    return frozenset(text.split())


def stems(text: str) -> frozenset[str]:
    """Return the set of the stems of a text's words."""
    return frozenset(stem(w) for w in text.split())


BEAT = stems(
    "outperform surpass beat exceed outpace outclass overtake outstrip eclipse outscore outrank dominate outdo outdoes"
)
LOSE = stems("underperform lag trail")
MATCH = stems("matches matched match rival rivals")
BETTER = stems(
    "better faster smaller higher lower superior large larger fewer less more greater stronger cheaper improve "
    "improvement gain speedup reduction reduce boost increase advantage cut save savings lighter shorter win speed "
    "accelerate acceleration enhance"
)
WORSE = stems("worse slower inferior poorer weaker behind short")
EVEN = stems("comparable competitive par similar equivalent equal close parity comparison")
DENIED = words("not n't cannot never fail fails failed without neither nor hardly unable")
BE = words("is are was were be been being")
PREPOSITIONS = words(
    "on in for with of by via to from using through over than as into between across against under without upon at "
    "like including unlike toward towards"
)
OWN_NOUNS = words(
    "paper work study method approach framework model system architecture algorithm technique pipeline design strategy "
    "solution dataset benchmark models methods accelerator"
)
EXTENDS = stems("extend build modify augment generalize improve adapt variant version successor distill")
USES = stems("use employ leverage incorporate integrate adopt combine utilize based")
TRAINED = stems("train pretrain fine-tune finetune")
TESTED = stems("evaluate test benchmark assess score achieve attain reach obtain perform")

_CLASSES = {
    "INTRO": "propose present introduce release develop design term call name dub devise formulate build create "
    "construct establish contribute coin curate collect unveil describe provide suggest",
    "BEAT": "outperform surpass beat exceed outpace outclass overtake superior better improve faster",
    "CMP": "compare comparable competitive par match rival versus baseline baselines contrast",
    "EVAL": "evaluate experiment test validate assess demonstrate verify benchmark evaluation result score accuracy "
    "achieve attain reach show performance",
    "TRAIN": "train pretrain finetune tune pre fine tuned trained",
    "RUN": "run deploy implement measure synthesize execute implementation device hardware port latency",
    "USE": "use employ leverage incorporate integrate utilize combine adopt apply exploit via through based using "
    "equip consist comprise include instantiate with",
    "EXT": "extend build improve modify adapt augment generalize inherit upgrade version variant initialize distill "
    "inspire convert compress fork successor",
    "ADDR": "address tackle solve enable facilitate handle task problem challenge target support",
}
CLASS_OF = {stem(w): name for name, text in _CLASSES.items() for w in text.split()}
"""Stem → the kind of thing that it says."""
