"""Mentions of hardware are cut to the names of devices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.devices import cut, cut_devices
from kg.extract.hardware import find_hardware
from kg.model import Mention, Paper


def names(text: str, mention: str) -> list[str]:
    """Return what a mention is cut to."""
    at = text.index(mention)
    return [text[s:e] for s, e in cut(text, at, at + len(mention), find_hardware(text))]


@pytest.mark.parametrize(
    ("text", "mention", "devices"),
    [
        ("on a single GPU", "single GPU", ["GPU"]),
        ("on 128 GPUs", "128 GPUs", ["GPUs"]),
        ("an 8-GPU node", "8-GPU", ["GPU"]),
        ("with 8xA100 in it", "8xA100", ["A100"]),
        ("thousands of GPUs", "thousands of GPUs", ["GPUs"]),
        ("between CPU-GPU", "CPU-GPU", ["CPU", "GPU"]),
        ("on NPUs, GPUs", "NPUs, GPUs", ["NPUs", "GPUs"]),
        ("FPGA-accelerated search", "FPGA-accelerated", ["FPGA"]),
        ("a GTX 1080Ti card", "GTX 1080Ti card", ["GTX 1080Ti"]),
        ("on a mobile GPU", "GPU", ["mobile GPU"]),
        ("a Raspberry Pi-4 reads", "Raspberry Pi", ["Raspberry Pi-4"]),
        ("an iPhone X shows", "iPhone", ["iPhone X"]),
        ("a 4090 GPU", "4090 GPU", ["4090 GPU"]),
        ("a single-leg hopper", "single-leg hopper", ["single-leg hopper"]),
        ("single board computers", "single board computers", ["single board computers"]),
        ("an NVIDIA A100 GPU", "NVIDIA A100 GPU", ["NVIDIA A100 GPU"]),
    ],
)
def test_a_name_is_cut_to_its_device(text: str, mention: str, devices: list[str]) -> None:
    """Counts, joints and what follows a name are left off; a kind and a model number belong to it."""
    assert names(text, mention) == devices


@given(st.text("48 xACGPU-,s/", max_size=20), st.integers(0, 19), st.integers(1, 20))
def test_what_is_cut_stays_in_the_text(text: str, start: int, end: int) -> None:
    """Each device is a stretch of the text that is not empty, and there is at least one."""
    if start >= min(end, len(text)):
        return
    spans = cut(text, start, min(end, len(text)), find_hardware(text))
    assert spans
    assert all(0 <= s < e <= len(text) for s, e in spans)


def test_a_cut_mention_joins_the_entity_of_its_name() -> None:
    """`single GPU` is one more mention of `GPU`; both halves of a pair become entities."""
    paper = Paper("1", "GPU and single GPU beside CPU-FPGA")
    mentions = [Mention("title", *s) for s in ((0, 3), (8, 18), (26, 34))]
    groups = cut_devices(paper, [[m] for m in mentions])
    texts = [[[paper.title[m.start : m.end] for m in group] for group in entity] for entity in groups]
    assert texts == [[["GPU", "GPU"]], [], [["CPU"], ["FPGA"]]]
