"""Prefixes, CURIEs, slugs, and IRIs minted from content: never random, never a counter.

Standard library only; imports nothing of the package.
"""

import hashlib
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote

BASE = "https://w3id.org/paper-kg/"
"""Default base of every IRI that the package mints."""

ONTOLOGY = "https://w3id.org/paper-kg/ontology#"
"""Namespace of the classes and properties."""

PREFIXES: dict[str, str] = {
    "cito": "http://purl.org/spar/cito/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "fabio": "http://purl.org/spar/fabio/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "kg": ONTOLOGY,
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

MAX_SLUG = 120
"""Characters of a slug at most; databases that index IRIs refuse very long ones."""

_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau",
    "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
}  # fmt: skip
_NO_SLUG = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65_536)
def slug(text: str) -> str:
    """Return a readable, lower-case ASCII form of a name for use in an IRI.

    Greek letters are spelled out, `+` becomes `plus`, accents go, the rest of the punctuation becomes one hyphen. A
    name without a single Latin letter or digit gets a short hash of itself, so that no two names fall together for
    lack of ASCII; one longer than `MAX_SLUG` is cut and gets a hash of the whole.

    >>> slug("DINOv2"), slug("C++ / β-VAE"), slug("Llama-2 7B")
    ('dinov2', 'cplusplus-beta-vae', 'llama-2-7b')
    """
    words = _NO_SLUG.sub("-", _latin(text).replace("+", "plus")).strip("-")
    if len(words) > MAX_SLUG:
        return f"{words[: MAX_SLUG - 13].rstrip('-')}-{digest(words)}"
    return words or f"x-{digest(text)}"


def _latin(text: str) -> str:
    """Return a text in small letters, Greek ones spelled out, without accents."""
    if text.isascii():
        return text.lower()
    spelled = "".join(_GREEK.get(c, c) for c in unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in spelled if not unicodedata.combining(c))


def digest(*parts: str) -> str:
    """Return twelve hexadecimal digits of SHA-256 over the parts, kept apart by U+001F.

    >>> digest("a", "b") == digest("a", "b") != digest("ab")
    True
    """
    return hashlib.sha256("\x1f".join(parts).encode("utf8", "surrogatepass")).hexdigest()[:12]


def mint_entity(entity_type: str, name: str, *, base: str = BASE, qualifier: str = "") -> str:
    """Mint the IRI of an entity from its class and name; `qualifier` tells homonyms apart.

    >>> mint_entity("Method", "Kangaroo")
    'https://w3id.org/paper-kg/method/kangaroo'
    >>> mint_entity("Method", "EfficientViT", qualifier="Cascaded Group Attention")
    'https://w3id.org/paper-kg/method/efficientvit-cascaded-group-attention'
    """
    tail = f"{slug(name)}-{slug(qualifier)}" if qualifier else slug(name)
    return f"{base}{entity_type.lower()}/{tail}"


def mint_paper(paper_id: str, *, base: str = BASE) -> str:
    """Mint the IRI of a paper from its id; it also names the paper's graph with `#graph` after it.

    >>> mint_paper("2404.18911")
    'https://w3id.org/paper-kg/paper/2404.18911'
    """
    return f"{base}paper/{quote(paper_id, safe='.-_~')}"


def mint_statement(kind: str, *parts: str, base: str = BASE) -> str:
    """Mint the IRI of a statement, a result or an evidence from all that it says.

    >>> mint_statement("statement", "s", "p", "o")
    'https://w3id.org/paper-kg/statement/...'
    """
    return f"{base}{kind}/{digest(*parts)}"


def expand(curie: str) -> str:
    """Return the IRI of a CURIE; what has no known prefix comes back as it is.

    >>> expand("kg:outperforms")
    'https://w3id.org/paper-kg/ontology#outperforms'
    """
    prefix, colon, local = curie.partition(":")
    return PREFIXES[prefix] + local if colon and prefix in PREFIXES and not local.startswith("//") else curie


def compress(iri: str) -> str:
    """Return the CURIE of an IRI by the longest known namespace, or the IRI itself.

    >>> compress("https://w3id.org/paper-kg/ontology#outperforms")
    'kg:outperforms'
    """
    hits = [(len(space), prefix) for prefix, space in PREFIXES.items() if iri.startswith(space)]
    if not hits:
        return iri
    length, prefix = max(hits)
    return f"{prefix}:{iri[length:]}"
