"""Loading a graph into a server that runs: a file a kind of server, each behind a package that only its users need."""
