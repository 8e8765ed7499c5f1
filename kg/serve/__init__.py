"""The endpoint: SPARQL, graphs, linked data, the questions as JSON and as tools, over one store, read-only.

The server's process speaks HTTP and never touches the store. Each request becomes a job, a JSON object, and goes to one
of a few child processes (`kg.serve.pool`) that hold the store open read-only and answer one job at a time
(`kg.serve.worker`): the way to end a query that runs too long is to end its process. What a job of each kind does is
in the files that `kg.serve.worker.JOBS` names; which address leads to which job is in `kg.serve.app`.
"""
