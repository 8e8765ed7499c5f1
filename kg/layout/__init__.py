"""Positions for the nodes of a graph: force-directed, without overlaps, the same bytes on every run.

numpy and scipy only; imports `graph` and `style`. Each connected component is laid out by itself: small ones as a
radial tree (`radial`), larger ones by forces (`forces`), the best-linked nodes first and the others between them
(`tiers`), from pivot distances (`pivots`); then overlaps are pushed apart (`near`) and the components packed
(`placing`). Only additions, multiplications, divisions, square roots and scipy's FFT touch a position: no BLAS, and
none of the functions whose last bit depends on the processor.
"""

from kg.layout.placing import layout, layout_graph

__all__ = ["layout", "layout_graph"]
