"""What a page may be made of: the store, the address and its parameters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from kg.serve.api import read_number
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Visit:
    """Hold what a page may be made of.

    Attributes:
        store: The open store.
        root: Address of the server, `http://127.0.0.1:7878/`, to write links with.
        path: Values of the parts of the address in braces.
        parameters: Values of the query string's parameters, each a list.
        accept: The Accept header.
        suffix: `json`, `html`, or "" where the header decides.
        here: Path of the page below the root, without the suffix.
    """

    store: Store
    root: str
    path: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, list[str]] = field(default_factory=dict)
    accept: str = ""
    suffix: str = ""
    here: str = ""

    def value(self, name: str) -> str:
        """Return the last value of a parameter, or ""."""
        return (self.parameters.get(name) or [""])[-1].strip()

    def number(self, name: str, default: int, most: int) -> int:
        """Return a parameter that is a whole number from 1 to `most`.

        Raises:
            QueryError: It is none.
        """
        text = self.value(name)
        return read_number(name, text, most) if text else default

    def address(self, iri: str) -> str:
        """Return where this server shows an IRI of the store; an IRI of elsewhere stays itself.

        >>> Visit(Store(None), "http://a/").address("https://w3id.org/paper-kg/method/lora")
        'http://a/method/lora'
        """
        base = self.store.base
        return f"{self.root}{iri.removeprefix(base)}" if iri.startswith(base) else iri

    def place(self, path: str, **parameters: str | int) -> str:
        """Return an address below the root with parameters; empty ones are left out.

        >>> Visit(Store(None), "http://a/").place("search", q="a b", type="")
        'http://a/search?q=a+b'
        """
        given = {name: value for name, value in parameters.items() if value != ""}
        return f"{self.root}{path}?{urlencode(given)}" if given else f"{self.root}{path}"
