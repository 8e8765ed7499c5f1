"""Hold what has been published for the public sets, as `../shared/data/README.md` lists it with sources."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """Hold one published figure: micro F1 in per cent, and what the system was pretrained with."""

    system: str
    pretrained: str
    f1: float


_WORDS, _BERT = "word vectors", "SciBERT"
_LLM = "a language model, zero-shot"

PUBLISHED: dict[tuple[str, str, str], tuple[Published, ...]] = {
    ("scierc", "test", "entities"): (
        Published("Llama-3.1-8B", _LLM, 31.2),
        Published("Qwen3-32B", _LLM, 41.6),
        Published("Llama-3.3-70B", _LLM, 46.2),
        Published("LSTM+CRF", _WORDS, 62.7),
        Published("LSTM+CRF+ELMo", "ELMo", 63.4),
        Published("SciIE", "ELMo", 64.2),
        Published("PURE, single sentence", _BERT, 66.7),
        Published("tagger on SciBERT", _BERT, 67.5),
        Published("UniRE", _BERT, 68.4),
        Published("DyGIE++", _BERT, 68.5),
        Published("PURE, across sentences", _BERT, 69.5),
        Published("PL-Marker", _BERT, 69.9),
        Published("SURE", _BERT, 73.4),
        Published("HGERE", _BERT, 75.9),
    ),
    ("scierc", "test", "Rel"): (
        Published("E2E Rel", _WORDS, 34.7),
        Published("E2E Rel+ELMo", "ELMo", 36.6),
        Published("SciIE", "ELMo", 39.3),
        Published("DyGIE++", _BERT, 46.2),
        Published("PURE, single sentence", _BERT, 48.7),
        Published("PURE, across sentences", _BERT, 51.5),
        Published("PL-Marker", _BERT, 53.2),
        Published("HGERE", _BERT, 54.3),
        Published("SURE", _BERT, 56.9),
    ),
    ("scierc", "test", "Rel+"): (
        Published("Llama-3.1-8B", _LLM, 13.9),
        Published("GPT-3.5", _LLM, 15.0),
        Published("Qwen3-32B", _LLM, 18.2),
        Published("gpt-oss-120b", _LLM, 20.5),
        Published("Llama-3.3-70B", _LLM, 22.4),
        Published("PURE, single sentence", _BERT, 35.7),
        Published("UniRE", _BERT, 36.9),
        Published("PURE, across sentences", _BERT, 37.7),
        Published("PL-Marker", _BERT, 41.6),
        Published("HGERE", _BERT, 43.9),
        Published("SURE", _BERT, 44.3),
    ),
    ("scier", "test", "entities"): (
        Published("Llama-3.1-8B", _LLM, 34.0),
        Published("Qwen3-32B", _LLM, 46.5),
        Published("Llama-3.3-70B", _LLM, 49.6),
        Published("tagger on SciBERT", _BERT, 70.7),
        Published("UniversalNER-7B", "a language model", 73.1),
        Published("PL-Marker", _BERT, 74.0),
        Published("HGERE", _BERT, 81.2),
    ),
    ("scier", "test", "Rel+"): (
        Published("GPT-3.5", _LLM, 8.6),
        Published("Llama-3.1-8B", _LLM, 17.4),
        Published("Qwen3-32B", _LLM, 24.3),
        Published("Llama-3.3-70B", _LLM, 24.6),
        Published("gpt-oss-120b", _LLM, 27.6),
        Published("PURE", _BERT, 49.4),
        Published("PL-Marker", _BERT, 56.8),
        Published("HGERE", _BERT, 58.5),
    ),
    ("tdmsci", "test", "entities"): (Published("TDM tagger, at second hand", "not known", 62.0),),
}
"""By set, split and measure, lowest first; no figure could be opened for the others.

Where two are given for one system, the higher one. Those with word vectors and LSTM+CRF+ELMo are derived from relative
gains that a later paper states.
"""
