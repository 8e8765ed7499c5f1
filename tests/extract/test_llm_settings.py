"""Hold the settings of the language-model extractor, its prompt, its cache and its budget."""

import json
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SettingError, UnknownNameError
from kg.extract.llm_cache import AnswerCache, cache_key
from kg.extract.llm_ledger import BudgetSpentError, Ledger
from kg.extract.llm_prompt import count_input, count_tokens, instructions, paper_text, prompt_version, schema
from kg.extract.llm_settings import default_cache, parse_settings
from kg.model import ENTITY_TYPES, KINDS, PREDICATES, ROLES, Paper

NEEDED = {"model": "m", "base_url": "https://llm.example.org/v1"}


def test_defaults_and_values() -> None:
    """What is not given has a default; what is given is read by its type."""
    settings = parse_settings({**NEEDED, "timeout": "1.5", "retries": "0", "cache": "no", "price_in": "2"})
    assert (settings.timeout, settings.retries, settings.cache, settings.concurrency) == (1.5, 0, None, 4)
    assert settings.cost(1_000_000, 5) == 2.0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("timeout", "soon"),
        ("timeout", "nan"),
        ("timeout", "-1"),
        ("timeout", "0"),
        ("retries", "1.5"),
        ("retries", "²"),
        ("retries", "9" * 5000),
        ("concurrency", "0"),
        ("concurrency", "1000"),
        ("confidence", "1.1"),
        ("max_cost", "inf"),
        ("insecure", "perhaps"),
        ("model", ""),
        ("base_url", ""),
    ],
)
def test_a_value_that_cannot_be_used_is_named(name: str, value: str) -> None:
    """A wrong value is a SettingError that names its setting and stays short."""
    with pytest.raises(SettingError, match=f"setting {name}: ") as caught:
        parse_settings({**NEEDED, name: value})
    assert caught.value.exit_code == 2
    assert len(str(caught.value)) < 200


def test_an_unknown_setting_lists_the_known() -> None:
    """A misspelt setting gets a suggestion."""
    with pytest.raises(UnknownNameError, match="did you mean max_tokens"):
        parse_settings({**NEEDED, "max_token": "5"})


def test_a_budget_needs_prices() -> None:
    """A budget that nothing would ever be counted against is refused."""
    with pytest.raises(SettingError, match="needs the prices"):
        parse_settings({**NEEDED, "max_cost": "1"})
    assert parse_settings({**NEEDED, "max_cost": "1", "price_out": "3"}).max_cost == 1.0


@pytest.mark.parametrize(
    "url",
    [
        "ftp://llm.example.org/v1",
        "file:///etc/passwd",
        "llm.example.org",
        "https://",
        "https://user:secret@llm.example.org/v1",
        "https://llm.example.org/v1?key=secret",
        "https://llm.example.org/v1#a",
        "https://llm.example.org:port/v1",
        "https://llm.example.org/v1\r\nX: y",
        "https://llm example.org/v1",
        "https://[::1/v1",
        "http://llm.example.org/v1",
        "http://127.0.0.1.example.org/v1",
        "http://10.0.0.1/v1",
    ],
)
def test_an_address_that_the_key_must_not_go_to(url: str) -> None:
    """Other schemes, secrets in the address, and http to another machine are refused, the secret unsaid."""
    with pytest.raises(SettingError, match="setting base_url: ") as caught:
        parse_settings({**NEEDED, "base_url": url})
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["http://localhost:8000/v1", "http://127.0.0.1:1/v1/", "http://[::1]:8000", "https://llm.example.org/v1"]
)
def test_an_address_that_may_be_asked(url: str) -> None:
    """Addresses with https anywhere and with http on this machine are taken, with or without the path's end."""
    asked = parse_settings({**NEEDED, "base_url": url}).url
    assert asked == url.rstrip("/") + "/chat/completions"
    assert parse_settings({**NEEDED, "base_url": asked}).url == asked


def test_insecure_is_asked_for() -> None:
    """Plain http to another machine is taken where the user says so."""
    assert parse_settings({**NEEDED, "base_url": "http://10.0.0.1/v1", "insecure": "yes"}).insecure


