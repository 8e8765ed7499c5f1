// Load into a running server with: cypher-shell --file load.cypher. Running it again changes nothing.
CREATE CONSTRAINT kg_paper_iri IF NOT EXISTS FOR (n:Paper) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_method_iri IF NOT EXISTS FOR (n:Method) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_benchmark_iri IF NOT EXISTS FOR (n:Benchmark) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_task_iri IF NOT EXISTS FOR (n:Task) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_metric_iri IF NOT EXISTS FOR (n:Metric) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_hardware_iri IF NOT EXISTS FOR (n:Hardware) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_organization_iri IF NOT EXISTS FOR (n:Organization) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_result_iri IF NOT EXISTS FOR (n:Result) REQUIRE n.iri IS UNIQUE;
UNWIND split('https://w3id.org/paper-kg/benchmark/tinybench	TinyBench			2024-01-02		1	1					', '\n') AS line
WITH split(line, '\t') AS row
MERGE (n:Benchmark {iri: row[0]})
SET n.dataset = 'https://w3id.org/paper-kg/',
  n.name = CASE row[1] WHEN '' THEN null ELSE replace(replace(replace(replace(row[1], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.aliases = CASE row[2] WHEN '' THEN null ELSE [item IN split(row[2], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.authors = CASE row[3] WHEN '' THEN null ELSE [item IN split(row[3], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.date = CASE row[4] WHEN '' THEN null ELSE date(row[4]) END,
  n.url = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.papers = toInteger(row[6]),
  n.statements = toInteger(row[7]),
  n.family = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.exact_match = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.parent_organization = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.former_iris = CASE row[11] WHEN '' THEN null ELSE [item IN split(row[11], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END;
UNWIND split('https://w3id.org/paper-kg/hardware/jetson	Jetson			2024-01-02		1	1					', '\n') AS line
WITH split(line, '\t') AS row
MERGE (n:Hardware {iri: row[0]})
SET n.dataset = 'https://w3id.org/paper-kg/',
  n.name = CASE row[1] WHEN '' THEN null ELSE replace(replace(replace(replace(row[1], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.aliases = CASE row[2] WHEN '' THEN null ELSE [item IN split(row[2], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.authors = CASE row[3] WHEN '' THEN null ELSE [item IN split(row[3], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.date = CASE row[4] WHEN '' THEN null ELSE date(row[4]) END,
  n.url = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.papers = toInteger(row[6]),
  n.statements = toInteger(row[7]),
  n.family = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.exact_match = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.parent_organization = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.former_iris = CASE row[11] WHEN '' THEN null ELSE [item IN split(row[11], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END;
UNWIND split('https://w3id.org/paper-kg/method/mentioned-only	Mentioned Only			2024-02-10		1	0					
https://w3id.org/paper-kg/method/swiftlet	Swiftlet			2024-01-02		1	6					
https://w3id.org/paper-kg/method/warbler	Warbler	\u001fWARBLER\u001fwarbler-7B		2024-01-02		2	4					', '\n') AS line
WITH split(line, '\t') AS row
MERGE (n:Method {iri: row[0]})
SET n.dataset = 'https://w3id.org/paper-kg/',
  n.name = CASE row[1] WHEN '' THEN null ELSE replace(replace(replace(replace(row[1], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.aliases = CASE row[2] WHEN '' THEN null ELSE [item IN split(row[2], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.authors = CASE row[3] WHEN '' THEN null ELSE [item IN split(row[3], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.date = CASE row[4] WHEN '' THEN null ELSE date(row[4]) END,
  n.url = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.papers = toInteger(row[6]),
  n.statements = toInteger(row[7]),
  n.family = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.exact_match = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.parent_organization = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.former_iris = CASE row[11] WHEN '' THEN null ELSE [item IN split(row[11], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END;
UNWIND split('https://w3id.org/paper-kg/metric/accuracy	accuracy			2024-01-02		1	0					', '\n') AS line
WITH split(line, '\t') AS row
MERGE (n:Metric {iri: row[0]})
SET n.dataset = 'https://w3id.org/paper-kg/',
  n.name = CASE row[1] WHEN '' THEN null ELSE replace(replace(replace(replace(row[1], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.aliases = CASE row[2] WHEN '' THEN null ELSE [item IN split(row[2], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.authors = CASE row[3] WHEN '' THEN null ELSE [item IN split(row[3], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.date = CASE row[4] WHEN '' THEN null ELSE date(row[4]) END,
  n.url = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.papers = toInteger(row[6]),
  n.statements = toInteger(row[7]),
  n.family = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.exact_match = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.parent_organization = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.former_iris = CASE row[11] WHEN '' THEN null ELSE [item IN split(row[11], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END;
UNWIND split('https://w3id.org/paper-kg/organization/example-lab	Example Lab			2024-01-02		1	1					', '\n') AS line
WITH split(line, '\t') AS row
MERGE (n:Organization {iri: row[0]})
SET n.dataset = 'https://w3id.org/paper-kg/',
  n.name = CASE row[1] WHEN '' THEN null ELSE replace(replace(replace(replace(row[1], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.aliases = CASE row[2] WHEN '' THEN null ELSE [item IN split(row[2], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.authors = CASE row[3] WHEN '' THEN null ELSE [item IN split(row[3], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.date = CASE row[4] WHEN '' THEN null ELSE date(row[4]) END,
  n.url = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.papers = toInteger(row[6]),
  n.statements = toInteger(row[7]),
  n.family = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.exact_match = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.parent_organization = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.former_iris = CASE row[11] WHEN '' THEN null ELSE [item IN split(row[11], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END;
UNWIND split('https://w3id.org/paper-kg/paper/2401.00001	Swiftlet: Drafting Tokens Early		\u001fAda Byron\u001fÉmile Zola	2024-01-02	https://example.org/abs/2401.00001	1	2					
https://w3id.org/paper-kg/paper/2402.00002	Warbler			2024-02-10		1	0					', '\n') AS line
WITH split(line, '\t') AS row
MERGE (n:Paper {iri: row[0]})
SET n.dataset = 'https://w3id.org/paper-kg/',
  n.name = CASE row[1] WHEN '' THEN null ELSE replace(replace(replace(replace(row[1], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.aliases = CASE row[2] WHEN '' THEN null ELSE [item IN split(row[2], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.authors = CASE row[3] WHEN '' THEN null ELSE [item IN split(row[3], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.date = CASE row[4] WHEN '' THEN null ELSE date(row[4]) END,
  n.url = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.papers = toInteger(row[6]),
  n.statements = toInteger(row[7]),
  n.family = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.exact_match = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.parent_organization = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.former_iris = CASE row[11] WHEN '' THEN null ELSE [item IN split(row[11], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END;
UNWIND split('https://w3id.org/paper-kg/result/1dee1726295c	speedup 2.5 x	speedup	speedup	2.5	1.5	x	2024-01-02	Swiftlet extends Warbler. On TinyBench, Swiftlet outperforms Warbler by 4.2 points on a Jetson board.	0.6	kg-test/1.0	
https://w3id.org/paper-kg/result/753baccc043a	accuracy 4.2 points	gain	accuracy	4.2		points	2024-01-02	Swiftlet extends Warbler. On TinyBench, Swiftlet outperforms Warbler by 4.2 points on a Jetson board.	1.0	kg-test/1.0	
https://w3id.org/paper-kg/result/da4b3bfd7a9c	accuracy 81 %	score	accuracy	81.0		%	2024-02-10	Warbler addresses language modeling.	1.0	kg-test/1.0	', '\n') AS line
WITH split(line, '\t') AS row
MERGE (n:Result {iri: row[0]})
SET n.dataset = 'https://w3id.org/paper-kg/',
  n.name = CASE row[1] WHEN '' THEN null ELSE replace(replace(replace(replace(row[1], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.kind = CASE row[2] WHEN '' THEN null ELSE replace(replace(replace(replace(row[2], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.metric = CASE row[3] WHEN '' THEN null ELSE replace(replace(replace(replace(row[3], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.value = toFloat(row[4]),
  n.value_low = toFloat(row[5]),
  n.unit = CASE row[6] WHEN '' THEN null ELSE replace(replace(replace(replace(row[6], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.date = CASE row[7] WHEN '' THEN null ELSE date(row[7]) END,
  n.quote = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.confidence = toFloat(row[9]),
  n.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/task/language-modeling	language modeling	\u001fLM		2024-02-10		1	1					', '\n') AS line
WITH split(line, '\t') AS row
MERGE (n:Task {iri: row[0]})
SET n.dataset = 'https://w3id.org/paper-kg/',
  n.name = CASE row[1] WHEN '' THEN null ELSE replace(replace(replace(replace(row[1], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.aliases = CASE row[2] WHEN '' THEN null ELSE [item IN split(row[2], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.authors = CASE row[3] WHEN '' THEN null ELSE [item IN split(row[3], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END,
  n.date = CASE row[4] WHEN '' THEN null ELSE date(row[4]) END,
  n.url = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.papers = toInteger(row[6]),
  n.statements = toInteger(row[7]),
  n.family = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.exact_match = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.parent_organization = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  n.former_iris = CASE row[11] WHEN '' THEN null ELSE [item IN split(row[11], '\u001f')[1..] | replace(replace(replace(replace(item, '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b')] END;
UNWIND split('https://w3id.org/paper-kg/method/swiftlet	https://w3id.org/paper-kg/benchmark/tinybench	https://w3id.org/paper-kg/statement/2804be0e846f	0.9	On TinyBench, Swiftlet outperforms Warbler by 4.2 points on a Jetson board.	https://w3id.org/paper-kg/paper/2401.00001	2024-01-02				kg-test/1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Method {iri: row[0]}) MATCH (b:Benchmark {iri: row[1]})
MERGE (a)-[r:EVALUATED_ON {iri: row[2]}]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/',
  r.confidence = toFloat(row[3]),
  r.quote = CASE row[4] WHEN '' THEN null ELSE replace(replace(replace(replace(row[4], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.paper = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.date = CASE row[6] WHEN '' THEN null ELSE date(row[6]) END,
  r.benchmark = CASE row[7] WHEN '' THEN null ELSE replace(replace(replace(replace(row[7], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.metric = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.hardware = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/method/swiftlet	https://w3id.org/paper-kg/hardware/jetson	https://w3id.org/paper-kg/statement/4812fa55682f	0.8	On TinyBench, Swiftlet outperforms Warbler by 4.2 points on a Jetson board.	https://w3id.org/paper-kg/paper/2401.00001	2024-01-02				kg-test/1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Method {iri: row[0]}) MATCH (b:Hardware {iri: row[1]})
MERGE (a)-[r:RUNS_ON {iri: row[2]}]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/',
  r.confidence = toFloat(row[3]),
  r.quote = CASE row[4] WHEN '' THEN null ELSE replace(replace(replace(replace(row[4], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.paper = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.date = CASE row[6] WHEN '' THEN null ELSE date(row[6]) END,
  r.benchmark = CASE row[7] WHEN '' THEN null ELSE replace(replace(replace(replace(row[7], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.metric = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.hardware = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/method/swiftlet	https://w3id.org/paper-kg/method/warbler	https://w3id.org/paper-kg/statement/ef0a951d33eb	0.95	Swiftlet extends Warbler.	https://w3id.org/paper-kg/paper/2401.00001	2024-01-02				kg-test/1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Method {iri: row[0]}) MATCH (b:Method {iri: row[1]})
MERGE (a)-[r:EXTENDS {iri: row[2]}]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/',
  r.confidence = toFloat(row[3]),
  r.quote = CASE row[4] WHEN '' THEN null ELSE replace(replace(replace(replace(row[4], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.paper = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.date = CASE row[6] WHEN '' THEN null ELSE date(row[6]) END,
  r.benchmark = CASE row[7] WHEN '' THEN null ELSE replace(replace(replace(replace(row[7], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.metric = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.hardware = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/method/swiftlet	https://w3id.org/paper-kg/method/warbler	https://w3id.org/paper-kg/statement/c0a8b049db9a	0.91	On TinyBench, Swiftlet outperforms Warbler by 4.2 points on a Jetson board.	https://w3id.org/paper-kg/paper/2401.00001	2024-01-02	TinyBench	accuracy	Jetson	kg-test/1.0	
https://w3id.org/paper-kg/method/swiftlet	https://w3id.org/paper-kg/method/warbler	https://w3id.org/paper-kg/statement/cbac8926767d	0.4	Swiftlet extends Warbler.	https://w3id.org/paper-kg/paper/2401.00001	2024-01-02				kg-test/1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Method {iri: row[0]}) MATCH (b:Method {iri: row[1]})
MERGE (a)-[r:OUTPERFORMS {iri: row[2]}]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/',
  r.confidence = toFloat(row[3]),
  r.quote = CASE row[4] WHEN '' THEN null ELSE replace(replace(replace(replace(row[4], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.paper = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.date = CASE row[6] WHEN '' THEN null ELSE date(row[6]) END,
  r.benchmark = CASE row[7] WHEN '' THEN null ELSE replace(replace(replace(replace(row[7], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.metric = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.hardware = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/method/warbler	https://w3id.org/paper-kg/task/language-modeling	https://w3id.org/paper-kg/statement/a5af9cd92c66	0.7	Warbler addresses language modeling.	https://w3id.org/paper-kg/paper/2402.00002	2024-02-10				kg-test/1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Method {iri: row[0]}) MATCH (b:Task {iri: row[1]})
MERGE (a)-[r:ADDRESSES {iri: row[2]}]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/',
  r.confidence = toFloat(row[3]),
  r.quote = CASE row[4] WHEN '' THEN null ELSE replace(replace(replace(replace(row[4], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.paper = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.date = CASE row[6] WHEN '' THEN null ELSE date(row[6]) END,
  r.benchmark = CASE row[7] WHEN '' THEN null ELSE replace(replace(replace(replace(row[7], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.metric = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.hardware = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/paper/2401.00001	https://w3id.org/paper-kg/benchmark/tinybench	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Benchmark {iri: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/paper/2401.00001	https://w3id.org/paper-kg/hardware/jetson	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Hardware {iri: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/paper/2401.00001	https://w3id.org/paper-kg/method/swiftlet	https://w3id.org/paper-kg/statement/28e0b75c6521	0.98	Swiftlet extends Warbler.	https://w3id.org/paper-kg/paper/2401.00001	2024-01-02				kg-test/1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Method {iri: row[1]})
MERGE (a)-[r:INTRODUCES {iri: row[2]}]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/',
  r.confidence = toFloat(row[3]),
  r.quote = CASE row[4] WHEN '' THEN null ELSE replace(replace(replace(replace(row[4], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.paper = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.date = CASE row[6] WHEN '' THEN null ELSE date(row[6]) END,
  r.benchmark = CASE row[7] WHEN '' THEN null ELSE replace(replace(replace(replace(row[7], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.metric = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.hardware = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/paper/2402.00002	https://w3id.org/paper-kg/method/mentioned-only	
https://w3id.org/paper-kg/paper/2401.00001	https://w3id.org/paper-kg/method/swiftlet	
https://w3id.org/paper-kg/paper/2401.00001	https://w3id.org/paper-kg/method/warbler	
https://w3id.org/paper-kg/paper/2402.00002	https://w3id.org/paper-kg/method/warbler	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Method {iri: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/paper/2401.00001	https://w3id.org/paper-kg/metric/accuracy	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Metric {iri: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/paper/2401.00001	https://w3id.org/paper-kg/organization/example-lab	https://w3id.org/paper-kg/statement/91260749039e	1.0	Swiftlet extends Warbler.	https://w3id.org/paper-kg/paper/2401.00001	2024-01-02				kg-test/1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Organization {iri: row[1]})
MERGE (a)-[r:AFFILIATED_WITH {iri: row[2]}]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/',
  r.confidence = toFloat(row[3]),
  r.quote = CASE row[4] WHEN '' THEN null ELSE replace(replace(replace(replace(row[4], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.paper = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.date = CASE row[6] WHEN '' THEN null ELSE date(row[6]) END,
  r.benchmark = CASE row[7] WHEN '' THEN null ELSE replace(replace(replace(replace(row[7], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.metric = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.hardware = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/paper/2401.00001	https://w3id.org/paper-kg/organization/example-lab	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Organization {iri: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/paper/2402.00002	https://w3id.org/paper-kg/task/language-modeling	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Task {iri: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/result/753baccc043a	https://w3id.org/paper-kg/benchmark/tinybench	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Result {iri: row[0]}) MATCH (b:Benchmark {iri: row[1]})
MERGE (a)-[r:MEASURED_ON]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/result/753baccc043a	https://w3id.org/paper-kg/hardware/jetson	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Result {iri: row[0]}) MATCH (b:Hardware {iri: row[1]})
MERGE (a)-[r:MEASURED_WITH]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/result/753baccc043a	https://w3id.org/paper-kg/method/warbler	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Result {iri: row[0]}) MATCH (b:Method {iri: row[1]})
MERGE (a)-[r:COMPARED_TO]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/result/1dee1726295c	https://w3id.org/paper-kg/method/swiftlet	
https://w3id.org/paper-kg/result/753baccc043a	https://w3id.org/paper-kg/method/swiftlet	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Result {iri: row[0]}) MATCH (b:Method {iri: row[1]})
MERGE (a)-[r:RESULT_OF]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/result/1dee1726295c	https://w3id.org/paper-kg/paper/2401.00001	
https://w3id.org/paper-kg/result/753baccc043a	https://w3id.org/paper-kg/paper/2401.00001	
https://w3id.org/paper-kg/result/da4b3bfd7a9c	https://w3id.org/paper-kg/paper/2402.00002	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Result {iri: row[0]}) MATCH (b:Paper {iri: row[1]})
MERGE (a)-[r:REPORTED_IN]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
