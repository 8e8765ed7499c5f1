"""Normal forms of names: what two spellings of one name have in common, and which parts are a version or a size.

Standard library only; imports `iri` alone. A normal form is a key for comparing, not for showing: case, hyphens,
plurals, accents, Greek, LaTeX and British spelling are gone, while every digit stays where it was.
"""

import re
import unicodedata
from functools import lru_cache

_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ϵ": "epsilon", "ζ": "zeta", "η": "eta",
    "θ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "µ": "mu", "ν": "nu", "ξ": "xi", "π": "pi",
    "ρ": "rho", "σ": "sigma", "ς": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "ϕ": "phi", "χ": "chi",
    "ψ": "psi", "ω": "omega",
}  # fmt: skip
_COMMANDS = frozenset(_GREEK.values()) | {"varepsilon", "varphi", "infty"}
_STOPWORDS = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "via", "with"}
)
_SIGNS = re.compile("[™®©℠†‡]")
_MARKS = re.compile(r"[*{}$^_`'’‘\"“”]")
_SPELT_SIGNS = re.compile(r"\((?:tm|r|c)\)", re.IGNORECASE)
_LATEX_ACCENT = re.compile(r"""\\["'`^~=.](?=\{?[A-Za-z])""")
_LATEX_COMMAND = re.compile(r"\\([A-Za-z]+)(\s*)")
_TIMES = re.compile(r"(?<=\d)[\s\-]*(?:times|[x×])[\s\-]*(?=\d)", re.IGNORECASE)
_SQUARE = re.compile(r"\b(\d{2,})x\1(?!\d)")
_VERSION_V = re.compile(r"(?:(?<=[A-Za-z\s\-])v|(?<=[a-z\s\-])V)[\s.\-]?(?=\d{1,2}(?:\.\d+)*(?![\d.A-Za-z]))")
_YEAR = re.compile(r"(?<![\d.])20([0-3]\d)(?![\d.])")
_ARTICLE = re.compile(r"^\s*(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_TOKEN = re.compile(r"[A-Za-z]+|\d+(?:\.\d+)*|\+")
_LETTERS = re.compile(r"[A-Za-z]+")
_NUMBERED = re.compile(r"[\d+]")
_HUMP = re.compile(r"(?<=[A-Za-z])(?=[A-Z][a-z]{2})")
_NO_LETTER = re.compile(r"[^a-z0-9]")
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
_PLURAL_S = re.compile(r"[A-Z0-9]s$")
_INITIAL_WORD = re.compile(r"\d+[a-z]?|[a-z]+")
_DASH = re.compile(r"[‐-―−]")
_BRITISH_ISE = re.compile(r"is(ation|ing|ed|er|e)$")
_BRITISH_OUR = re.compile(r"(?<=[a-z]{2})our$")
_BRITISH_LL = re.compile(r"ll(ing|ed|er)$")
GENERIC_HEADS = frozenset(
    {
        "agent",
        "algorithm",
        "approach",
        "architecture",
        "benchmark",
        "dataset",
        "framework",
        "layer",
        "loss",
        "mechanism",
        "method",
        "model",
        "module",
        "network",
        "policy",
        "score",
        "system",
        "task",
        "technique",
    }
)
"""Singular words that a long form may end in without its acronym having a letter for them."""


def fold(text: str) -> str:
    r"""Return the text in plain ASCII letters, digits and punctuation; case is kept.

    >>> fold(r"Fr\'echet"), fold("$\\beta$-VAE"), fold(r"\textsc{Kangaroo}"), fold("M$^3$ViT"), fold("π_{0.5}")
    ('Frechet', 'beta-VAE', 'Kangaroo', 'M3ViT', 'pi0.5')
    """
    if text.isascii() and not _ODD.search(text):
        return text
    # Signs go before NFKD, which would spell them out; LaTeX and marks after it, since it makes them of wide letters.
    letters = unicodedata.normalize("NFKD", _SIGNS.sub("", text))
    text = _LATEX_ACCENT.sub("", "".join(c for c in letters if not unicodedata.combining(c)))
    text = _LATEX_COMMAND.sub(_spell, text).replace("\\", "")
    text = _SPELT_SIGNS.sub("", _MARKS.sub("", text))
    plain = "".join(_GREEK.get(c.lower(), c) for c in text)
    return _DASH.sub("-", plain).replace("×", " times ").strip()


def _spell(command: re.Match[str]) -> str:
    return command[1] + " " * bool(command[2]) if command[1] in _COMMANDS else ""


_ODD = re.compile(r"[\\*{}$^_`'\"]|\((?:tm|r|c)\)", re.IGNORECASE)


@lru_cache(maxsize=1 << 16)
def singular(word: str) -> str:
    """Return one word in lower case, singular and American spelling; the form is a key, not always a word.

    A capital S at the end of capitals is part of the name (`TPS`), a small one is a plural (`LLMs`).

    >>> singular("LLMs"), singular("TPS"), singular("Losses"), singular("optimisation"), singular("analysis")
    ('llm', 'tps', 'loss', 'optimization', 'analysis')
    """
    low = word.lower()
    if low.endswith("s") and word[-1] == "s" and len(low) > 2:
        low = _without_plural(low, capitals=word[:-1].isupper())
    return _american(low)


def _without_plural(low: str, *, capitals: bool) -> str:
    if capitals or (len(low) == 4 and low.endswith("pus")):
        return low[:-1]
    if low.endswith(("ss", "us", "is")) or len(low) < 4:
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "xes")) and len(low) > 4:
        return low[:-2]
    return low[:-1]


