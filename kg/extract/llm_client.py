"""Ask a language model over HTTP: retries, waiting, time and size limits, tokens and money counted.

Standard library only beside the package. The key goes into one header of requests to one address and nowhere else:
redirects are not followed, and what a server says is never passed on with the key in it.
"""

import http.client
import json
import os
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from email.message import Message
from email.utils import parsedate_to_datetime
from threading import Event
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from kg import __version__
from kg.errors import KgError, SettingError
from kg.extract.llm_ledger import Ledger
from kg.extract.llm_prompt import count_input, messages, schema
from kg.extract.llm_settings import KEY_VARIABLE, LlmSettings, is_loopback

Json = dict[str, Any]

FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
"""Seconds before the first retry, doubled with each, and at most."""

LONGEST_ASKED_WAIT = 120.0
"""Seconds that a server may ask to wait; where it asks for more, the run ends and says so."""

_AGAIN = frozenset({408, 409, 425, 429})
_FATAL = {
    401: f"refuses the key; set {KEY_VARIABLE}",
    402: "asks for payment",
    403: f"forbids this; check {KEY_VARIABLE} and the model's name",
}
_CHUNK = 65_536


class NoAnswerError(Exception):
    """Say why a paper got no answer, retries included; others may still get theirs."""


class _AgainError(Exception):
    """Say why a request should be made again, and after how many seconds where the server says so."""

    def __init__(self, reason: str, *, wait: float | None = None) -> None:
        self.reason, self.wait = reason, wait
        super().__init__(reason)


class _LostError(_AgainError):
    """Say that a request was sent and its answer lost: it may have to be paid for."""


class _TooLongError(NoAnswerError):
    """Say that an answer has more bytes than are read."""


class _CutOffError(_AgainError):
    """Say that the answer reached its length limit."""


class _RefusedRequestError(Exception):
    """Say that the server does not take a request as it is; the text is the server's."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold what a model says: `outcome` is `answer`, `refusal` or `empty`; `content` is the JSON text of an answer."""

    outcome: str
    content: str = ""


@dataclass(frozen=True, slots=True)
class Dialect:
    """Hold which of the optional parts of a request a server takes."""

    response_format: str = "json_schema"
    length_key: str = "max_tokens"
    sampling: bool = True

    def without(self, complaint: str) -> "Dialect | None":
        """Return the next plainer form for a server's complaint, or None where nothing is left to leave out."""
        text = complaint.casefold()
        if "max_completion_tokens" in text and self.length_key == "max_tokens":
            return replace(self, length_key="max_completion_tokens")
        if self.sampling and ("temperature" in text or "seed" in text):
            return replace(self, sampling=False)
        plainer = {"json_schema": "json_object", "json_object": ""}.get(self.response_format)
        return None if plainer is None else replace(self, response_format=plainer)

    def body(self, settings: LlmSettings, text: str, *, seed: int, longest: int) -> Json:
        """Return a request for a paper's text."""
        body: Json = {"model": settings.model, "messages": messages(text), self.length_key: longest}
        if self.sampling:
            body |= {"temperature": 0, "seed": seed}
        if self.response_format == "json_schema":
            named = {"name": "paper_annotation", "strict": True, "schema": schema()}
            body["response_format"] = {"type": "json_schema", "json_schema": named}
        elif self.response_format:
            body["response_format"] = {"type": self.response_format}
        return body


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str) -> None:
        """Follow none: the key would go along."""


