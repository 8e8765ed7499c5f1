"""Turn papers into a knowledge graph with the sentence behind every statement.

Import from the module that defines the thing, `from kg.model import Paper`. This file stays empty but for the
version, so that `import kg` costs nothing.
"""

__version__ = "0.1.0"