def _american(low: str) -> str:
    if len(low) < 6:
        return low
    low = _BRITISH_LL.sub(r"l\1", _BRITISH_OUR.sub("or", _BRITISH_ISE.sub(r"iz\1", low)))
    return low[:-2] + "er" if low in {"centre", "metre", "theatre"} else low


@lru_cache(maxsize=1 << 18)
def words(name: str) -> tuple[str, ...]:
    """Return the words of a name: lower case, singular, numbers apart from letters, no leading article.

    A resolution of equal sides is one number, a year of this century two digits, a unit letter stays at its number,
    and a `v` before a version number goes.

    >>> words("The Llama-2 7B"), words("ImageNet 256x256"), words("AIME'25"), words("Stable Diffusion v1.5")
    (('llama', '2', '7b'), ('image', 'net', '256'), ('aime', '25'), ('stable', 'diffusion', '1.5'))
    """
    text = fold(name)
    if not _NUMBERED.search(text):
        return tuple(map(singular, _LETTERS.findall(_camel(_ARTICLE.sub("", text)))))
    text = _SQUARE.sub(r"\1", _TIMES.sub("x", text))
    text = _ARTICLE.sub("", _YEAR.sub(r"\1", _VERSION_V.sub("", text)))
    parts: list[str] = []
    end = -1
    for match in _TOKEN.finditer(_camel(text)):
        parts += _joined(parts, match[0], adjacent=match.start() == end)
        end = match.end()
    return tuple(parts)


def _camel(text: str) -> str:
    return _HUMP.sub(" ", text)


def _joined(parts: list[str], run: str, *, adjacent: bool) -> list[str]:
    if run == "+":
        return ["plus"]
    if run[0].isdigit():
        return [_number(run)]
    unit = run.lower()
    if parts and parts[-1][0].isdigit() and parts[-1][-1].isdigit() and len(unit) == 1 and (adjacent or unit in "bkm"):
        parts[-1] += unit
        return []
    return [singular(run)]


def _number(token: str) -> str:
    whole, _, rest = token.partition(".")
    if whole == "0" and rest:
        return "0" + rest  # "0.5" and "05" are one version
    return whole if rest.strip("0.") == "" else token


@lru_cache(maxsize=1 << 16)
def normal_form(name: str) -> str:
    """Return the key under which two spellings of one name meet; digits are never lost.

    Letters are joined over hyphens and spaces; numbers, and a single letter that stands for a version, stay apart.

    >>> normal_form("Llama-3-8B") == normal_form("LLaMa3 8B") == "llama 3 8b"
    True
    >>> normal_form("Mixture-of-Experts"), normal_form("ViT-B/16"), normal_form("U-Net"), normal_form("LoRA+")
    ('mixtureofexpert', 'vit b 16', 'unet', 'loraplus')
    """
    return squash(words(name)) or name.casefold().strip()


def squash(parts: tuple[str, ...]) -> str:
    """Return words as one key: runs of letters joined, numbers and version letters apart.

    >>> squash(("early", "exit")), squash(("gpt", "4o")), squash(("arc", "c"))
    ('earlyexit', 'gpt 4o', 'arc c')
    """
    runs: list[str] = []
    for at, part in enumerate(parts):
        apart = not runs or part[0].isdigit() or runs[-1][0].isdigit() or _is_version_letter(parts, at)
        if apart:
            runs.append(part)
        else:
            runs[-1] += part
    return " ".join(runs)


def _is_version_letter(parts: tuple[str, ...], at: int) -> bool:
    part = parts[at]
    last = at + 1 == len(parts) or parts[at + 1][0].isdigit()
    return at > 0 and len(part) == 1 and last and part not in "kn"


