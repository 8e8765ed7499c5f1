#!/bin/sh
# Load this folder into a new Neo4j 5 database, offline.
# Usage: sh import.sh [DATABASE [OPTION...]]      for example: sh import.sh neo4j --overwrite-destination=true
# NEO4J_ADMIN names the program where it is not on the path. Into a running server load load.cypher instead.
set -eu
cd "$(dirname "$0")"
database="${1:-neo4j}"
[ "$#" -eq 0 ] || shift
exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "$@" \
  --array-delimiter=U+001F --multiline-fields=true \
  --nodes=nodes_Benchmark.csv \
  --nodes=nodes_Hardware.csv \
  --nodes=nodes_Method.csv \
  --nodes=nodes_Metric.csv \
  --nodes=nodes_Organization.csv \
  --nodes=nodes_Paper.csv \
  --nodes=nodes_Result.csv \
  --nodes=nodes_Task.csv \
  --relationships=relationships_ADDRESSES.csv \
  --relationships=relationships_AFFILIATED_WITH.csv \
  --relationships=relationships_COMPARED_TO.csv \
  --relationships=relationships_COMPARED_WITH.csv \
  --relationships=relationships_EVALUATED_ON.csv \
  --relationships=relationships_EXTENDS.csv \
  --relationships=relationships_INTRODUCES.csv \
  --relationships=relationships_MEASURED_ON.csv \
  --relationships=relationships_MEASURED_WITH.csv \
  --relationships=relationships_MENTIONS.csv \
  --relationships=relationships_OUTPERFORMS.csv \
  --relationships=relationships_REPORTED_IN.csv \
  --relationships=relationships_RESULT_OF.csv \
  --relationships=relationships_RUNS_ON.csv \
  --relationships=relationships_TRAINED_ON.csv \
  --relationships=relationships_USES.csv \
  -- "$database"
