"""Packages that only some users need, each loaded where it is used: an extra of the package names each.

Imports `errors`.
"""

from importlib import import_module
from types import ModuleType

from kg.errors import ExtraMissingError


def load_extra(module: str, extra: str) -> ModuleType:
    """Import a package of an extra and return it.

    Args:
        module: What is imported, `pyarrow.parquet`.
        extra: Name of the extra of this package that brings it, `parquet`.

    Raises:
        ExtraMissingError: It is not installed; names the command that does.

    >>> load_extra("no_such_package", "parquet")
    Traceback (most recent call last):
    kg.errors.ExtraMissingError: this needs no_such_package, which is not installed; run: pip install ...
    """
    try:
        return import_module(module)
    except (ImportError, OSError) as error:  # OSError: a library of the system that it needs is missing
        raise ExtraMissingError(module.partition(".")[0], extra) from error