@lru_cache(maxsize=1 << 16)
def version_key(name: str) -> tuple[str, ...]:
    """Return the digits, sizes and version letters of a name in order; names that differ here are never one thing.

    >>> version_key("Llama-2 7B"), version_key("GPT-4o"), version_key("ViT-B/16"), version_key("DINO")
    (('2', '7b'), ('4o',), ('b', '16'), ())
    """
    parts = words(name)
    return tuple(p for at, p in enumerate(parts) if p[0].isdigit() or _is_version_letter(parts, at))


def content_words(name: str) -> tuple[str, ...]:
    """Return the words of a name without articles, prepositions and conjunctions.

    >>> content_words("reinforcement learning with verifiable rewards")
    ('reinforcement', 'learning', 'verifiable', 'reward')
    """
    return tuple(w for w in words(name) if w not in _STOPWORDS)


def is_acronym(short: str, long: str) -> bool:
    """Say whether `short` abbreviates the whole of `long`, not just its end.

    Every letter of `short` stands in `long` in order, the first at its start, and at least three in five of the
    content words give their first letter. A digit may repeat the letter before it (`S3`), or be read (`T2I`, `3DGS`).

    Source: after Schwartz and Hearst (2003), with the whole of the long form to be covered.

    >>> is_acronym("MoEs", "Mixture of Experts"), is_acronym("T2I", "text-to-image")
    (True, True)
    >>> is_acronym("MoE", "sparse mixture of experts"), is_acronym("RL", "reinforcement learning from human feedback")
    (False, False)
    """
    letters = _NO_LETTER.sub("", singular_run(short))
    parts = _initial_words(long)
    if not 2 <= len(letters) <= 10 or len(parts) < 2 or len(letters) >= len("".join(parts)):
        return False
    if letters == _capitals(long):
        return True
    if letters[0] != parts[0][0]:
        return False
    ends = [parts[:-1], parts] if singular(parts[-1]) in GENERIC_HEADS else [parts]
    return any(_covers(form, end) for end in ends for form in _readings(letters))


def _capitals(long: str) -> str:
    """Return the capitals of a long form that marks its acronym inside its words, `lineaR attEntion`, else ""."""
    plain = fold(long)
    marked = _INNER_CAPITAL.search(plain) and any(c.isupper() for c in re.split(r"[\s-]", plain)[0])
    return "".join(c for c in plain if c.isupper()).lower() if marked else ""


def singular_run(short: str) -> str:
    """Return a short form in lower case without the `s` of its plural.

    >>> singular_run("MLPs"), singular_run("RMS"), singular_run("VLAs")
    ('mlp', 'rms', 'vla')
    """
    plain = fold(short)
    return (plain[:-1] if _PLURAL_S.search(plain) else plain).lower()


def _initial_words(long: str) -> list[str]:
    return _INITIAL_WORD.findall(_camel(fold(long)).lower())


def _readings(letters: str) -> list[str]:
    if letters.isalpha():
        return [letters]
    repeated = re.sub(r"([a-z])([2-4])", lambda m: m[1] * int(m[2]), letters)
    spoken = re.sub(r"(?<=[a-z])2(?=[a-z])", "t", letters)
    return [letters, *(form for form in (repeated, spoken) if form != letters)]


def _covers(letters: str, parts: list[str]) -> bool:
    content = sum(w not in _STOPWORDS for w in parts)
    return _most_initials(letters, parts, {}, 0, 0) >= 0.6 * content


def _most_initials(letters: str, parts: list[str], seen: dict[tuple[int, int], int], at: int, word: int) -> int:
    """Return how many content words from `word` on give their initial, the last among them; below 0 if none fit.

    Each word takes its initial and any further letters that follow inside it; all but the last may give none.
    """
    if at == len(letters) or word == len(parts):
        return 0 if at == len(letters) and word == len(parts) else -99
    if (at, word) in seen:
        return seen[at, word]
    best = _most_initials(letters, parts, seen, at, word + 1) if word else -99
    used, place = at, 0
    while used < len(letters) and (used > at or parts[word][0] == letters[at]):
        place = parts[word].find(letters[used], place) + 1
        if not place:
            break
        used += 1
        best = max(best, (parts[word] not in _STOPWORDS) + _most_initials(letters, parts, seen, used, word + 1))
    seen[at, word] = best
    return best


@lru_cache(maxsize=1 << 16)
def initials(name: str) -> str:
    """Return the first letters of the content words of a name that has two or more, else "".

    >>> initials("Mixture of Experts"), initials("continued pre-training"), initials("LoRA")
    ('me', 'cpt', '')
    """
    content = content_words(name)
    return "".join(w[0] for w in content) if len(content) > 1 else ""
