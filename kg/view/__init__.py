"""The graph to look at: one HTML file that opens from disk without a network."""
