"""Paper → Extraction. spaCy is imported only in this folder, and only when an extractor is loaded."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from inspect import Parameter, signature
from types import MappingProxyType
from typing import Any, Protocol, runtime_checkable

from kg.errors import SettingError, UnknownNameError
from kg.model import Extraction, Paper
from kg.registry import Plugin, Registry


class Extractor(Protocol):
    """Find entities, statements and results in papers; `name` goes into the provenance, `kg-rules/0.1.0`."""

    name: str

    def extract(self, papers: Iterable[Paper]) -> Iterator[Extraction]:
        """Yield one extraction a paper, in order; every offset and quote is in the paper's text."""
        ...


@runtime_checkable
class Reporting(Protocol):
    """Be an extractor that says afterwards what its work cost and what it dropped."""

    def report(self) -> str:
        """Return some lines of text, for standard error."""
        ...


@runtime_checkable
class Planning(Protocol):
    """Be an extractor that says beforehand what its work would cost."""

    def plan(self, papers: Iterable[Paper]) -> str:
        """Return some lines of text; do and send nothing."""
        ...


EXTRACTORS = Registry(
    "extractor",
    "kg.extractors",
    [
        Plugin("kg", "kg.extract.pipeline:load", "the built-in spaCy pipeline: vocabularies, trained model, rules"),
        Plugin(
            "spacy",
            "kg.extract.custom_spacy:load",
            "a spaCy pipeline of yours as the recogniser (--model NAME_OR_PATH)",
            needs=("model",),
        ),
        Plugin(
            "llm",
            "kg.extract.llm:load",
            "a language model behind an OpenAI-compatible address (--model NAME --base-url URL)",
            needs=("model", "base_url"),
            one_process=True,
        ),
    ],
)


def load_extractor(name: str = "kg", settings: Mapping[str, str] = MappingProxyType({})) -> Extractor:
    """Return a ready extractor; loading the built-in one takes about a second and some 100 MB.

    Args:
        name: Its name in the table or as a plug-in.
        settings: Given to its loader as keyword arguments.

    Raises:
        UnknownNameError: No extractor of that name, or no setting of that name.
        SettingError: A setting that it needs is missing, or a value cannot be used.
        ModelMissingError: Its trained model is not there.
    """
    load = EXTRACTORS.get(name).load()
    _check_settings(name, load, settings)
    extractor: Extractor = load(**settings)
    return extractor


def _check_settings(name: str, load: Callable[..., Any], settings: Mapping[str, str]) -> None:
    parameters = signature(load).parameters
    known = [n for n, p in parameters.items() if p.kind in (Parameter.KEYWORD_ONLY, Parameter.POSITIONAL_OR_KEYWORD)]
    checks_itself = any(p.kind is Parameter.VAR_KEYWORD for p in parameters.values())
    for setting in sorted(settings.keys() - known):
        if not known and not checks_itself:
            raise SettingError(setting, f"the extractor {name} takes no settings")
        if not checks_itself:
            raise UnknownNameError("setting", setting, known)
    for setting in known:
        if parameters[setting].default is Parameter.empty and setting not in settings:
            raise SettingError(setting, f"the extractor {name} needs it")
