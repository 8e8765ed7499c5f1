// Load into a running server with: cypher-shell --file load.cypher. Running it again changes nothing.
CREATE CONSTRAINT kg_benchmark_iri IF NOT EXISTS FOR (n:Benchmark) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_hardware_iri IF NOT EXISTS FOR (n:Hardware) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_method_iri IF NOT EXISTS FOR (n:Method) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_metric_iri IF NOT EXISTS FOR (n:Metric) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_organization_iri IF NOT EXISTS FOR (n:Organization) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_paper_iri IF NOT EXISTS FOR (n:Paper) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_result_iri IF NOT EXISTS FOR (n:Result) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_task_iri IF NOT EXISTS FOR (n:Task) REQUIRE n.iri IS UNIQUE;
UNWIND [
{iri: 'https://w3id.org/paper-kg/benchmark/tinybench', set: {name: 'TinyBench', date: date('2024-01-02'), papers: 1, statements: 1}}
] AS row
MERGE (n:Benchmark {iri: row.iri}) SET n += row.set;
UNWIND [
{iri: 'https://w3id.org/paper-kg/hardware/jetson', set: {name: 'Jetson', date: date('2024-01-02'), papers: 1, statements: 1}}
] AS row
MERGE (n:Hardware {iri: row.iri}) SET n += row.set;
UNWIND [
{iri: 'https://w3id.org/paper-kg/method/mentioned-only', set: {name: 'Mentioned Only', date: date('2024-02-10'), papers: 1, statements: 0}},
{iri: 'https://w3id.org/paper-kg/method/swiftlet', set: {name: 'Swiftlet', date: date('2024-01-02'), papers: 1, statements: 6}},
{iri: 'https://w3id.org/paper-kg/method/warbler', set: {name: 'Warbler', aliases: ['WARBLER', 'warbler-7B'], date: date('2024-01-02'), papers: 2, statements: 4}}
] AS row
MERGE (n:Method {iri: row.iri}) SET n += row.set;
UNWIND [
{iri: 'https://w3id.org/paper-kg/metric/accuracy', set: {name: 'accuracy', date: date('2024-01-02'), papers: 1, statements: 0}}
] AS row
MERGE (n:Metric {iri: row.iri}) SET n += row.set;
UNWIND [
{iri: 'https://w3id.org/paper-kg/organization/example-lab', set: {name: 'Example Lab', date: date('2024-01-02'), papers: 1, statements: 1}}
] AS row
MERGE (n:Organization {iri: row.iri}) SET n += row.set;
UNWIND [
{iri: 'https://w3id.org/paper-kg/paper/2401.00001', set: {name: 'Swiftlet: Drafting Tokens Early', authors: ['Ada Byron', 'Émile Zola'], date: date('2024-01-02'), url: 'https://example.org/abs/2401.00001', papers: 1, statements: 2}},
{iri: 'https://w3id.org/paper-kg/paper/2402.00002', set: {name: 'Warbler', date: date('2024-02-10'), papers: 1, statements: 0}}
] AS row
MERGE (n:Paper {iri: row.iri}) SET n += row.set;
UNWIND [
{iri: 'https://w3id.org/paper-kg/result/1dee1726295c', set: {name: 'speedup 2.5 x', kind: 'speedup', metric: 'speedup', value: 2.5, value_low: 1.5, unit: 'x', date: date('2024-01-02'), quote: 'Swiftlet extends Warbler. On TinyBench, Swiftlet outperforms Warbler by 4.2 points on a Jetson board.', confidence: 0.6, extractor: 'kg-test/1.0'}},
{iri: 'https://w3id.org/paper-kg/result/753baccc043a', set: {name: 'accuracy 4.2 points', kind: 'gain', metric: 'accuracy', value: 4.2, unit: 'points', date: date('2024-01-02'), quote: 'Swiftlet extends Warbler. On TinyBench, Swiftlet outperforms Warbler by 4.2 points on a Jetson board.', confidence: 1.0, extractor: 'kg-test/1.0'}},
{iri: 'https://w3id.org/paper-kg/result/da4b3bfd7a9c', set: {name: 'accuracy 81 %', kind: 'score', metric: 'accuracy', value: 81.0, unit: '%', date: date('2024-02-10'), quote: 'Warbler addresses language modeling.', confidence: 1.0, extractor: 'kg-test/1.0'}}
] AS row
MERGE (n:Result {iri: row.iri}) SET n += row.set;
UNWIND [
{iri: 'https://w3id.org/paper-kg/task/language-modeling', set: {name: 'language modeling', aliases: ['LM'], date: date('2024-02-10'), papers: 1, statements: 1}}
] AS row
MERGE (n:Task {iri: row.iri}) SET n += row.set;
UNWIND [
{a: 'https://w3id.org/paper-kg/method/warbler', b: 'https://w3id.org/paper-kg/task/language-modeling', iri: 'https://w3id.org/paper-kg/statement/a5af9cd92c66', set: {confidence: 0.7, quote: 'Warbler addresses language modeling.', paper: 'https://w3id.org/paper-kg/paper/2402.00002', date: date('2024-02-10'), extractor: 'kg-test/1.0'}}
] AS row
MATCH (a:Method {iri: row.a}) MATCH (b:Task {iri: row.b}) MERGE (a)-[r:ADDRESSES {iri: row.iri}]->(b) SET r += row.set;
UNWIND [
{a: 'https://w3id.org/paper-kg/paper/2401.00001', b: 'https://w3id.org/paper-kg/organization/example-lab', iri: 'https://w3id.org/paper-kg/statement/91260749039e', set: {confidence: 1.0, quote: 'Swiftlet extends Warbler.', paper: 'https://w3id.org/paper-kg/paper/2401.00001', date: date('2024-01-02'), extractor: 'kg-test/1.0'}}
] AS row
MATCH (a:Paper {iri: row.a}) MATCH (b:Organization {iri: row.b}) MERGE (a)-[r:AFFILIATED_WITH {iri: row.iri}]->(b) SET r += row.set;
UNWIND [
{a: 'https://w3id.org/paper-kg/result/753baccc043a', b: 'https://w3id.org/paper-kg/method/warbler'}
] AS row
MATCH (a:Result {iri: row.a}) MATCH (b:Method {iri: row.b}) MERGE (a)-[:COMPARED_TO]->(b);
UNWIND [
{a: 'https://w3id.org/paper-kg/method/swiftlet', b: 'https://w3id.org/paper-kg/benchmark/tinybench', iri: 'https://w3id.org/paper-kg/statement/2804be0e846f', set: {confidence: 0.9, quote: 'On TinyBench, Swiftlet outperforms Warbler by 4.2 points on a Jetson board.', paper: 'https://w3id.org/paper-kg/paper/2401.00001', date: date('2024-01-02'), extractor: 'kg-test/1.0'}}
] AS row
MATCH (a:Method {iri: row.a}) MATCH (b:Benchmark {iri: row.b}) MERGE (a)-[r:EVALUATED_ON {iri: row.iri}]->(b) SET r += row.set;
UNWIND [
{a: 'https://w3id.org/paper-kg/method/swiftlet', b: 'https://w3id.org/paper-kg/method/warbler', iri: 'https://w3id.org/paper-kg/statement/ef0a951d33eb', set: {confidence: 0.95, quote: 'Swiftlet extends Warbler.', paper: 'https://w3id.org/paper-kg/paper/2401.00001', date: date('2024-01-02'), extractor: 'kg-test/1.0'}}
] AS row
MATCH (a:Method {iri: row.a}) MATCH (b:Method {iri: row.b}) MERGE (a)-[r:EXTENDS {iri: row.iri}]->(b) SET r += row.set;
UNWIND [
{a: 'https://w3id.org/paper-kg/paper/2401.00001', b: 'https://w3id.org/paper-kg/method/swiftlet', iri: 'https://w3id.org/paper-kg/statement/28e0b75c6521', set: {confidence: 0.98, quote: 'Swiftlet extends Warbler.', paper: 'https://w3id.org/paper-kg/paper/2401.00001', date: date('2024-01-02'), extractor: 'kg-test/1.0'}}
] AS row
MATCH (a:Paper {iri: row.a}) MATCH (b:Method {iri: row.b}) MERGE (a)-[r:INTRODUCES {iri: row.iri}]->(b) SET r += row.set;
UNWIND [
{a: 'https://w3id.org/paper-kg/result/753baccc043a', b: 'https://w3id.org/paper-kg/benchmark/tinybench'}
] AS row
MATCH (a:Result {iri: row.a}) MATCH (b:Benchmark {iri: row.b}) MERGE (a)-[:MEASURED_ON]->(b);
UNWIND [
{a: 'https://w3id.org/paper-kg/result/753baccc043a', b: 'https://w3id.org/paper-kg/hardware/jetson'}
] AS row
MATCH (a:Result {iri: row.a}) MATCH (b:Hardware {iri: row.b}) MERGE (a)-[:MEASURED_WITH]->(b);
UNWIND [
{a: 'https://w3id.org/paper-kg/paper/2401.00001', b: 'https://w3id.org/paper-kg/benchmark/tinybench'}
] AS row
MATCH (a:Paper {iri: row.a}) MATCH (b:Benchmark {iri: row.b}) MERGE (a)-[:MENTIONS]->(b);
UNWIND [
{a: 'https://w3id.org/paper-kg/paper/2401.00001', b: 'https://w3id.org/paper-kg/hardware/jetson'}
] AS row
MATCH (a:Paper {iri: row.a}) MATCH (b:Hardware {iri: row.b}) MERGE (a)-[:MENTIONS]->(b);
UNWIND [
{a: 'https://w3id.org/paper-kg/paper/2402.00002', b: 'https://w3id.org/paper-kg/method/mentioned-only'},
{a: 'https://w3id.org/paper-kg/paper/2401.00001', b: 'https://w3id.org/paper-kg/method/swiftlet'},
{a: 'https://w3id.org/paper-kg/paper/2401.00001', b: 'https://w3id.org/paper-kg/method/warbler'},
{a: 'https://w3id.org/paper-kg/paper/2402.00002', b: 'https://w3id.org/paper-kg/method/warbler'}
] AS row
MATCH (a:Paper {iri: row.a}) MATCH (b:Method {iri: row.b}) MERGE (a)-[:MENTIONS]->(b);
UNWIND [
{a: 'https://w3id.org/paper-kg/paper/2401.00001', b: 'https://w3id.org/paper-kg/metric/accuracy'}
] AS row
MATCH (a:Paper {iri: row.a}) MATCH (b:Metric {iri: row.b}) MERGE (a)-[:MENTIONS]->(b);
UNWIND [
{a: 'https://w3id.org/paper-kg/paper/2401.00001', b: 'https://w3id.org/paper-kg/organization/example-lab'}
] AS row
MATCH (a:Paper {iri: row.a}) MATCH (b:Organization {iri: row.b}) MERGE (a)-[:MENTIONS]->(b);
UNWIND [
{a: 'https://w3id.org/paper-kg/paper/2402.00002', b: 'https://w3id.org/paper-kg/task/language-modeling'}
] AS row
MATCH (a:Paper {iri: row.a}) MATCH (b:Task {iri: row.b}) MERGE (a)-[:MENTIONS]->(b);
UNWIND [
{a: 'https://w3id.org/paper-kg/method/swiftlet', b: 'https://w3id.org/paper-kg/method/warbler', iri: 'https://w3id.org/paper-kg/statement/c0a8b049db9a', set: {confidence: 0.91, quote: 'On TinyBench, Swiftlet outperforms Warbler by 4.2 points on a Jetson board.', paper: 'https://w3id.org/paper-kg/paper/2401.00001', date: date('2024-01-02'), benchmark: 'TinyBench', metric: 'accuracy', hardware: 'Jetson', extractor: 'kg-test/1.0'}},
{a: 'https://w3id.org/paper-kg/method/swiftlet', b: 'https://w3id.org/paper-kg/method/warbler', iri: 'https://w3id.org/paper-kg/statement/cbac8926767d', set: {confidence: 0.4, quote: 'Swiftlet extends Warbler.', paper: 'https://w3id.org/paper-kg/paper/2401.00001', date: date('2024-01-02'), extractor: 'kg-test/1.0'}}
] AS row
MATCH (a:Method {iri: row.a}) MATCH (b:Method {iri: row.b}) MERGE (a)-[r:OUTPERFORMS {iri: row.iri}]->(b) SET r += row.set;
UNWIND [
{a: 'https://w3id.org/paper-kg/result/1dee1726295c', b: 'https://w3id.org/paper-kg/paper/2401.00001'},
{a: 'https://w3id.org/paper-kg/result/753baccc043a', b: 'https://w3id.org/paper-kg/paper/2401.00001'},
{a: 'https://w3id.org/paper-kg/result/da4b3bfd7a9c', b: 'https://w3id.org/paper-kg/paper/2402.00002'}
] AS row
MATCH (a:Result {iri: row.a}) MATCH (b:Paper {iri: row.b}) MERGE (a)-[:REPORTED_IN]->(b);
UNWIND [
{a: 'https://w3id.org/paper-kg/result/1dee1726295c', b: 'https://w3id.org/paper-kg/method/swiftlet'},
{a: 'https://w3id.org/paper-kg/result/753baccc043a', b: 'https://w3id.org/paper-kg/method/swiftlet'}
] AS row
MATCH (a:Result {iri: row.a}) MATCH (b:Method {iri: row.b}) MERGE (a)-[:RESULT_OF]->(b);
UNWIND [
{a: 'https://w3id.org/paper-kg/method/swiftlet', b: 'https://w3id.org/paper-kg/hardware/jetson', iri: 'https://w3id.org/paper-kg/statement/4812fa55682f', set: {confidence: 0.8, quote: 'On TinyBench, Swiftlet outperforms Warbler by 4.2 points on a Jetson board.', paper: 'https://w3id.org/paper-kg/paper/2401.00001', date: date('2024-01-02'), extractor: 'kg-test/1.0'}}
] AS row
MATCH (a:Method {iri: row.a}) MATCH (b:Hardware {iri: row.b}) MERGE (a)-[r:RUNS_ON {iri: row.iri}]->(b) SET r += row.set;
