"""The small graph in every format, against files in tests/golden: any change of output is seen and wanted."""

from pathlib import Path

import pytest

from kg.export import BUILTINS, export
from tests.graphs import small_graph

GOLDEN = Path(__file__).parent.parent / "golden" / "export"
NOT_KEPT = {"pyvis", "html", "parquet", "sqlite", "duckdb"}
"""Pages hold scripts of their own, the others are no text; their tests read the data in them."""
FORMATS = {p.name: p for p in BUILTINS if p.name not in NOT_KEPT}


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_output_is_the_golden_one(name: str, tmp_path: Path, *, update_golden: bool) -> None:
    """The bytes are those of the golden file, or of every file of the golden folder."""
    extensions = FORMATS[name].extensions
    golden = GOLDEN / (f"small{extensions[0]}" if extensions else name)
    if update_golden:
        GOLDEN.mkdir(parents=True, exist_ok=True)
        export(small_graph(), name, golden)
    written = tmp_path / golden.name
    export(small_graph(), name, written)
    assert files(written) == files(golden)


def files(path: Path) -> dict[str, str]:
    """Return the text of a file, or of each file of a folder."""
    found = sorted(path.iterdir()) if path.is_dir() else [path]
    return {p.name: p.read_text(encoding="utf8") for p in found}
