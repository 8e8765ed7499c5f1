"""Normal forms of names."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.normalise import content_words, fold, is_acronym, normal_form, singular, version_key, words

NAMES = st.text(alphabet="aBcdLMxz0123459 -./_+^{}$\\'()βéü×", min_size=1, max_size=24)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mixture-of-Experts", "mixture of experts"),
        ("MoEs", "MoE"),
        ("chains of thought", "Chain-of-Thought"),
        ("β-VAE", r"$\beta$-VAE"),
        ("Fréchet distance", r"Fr\'echet distance"),
        ("Fréchet distance", r"Fr\'{e}chet distance"),
        (r"\textsc{Sparrow}", "Sparrow"),
        ("M$^3$ViT", "M^3ViT"),
        ("M^{3}ViT", "M3ViT"),
        ("ImageNet 64 times 64", "ImageNet-64×64"),
        ("ImageNet 64x64", "ImageNet-64"),
        ("Sparrow™", "sparrow"),
        ("the Sparrow", "Sparrow"),
        ("kernel optimisation", "kernel optimization"),
        ("Sparrow v2", "Sparrow 2"),
        ("Sparrowv2", "Sparrow 2"),
        ("Corpus 2024", "Corpus'24"),
        ("U-Net", "UNet"),
        ("Vision--language", "vision–language"),
        ("Sparrow-3 8B", "Sparrow3-8B"),
        ("SparrowEval 2.0", "Sparrow Eval 2"),
        ("tumour", "tumor"),
    ],
)
def test_spellings_meet(first: str, second: str) -> None:
    """Two spellings of one name have one normal form and one version key."""
    assert normal_form(first) == normal_form(second)
    assert version_key(first) == version_key(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("GPT-4", "GPT-4o"),
        ("DINO", "DINOv2"),
        ("ViT-B", "ViT-L"),
        ("CIFAR-10", "CIFAR-100"),
        ("ImageNet", "ImageNet-64"),
        ("A100", "H100"),
        ("Llama-2 7B", "Llama-2 70B"),
        ("Sparrow 38B", "Sparrow 3 8B"),
        ("Sparrow 1.5", "Sparrow 15"),
        ("LoRA", "LoRA+"),
        ("SIMS", "SIM"),
        ("pass@1", "pass@3"),
        ("64x32", "64"),
    ],
)
def test_versions_stay_apart(first: str, second: str) -> None:
    """Names that differ in a digit, a size or a version letter have different normal forms."""
    assert normal_form(first) != normal_form(second)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Llama-2 7B", ("2", "7b")),
        ("Llama2-7 b", ("2", "7b")),
        ("ViT-B/16", ("b", "16")),
        ("top-k", ()),
        ("U-Net", ()),
        ("pi0.5", ("05",)),
        ("mixture of experts", ()),
    ],
)
def test_version_key(name: str, key: tuple[str, ...]) -> None:
    """The version key holds numbers with their units and letters that stand for a version."""
    assert version_key(name) == key


@pytest.mark.parametrize(
    ("word", "expected"),
    [("GPUs", "gpu"), ("gpus", "gpu"), ("corpus", "corpus"), ("studies", "study"), ("boxes", "box"), ("bias", "bia")],
)
def test_singular(word: str, expected: str) -> None:
    """A plural loses its ending; what is left is a key and may be no word."""
    assert singular(word) == expected


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("MoE", "Mixture of Experts"),
        ("MLPs", "multi-layer perceptron"),
        ("T2I", "text-to-image models"),
        ("3DGS", "3D Gaussian Splatting"),
        ("S3-DiT", "Scalable Single-Stream Diffusion Transformer"),
        ("mAP", "mean average precision"),
        ("LSTM", "Long Short-Term Memory networks"),
        ("CARE", "deCoupled duAl-interactive lineaR attEntion"),
    ],
)
def test_acronyms(short: str, long: str) -> None:
    """An acronym's letters stand in its long form in order."""
    assert is_acronym(short, long)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("MoE", "sparse mixture of experts"),
        ("LLM", "1-bit Large Language Model"),
        ("RL", "reinforcement learning from human feedback"),
        ("KV", "key-value cache"),
        ("TDPO", "direct preference optimization"),
        ("X", "xylophone tuning"),
        ("DPO", "Proximal Policy Optimization"),
        ("abc", "a"),
    ],
)
def test_no_acronyms(short: str, long: str) -> None:
    """An acronym of a part of a name, or of another name, is none of the whole."""
    assert not is_acronym(short, long)


def test_names_without_ascii_keep_themselves() -> None:
    """A name without a Latin letter or a digit is its own normal form."""
    assert normal_form("模型") == "模型" != normal_form("数据")


def test_content_words() -> None:
    """Articles and prepositions are no content words."""
    assert content_words("The Law of Large Numbers") == ("law", "large", "number")


@given(NAMES)
def test_case_and_separators_do_not_matter(name: str) -> None:
    """Hyphens for spaces change nothing in a name that does not start with an article."""
    name = f"Qu{name}"
    assert normal_form(name.replace(" ", "-")) == normal_form(name.replace("-", " "))


@given(NAMES)
def test_form_keeps_digits(name: str) -> None:
    """Names of one normal form have one version key."""
    form = normal_form(name)
    digits = [w for w in words(name) if w[0].isdigit()]
    assert [p for p in form.split() if p[0].isdigit()] == digits


@example("\ufe4d")
@example("(*r)")
@given(st.text(max_size=40))
def test_any_text(name: str) -> None:
    """Whatever the text, folding leaves no accent and every function answers."""
    assert fold(fold(name)) == fold(name) or "\\" in name
    assert normal_form(name) == normal_form(name)
    assert isinstance(version_key(name), tuple)
    assert is_acronym(name, name) in {True, False}
