"""Hold the extractor that takes a spaCy pipeline of the user's."""

from pathlib import Path
from typing import Any

import pytest
import spacy

from kg.errors import ModelMissingError, SettingError, UnknownNameError
from kg.extract import Extractor, load_extractor
from kg.extract.custom_spacy import parse_labels
from kg.model import Extraction, Paper
from kg.record import check_grounding
from tests.extract.test_contract import HOSTILE, check_extraction

PAPER = Paper(
    "1",
    "Wombat: Patient Decoding",
    "We propose Wombat, a decoder. Wombat outperforms Echidna-2 by 3.1% on MarsupialQA. It was made at Burrow Labs.",
)
PATTERNS = [
    {"label": "Method", "pattern": "Wombat"},
    {"label": "METHOD", "pattern": [{"TEXT": "Echidna-2"}]},
    {"label": "dataset", "pattern": "MarsupialQA"},
    {"label": "ORG", "pattern": "Burrow Labs"},
    {"label": "MISC", "pattern": "decoder"},
]


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a small spaCy pipeline with spaCy's own tokens and a few patterns."""
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(PATTERNS)
    path = tmp_path_factory.mktemp("spacy") / "pipeline"
    nlp.to_disk(path)
    return path


def extract(**settings: str) -> Extraction:
    """Return what the extractor finds in the paper."""
    (found,) = load_extractor("spacy", settings).extract([PAPER])
    check_grounding(found)
    return found


def types(extraction: Extraction) -> dict[str, str]:
    """Return name → class."""
    return {e.name: e.type for e in extraction.entities}


def test_the_pipelines_entities_are_the_entities(pipeline: Path) -> None:
    """What the pipeline finds under a known label is an entity; other labels are left out."""
    found = types(extract(model=str(pipeline)))
    assert found["Wombat"] == found["Echidna-2"] == "Method"
    assert found["Burrow Labs"] == "Organization"
    assert not {"decoder", "MarsupialQA"} & set(found)


def test_labels_are_mapped(pipeline: Path) -> None:
    """A mapping adds labels, goes before the usual ones, and reads classes in any case."""
    found = types(extract(model=str(pipeline), labels="dataset:benchmark,org:Hardware"))
    assert (found["MarsupialQA"], found["Burrow Labs"]) == ("Benchmark", "Hardware")


def test_relations_and_results_go_on_from_there(pipeline: Path) -> None:
    """The built-in components make statements and results of the pipeline's entities."""
    found = extract(model=str(pipeline), labels="dataset:Benchmark")
    names = {e.id: e.name for e in found.entities}
    said = {(s.predicate, names.get(s.object)) for s in found.statements}
    assert ("introduces", "Wombat") in said
    assert ("outperforms", "Echidna-2") in said
    assert [(r.value, r.unit, names.get(r.benchmark)) for r in found.results] == [(3.1, "%", "MarsupialQA")]


def test_a_paper_without_text_has_no_findings(pipeline: Path) -> None:
    """An empty title and abstract give an empty extraction that names the pipeline."""
    (found,) = load_extractor("spacy", {"model": str(pipeline)}).extract([Paper("1", "")])
    assert (found.entities, found.statements, found.results) == ((), (), ())
    assert found.extractor == "spacy:en_pipeline/0.0.0"


@pytest.fixture(scope="module")
def greedy(tmp_path_factory: pytest.TempPathFactory) -> Extractor:
    """Return the extractor with a pipeline that takes far too much for entities, white space and brackets too."""
    nlp = spacy.blank("xx")
    ruler: Any = nlp.add_pipe("entity_ruler")
    patterns = [[{"IS_UPPER": True, "OP": "+"}], [{"IS_PUNCT": True}], [{"IS_SPACE": True}], [{"LIKE_NUM": True}]]
    ruler.add_patterns([{"label": "Method", "pattern": p} for p in patterns])
    ruler.add_patterns([{"label": "Benchmark", "pattern": "SQuAD."}, {"label": "Task", "pattern": "BERT"}])
    path = tmp_path_factory.mktemp("spacy") / "greedy"
    nlp.to_disk(path)
    return load_extractor("spacy", {"model": str(path)})


@pytest.mark.parametrize("name", sorted(HOSTILE.keys() - {"200,000 characters"}))  # 15 s of relations, tested there
def test_the_contract_holds(greedy: Extractor, name: str) -> None:
    """Whatever the text and whatever the pipeline takes for an entity, the result is grounded, and the same twice."""
    (found,) = greedy.extract([HOSTILE[name]])
    check_extraction(found, HOSTILE[name])
    assert list(greedy.extract([HOSTILE[name]])) == [found]


@pytest.mark.parametrize(
    ("model", "command"),
    [("en_no_such_pipeline", "python -m spacy download en_no_such_pipeline"), ("no/such/folder", "spacy train")],
)
def test_a_missing_pipeline_names_the_command(model: str, command: str) -> None:
    """A package or a folder that is not there is a ModelMissingError that says how to get it."""
    with pytest.raises(ModelMissingError, match=command) as caught:
        load_extractor("spacy", {"model": model})
    assert caught.value.model == model


def test_a_broken_pipeline_is_named(tmp_path: Path, pipeline: Path) -> None:
    """A folder that is no pipeline, or one whose settings do not read, is a SettingError."""
    with pytest.raises(SettingError, match=r"setting model: .* cannot be loaded"):
        load_extractor("spacy", {"model": str(tmp_path)})
    for name in ("config.cfg", "meta.json"):
        (tmp_path / name).write_bytes((pipeline / name).read_bytes())
    config = (pipeline / "config.cfg").read_text(encoding="utf8")
    (tmp_path / "config.cfg").write_text(config.replace("entity_ruler", "no_such_part"), encoding="utf8")
    with pytest.raises(SettingError, match="cannot be loaded"):
        load_extractor("spacy", {"model": str(tmp_path)})


def test_labels_that_are_not_understood() -> None:
    """A pair without its colon, and a class that is not there, are named."""
    with pytest.raises(SettingError, match="'ORG' is not LABEL:Class"):
        parse_labels("ORG")
    with pytest.raises(UnknownNameError, match="did you mean Method"):
        parse_labels("ORG:Methods")
    assert parse_labels("a:b:Task, ")["a:b"] == "Task"


def test_settings_are_checked() -> None:
    """The model must be given, an unknown setting lists the known, and the built-in extractor takes none."""
    with pytest.raises(SettingError, match="setting model: the extractor spacy needs it"):
        load_extractor("spacy")
    with pytest.raises(UnknownNameError, match="did you mean labels"):
        load_extractor("spacy", {"model": "x", "label": "y"})
    with pytest.raises(SettingError, match="kg takes no settings"):
        load_extractor("kg", {"model": "x"})