class LlmClient:
    """Ask one model at one address; may be used from several threads.

    Args:
        settings: Address, limits, prices.
        sleep: Waits so many seconds; by default until `stopping` is set, too.

    Once `stopping` is set, nothing is asked again.
    """

    def __init__(self, settings: LlmSettings, *, sleep: Callable[[float], object] | None = None) -> None:
        self.settings = settings
        self.stopping = Event()
        self._sleep = sleep or self.stopping.wait
        self.ledger = Ledger(settings)
        self.host = urlsplit(settings.base_url).netloc
        self._key = _read_key()
        self._dialect = Dialect()
        # A proxy must not see what stays on this machine.
        self._opener: OpenerDirector = build_opener(
            _NoRedirect, *([ProxyHandler({})] if is_loopback(settings.base_url) else [])
        )

    def ask(self, text: str) -> Answer:
        """Return the model's answer for a paper's text.

        Raises:
            NoAnswerError: There is none after all retries.
            BudgetSpentError: Another request could pass the budget.
            KgError: The server refuses the key, the address is wrong, or it asks to wait too long.
        """
        longest, wait, reason = self.settings.max_tokens, 0.0, ""
        for attempt in range(self.settings.retries + 1):
            if attempt:
                self._sleep(wait)
                if self.stopping.is_set():
                    break
                self.ledger.retry()
            try:
                return self._in_a_form_that_it_takes(text, attempt, longest)
            except _AgainError as error:
                reason = error.reason
                if isinstance(error, _CutOffError):
                    longest = self.settings.max_tokens * 2
                wait = error.wait if error.wait is not None else _backoff(attempt)
        raise NoAnswerError(reason)

    def _in_a_form_that_it_takes(self, text: str, attempt: int, longest: int) -> Answer:
        dialect: Dialect | None = self._dialect
        complaint = ""
        while dialect:
            body = dialect.body(self.settings, text, seed=self.settings.seed + attempt, longest=longest)
            try:
                answer = self._request(body, count_input(text), longest)
            except _RefusedRequestError as error:
                complaint = str(error)
                dialect = dialect.without(complaint)
            else:
                self._dialect = dialect
                return answer
        raise NoAnswerError(f"the server refuses the request: {complaint}")

    def _request(self, body: Json, tokens_in: int, tokens_out: int) -> Answer:
        """Make one request; what it costs is set aside before and booked after."""
        used = (0, 0)
        self.ledger.reserve(tokens_in, tokens_out)
        try:
            data = self._post(json.dumps(body).encode("ascii"))
            used = (tokens_in, 0)
            envelope = _envelope(data)
            used = _usage(envelope, tokens_in)
            return read_answer(envelope)
        except (_LostError, _TooLongError):
            used = (tokens_in, 0)
            raise
        finally:
            self.ledger.settle((tokens_in, tokens_out), used)

    def _post(self, data: bytes) -> bytes:
        headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": f"kg/{__version__}"}
        request = Request(self.settings.url, data, headers, method="POST")  # noqa: S310  parse_settings lets http(s) pass only
        if self._key:
            request.add_unredirected_header("Authorization", f"Bearer {self._key}")
        until = time.monotonic() + self.settings.timeout
        try:
            with self._opener.open(request, timeout=self.settings.timeout) as response:
                return self._read(response, until)
        except HTTPError as error:
            with error:
                raise self._verdict(error) from None
        except TimeoutError as error:
            raise _LostError(f"no answer in {self.settings.timeout:g} s") from error
        except URLError as error:
            if isinstance(error.reason, ssl.SSLCertVerificationError):
                raise KgError(f"{self.host} has no valid certificate: {error.reason.verify_message}") from error
            late = isinstance(error.reason, TimeoutError)
            raise _AgainError(f"no answer in {self.settings.timeout:g} s" if late else "no connection") from error
        except (http.client.HTTPException, OSError) as error:
            raise _LostError("the connection broke off") from error

    def _read(self, response: http.client.HTTPResponse, until: float) -> bytes:
        """Return a whole body, or refuse it: too long, too slow, cut."""
        parts: list[bytes] = []
        size = 0
        while part := response.read1(_CHUNK):
            parts.append(part)
            size += len(part)
            if size > self.settings.max_reply:
                raise _TooLongError(f"the answer has more than {self.settings.max_reply} bytes")
            if time.monotonic() > until:
                raise TimeoutError
        length = response.headers.get("Content-Length", "")
        if length.isdigit() and int(length[:15]) != size:
            raise http.client.IncompleteRead(b"".join(parts))
        return b"".join(parts)

    def _verdict(self, error: HTTPError) -> Exception:
        """Return what an HTTP error means: try again, ask otherwise, give up on the paper, or end."""
        code = error.code
        if code in _FATAL:
            return KgError(f"{self.host} {_FATAL[code]} (HTTP {code})")
        if 300 <= code < 400:
            return KgError(f"{self.host} redirects, which is not followed; give the final address as --base-url")
        if code in _AGAIN or code >= 500:
            wait = _retry_after(error.headers)
            if wait is None or wait <= LONGEST_ASKED_WAIT:
                return _AgainError(f"HTTP {code}", wait=wait)
            return KgError(f"{self.host} asks to wait {wait:.0f} s (HTTP {code}); try again then, answers are kept")
        said = f"HTTP {code} {self._complaint(error)}".rstrip()
        if code == 404:
            return KgError(f"{self.host} does not know the address or the model ({said})")
        return _RefusedRequestError(said) if code in (400, 422) else NoAnswerError(said)

    def _complaint(self, error: HTTPError) -> str:
        """Return the server's own words, short and without the key."""
        try:
            said = json.loads(error.read(_CHUNK))
            found = said.get("error", said.get("message", said.get("detail", "")))
            text = found.get("message", "") if isinstance(found, dict) else found
        except (ValueError, AttributeError, RecursionError, OSError, http.client.HTTPException):
            return ""
        words = " ".join(str(text).split())
        return (words.replace(self._key, "…") if self._key else words)[:200]


