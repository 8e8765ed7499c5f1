"""Find entities, statements and results by a language model behind an OpenAI-compatible address: the extractor `llm`.

One request a paper. Everything that the model says is grounded in the paper's text (`llm_reply`), answers are kept on
disk (`llm_cache`), and tokens and money are counted (`llm_ledger`).
"""

import json
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

from kg.errors import KgError
from kg.extract.llm_cache import AnswerCache, cache_key
from kg.extract.llm_client import Answer, LlmClient, NoAnswerError
from kg.extract.llm_ledger import BudgetSpentError
from kg.extract.llm_prompt import count_input, paper_text, prompt_version
from kg.extract.llm_reply import ground
from kg.extract.llm_settings import LlmSettings, parse_settings
from kg.model import Extraction, Paper
from kg.record import check_grounding

ANSWER_TOKENS = 1500
"""Tokens of a mean answer, for estimates; gold written as answers has 1,340 (train) and 1,880 (dev)."""

FAILURES_IN_A_ROW = 5
"""Papers one after the other without an answer after which the server counts as gone."""

_NAMED_FAILURES = 5


class _Got(NamedTuple):
    """Hold an answer and how it came: `asked`, `cached` or `not kept`."""

    answer: Answer
    how: str


class LlmExtractor:
    """Ask a language model about each paper.

    Args:
        settings: Model, address, limits.
        sleep: Waits so many seconds between retries; by default in a way that ends with the extraction.
    """

    def __init__(self, settings: LlmSettings, *, sleep: Callable[[float], object] | None = None) -> None:
        self.settings = settings
        self.name = f"llm:{settings.model}/{prompt_version()}"
        self.client = LlmClient(settings, sleep=sleep)
        self.cache = AnswerCache(settings.cache)
        self.outcomes: Counter[str] = Counter()
        self.dropped: Counter[str] = Counter()
        self.failures: list[tuple[str, str]] = []

    def extract(self, papers: Iterable[Paper]) -> Iterator[Extraction]:
        """Yield one extraction a paper, in order; a paper without an answer has no findings and is counted.

        Raises:
            KgError: The budget is spent, the server refuses the key, or it gives no answers at all.
        """
        waiting: deque[tuple[Paper, Future[_Got]]] = deque()
        self.client.stopping.clear()
        pool = ThreadPoolExecutor(self.settings.concurrency)
        try:
            for paper in papers:
                waiting.append((paper, pool.submit(self._answer, paper)))
                if len(waiting) > self.settings.concurrency:
                    yield self._finished(*waiting.popleft())
            while waiting:
                yield self._finished(*waiting.popleft())
        finally:
            self.client.stopping.set()
            pool.shutdown(wait=True, cancel_futures=True)

    def _key(self, text: str) -> str:
        return cache_key(self.settings.model, prompt_version(), str(self.settings.seed), text)

    def _answer(self, paper: Paper) -> _Got:
        """Return the kept answer, or ask and keep; runs in a thread."""
        text = paper_text(paper, self.settings.max_text)
        key = self._key(text)
        kept = _kept(self.cache.get(key))
        if kept:
            return _Got(kept, "cached")
        answer = self.client.ask(text)
        if answer.outcome != "empty" and not self.cache.put(key, json.dumps([answer.outcome, answer.content])):
            return _Got(answer, "not kept")
        return _Got(answer, "asked")

    def _finished(self, paper: Paper, future: Future[_Got]) -> Extraction:
        nothing = Extraction(paper, extractor=self.name)
        try:
            answer, how = future.result()
        except BudgetSpentError as error:
            done, most = self.outcomes["papers"], self.settings.max_cost
            reason = f"{self.client.ledger.cost:.4f} of max_cost={most:g} spent after {done} papers"
            raise KgError(f"{reason}, one more may pass it; raise it and run again, answers are kept") from error
        except NoAnswerError as error:
            self.failures.append((paper.id, str(error)))
            self.outcomes["failed in a row"] += 1
            if self.outcomes["failed in a row"] >= FAILURES_IN_A_ROW:
                raise KgError(f"{self.client.host} gives no answers: {error}") from error
            return nothing
        self.outcomes["failed in a row"] = 0
        self.outcomes["papers"] += 1
        self.outcomes[answer.outcome] += 1
        self.outcomes[how] += 1
        if answer.outcome != "answer":
            return nothing
        reply = json.loads(answer.content)
        found, dropped = ground(paper, reply, extractor=self.name, confidence=self.settings.confidence)
        check_grounding(found)
        self.dropped += dropped
        return found

    def plan(self, papers: Iterable[Paper]) -> str:
        """Return how many requests, tokens and how much money the papers would take; send nothing."""
        asked = cached = tokens_in = 0
        for paper in papers:
            text = paper_text(paper, self.settings.max_text)
            if _kept(self.cache.get(self._key(text))):
                cached += 1
            else:
                asked += 1
                tokens_in += count_input(text)
        tokens_out = asked * ANSWER_TOKENS
        lines = [
            f"would send {asked} requests to {self.settings.url}, model {self.settings.model}",
            f"answers kept already: {cached}",
            f"tokens, about: {tokens_in} in, {tokens_out} out",
            f"cost, about: {self._money(self.settings.cost(tokens_in, tokens_out))}",
        ]
        return "\n".join(lines)

    def _money(self, cost: float) -> str:
        priced = self.settings.price_in or self.settings.price_out
        return f"{cost:.4f}" if priced else "unknown, no prices given (price_in, price_out)"

    def report(self) -> str:
        """Return what was asked, answered, spent and dropped."""
        ledger, counts = self.client.ledger, self.outcomes
        papers = counts["papers"] + len(self.failures)
        asked = f"{ledger.requests} requests, {ledger.retried} retried, {counts['cached']} from the cache"
        lines = [
            f"llm {self.settings.model}: {papers} papers, {asked}",
            f"tokens: {ledger.tokens_in} in, {ledger.tokens_out} out; cost: {self._money(ledger.cost)}",
        ]
        silent = [f"{counts[k]} {name}" for k, name in (("refusal", "refused"), ("empty", "empty")) if counts[k]]
        silent += [f"{len(self.failures)} failed"] if self.failures else []
        if silent:
            lines.append(f"papers without findings: {', '.join(silent)}")
        lines += [f"  {paper}: {reason}" for paper, reason in self.failures[:_NAMED_FAILURES]]
        if self.dropped:
            lines.append("dropped: " + ", ".join(f"{n} {reason}" for reason, n in sorted(self.dropped.items())))
        if counts["not kept"]:
            lines.append(f"{counts['not kept']} answers could not be kept in {self.settings.cache}")
        return "\n".join(lines)


def _kept(entry: str | None) -> Answer | None:
    """Return the answer of a cache entry, or None where it is none."""
    if entry is None:
        return None
    try:
        outcome, content = json.loads(entry)
        fits = outcome == "refusal" or (outcome == "answer" and isinstance(json.loads(content), dict))
    except (ValueError, TypeError, RecursionError):
        return None
    return Answer(outcome, content) if fits else None


def load(**settings: str) -> LlmExtractor:
    """Return an extractor that asks a language model; sends nothing yet.

    Args:
        settings: `model`, `base_url` and what else `LlmSettings` holds, as text.

    Raises:
        UnknownNameError: A setting is not known.
        SettingError: A setting is missing or cannot be used.
    """
    return LlmExtractor(parse_settings(settings))
