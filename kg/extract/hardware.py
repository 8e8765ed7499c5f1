"""Find hardware by the way device names are built: vendor, model number, class word ("NVIDIA RTX 4090 GPU").

A vocabulary cannot list every board and memory size; `hardware-families.ttl` says how vendors number their devices, and
the words around a model number are here.
One scan of an abstract takes about 0.1 ms.
"""

import re
from functools import lru_cache

from kg.vocabulary import load_families

_VENDOR = (
    r"(?:NVIDIA|Nvidia|nVidia|AMD|Intel|Xilinx|Altera|Lattice|Qualcomm|Apple|Google|Huawei|Samsung|MediaTek|AWS|Amazon"
    r"|Graphcore|Cerebras|Groq|SambaNova|Tesla|ARM|Arm|Texas Instruments|Nordic|Espressif|Hailo|Rockchip|Cambricon"
    r"|Kunlunxin|Broadcom|IBM|Fujitsu|Sony|STMicroelectronics|Micron|SiFive|UPMEM)"
)
_CLASS = (
    r"(?:GPUs?|CPUs?|FPGAs?|NPUs?|TPUs?|SoCs?|ASICs?|DSPs?|MCUs?|IPUs?|LPUs?|boards?|processors?|accelerators?|chips?"
    r"|cards?|microcontrollers?|edge devices?|devices?|smartphones?|phones?|platforms?|cores?|servers?|kits?)"
)
_BARE = re.compile(r"(?:[CGTN]PU|FPGA|MCU|ASIC|microcontroller)s?|RISC-V.*")
_COUNT = re.compile(r"(?<![\w-])\d{1,5}[xX](?=[A-Z])")
_REACH = 80
"""Characters in which the name of a device ends."""
_START = r"(?<![\w-])(?=[A-Z]|i[A-Z3579]|n[RV]|microc)"


@lru_cache(maxsize=1)
def _name() -> re.Pattern[str]:
    model = "|".join(family.pattern for family in load_families())
    return re.compile(
        rf"{_START}(?:(?:{_VENDOR} )*(?:{model})(?:[ -]\d+ ?GB)?(?: Tensor Core)?(?: {_CLASS})?"
        rf"|{_VENDOR} (?:GPUs?|CPUs?|FPGAs?|NPUs?|TPUs?|IPUs?|SoCs?|MCUs?)(?: {_CLASS})?"
        r"|(?:TPUs?|FPGAs?|GPUs?|CPUs?|NPUs?|microcontrollers?|MCUs?|ASICs?"
        r"|RISC-V(?: (?:CPUs?|cores?|processors?))?))(?!\w)"
    )


@lru_cache(maxsize=256)
def find_hardware(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return where hardware names stand, `[start, end)` in characters, left to right without overlap.

    The third value is `model` for a device or a vendor's family and `bare` for a mere class of devices. What was found
    is kept for a while, since a title or an abstract is asked for twice.

    >>> find_hardware("on an NVIDIA A100 GPU, not a CPU")
    ((6, 21, 'model'), (29, 32, 'bare'))
    """
    hits = _name().finditer(text)
    return tuple([(*hit.span(), "bare" if _BARE.fullmatch(hit.group()) else "model") for hit in hits])


def find_counted(text: str) -> list[tuple[int, int]]:
    """Return where devices stand whose count is written onto them, the count included, `[start, end)` in characters.

    A tokenizer leaves these whole, so that no model knows them.

    >>> find_counted("on 8xA100 GPUs, and 2xFoo")
    [(3, 14)]
    """
    found = []
    for count in _COUNT.finditer(text):
        at = count.end()
        hits = find_hardware(text[at : at + _REACH])
        if hits and hits[0][0] == 0 and hits[0][2] == "model":
            found.append((count.start(), at + hits[0][1]))
    return found
