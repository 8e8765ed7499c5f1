"""The settings of the extractor `llm`, read from text and checked; standard library only."""

import ipaddress
import math
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from kg.errors import SettingError, UnknownNameError

KEY_VARIABLE = "KG_LLM_API_KEY"
"""The environment variable that holds the key; the key stands nowhere else."""


def default_cache() -> Path:
    """Return the folder for answers: in `$XDG_CACHE_HOME`, else in `~/.cache`."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kg" / "llm"


@dataclass(frozen=True, slots=True)
class LlmSettings:
    """Hold how to reach the model and what it may cost.

    Attributes:
        model: Name of the model, as the server knows it.
        base_url: Address up to and without `/chat/completions`; https, or http on this machine.
        insecure: Whether http to another machine is allowed.
        timeout: Seconds until an answer must be whole.
        retries: How often one paper is asked for again.
        concurrency: Requests under way at once.
        max_tokens: Longest answer asked for, in tokens; doubled once where an answer is cut off.
        max_reply: Longest answer read, in bytes.
        max_text: Characters of a paper's field that are sent; what follows is not looked at.
        max_cost: What may be spent, in the currency of the prices; 0 sets no limit.
        price_in: Price of a million tokens sent.
        price_out: Price of a million tokens answered.
        seed: Seed that is sent along.
        confidence: Confidence of all that is found, in [0, 1]; models give none that is calibrated.
        cache: Folder of the answers, or None for none.
    """

    model: str
    base_url: str
    insecure: bool = False
    timeout: float = 120.0
    retries: int = 4
    concurrency: int = 4
    max_tokens: int = 4096
    max_reply: int = 2_000_000
    max_text: int = 20_000
    max_cost: float = 0.0
    price_in: float = 0.0
    price_out: float = 0.0
    seed: int = 0
    confidence: float = 0.8
    cache: Path | None = field(default_factory=default_cache)

    @property
    def url(self) -> str:
        """Return the address that is asked."""
        return self.base_url.rstrip("/").removesuffix("/chat/completions") + "/chat/completions"

    def cost(self, tokens_in: int, tokens_out: int) -> float:
        """Return what so many tokens cost."""
        return (tokens_in * self.price_in + tokens_out * self.price_out) / 1e6


def parse_settings(given: Mapping[str, str]) -> LlmSettings:
    """Return the settings that pairs of name and text stand for.

    Raises:
        UnknownNameError: No setting of that name.
        SettingError: One is missing, or its value cannot be used.

    >>> parse_settings({"model": "m", "base_url": "http://localhost:8000/v1", "timeout": "30"}).timeout
    30.0
    """
    known = [f.name for f in fields(LlmSettings)]
    for name in sorted(given.keys() - set(known)):
        raise UnknownNameError("setting", name, known)
    for name, flag in (("model", "--model NAME"), ("base_url", "--base-url URL")):
        if not given.get(name):
            raise SettingError(name, f"the extractor llm needs it: {flag}")
    values: dict[str, Any] = {name: _READERS.get(name, _plain)(name, text) for name, text in given.items()}
    settings = LlmSettings(**values)
    check_address(settings.base_url, insecure=settings.insecure)
    if settings.max_cost and not (settings.price_in or settings.price_out):
        raise SettingError("max_cost", "needs the prices: price_in and price_out, for a million tokens")
    return settings


def check_address(url: str, *, insecure: bool) -> None:
    """Refuse an address that the key must not be sent to.

    Raises:
        SettingError: Not http or https, no host, a user or a key in it, or http to another machine.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise SettingError("base_url", "is no address; write https://HOST/v1") from error
    if parts.scheme not in ("http", "https") or not host or not url.isascii() or not url.isprintable() or " " in url:
        raise SettingError("base_url", "must be an http or https address, as https://HOST/v1")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise SettingError("base_url", f"must hold no user, query or key; the key goes into {KEY_VARIABLE}")
    if parts.scheme == "http" and not insecure and not is_loopback(url):
        raise SettingError("base_url", f"http to {host} is read by anyone on the way; use https, or insecure=yes")


def is_loopback(url: str) -> bool:
    """Tell whether an address is on this machine.

    >>> is_loopback("http://127.0.0.1:8000/v1"), is_loopback("http://127.0.0.1.example.org/v1")
    (True, False)
    """
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _plain(name: str, text: str) -> str:
    del name
    return text


def _flag(name: str, text: str) -> bool:
    words = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
    if text.casefold() not in words:
        raise SettingError(name, f"must be yes or no, not {text!r}")
    return words[text.casefold()]


def _number(low: float, high: float = math.inf) -> Callable[[str, str], float]:
    def read(name: str, text: str) -> float:
        """Read a number within the limits."""
        try:
            value = float(text)
        except ValueError as error:
            raise SettingError(name, f"must be a number, not {text!r}") from error
        if not low <= value <= high or math.isinf(value):
            raise SettingError(name, f"must be {low:g} or more" + (f" and {high:g} at most" if high < math.inf else ""))
        return value

    return read


def _count(low: int, high: int) -> Callable[[str, str], int]:
    def read(name: str, text: str) -> int:
        """Read a whole number within the limits."""
        if not text.isascii() or not text.isdigit() or not low <= int(text[:12]) <= high or len(text) > 12:
            raise SettingError(name, f"must be a whole number from {low} to {high}, not {text[:20]!r}")
        return int(text)

    return read


def _folder(name: str, text: str) -> Path | None:
    del name
    return None if text.casefold() in ("", "no") else Path(text).expanduser()


_READERS: dict[str, Callable[[str, str], Any]] = {
    "insecure": _flag,
    "timeout": _number(0.05, 3600),
    "retries": _count(0, 20),
    "concurrency": _count(1, 64),
    "max_tokens": _count(16, 1_000_000),
    "max_reply": _count(1000, 100_000_000),
    "max_text": _count(100, 10_000_000),
    "max_cost": _number(0),
    "price_in": _number(0),
    "price_out": _number(0),
    "seed": _count(0, 2**31 - 1),
    "confidence": _number(0, 1),
    "cache": _folder,
}
