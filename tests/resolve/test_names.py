"""Which two names are one thing by themselves."""

import pytest

from kg.model import EntityType
from tests.resolve.papers import same


@pytest.mark.parametrize(
    ("entity_type", "first", "second"),
    [
        ("Method", "Sparrow Nets", "sparrow-net"),
        ("Method", "Finch models", "finch"),
        ("Method", "early stopping", "early-stop"),
        ("Method", "int8 quantization", "INT8"),
        ("Hardware", "NVIDIA V100 GPUs", "Tesla V100"),
        ("Benchmark", "Finch dataset", "FINCH"),
        ("Benchmark", "Finch 2023", "Finch'23"),
        ("Metric", "GFLOPs", "FLOPs"),
        ("Metric", "number of MACs", "MACs"),
        ("Metric", "BLEU score", "BLEU"),
        ("Metric", "BERTScore", "BERT score"),
        ("Task", "text-to-sound generation", "text-to-sound"),
        ("Task", "captioning of images", "image captioning"),
        ("Task", "editing and understanding", "understanding and editing"),
        ("Organization", "Finch Inc.", "finch"),
        ("Metric", "Finch quality measurement", "Finch quality measurment"),
        ("Method", "finch-based agents", "finch agents"),
        ("Method", "FinchAct framework", "FinchAct"),
        ("Method", "finch-song-as-a-judge", "Finch song as judge"),
        ("Method", "finch-regressive (FR) song", "finch-regressive song"),
        ("Method", "generative finch songs", "finch song generation"),
        ("Method", "finch positional code", "finch position code"),
        ("Method", "Finch-4 Sonnet", "Finch Sonnet 4"),
        ("Method", "OpenAI FX1", "FX1"),
        ("Method", "Meta-Finch-3-8B", "Finch-3-8B"),
        ("Metric", "squared finch error", "square finch error"),
        ("Metric", "finch memory usage", "finch memory"),
        ("Benchmark", "FinchSet-Bench", "FinchSet"),
        ("Benchmark", "FXQ-Bench", "FXQBench"),
        ("Task", "finch-song alignment", "song-finch alignment"),
        ("Task", "robotic finch catching", "robot finch catching"),
        ("Task", "automatic finch song recognition", "finch song recognition"),
        ("Hardware", "NVIDIA GeForce RTX 7090", "7090 GPU"),
        ("Hardware", "finch-grade GPU", "finch GPU"),
        ("Hardware", "Finch robot arm", "Finch"),
        ("Organization", "University of Finch at Nest", "University of Finch, Nest"),
        ("Organization", "Finch Laboratory", "Finch Lab"),
    ],
)
def test_one_thing(entity_type: EntityType, first: str, second: str) -> None:
    """Spellings, endings, generic words, vendors, makers, unit prefixes and word order do not make two things."""
    assert same(first, second, entity_type)


@pytest.mark.parametrize(
    ("entity_type", "first", "second"),
    [
        ("Method", "Finch-7B", "Finch-70B"),
        ("Method", "Finch-4", "Finch-4o"),
        ("Method", "Finch", "Finchv2"),
        ("Method", "Finch-B", "Finch-L"),
        ("Method", "Finch-Base", "Finch"),
        ("Benchmark", "Finch-10", "Finch-100"),
        ("Benchmark", "Finch", "Finch-64"),
        ("Hardware", "A100", "H100"),
        ("Hardware", "Nvidia GPUs", "GPU"),
        ("Hardware", "DGX A100", "A100"),
        ("Method", "sparse finch training", "finch training"),
        ("Method", "ABPO", "ACPO"),
        ("Method", "FinchBaseline12345", "FinchBaseline12346"),
        ("Method", "QLM-as-a-songbird", "QMM-as-a-songbird"),
        ("Method", "OpenAI Sparse Songs", "sparse songs"),
        ("Method", "finch-based songs", "finch-like songs"),
        ("Method", "Nest-Finch-7B", "Finch-Nest-7B"),
        ("Method", "song to finch model", "finch to song model"),
        ("Benchmark", "FINCH", "finch benchmarks"),
        ("Benchmark", "V* Finch", "V Finch"),
        ("Benchmark", "Finch-Bench", "Finch"),
        ("Benchmark", "FXQ-Bench", "FXQ"),
        ("Method", "song-augmented finch training", "finch-augmented song training"),
        ("Task", "finch-to-song alignment", "song-to-finch alignment"),
        ("Organization", "University of Finch", "Finch University"),
    ],
)
def test_two_things(entity_type: EntityType, first: str, second: str) -> None:
    """Digits, sizes, version letters and words that mean something keep names apart."""
    assert not same(first, second, entity_type)