def _read_key() -> str:
    key = os.environ.get(KEY_VARIABLE, "").strip()
    if not key.isascii() or not key.isprintable() or " " in key:
        raise SettingError(KEY_VARIABLE, "holds a character that no key has")
    return key


def _backoff(attempt: int) -> float:
    return min(LONGEST_WAIT, FIRST_WAIT * 2.0**attempt)


def _retry_after(headers: Message) -> float | None:
    """Return the seconds that a server asks to wait; a date counts from the server's own clock."""
    asked = str(headers.get("Retry-After", "")).strip()
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    try:
        wait = parsedate_to_datetime(asked) - parsedate_to_datetime(str(headers.get("Date", "")))
    except (ValueError, TypeError):
        return None
    return max(0.0, wait.total_seconds())


def _envelope(data: bytes) -> Json:
    try:
        envelope = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _AgainError("the server's reply is no JSON") from error
    if not isinstance(envelope, dict):
        raise _AgainError("the server's reply is no JSON object")
    return envelope


def _usage(envelope: Json, tokens_in: int) -> tuple[int, int]:
    """Return the tokens in and out that the server counts, else about how many they are."""
    usage = envelope.get("usage")
    counts = [usage.get(k) for k in ("prompt_tokens", "completion_tokens")] if isinstance(usage, dict) else [None, None]
    estimates = (tokens_in, len(json.dumps(envelope.get("choices"))) // 4)
    sent, answered = (c if type(c) is int and 0 <= c < 10**9 else e for c, e in zip(counts, estimates, strict=True))
    return sent, answered


def read_answer(envelope: Json) -> Answer:
    """Return the answer that a server's reply holds.

    Raises:
        _AgainError: It is cut off, or not of the form that was asked for.

    >>> read_answer({"choices": [{"finish_reason": "stop", "message": {"content": "{}"}}]})
    Answer(outcome='answer', content='{}')
    """
    try:
        choice = envelope["choices"][0]
        message, finish = choice["message"], choice.get("finish_reason")
        content, refusal = message.get("content"), message.get("refusal")
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise _AgainError("the server's reply has no message") from error
    if refusal or finish == "content_filter":
        return Answer("refusal")
    if finish == "length":
        raise _CutOffError("the answer is cut off; raise max_tokens")
    if content is None or content == "":
        return Answer("empty")
    if not isinstance(content, str):
        raise _AgainError("the answer is no text")
    return _judged(content)


def _judged(content: str) -> Answer:
    """Return a JSON object out of thoughts and fences around it; words without any object are a refusal."""
    text = content.rpartition("</think>")[2].strip()
    first, last = text.find("{"), text.rfind("}")
    if first < 0:
        return Answer("refusal" if text else "empty")
    try:
        return Answer("answer", json.dumps(json.loads(text[first : last + 1])))
    except (ValueError, RecursionError) as error:
        raise _AgainError("the answer is no JSON") from error
