"""Find hardware by the way device names are built: vendor, model number, class word ("NVIDIA RTX 4090 GPU").

A vocabulary cannot list every board and memory size; the families below cover how vendors number their devices.
One scan of an abstract takes about 0.1 ms.
"""

import re

_VENDOR = (
    r"(?:NVIDIA|Nvidia|nVidia|AMD|Intel|Xilinx|Altera|Lattice|Qualcomm|Apple|Google|Huawei|Samsung|MediaTek|AWS|Amazon"
    r"|Graphcore|Cerebras|Groq|SambaNova|Tesla|ARM|Arm|Texas Instruments|Nordic|Espressif|Hailo|Rockchip|Cambricon"
    r"|Kunlunxin|Broadcom|IBM|Fujitsu|Sony|STMicroelectronics|Micron|SiFive|UPMEM)"
)
_CLASS = (
    r"(?:GPUs?|CPUs?|FPGAs?|NPUs?|TPUs?|SoCs?|ASICs?|DSPs?|MCUs?|IPUs?|LPUs?|boards?|processors?|accelerators?|chips?"
    r"|cards?|microcontrollers?|edge devices?|devices?|smartphones?|phones?|platforms?|cores?|servers?|kits?)"
)
_MODEL = (
    r"(?:GeForce )?(?:RTX|GTX)[ -]?(?:TITAN|Titan|A?\d{3,4})(?:[ -]?(?:Ti|TI|Super|SUPER|Ada|D))*"
    r"|Quadro [A-Z]{0,3} ?\w?\d{3,4}"
    r"|(?:DGX|HGX)[ -](?:A|H|B|GB)\d{2,3}|DGX(?: Spark| Station|-\d)?"
    r"|(?:A10G?|A30|A40|A100|A800|A6000|H20|H100|H200|H800|B100|B200|B300|GB200|GB300|GH200|V100S?|P100|P40|K80|K40"
    r"|L40S?|T4|MI\d{2,3}[AX]?)(?=[ -](?:\d+ ?GB|GPUs?|PCIe|SXM|NVL|Tensor|server|node|cluster|accelerator))"
    r"|(?:A100|A800|H100|H200|H800|B200|GB200|GH200|V100|MI\d{3}[AX]?|RTX6000)s?(?!\w)"
    r"|(?:Jetson )?(?:AGX|Orin|Xavier|TX[12]|Nano|Thor)(?: (?:AGX|Orin|Xavier|NX|Nano|Thor|Super))+"
    r"|Jetson(?:[ -](?:AGX|Orin|Xavier|TX[12]|NX|Nano|Thor|Super))*"
    r"|Titan (?:X[p]?|V|RTX)|TITAN (?:X[p]?|V|RTX)"
    r"|(?:Cloud )?TPU ?(?:v\d[ep]?|Pods?)(?:-\d+)?|Edge TPU|Coral(?: Edge TPU| Dev Board)"
    r"|(?:Zynq|Virtex|Kintex|Artix|Versal|Alveo|UltraScale|Stratix|Agilex|(?:Spartan|Arria|Cyclone)(?=[ -][IV\d]))\+?"
    r"(?:[ -](?:UltraScale\+?|MPSoC|RFSoC|AI Edge|AI Core|Premium|ACAP|IV|V|VI|10|7|[A-Z]{0,3}\d{1,4}[A-Z]*))*"
    r"|(?:ZCU|ZC|VCK|VCU|KCU|KV|PYNQ-?Z|VU|XCZU|XC7Z|VC|KR)\d{1,4}[A-Z]*|Alveo U\d{2,3}[a-z]?|U(?:50|55C|200|250|280)"
    r"(?= (?:FPGA|board|card))|PYNQ"
    r"|Xeon(?: (?:Gold|Platinum|Silver|Phi|Max|E\d|W))*(?:[ -]\w?\d{3,5}\w?)?"
    r"|(?:Core )?i[3579][ -]\d{4,5}[A-Z]{0,2}|EPYC(?: \d{4}\w?)?|Ryzen(?: \d)?(?: \w?\d{3,4}\w*)?|Threadripper"
    r"|Gaudi ?-?[123]|Habana(?: Gaudi)?|Loihi ?2?|TrueNorth|SpiNNaker ?2?|Movidius(?: Myriad)?(?: \w+)?|Ascend[ -]?"
    r"(?:\d{3}[A-Z]?)?|Kunlun|Trainium\d?|Inferentia\d?|Wafer-Scale Engine|WSE-?\d|CS-[123]|IPU-POD\d+"
    r"|Snapdragon(?: (?:X Elite|\d{1,4}[+]?|8 Gen \d|8 Elite|XR2))*|Hexagon(?: (?:NPU|DSP))|Adreno(?: \d+)?"
    r"|Mali-\w+|Dimensity(?: \d+)?|Exynos(?: \d+)?|Kirin(?: \d+)?"
    r"|Raspberry[ -]Pis?(?: (?:\d\w?\+?|Zero|Pico)(?: Model \w\+?| W| 2W?)?)?|Arduino(?: \w+)?|ESP32(?:-\w+)?"
    r"|STM32\w*|Cortex-?[AMRX]\d*\w*|RP2040|GAP[89]|MAX78000|nRF\d+|Kendryte K210|BeagleBone(?: \w+)?"
    r"|(?:Apple )?(?:M[1-5])(?: (?:Pro|Max|Ultra))(?: chips?)?|Apple (?:M[1-5]|A1\d)(?: \w+)? ?(?:chips?|SoCs?)?"
    r"|Apple [Ss]ilicon|iPhones?(?: \d{1,2})?(?: (?:Pro|Max|Plus))*|iPad(?: Pro)?|MacBook(?: (?:Pro|Air))?"
    r"|(?:Galaxy|Pixel) (?:S\d+|\d)(?: (?:Pro|Ultra))?|OnePlus \d+\w*"
    r"|Apple Vision Pro|Meta Quest(?: \d| Pro)?|HoloLens ?2?"
)
_FAMILY = re.compile(
    rf"(?<![\w-])(?:(?:{_VENDOR} )*(?:{_MODEL})(?:[ -]\d+ ?GB)?(?: Tensor Core)?(?: {_CLASS})?"
    rf"|{_VENDOR} (?:GPUs?|CPUs?|FPGAs?|NPUs?|TPUs?|IPUs?|SoCs?|MCUs?)(?: {_CLASS})?"
    r"|(?:TPUs?|FPGAs?|GPUs?|CPUs?|NPUs?|microcontrollers?|MCUs?|ASICs?"
    r"|RISC-V(?: (?:CPUs?|cores?|processors?))?))(?!\w)"
)
_BARE = re.compile(r"(?:[CGTN]PU|FPGA|MCU|ASIC|microcontroller)s?|RISC-V.*")
_START = re.compile(r"(?<![\w-])(?=[A-Z]|i[A-Z3579]|n[RV]|microc)")


def find_hardware(text: str) -> list[tuple[int, int, str]]:
    """Return where hardware names stand, `[start, end)` in characters, left to right without overlap.

    The third value is `model` for a device or a vendor's family and `bare` for a mere class of devices.

    >>> find_hardware("on an NVIDIA A100 GPU, not a CPU")
    [(6, 21, 'model'), (29, 32, 'bare')]
    """
    found: list[tuple[int, int, str]] = []
    last = 0
    for place in _START.finditer(text):
        hit = _FAMILY.match(text, place.start()) if place.start() >= last else None
        if hit:
            last = hit.end()
            found.append((hit.start(), last, "bare" if _BARE.fullmatch(hit.group()) else "model"))
    return found
