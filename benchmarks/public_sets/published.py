"""Hold what has been published for the public sets, as `../shared/data/README.md` lists it with sources."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """Hold one published figure: micro F1 in per cent, and what the system was pretrained with."""

    system: str
    pretrained: str
    f1: float


_LLM = "a language model, zero-shot"

PUBLISHED: dict[tuple[str, str, str], tuple[Published, ...]] = {
    ("scierc", "test", "entities"): (
        Published("Llama-3.3-70B", _LLM, 46.2),
        Published("LSTM+CRF", "word vectors", 62.7),
        Published("SciIE", "ELMo", 64.2),
        Published("SciBERT tagger", "SciBERT", 67.5),
        Published("PL-Marker", "SciBERT", 69.9),
        Published("HGERE", "SciBERT", 75.9),
    ),
    ("scierc", "test", "Rel"): (
        Published("E2E Rel", "word vectors", 34.7),
        Published("SciIE", "ELMo", 39.3),
        Published("PURE, single sentence", "SciBERT", 48.7),
        Published("SURE", "SciBERT", 56.9),
    ),
    ("scierc", "test", "Rel+"): (
        Published("Llama-3.3-70B", _LLM, 22.4),
        Published("PURE, single sentence", "SciBERT", 35.7),
        Published("SURE", "SciBERT", 44.3),
    ),
    ("scier", "test", "entities"): (
        Published("Llama-3.3-70B", _LLM, 49.6),
        Published("SciBERT tagger", "SciBERT", 70.7),
        Published("UniversalNER-7B", "a language model", 73.1),
        Published("PL-Marker", "SciBERT", 74.0),
        Published("HGERE", "SciBERT", 81.2),
    ),
    ("scier", "test", "Rel+"): (
        Published("gpt-oss-120b", _LLM, 27.6),
        Published("PURE", "SciBERT", 49.4),
        Published("PL-Marker", "SciBERT", 56.8),
        Published("HGERE", "SciBERT", 58.5),
    ),
    ("tdmsci", "test", "entities"): (Published("TDM tagger, at second hand", "not known", 62.0),),
}
"""By set, split and measure, lowest first; no figure could be opened for the others."""