def test_the_cache_lies_where_caches_lie(monkeypatch: pytest.MonkeyPatch) -> None:
    """The default folder follows XDG_CACHE_HOME."""
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    assert default_cache() == Path("/somewhere/kg/llm")


def test_the_instructions_name_all_that_may_be_answered() -> None:
    """Every class, property, role, kind and key of the answer is in the instructions."""
    text = instructions()
    keys = {key for items in schema()["properties"].values() for key in items["items"]["properties"]}
    for word in (*ENTITY_TYPES, *PREDICATES, *ROLES, *KINDS, *keys, *schema()["properties"]):
        assert word in text, word
    assert "{" not in text


def test_the_schema_is_closed() -> None:
    """Each object of the schema requires all its keys and takes no other, as strict servers want it."""

    def objects(node: Any) -> list[dict[str, Any]]:
        if not isinstance(node, dict):
            return []
        inner = [found for value in node.values() for found in objects(value)]
        return [node, *inner] if node.get("type") == "object" else inner

    found = objects(schema())
    assert len(found) == 4
    for node in found:
        assert (node["additionalProperties"], node["required"]) == (False, list(node["properties"]))
    assert set(schema()["properties"]["entities"]["items"]["properties"]["type"]["enum"]) == set(ENTITY_TYPES)


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_paper_stays_data(title: str, abstract: str) -> None:
    """Whatever stands in a paper, its message is one JSON object with the same text."""
    paper = Paper("1", title, abstract)
    assert json.loads(paper_text(paper, 100)) == {"title": title, "abstract": abstract, "byline": ""}
    assert count_tokens(title) <= len(title.encode("utf8", "surrogatepass"))


def test_a_long_text_is_cut() -> None:
    """No field is sent beyond the limit, and the estimate follows."""
    text = paper_text(Paper("1", "t", "a" * 5000), 1000)
    assert json.loads(text)["abstract"] == "a" * 1000
    assert count_input(text) < count_input(paper_text(Paper("1", "t", "a" * 5000), 5000))
    assert len(prompt_version()) == 12


def test_threads_keep_answers_side_by_side(tmp_path: Path) -> None:
    """Several threads may write the same and other answers, and each is whole; nothing else is left there."""
    cache = AnswerCache(tmp_path)
    keys = [cache_key(str(n % 3)) for n in range(30)]
    threads = [Thread(target=cache.put, args=(key, key * 100)) for key in keys]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [cache.get(key) for key in keys] == [key * 100 for key in keys]
    assert len([p for p in tmp_path.rglob("*") if p.is_file()]) == 3


def test_an_entry_under_another_name_is_not_there(tmp_path: Path) -> None:
    """An answer that was moved to another key is passed over."""
    cache = AnswerCache(tmp_path)
    one, other = cache_key("1"), cache_key("2")
    cache.put(one, "{}")
    target = tmp_path / other[:2] / f"{other}.json"
    target.parent.mkdir(exist_ok=True)
    (tmp_path / one[:2] / f"{one}.json").rename(target)
    assert (cache.get(one), cache.get(other)) == (None, None)


def test_a_request_waits_for_room_in_the_budget() -> None:
    """A request that fits only once another is booked waits for it; with none under way it is refused."""
    ledger = Ledger(parse_settings({**NEEDED, "price_out": "1", "max_cost": "1"}))
    ledger.reserve(0, 600_000)
    waiting = Thread(target=ledger.reserve, args=(0, 600_000))
    waiting.start()
    waiting.join(0.05)
    assert waiting.is_alive()
    ledger.settle((0, 600_000), (10, 300_000))
    waiting.join(5)
    assert not waiting.is_alive()
    ledger.settle((0, 600_000), (10, 600_000))
    assert ledger.cost == pytest.approx(0.9)
    with pytest.raises(BudgetSpentError):
        ledger.reserve(0, 200_000)
    assert (ledger.requests, ledger.tokens_in) == (2, 20)
