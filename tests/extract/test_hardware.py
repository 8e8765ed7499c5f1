"""Hardware names by the way they are built."""

import pytest

from kg.extract.hardware import find_counted, find_hardware


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("an NVIDIA RTX 3070 GPU.", ["NVIDIA RTX 3070 GPU"]),
        ("on a Jetson TX2 and a Raspberry Pi 3", ["Jetson TX2", "Raspberry Pi 3"]),
        ("Intel Xeon Gold 6130 CPUs", ["Intel Xeon Gold 6130 CPUs"]),
        ("a Xilinx Alveo U50 card", ["Xilinx Alveo U50 card"]),
        ("Google TPU v3 pods, TPUv2", ["Google TPU v3", "TPUv2"]),
        ("Snapdragon 845 and Apple M1 chips", ["Snapdragon 845", "Apple M1 chips"]),
        ("a Zynq UltraScale+ MPSoC board", ["Zynq UltraScale+ MPSoC board"]),
        ("two CPUs", ["CPUs"]),
        ("the A4 sheet and the T4 cells of the L4 spine", []),
        ("a robot ARM", []),
        ("", []),
    ],
)
def test_families_are_read_whole(text: str, names: list[str]) -> None:
    """Vendor, model and class word are one name; letters with a digit alone are none."""
    assert [text[s:e] for s, e, _ in find_hardware(text)] == names


def test_a_class_of_devices_is_told_from_a_device() -> None:
    """A mere GPU or FPGA is `bare`."""
    assert [kind for _, _, kind in find_hardware("GPUs, FPGA, an A100 GPU")] == ["bare", "bare", "model"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on 8xA100 GPUs", ["8xA100 GPUs"]),
        ("4XH100s, 48xGH200.", ["4XH100s", "48xGH200"]),
        ("an 8x22B model, 2xFoo, 3xGPUs, v8xA100, 8x A100", []),
    ],
)
def test_a_count_may_be_written_onto_a_device(text: str, found: list[str]) -> None:
    """A device is found behind its count where a family names it; other numbers with an x are left alone."""
    assert [text[s:e] for s, e in find_counted(text)] == found
