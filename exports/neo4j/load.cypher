// Load into a running server with: cypher-shell --file load.cypher. Running it again changes nothing.
CREATE CONSTRAINT kg_paper_iri IF NOT EXISTS FOR (n:Paper) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_method_iri IF NOT EXISTS FOR (n:Method) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_benchmark_iri IF NOT EXISTS FOR (n:Benchmark) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_task_iri IF NOT EXISTS FOR (n:Task) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_metric_iri IF NOT EXISTS FOR (n:Metric) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_hardware_iri IF NOT EXISTS FOR (n:Hardware) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_organization_iri IF NOT EXISTS FOR (n:Organization) REQUIRE n.iri IS UNIQUE;
CREATE CONSTRAINT kg_result_iri IF NOT EXISTS FOR (n:Result) REQUIRE n.iri IS UNIQUE;
UNWIND split('https://w3id.org/paper-kg/benchmark/ade20k	ADE20K			2021-03-25		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/ade20k			
https://w3id.org/paper-kg/benchmark/alpaca	Alpaca			2023-09-12		2	3					
https://w3id.org/paper-kg/benchmark/arc	ARC			2023-09-29		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/arc			
https://w3id.org/paper-kg/benchmark/arxiv	arXiv			2023-05-22		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/arxiv			
https://w3id.org/paper-kg/benchmark/c4	C4			2022-08-15		2	2		https://w3id.org/paper-kg/vocabulary/benchmarks/c4			
https://w3id.org/paper-kg/benchmark/cifar-10	CIFAR-10			2020-12-23		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/cifar-10			
https://w3id.org/paper-kg/benchmark/cifar-100	CIFAR-100			2019-05-28		3	3		https://w3id.org/paper-kg/vocabulary/benchmarks/cifar-100			
https://w3id.org/paper-kg/benchmark/cityscapes	Cityscapes			2019-05-06		2	2		https://w3id.org/paper-kg/vocabulary/benchmarks/cityscapes			
https://w3id.org/paper-kg/benchmark/cnn-daily-mail	CNN/Daily Mail			2023-05-22		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/cnn-daily-mail			
https://w3id.org/paper-kg/benchmark/coco	COCO			2019-05-06		4	4		https://w3id.org/paper-kg/vocabulary/benchmarks/coco			
https://w3id.org/paper-kg/benchmark/e2e-nlg-challenge	E2E NLG Challenge			2021-06-17		1	1					
https://w3id.org/paper-kg/benchmark/flowers	Flowers			2019-05-28		2	2					
https://w3id.org/paper-kg/benchmark/glue	GLUE			2021-06-17		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/glue			
https://w3id.org/paper-kg/benchmark/gsm8k	GSM8K			2024-01-08		3	3		https://w3id.org/paper-kg/vocabulary/benchmarks/gsm8k			
https://w3id.org/paper-kg/benchmark/humaneval	HumanEval			2024-01-08		3	3		https://w3id.org/paper-kg/vocabulary/benchmarks/humaneval			
https://w3id.org/paper-kg/benchmark/imagenet	ImageNet			2019-05-06		5	5		https://w3id.org/paper-kg/vocabulary/benchmarks/imagenet			
https://w3id.org/paper-kg/benchmark/imagenet-1k	ImageNet-1K			2021-03-25		1	1	https://w3id.org/paper-kg/benchmark/imagenet	https://w3id.org/paper-kg/vocabulary/benchmarks/imagenet-1k			
https://w3id.org/paper-kg/benchmark/imagenet-21k	ImageNet-21k			2020-10-22		1	2	https://w3id.org/paper-kg/benchmark/imagenet	https://w3id.org/paper-kg/vocabulary/benchmarks/imagenet-21k			
https://w3id.org/paper-kg/benchmark/imagenet-real	ImageNet-ReaL			2020-10-22		1	1					
https://w3id.org/paper-kg/benchmark/jft-300m	JFT-300M			2020-10-22		1	2		https://w3id.org/paper-kg/vocabulary/benchmarks/jft-300m			
https://w3id.org/paper-kg/benchmark/lambada	LAMBADA			2022-10-31		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/lambada			
https://w3id.org/paper-kg/benchmark/math	MATH			2024-01-08		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/math			
https://w3id.org/paper-kg/benchmark/mbpp	MBPP			2024-01-08		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/mbpp			
https://w3id.org/paper-kg/benchmark/mmlu	MMLU			2023-05-23		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/mmlu			
https://w3id.org/paper-kg/benchmark/mt-bench	MT-bench	\u001fMT-Bench		2024-01-08		4	4		https://w3id.org/paper-kg/vocabulary/benchmarks/mt-bench		\u001fhttps://w3id.org/paper-kg/benchmark/mt-bench-dynamic-draft-trees\u001fhttps://w3id.org/paper-kg/benchmark/mt-bench-mixtral-experts	
https://w3id.org/paper-kg/benchmark/oasst1	OASST1			2023-05-23		1	2					
https://w3id.org/paper-kg/benchmark/path-256	Path-256			2022-05-27		1	1					
https://w3id.org/paper-kg/benchmark/path-x	Path-X			2022-05-27		1	1					
https://w3id.org/paper-kg/benchmark/pg-19	PG-19			2023-09-29		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/pg-19			
https://w3id.org/paper-kg/benchmark/ptb	PTB			2022-10-31		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/ptb			
https://w3id.org/paper-kg/benchmark/pubmed	PubMed			2023-05-22		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/pubmed			
https://w3id.org/paper-kg/benchmark/ruler	RULER			2024-04-09		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/ruler			
https://w3id.org/paper-kg/benchmark/samsum	SAMSum			2021-06-17		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/samsum			
https://w3id.org/paper-kg/benchmark/sharegpt	ShareGPT			2023-09-12		1	2		https://w3id.org/paper-kg/vocabulary/benchmarks/sharegpt			
https://w3id.org/paper-kg/benchmark/stanford-cars	Stanford Cars			2020-12-23		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/stanford-cars			
https://w3id.org/paper-kg/benchmark/triviaqa	TriviaQA			2023-05-22		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/triviaqa			
https://w3id.org/paper-kg/benchmark/vicuna	Vicuna			2023-05-23		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/vicuna			
https://w3id.org/paper-kg/benchmark/vtab-suite-of-19	VTAB suite of 19			2020-10-22		1	1					
https://w3id.org/paper-kg/benchmark/wikisql	WikiSQL			2021-06-17		1	1		https://w3id.org/paper-kg/vocabulary/benchmarks/wikisql			
https://w3id.org/paper-kg/benchmark/wikitext-2	WikiText-2	\u001fWikiText2		2022-10-31		2	2		https://w3id.org/paper-kg/vocabulary/benchmarks/wikitext-2		\u001fhttps://w3id.org/paper-kg/benchmark/wikitext2	', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/hardware/48gb-gpu	48GB GPU			2023-05-23		1	1					
https://w3id.org/paper-kg/hardware/desktop	desktop			2023-06-01		1	1					
https://w3id.org/paper-kg/hardware/gpu	GPUs	\u001fGPU		2022-10-31		3	3					
https://w3id.org/paper-kg/hardware/h100-gpu	H100 GPU			2024-07-11		1	1					
https://w3id.org/paper-kg/hardware/jetson-agx-orin	Jetson AGX Orin			2022-05-29		1	1					
https://w3id.org/paper-kg/hardware/mobile-gpu	mobile GPUs	\u001fmobile GPU		2023-06-01		1	1					
https://w3id.org/paper-kg/hardware/nvidia-a10-gpu	NVIDIA A10 GPUs			2023-05-16		1	1					
https://w3id.org/paper-kg/hardware/nvidia-a100	NVIDIA A100 GPUs	\u001fA100 GPU\u001fA100 GPUs\u001fNVIDIA A100		2022-05-27		7	7		https://w3id.org/paper-kg/vocabulary/hardware/nvidia-a100		\u001fhttps://w3id.org/paper-kg/hardware/a100-gpu\u001fhttps://w3id.org/paper-kg/hardware/nvidia-a100-gpu	
https://w3id.org/paper-kg/hardware/nvidia-a6000	NVIDIA A6000 GPU	\u001fNVIDIA A6000		2022-10-31		2	2				\u001fhttps://w3id.org/paper-kg/hardware/nvidia-a6000-gpu	
https://w3id.org/paper-kg/hardware/nvidia-jetson-orin	NVIDIA Jetson Orin			2023-06-01		1	1					
https://w3id.org/paper-kg/hardware/one-server-with-consumer-gpu	one server with consumer GPUs			2022-08-15		1	1					
https://w3id.org/paper-kg/hardware/rtx-3090-gpu	RTX 3090 GPU			2024-01-26		1	1					
https://w3id.org/paper-kg/hardware/tensor-cores	Tensor Cores			2024-07-11		1	1					
https://w3id.org/paper-kg/hardware/tpuv3	TPUv3			2020-10-22		1	1					
https://w3id.org/paper-kg/hardware/tpuv4-chips	TPUv4 chips			2023-05-22		1	1					', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/method/4-bit-normalfloat	4-bit NormalFloat			2023-05-23		1	2					
https://w3id.org/paper-kg/method/activation-aware-weight-quantization	Activation-aware Weight Quantization			2023-06-01		1	0					
https://w3id.org/paper-kg/method/adam	Adam			2021-06-17		1	1		https://w3id.org/paper-kg/vocabulary/methods/adam			
https://w3id.org/paper-kg/method/awq	AWQ			2023-06-01		1	13		https://w3id.org/paper-kg/vocabulary/methods/awq			
https://w3id.org/paper-kg/method/bert	BERT			2022-05-27		1	1		https://w3id.org/paper-kg/vocabulary/methods/bert			
https://w3id.org/paper-kg/method/block-quantization	block quantization			2024-07-11		1	0					
https://w3id.org/paper-kg/method/bloom	BLOOM			2022-08-15		3	3		https://w3id.org/paper-kg/vocabulary/methods/bloom			
https://w3id.org/paper-kg/method/chatgpt	ChatGPT			2023-05-23		1	1		https://w3id.org/paper-kg/vocabulary/methods/chatgpt			
https://w3id.org/paper-kg/method/claude-2-1	Claude-2.1			2024-01-08		1	1					
https://w3id.org/paper-kg/method/compound-scaling	compound scaling			2019-05-28		1	1					
https://w3id.org/paper-kg/method/convolutional-neural-networks	Convolutional Neural Networks	\u001fconvolutional networks		2019-05-28		2	1				\u001fhttps://w3id.org/paper-kg/method/convolutional-networks	
https://w3id.org/paper-kg/method/convolutional-teacher	convolutional teacher			2020-12-23		1	0					
https://w3id.org/paper-kg/method/deberta	DeBERTa			2021-06-17		1	1		https://w3id.org/paper-kg/vocabulary/methods/deberta			
https://w3id.org/paper-kg/method/deeplabv3	DeepLabv3					1	1		https://w3id.org/paper-kg/vocabulary/methods/deeplabv3			
https://w3id.org/paper-kg/method/deit	DeiT			2020-12-23		2	2		https://w3id.org/paper-kg/vocabulary/methods/deit		\u001fhttps://w3id.org/paper-kg/method/deit-training-data-efficient-image-transformers	
https://w3id.org/paper-kg/method/depthwise-convolutions	depthwise convolutions					1	0					
https://w3id.org/paper-kg/method/distillation	distillation			2020-12-23		1	2					
https://w3id.org/paper-kg/method/dora	DoRA			2024-02-14		1	12		https://w3id.org/paper-kg/vocabulary/methods/dora			
https://w3id.org/paper-kg/method/dynamic-draft-trees	Dynamic Draft Trees	\u001fdynamic draft tree		2024-06-24		1	1					
https://w3id.org/paper-kg/method/eagle	EAGLE			2024-01-26		2	15				\u001fhttps://w3id.org/paper-kg/method/eagle-dynamic-draft-trees\u001fhttps://w3id.org/paper-kg/method/eagle-speculative-sampling-requires-rethinking	
https://w3id.org/paper-kg/method/eagle-2	EAGLE-2			2024-06-24		1	11	https://w3id.org/paper-kg/method/eagle				
https://w3id.org/paper-kg/method/efficientnet	EfficientNets	\u001fEfficientNet		2019-05-28		1	0		https://w3id.org/paper-kg/vocabulary/methods/efficientnet		\u001fhttps://w3id.org/paper-kg/method/efficientnets	
https://w3id.org/paper-kg/method/efficientnet-b7	EfficientNet-B7			2019-05-28		1	1	https://w3id.org/paper-kg/method/efficientnet				
https://w3id.org/paper-kg/method/efficientvit	EfficientViT			2022-05-29		1	13					
https://w3id.org/paper-kg/method/exact-attention-algorithm	exact attention algorithm	\u001fExact Attention		2022-05-27		1	0					
https://w3id.org/paper-kg/method/exact-parallel-decoding-algorithm	exact parallel decoding algorithm			2024-02-03		1	0					
https://w3id.org/paper-kg/method/falcon	Falcon			2023-09-29		1	1		https://w3id.org/paper-kg/vocabulary/methods/falcon			
https://w3id.org/paper-kg/method/faster-attention	Faster Attention			2023-07-17		1	0					
https://w3id.org/paper-kg/method/fastertransformer	FasterTransformer			2023-05-16		2	2					
https://w3id.org/paper-kg/method/flashattention	FlashAttention			2022-05-27		3	12		https://w3id.org/paper-kg/vocabulary/methods/flashattention		\u001fhttps://w3id.org/paper-kg/method/flashattention-fast-memory-efficient-exact	
https://w3id.org/paper-kg/method/flashattention-2	FlashAttention-2			2023-07-17		2	5	https://w3id.org/paper-kg/method/flashattention	https://w3id.org/paper-kg/vocabulary/methods/flashattention-2		\u001fhttps://w3id.org/paper-kg/method/flashattention-2-better-parallelism-work-partitioning	
https://w3id.org/paper-kg/method/flashattention-3	FlashAttention-3			2024-07-11		1	6	https://w3id.org/paper-kg/method/flashattention				
https://w3id.org/paper-kg/method/flexgen	FlexGen			2023-05-16		1	1					
https://w3id.org/paper-kg/method/fp16	FP16			2022-10-31		3	2					
https://w3id.org/paper-kg/method/fp8	FP8			2024-07-11		1	1					
https://w3id.org/paper-kg/method/full-fine-tuning	full fine-tuning			2021-06-17		1	1					
https://w3id.org/paper-kg/method/gemini-pro	Gemini Pro			2024-01-08		1	1		https://w3id.org/paper-kg/vocabulary/methods/gemini-pro			
https://w3id.org/paper-kg/method/glm	GLM			2022-11-18		1	1		https://w3id.org/paper-kg/vocabulary/methods/glm			
https://w3id.org/paper-kg/method/gpipe	GPipe			2019-05-28		1	0					
https://w3id.org/paper-kg/method/gpt-2	GPT-2			2021-06-17		2	3		https://w3id.org/paper-kg/vocabulary/methods/gpt-2			
https://w3id.org/paper-kg/method/gpt-3	GPT-3			2021-06-17		1	1		https://w3id.org/paper-kg/vocabulary/methods/gpt-3			
https://w3id.org/paper-kg/method/gpt-3-175b	GPT-3 175B			2021-06-17		1	1	https://w3id.org/paper-kg/method/gpt-3				
https://w3id.org/paper-kg/method/gpt-3-5	GPT-3.5			2024-01-08		1	2		https://w3id.org/paper-kg/vocabulary/methods/gpt-3-5			
https://w3id.org/paper-kg/method/gpt-4	GPT-4			2024-04-09		1	1		https://w3id.org/paper-kg/vocabulary/methods/gpt-4			
https://w3id.org/paper-kg/method/gpt-fast	gpt-fast			2024-01-26		1	1					
https://w3id.org/paper-kg/method/gpt-style-models	GPT-style models			2023-07-17		1	0					
https://w3id.org/paper-kg/method/gptq	GPTQ			2022-10-31		2	15		https://w3id.org/paper-kg/vocabulary/methods/gptq		\u001fhttps://w3id.org/paper-kg/method/gptq-accurate-post-training-quantization-generative	
https://w3id.org/paper-kg/method/grouped-query-attention	grouped-query attention	\u001fGQA		2023-05-22		1	1		https://w3id.org/paper-kg/vocabulary/methods/grouped-query-attention			
https://w3id.org/paper-kg/method/guanaco	Guanaco			2023-05-23		1	5					
https://w3id.org/paper-kg/method/hardware-aware-architecture-search	hardware-aware architecture search			2019-05-06		1	0					
https://w3id.org/paper-kg/method/hierarchical-vision-transformer	Hierarchical Vision Transformer			2021-03-25		1	0					
https://w3id.org/paper-kg/method/huggingface-fp16	HuggingFace FP16			2023-06-01		1	1					
https://w3id.org/paper-kg/method/huggingface-implementation	HuggingFace implementation			2022-05-27		1	1					
https://w3id.org/paper-kg/method/jacobi-iteration	Jacobi iteration			2024-02-03		1	1					
https://w3id.org/paper-kg/method/large-language-models	Large Language Models	\u001flarge language models		2022-08-15		2	0					
https://w3id.org/paper-kg/method/linear-attention	Linear Attention	\u001flinear attention		2022-05-29		2	2					
https://w3id.org/paper-kg/method/lite-reduced-atrous-spatial-pyramid-pooling	Lite Reduced Atrous Spatial Pyramid Pooling	\u001fLR-ASPP		2019-05-06		1	1					
https://w3id.org/paper-kg/method/llama	LLaMA			2023-06-01		3	3		https://w3id.org/paper-kg/vocabulary/methods/llama			
https://w3id.org/paper-kg/method/llama-2	Llama-2			2022-11-18		3	4	https://w3id.org/paper-kg/method/llama	https://w3id.org/paper-kg/vocabulary/methods/llama-2			
https://w3id.org/paper-kg/method/llama-2-70b	Llama 2 70B	\u001fLlama-2 70B		2023-06-01		2	3	https://w3id.org/paper-kg/method/llama-2	https://w3id.org/paper-kg/vocabulary/methods/llama-2-70b			
https://w3id.org/paper-kg/method/llama-3-instruct	LLaMA3-Instruct			2024-06-24		1	1	https://w3id.org/paper-kg/method/llama	https://w3id.org/paper-kg/vocabulary/methods/llama-3-instruct		\u001fhttps://w3id.org/paper-kg/method/llama3-instruct	
https://w3id.org/paper-kg/method/llama-7b	LLaMA-7B			2024-02-14		1	1	https://w3id.org/paper-kg/method/llama	https://w3id.org/paper-kg/vocabulary/methods/llama-7b			
https://w3id.org/paper-kg/method/llama2-chat	LLaMA2-Chat			2024-01-26		2	2	https://w3id.org/paper-kg/method/llama-2				
https://w3id.org/paper-kg/method/llama2-chat-70b	LLaMA2-Chat 70B			2024-01-26		1	1	https://w3id.org/paper-kg/method/llama2-chat				
https://w3id.org/paper-kg/method/llama2-chat-7b	LLaMA2-Chat 7B			2024-01-26		1	1	https://w3id.org/paper-kg/method/llama2-chat				
https://w3id.org/paper-kg/method/llava	LLaVA			2024-02-14		1	2		https://w3id.org/paper-kg/vocabulary/methods/llava			
https://w3id.org/paper-kg/method/llm-int8	LLM.int8()			2022-08-15		1	8					
https://w3id.org/paper-kg/method/long-context-language-models	Long-Context Language Models	\u001flong-context language models		2024-04-09		1	0					
https://w3id.org/paper-kg/method/lookahead	Lookahead			2024-01-26		2	2					
https://w3id.org/paper-kg/method/lookahead-branch	lookahead branch			2024-02-03		1	0					
https://w3id.org/paper-kg/method/lookahead-decoding	Lookahead Decoding			2024-02-03		1	7					
https://w3id.org/paper-kg/method/lora	LoRA			2021-06-17		3	16		https://w3id.org/paper-kg/vocabulary/methods/lora		\u001fhttps://w3id.org/paper-kg/method/lora-low-rank-adaptation-large-language	
https://w3id.org/paper-kg/method/mamba	Mamba			2023-12-01		2	2		https://w3id.org/paper-kg/vocabulary/methods/mamba			
https://w3id.org/paper-kg/method/mamba-2	Mamba-2			2024-05-31		1	2	https://w3id.org/paper-kg/method/mamba				
https://w3id.org/paper-kg/method/mamba-3b	Mamba-3B			2023-12-01		1	1	https://w3id.org/paper-kg/method/mamba				
https://w3id.org/paper-kg/method/medusa	Medusa			2024-01-26		2	2					
https://w3id.org/paper-kg/method/mistral-7b	Mistral 7B			2024-01-08		1	2		https://w3id.org/paper-kg/vocabulary/methods/mistral-7b			
https://w3id.org/paper-kg/method/mixed-precision-decomposition	mixed-precision decomposition			2022-08-15		1	1					
https://w3id.org/paper-kg/method/mixtral	Mixtral			2024-01-08		2	1		https://w3id.org/paper-kg/vocabulary/methods/mixtral		\u001fhttps://w3id.org/paper-kg/method/mixtral-3cbf65df7d38	
https://w3id.org/paper-kg/method/mixtral-8x7b	Mixtral 8x7B			2024-01-08		1	1	https://w3id.org/paper-kg/method/mixtral	https://w3id.org/paper-kg/vocabulary/methods/mixtral-8x7b			
https://w3id.org/paper-kg/method/mixtral-8x7b-instruct	Mixtral 8x7B Instruct			2024-01-26		1	1	https://w3id.org/paper-kg/method/mixtral-8x7b				
https://w3id.org/paper-kg/method/mlperf-1-1	MLPerf 1.1			2022-05-27		1	0					
https://w3id.org/paper-kg/method/mobilenet	MobileNets			2019-05-28		1	1		https://w3id.org/paper-kg/vocabulary/methods/mobilenet		\u001fhttps://w3id.org/paper-kg/method/mobilenets	
https://w3id.org/paper-kg/method/mobilenetv1	MobileNetV1					1	1	https://w3id.org/paper-kg/method/mobilenet				
https://w3id.org/paper-kg/method/mobilenetv2	MobileNetV2			2019-05-06		2	8	https://w3id.org/paper-kg/method/mobilenet	https://w3id.org/paper-kg/vocabulary/methods/mobilenetv2		\u001fhttps://w3id.org/paper-kg/method/mobilenetv2-inverted-residuals-linear-bottlenecks	
https://w3id.org/paper-kg/method/mobilenetv3-large	MobileNetV3-Large			2019-05-06		1	1	https://w3id.org/paper-kg/method/mobilenet				
https://w3id.org/paper-kg/method/mobilenetv3-networks	MobileNetV3, networks	\u001fMobileNetV3		2019-05-06		1	1					
https://w3id.org/paper-kg/method/mobilenetv3-small	MobileNetV3-Small			2019-05-06		1	1	https://w3id.org/paper-kg/method/mobilenet				
https://w3id.org/paper-kg/method/mpt	MPT			2023-09-29		1	1		https://w3id.org/paper-kg/vocabulary/methods/mpt			
https://w3id.org/paper-kg/method/multi-head-attention	multi-head attention			2023-05-22		1	0		https://w3id.org/paper-kg/vocabulary/methods/multi-head-attention			
https://w3id.org/paper-kg/method/multi-query-attention	Multi-query attention	\u001fmulti-query attention		2023-05-22		1	1					
https://w3id.org/paper-kg/method/netadapt	NetAdapt			2019-05-06		1	1					
https://w3id.org/paper-kg/method/neural-architecture-search	neural architecture search			2019-05-28		1	1		https://w3id.org/paper-kg/vocabulary/methods/neural-architecture-search			
https://w3id.org/paper-kg/method/noisy-student	Noisy Student			2020-10-22		1	1		https://w3id.org/paper-kg/vocabulary/methods/noisy-student			
https://w3id.org/paper-kg/method/opt	OPT			2022-08-15		4	4		https://w3id.org/paper-kg/vocabulary/methods/opt			
https://w3id.org/paper-kg/method/opt-175b	OPT-175B			2022-08-15		2	2	https://w3id.org/paper-kg/method/opt				
https://w3id.org/paper-kg/method/orca	Orca			2023-09-12		1	1					
https://w3id.org/paper-kg/method/pagedattention	PagedAttention			2023-09-12		1	2					
https://w3id.org/paper-kg/method/post-training-quantization	post-training quantization method	\u001fPost-Training Quantization		2022-10-31		2	1		https://w3id.org/paper-kg/vocabulary/methods/post-training-quantization		\u001fhttps://w3id.org/paper-kg/method/post-training-quantization-method\u001fhttps://w3id.org/paper-kg/method/post-training-quantization-method-accurate-efficient-large-language	
https://w3id.org/paper-kg/method/pythia	Pythia			2023-09-29		1	1		https://w3id.org/paper-kg/vocabulary/methods/pythia			
https://w3id.org/paper-kg/method/qlora	QLoRA			2023-05-23		1	9		https://w3id.org/paper-kg/vocabulary/methods/qlora			
https://w3id.org/paper-kg/method/r-aspp	R-ASPP			2019-05-06		1	1					
https://w3id.org/paper-kg/method/resnet	ResNet			2019-05-28		1	1		https://w3id.org/paper-kg/vocabulary/methods/resnet			
https://w3id.org/paper-kg/method/restormer	Restormer			2022-05-29		1	1					
https://w3id.org/paper-kg/method/roberta	RoBERTa			2021-06-17		1	1		https://w3id.org/paper-kg/vocabulary/methods/roberta			
https://w3id.org/paper-kg/method/segformer	SegFormer			2022-05-29		1	1		https://w3id.org/paper-kg/vocabulary/methods/segformer			
https://w3id.org/paper-kg/method/segnext	SegNeXt			2022-05-29		1	2					
https://w3id.org/paper-kg/method/selective-state-spaces	Selective State Spaces	\u001fselective state spaces		2023-12-01		1	1					
https://w3id.org/paper-kg/method/self-attention	Self-attention			2022-05-27		1	0					
https://w3id.org/paper-kg/method/shufflenet	ShuffleNet					1	1		https://w3id.org/paper-kg/vocabulary/methods/shufflenet			
https://w3id.org/paper-kg/method/sliding-window-baseline	sliding window baseline	\u001fsliding window		2023-09-29		1	1					
https://w3id.org/paper-kg/method/smoothquant	SmoothQuant			2022-11-18		1	7		https://w3id.org/paper-kg/vocabulary/methods/smoothquant			
https://w3id.org/paper-kg/method/softmax-block	softmax block			2024-07-11		1	0					
https://w3id.org/paper-kg/method/sparse-mixture-of-experts-language-model	sparse mixture-of-experts language model			2024-01-08		1	0					
https://w3id.org/paper-kg/method/specinfer	SpecInfer			2023-05-16		1	9					
https://w3id.org/paper-kg/method/speculative-decoding	Speculative Decoding	\u001fSpeculative decoding\u001fspeculative decoding\u001fspeculative sampling\u001fstandard speculative sampling		2022-11-30		3	3		https://w3id.org/paper-kg/vocabulary/methods/speculative-decoding		\u001fhttps://w3id.org/paper-kg/method/speculative-sampling\u001fhttps://w3id.org/paper-kg/method/standard-speculative-sampling	
https://w3id.org/paper-kg/method/speculative-sampling-framework	speculative sampling framework	\u001fSpeculative Sampling\u001fSpeculative sampling		2024-01-26		1	0					
https://w3id.org/paper-kg/method/ssdlite	SSDLite					1	6					
https://w3id.org/paper-kg/method/standard-attention	standard attention			2022-05-27		1	1					
https://w3id.org/paper-kg/method/state-space-duality	state space duality	\u001fSSD		2024-05-31		1	0					
https://w3id.org/paper-kg/method/streamingllm	StreamingLLM			2023-09-29		1	1		https://w3id.org/paper-kg/vocabulary/methods/streamingllm			
https://w3id.org/paper-kg/method/structured-state-space-duality	Structured State Space Duality			2024-05-31		1	0					
https://w3id.org/paper-kg/method/swin-transformer	Swin Transformer			2021-03-25		1	6		https://w3id.org/paper-kg/vocabulary/methods/swin-transformer			
https://w3id.org/paper-kg/method/t5-xxl	T5-XXL			2022-11-30		2	2					
https://w3id.org/paper-kg/method/t5x	T5X			2022-11-30		1	1					
https://w3id.org/paper-kg/method/tensor-memory-accelerator	Tensor Memory Accelerator			2024-07-11		1	1					
https://w3id.org/paper-kg/method/tinychat	TinyChat			2023-06-01		1	2					
https://w3id.org/paper-kg/method/transformerplusplus	Transformer++			2024-05-31		1	1	https://w3id.org/paper-kg/method/transformers				
https://w3id.org/paper-kg/method/transformers	Transformers	\u001fTransformer		2020-10-22		6	3					
https://w3id.org/paper-kg/method/tree-based-speculative-inference	Tree-based Speculative Inference			2023-05-16		1	1					
https://w3id.org/paper-kg/method/vector-wise-quantization	vector-wise quantization			2022-08-15		1	1					
https://w3id.org/paper-kg/method/vicuna	Vicuna			2024-01-26		2	2		https://w3id.org/paper-kg/vocabulary/methods/vicuna			
https://w3id.org/paper-kg/method/vit	ViT	\u001fVision Transformer\u001fVision Transformers		2020-10-22		3	6		https://w3id.org/paper-kg/vocabulary/methods/vit		\u001fhttps://w3id.org/paper-kg/method/vision-transformer\u001fhttps://w3id.org/paper-kg/method/vision-transformers	
https://w3id.org/paper-kg/method/vl-bart	VL-BART			2024-02-14		1	2					
https://w3id.org/paper-kg/method/vllm	vLLM			2023-05-16		2	2		https://w3id.org/paper-kg/vocabulary/methods/vllm			
https://w3id.org/paper-kg/method/weight-decomposed-low-rank-adaptation	Weight-Decomposed Low-Rank Adaptation			2024-02-14		1	1					
https://w3id.org/paper-kg/method/weight-decomposition	weight decomposition			2024-02-14		1	1					
https://w3id.org/paper-kg/method/yi-34b	Yi-34B			2024-04-09		1	0					
https://w3id.org/paper-kg/method/yolov2	YOLOv2					1	1					', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/metric/5-shot-accuracy	5-shot accuracy			2023-05-23		1	0					
https://w3id.org/paper-kg/metric/accuracy	accuracy			2019-05-28		6	0		https://w3id.org/paper-kg/vocabulary/metrics/accuracy			
https://w3id.org/paper-kg/metric/box-ap	box AP			2021-03-25		1	0		https://w3id.org/paper-kg/vocabulary/metrics/box-ap			
https://w3id.org/paper-kg/metric/flops	FLOPs			2023-07-17		2	0		https://w3id.org/paper-kg/vocabulary/metrics/flops		\u001fhttps://w3id.org/paper-kg/metric/flop	
https://w3id.org/paper-kg/metric/gpu-latency	GPU latency			2022-05-29		1	0					
https://w3id.org/paper-kg/metric/latency	latency	\u001fLatency		2019-05-06		4	0		https://w3id.org/paper-kg/vocabulary/metrics/latency			
https://w3id.org/paper-kg/metric/mask-ap	mask AP			2021-03-25		1	0		https://w3id.org/paper-kg/vocabulary/metrics/mask-ap			
https://w3id.org/paper-kg/metric/miou	mIoU			2021-03-25		1	0		https://w3id.org/paper-kg/vocabulary/metrics/miou			
https://w3id.org/paper-kg/metric/numerical-error	numerical error			2024-07-11		1	0					
https://w3id.org/paper-kg/metric/peak-throughput	peak throughput			2023-07-17		1	0					
https://w3id.org/paper-kg/metric/perplexity	perplexity			2022-05-27		3	0		https://w3id.org/paper-kg/vocabulary/metrics/perplexity			
https://w3id.org/paper-kg/metric/throughput	throughput			2022-05-29		4	0		https://w3id.org/paper-kg/vocabulary/metrics/throughput			
https://w3id.org/paper-kg/metric/top-1-accuracy	top-1 accuracy			2019-05-06		5	0		https://w3id.org/paper-kg/vocabulary/metrics/top-1-accuracy			
https://w3id.org/paper-kg/metric/utilization	utilization			2024-07-11		1	0					', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/organization/ai-at-meta	AI at Meta			2020-12-23		1	1					
https://w3id.org/paper-kg/organization/google	Google			2019-05-06		6	6					
https://w3id.org/paper-kg/organization/microsoft	Microsoft			2021-03-25		2	2		https://w3id.org/paper-kg/vocabulary/organizations/microsoft			
https://w3id.org/paper-kg/organization/mistral-ai	Mistral AI			2024-01-08		1	1					
https://w3id.org/paper-kg/organization/mit-han-lab	MIT HAN Lab			2022-05-29		4	4					
https://w3id.org/paper-kg/organization/nvidia	NVIDIA			2024-02-14		2	2		https://w3id.org/paper-kg/vocabulary/organizations/nvidia			', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/paper/1801.04381	MobileNetV2: Inverted Residuals and Linear Bottlenecks					1	3					
https://w3id.org/paper-kg/paper/2106.09685	LoRA: Low-Rank Adaptation of Large Language Models		\u001fEdward J. Hu\u001fYelong Shen\u001fPhillip Wallis\u001fZeyuan Allen-Zhu\u001fYuanzhi Li\u001fShean Wang\u001fLu Wang\u001fWeizhu Chen	2021-06-17	https://arxiv.org/abs/2106.09685	1	2					
https://w3id.org/paper-kg/paper/2205.14756	EfficientViT: Multi-Scale Linear Attention for High-Resolution Dense Prediction			2022-05-29		1	2					
https://w3id.org/paper-kg/paper/2305.09781	SpecInfer: Accelerating Generative Large Language Model Serving with Tree-based Speculative Inference and Verification			2023-05-16	https://arxiv.org/abs/2305.09781	1	1					
https://w3id.org/paper-kg/paper/2305.13245	GQA: Training Generalized Multi-Query Transformer Models from Multi-Head Checkpoints			2023-05-22		1	10					
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale			2020-10-22		1	15					
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	AWQ: Activation-aware Weight Quantization for LLM Compression and Acceleration			2023-06-01		1	3					
https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	Break the Sequential Dependency of LLM Inference Using Lookahead Decoding			2024-02-03		1	1					
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	DoRA: Weight-Decomposed Low-Rank Adaptation			2024-02-14		1	3					
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	EAGLE-2: Faster Inference of Language Models with Dynamic Draft Trees			2024-06-24		1	2					
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	EAGLE: Speculative Sampling Requires Rethinking Feature Uncertainty			2024-01-26		1	1					
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	Efficient Memory Management for Large Language Model Serving with PagedAttention			2023-09-12		1	11					
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	Efficient Streaming Language Models with Attention Sinks			2023-09-29		1	11					
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks			2019-05-28		1	9					
https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	Fast Inference from Transformers via Speculative Decoding			2022-11-30		1	5					
https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	FlashAttention-2: Faster Attention with Better Parallelism and Work Partitioning			2023-07-17		1	1					
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	FlashAttention-3: Fast and Accurate Attention with Asynchrony and Low-precision			2024-07-11		1	1					
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness			2022-05-27		1	1					
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	GPTQ: Accurate Post-Training Quantization for Generative Pre-trained Transformers			2022-10-31		1	1					
https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale			2022-08-15		1	1					
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	Mamba: Linear-Time Sequence Modeling with Selective State Spaces			2023-12-01		1	5					
https://w3id.org/paper-kg/paper/mixtral-of-experts	Mixtral of Experts			2024-01-08		1	15					
https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	QLoRA: Efficient Finetuning of Quantized LLMs			2023-05-23		1	2					
https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	RULER: What\'s the Real Context Size of Your Long-Context Language Models?			2024-04-09		1	4					
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	Searching for MobileNetV3			2019-05-06		1	11					
https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	SmoothQuant: Accurate and Efficient Post-Training Quantization for Large Language Models			2022-11-18		1	2					
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	Swin Transformer: Hierarchical Vision Transformer using Shifted Windows			2021-03-25		1	2					
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	Training data-efficient image transformers & distillation through attention			2020-12-23		1	11					
https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	Transformers are SSMs: Generalized Models and Efficient Algorithms Through Structured State Space Duality			2024-05-31		1	4					', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/result/00d84b40e353	perplexity 0.7	gain	perplexity	0.7			2022-05-27	Longer context improves quality: FlashAttention yields 0.7 better perplexity on GPT-2.	0.9874	kg/0.1.0	
https://w3id.org/paper-kg/result/011a773bc0ae	compression 2 x	reduction	compression	2.0		x	2022-10-31	Compared with earlier one-shot methods such as round-to-nearest, GPTQ more than doubles the compression at the same accuracy.	0.9795	kg/0.1.0	
https://w3id.org/paper-kg/result/02632b053a14	speedup 2 x	speedup	speedup	2.0	1.5	x	2024-07-11	On the H100 GPU, FlashAttention-3 is 1.5x to 2.0x faster than FlashAttention-2 in FP16 and reaches up to 740 TFLOPs/s, a utilization of 75%.	0.9996	kg/0.1.0	
https://w3id.org/paper-kg/result/1c4b160d7e07	mask AP 51.1	score	mask AP	51.1			2021-03-25	Swin Transformer achieves 87.3% top-1 accuracy on ImageNet-1K, 58.7 box AP and 51.1 mask AP on COCO test-dev, and 53.5 mIoU on ADE20K val.	0.9841	kg/0.1.0	
https://w3id.org/paper-kg/result/2a056a11c5cf	memory 50 %	score	memory	50.0		%	2022-11-18	SmoothQuant is up to 1.56x faster than FP16 and halves the memory, at almost the same accuracy.	0.8973	kg/0.1.0	
https://w3id.org/paper-kg/result/2e88877e7443	accuracy 99.9 %	score	accuracy	99.9		%	2022-08-15	LLM.int8() combines vector-wise quantization with a mixed-precision decomposition that keeps systematic outlier features in 16 bits, while more than 99.9% of values are multiplied in 8 bits.	0.7692	kg/0.1.0	
https://w3id.org/paper-kg/result/2e92e51522fd	top-1 accuracy 72 %	score	top-1 accuracy	72.0		%		On ImageNet, MobileNetV2 reaches 72.0% top-1 accuracy and outperforms MobileNetV1 and ShuffleNet.	0.9998	kg/0.1.0	
https://w3id.org/paper-kg/result/2f7653b0a9d7	accuracy 85.2 %	score	accuracy	85.2		%	2020-12-23	With a convolutional teacher, distillation brings the accuracy on ImageNet up to 85.2%.	0.9944	kg/0.1.0	
https://w3id.org/paper-kg/result/32dec6fd7da1	performance 2 x	gain	performance	2.0		x	2023-12-01	On language modeling, Mamba-3B is better than Transformers of 3B parameters and as good as some with twice as many.	0.6378	kg/0.1.0	
https://w3id.org/paper-kg/result/34027c08f44b	time 20 %	reduction	time	20.0		%	2019-05-06	On ImageNet, MobileNetV3-Large improves top-1 accuracy by 3.2% over MobileNetV2 and takes 20% less time.	0.9972	kg/0.1.0	
https://w3id.org/paper-kg/result/346e8c2ad920	accuracy 3.7 points	gain	accuracy	3.7		points	2024-02-14	On commonsense reasoning, DoRA improves accuracy over LoRA by 3.7 points with LLaMA-7B.	0.9982	kg/0.1.0	
https://w3id.org/paper-kg/result/354182edeb24	speedup 1.56 x	speedup	speedup	1.56		x	2022-11-18	SmoothQuant is up to 1.56x faster than FP16 and halves the memory, at almost the same accuracy.	0.998	kg/0.1.0	
https://w3id.org/paper-kg/result/3584f0596348	accuracy 90.72 %	score	accuracy	90.72		%	2020-10-22	Our best model reaches 88.55% accuracy on ImageNet, 90.72% on ImageNet-ReaL, 94.55% on CIFAR-100 and 77.63% on the VTAB suite of 19 tasks.	0.9911	kg/0.1.0	
https://w3id.org/paper-kg/result/37084d55f2e2	model FLOPs utilization 72 %	score	model FLOPs utilization	72.0		%	2023-07-17	Used to train GPT-style models end to end, FlashAttention-2 attains up to 225 TFLOPs/s per A100 GPU, a model FLOPs utilization of 72%.	0.9623	kg/0.1.0	
https://w3id.org/paper-kg/result/41c635dc6f4c	utilization 75 %	score	utilization	75.0		%	2024-07-11	On the H100 GPU, FlashAttention-3 is 1.5x to 2.0x faster than FlashAttention-2 in FP16 and reaches up to 740 TFLOPs/s, a utilization of 75%.	0.9774	kg/0.1.0	
https://w3id.org/paper-kg/result/486d684e0694	top-1 accuracy 83.1 %	score	top-1 accuracy	83.1		%	2020-12-23	Our reference model with 86M parameters achieves 83.1% top-1 accuracy on ImageNet with no external data.	0.9989	kg/0.1.0	
https://w3id.org/paper-kg/result/4cab67322628	GPU latency 13.9 x	reduction	GPU latency	13.9		x	2022-05-29	On Cityscapes, EfficientViT reduces GPU latency by up to 13.9x compared with SegFormer and by up to 6.2x compared with SegNeXt without loss of performance.	0.9993	kg/0.1.0	
https://w3id.org/paper-kg/result/4e819e79845b	top-1 accuracy 84.3 %	score	top-1 accuracy	84.3		%	2019-05-28	EfficientNet-B7 achieves 84.3% top-1 accuracy on ImageNet.	0.9998	kg/0.1.0	
https://w3id.org/paper-kg/result/52bc5796b40e	efficient 10 x	reduction	efficient	10.0		x		On COCO, MobileNetV2 with SSDLite is 20x more efficient and 10x smaller than YOLOv2 while still outperforming it.	0.9989	kg/0.1.0	
https://w3id.org/paper-kg/result/597c2c83621e	speedup 1.6 x	speedup	speedup	1.6		x	2024-01-26	On MT-bench, EAGLE is 2x faster than Lookahead and 1.6x faster than Medusa.	0.9991	kg/0.1.0	
https://w3id.org/paper-kg/result/5f0a3b7e7513	mIoU 3.2	gain	mIoU	3.2			2021-03-25	It surpasses the previous state of the art by 2.7 box AP and 2.6 mask AP on COCO, and by 3.2 mIoU on ADE20K.	0.9704	kg/0.1.0	
https://w3id.org/paper-kg/result/5f887723186b	accuracy 77.63 %	score	accuracy	77.63		%	2020-10-22	Our best model reaches 88.55% accuracy on ImageNet, 90.72% on ImageNet-ReaL, 94.55% on CIFAR-100 and 77.63% on the VTAB suite of 19 tasks.	0.9673	kg/0.1.0	
https://w3id.org/paper-kg/result/63fe4a1b7740	speedup 3 x	speedup	speedup	3.0		x	2022-05-27	FlashAttention trains BERT-large 15% faster end to end than the MLPerf 1.1 training record, and it trains GPT-2 3x faster than the HuggingFace implementation at a sequence length of 1K.	0.987	kg/0.1.0	
https://w3id.org/paper-kg/result/67462f5bb423	accuracy 61.4 %	score	accuracy	61.4		%	2022-05-27	It enables the first Transformers that do better than chance on Path-X, with 61.4% accuracy, and on Path-256, with 63.1% accuracy.	0.988	kg/0.1.0	
https://w3id.org/paper-kg/result/76a8dd494d8e	end 15 %	speedup	end	15.0		%	2022-05-27	FlashAttention trains BERT-large 15% faster end to end than the MLPerf 1.1 training record, and it trains GPT-2 3x faster than the HuggingFace implementation at a sequence length of 1K.	0.9408	kg/0.1.0	
https://w3id.org/paper-kg/result/76f54b2b2e19	TFLOPs/s 740 TFLOPs/s	score	TFLOPs/s	740.0		TFLOPs/s	2024-07-11	On the H100 GPU, FlashAttention-3 is 1.5x to 2.0x faster than FlashAttention-2 in FP16 and reaches up to 740 TFLOPs/s, a utilization of 75%.	0.9974	kg/0.1.0	
https://w3id.org/paper-kg/result/78db56325c18	throughput 2 x	speedup	throughput	2.0		x	2024-01-26	For LLaMA2-Chat 70B, EAGLE reaches a latency speedup of 2.7x to 3.5x and doubles throughput.	0.9993	kg/0.1.0	
https://w3id.org/paper-kg/result/799eb761f614	speedup 4 x	speedup	speedup	4.0		x	2024-02-03	Lookahead Decoding accelerates generation by up to 1.8x on MT-bench, and by up to 4x on code completion with strong scaling over multiple GPUs.	0.9937	kg/0.1.0	
https://w3id.org/paper-kg/result/7a992ef97638	accurate 6.6 %	reduction	accurate	6.6		%	2019-05-06	At the latency of MobileNetV3-Small, MobileNetV2 is 6.6% less accurate.	0.9937	kg/0.1.0	
https://w3id.org/paper-kg/result/7e99c2223961	accuracy 63.1 %	score	accuracy	63.1		%	2022-05-27	It enables the first Transformers that do better than chance on Path-X, with 61.4% accuracy, and on Path-256, with 63.1% accuracy.	0.9913	kg/0.1.0	
https://w3id.org/paper-kg/result/7ee611ae5298	box AP 2.7	gain	box AP	2.7			2021-03-25	It surpasses the previous state of the art by 2.7 box AP and 2.6 mask AP on COCO, and by 3.2 mIoU on ADE20K.	0.9758	kg/0.1.0	
https://w3id.org/paper-kg/result/8251de9c2f80	mIoU 53.5	score	mIoU	53.5			2021-03-25	Swin Transformer achieves 87.3% top-1 accuracy on ImageNet-1K, 58.7 box AP and 51.1 mask AP on COCO test-dev, and 53.5 mIoU on ADE20K val.	0.9812	kg/0.1.0	
https://w3id.org/paper-kg/result/82bdb1d4156a	accuracy 94.55 %	score	accuracy	94.55		%	2020-10-22	Our best model reaches 88.55% accuracy on ImageNet, 90.72% on ImageNet-ReaL, 94.55% on CIFAR-100 and 77.63% on the VTAB suite of 19 tasks.	0.9831	kg/0.1.0	
https://w3id.org/paper-kg/result/82d5833fde92	speedup 2 x	speedup	speedup	2.0		x	2023-07-17	On the A100 GPU, FlashAttention-2 is about 2x faster than FlashAttention and reaches 50% to 73% of the theoretical maximum FLOPs/s.	0.9987	kg/0.1.0	
https://w3id.org/paper-kg/result/87c08fa67b05	throughput 48.9 x	speedup	throughput	48.9		x	2022-05-29	As the encoder of Segment Anything, EfficientViT raises throughput by 48.9x on the A100 GPU, at slightly better zero-shot instance segmentation on COCO.	0.9994	kg/0.1.0	
https://w3id.org/paper-kg/result/8bae5e8c7c4a	throughput 5 x	speedup	throughput	5.0		x	2023-12-01	Mamba generates text with 5x the throughput of Transformers, and its cost is linear in the length of the sequence.	0.9134	kg/0.1.0	
https://w3id.org/paper-kg/result/8c8d54e328c9	speedup 6.1 x	speedup	speedup	6.1		x	2019-05-28	Next to GPipe, the best convolutional network before, it has 8.4x fewer parameters and its inference is 6.1x faster.	0.996	kg/0.1.0	
https://w3id.org/paper-kg/result/8cd3eadd1e09	theoretical maximum FLOPs/s 73 %	score	theoretical maximum FLOPs/s	73.0	50.0	%	2023-07-17	On the A100 GPU, FlashAttention-2 is about 2x faster than FlashAttention and reaches 50% to 73% of the theoretical maximum FLOPs/s.	0.9973	kg/0.1.0	
https://w3id.org/paper-kg/result/959a4f54b13e	speedup 6.4 x	speedup	speedup	6.4		x	2022-05-29	For super-resolution, EfficientViT is up to 6.4x faster than Restormer.	0.9987	kg/0.1.0	
https://w3id.org/paper-kg/result/96c620ab3493	utilization 35 %	score	utilization	35.0		%	2024-07-11	FlashAttention-2 was designed before the Hopper generation and reaches only 35% utilization on the H100 GPU.	0.9934	kg/0.1.0	
https://w3id.org/paper-kg/result/9d870c9b0d65	accuracy 88.55 %	score	accuracy	88.55		%	2020-10-22	Our best model reaches 88.55% accuracy on ImageNet, 90.72% on ImageNet-ReaL, 94.55% on CIFAR-100 and 77.63% on the VTAB suite of 19 tasks.	0.9998	kg/0.1.0	
https://w3id.org/paper-kg/result/a127db1cabeb	speedup 3 x	speedup	speedup	3.0	2.0	x	2022-11-30	On T5-XXL, speculative decoding runs 2x to 3x faster than the standard T5X implementation on translation and summarization, with identical outputs.	0.9965	kg/0.1.0	
https://w3id.org/paper-kg/result/a8480ea99509	speedup 25 %	speedup	speedup	25.0		%	2019-05-06	As a detector on COCO, MobileNetV3-Large is as accurate as MobileNetV2 and over 25% faster.	0.9925	kg/0.1.0	
https://w3id.org/paper-kg/result/aaa57283b95f	accuracy 98.8 %	score	accuracy	98.8		%	2019-05-28	EfficientNets also transfer well, with 91.7% accuracy on CIFAR-100 and 98.8% on Flowers.	0.9915	kg/0.1.0	
https://w3id.org/paper-kg/result/b46ef3358526	tokens/s 160.4 tokens/s	score	tokens/s	160.4		tokens/s	2024-01-26	Combined with gpt-fast, it generates 160.4 tokens/s for LLaMA2-Chat 7B on a single RTX 3090 GPU.	0.5735	kg/0.1.0	
https://w3id.org/paper-kg/result/b7ee4be7fae5	speedup 34 %	speedup	speedup	34.0		%	2019-05-06	On Cityscapes, LR-ASPP is 34% faster than the R-ASPP of MobileNetV2.	0.9879	kg/0.1.0	
https://w3id.org/paper-kg/result/b880ad821d66	existing serving systems 3.5 x	speedup	existing serving systems	3.5	2.6	x	2023-05-16	SpecInfer outperforms existing serving systems by 1.5x to 2.8x for distributed inference and by 2.6x to 3.5x for offloading-based inference.	0.9591	kg/0.1.0	
https://w3id.org/paper-kg/result/bba9b431aa4c	efficient 20 x	gain	efficient	20.0		x		On COCO, MobileNetV2 with SSDLite is 20x more efficient and 10x smaller than YOLOv2 while still outperforming it.	0.9945	kg/0.1.0	
https://w3id.org/paper-kg/result/bce4ef0331b3	GPU latency 6.2 x	reduction	GPU latency	6.2		x	2022-05-29	On Cityscapes, EfficientViT reduces GPU latency by up to 13.9x compared with SegFormer and by up to 6.2x compared with SegNeXt without loss of performance.	0.9983	kg/0.1.0	
https://w3id.org/paper-kg/result/c2b00e3a5340	top-1 accuracy 87.3 %	score	top-1 accuracy	87.3		%	2021-03-25	Swin Transformer achieves 87.3% top-1 accuracy on ImageNet-1K, 58.7 box AP and 51.1 mask AP on COCO test-dev, and 53.5 mIoU on ADE20K val.	0.9998	kg/0.1.0	
https://w3id.org/paper-kg/result/c9fd883adc61	speedup 3 x	speedup	speedup	3.0		x	2023-06-01	TinyChat offers more than 3x speedup over the HuggingFace FP16 implementation on desktop and mobile GPUs.	0.9985	kg/0.1.0	
https://w3id.org/paper-kg/result/cf37e02896e2	throughput 3.5 x	speedup	throughput	3.5	2.7	x	2024-01-26	For LLaMA2-Chat 70B, EAGLE reaches a latency speedup of 2.7x to 3.5x and doubles throughput.	0.9999	kg/0.1.0	
https://w3id.org/paper-kg/result/cfc0eabf786d	speedup 3.25 x	speedup	speedup	3.25		x	2022-10-31	GPTQ gives end-to-end speedups over FP16 of about 3.25x on the NVIDIA A100 and 4.5x on the NVIDIA A6000.	0.9976	kg/0.1.0	
https://w3id.org/paper-kg/result/d0177caa3f98	speedup 1.8 x	speedup	speedup	1.8		x	2024-02-03	Lookahead Decoding accelerates generation by up to 1.8x on MT-bench, and by up to 4x on code completion with strong scaling over multiple GPUs.	0.9997	kg/0.1.0	
https://w3id.org/paper-kg/result/d0a5429c0a88	mask AP 2.6	score	mask AP	2.6			2021-03-25	It surpasses the previous state of the art by 2.7 box AP and 2.6 mask AP on COCO, and by 3.2 mIoU on ADE20K.	0.9277	kg/0.1.0	
https://w3id.org/paper-kg/result/d2993b655925	TFLOPs/s 225 TFLOPs/s	score	TFLOPs/s	225.0		TFLOPs/s	2023-07-17	Used to train GPT-style models end to end, FlashAttention-2 attains up to 225 TFLOPs/s per A100 GPU, a model FLOPs utilization of 72%.	0.9872	kg/0.1.0	
https://w3id.org/paper-kg/result/d7a00ebecc4f	parameters 8.4 x	reduction	parameters	8.4		x	2019-05-28	Next to GPipe, the best convolutional network before, it has 8.4x fewer parameters and its inference is 6.1x faster.	0.9915	kg/0.1.0	
https://w3id.org/paper-kg/result/db245f93a79c	numerical error 2.6 x	reduction	numerical error	2.6		x	2024-07-11	We also show that FP8 FlashAttention-3 has 2.6x lower numerical error than a baseline FP8 attention.	0.9959	kg/0.1.0	
https://w3id.org/paper-kg/result/e28e29163704	speedup 3 x	speedup	speedup	3.0		x	2023-12-01	We introduce selective state spaces, whose parameters are functions of the input, together with a hardware-aware parallel scan that is up to 3x faster than earlier methods on A100 GPUs.	0.9984	kg/0.1.0	
https://w3id.org/paper-kg/result/e4c10347b640	utilization 1.2 PFLOPs/s	score	utilization	1.2		PFLOPs/s	2024-07-11	With FP8 it gets close to 1.2 PFLOPs/s.	0.6172	kg/0.1.0	
https://w3id.org/paper-kg/result/e50e68a5ae4f	throughput 4 x	speedup	throughput	4.0	2.0	x	2023-09-12	At the same latency, vLLM improves the throughput of popular models by 2x to 4x compared with FasterTransformer and Orca.	0.993	kg/0.1.0	
https://w3id.org/paper-kg/result/e728a38cc3dd	speedup 2 x	speedup	speedup	2.0		x	2024-01-26	On MT-bench, EAGLE is 2x faster than Lookahead and 1.6x faster than Medusa.	0.9942	kg/0.1.0	
https://w3id.org/paper-kg/result/e74cb1c85378	accuracy 91.7 %	score	accuracy	91.7		%	2019-05-28	EfficientNets also transfer well, with 91.7% accuracy on CIFAR-100 and 98.8% on Flowers.	0.9588	kg/0.1.0	
https://w3id.org/paper-kg/result/e7b6af1ed015	speedup 2.4 x	speedup	speedup	2.4		x	2022-05-27	On Long Range Arena it is 2.4x faster than standard attention.	0.9978	kg/0.1.0	
https://w3id.org/paper-kg/result/e88bbe005ed9	speedup 4.5 x	speedup	speedup	4.5		x	2022-10-31	GPTQ gives end-to-end speedups over FP16 of about 3.25x on the NVIDIA A100 and 4.5x on the NVIDIA A6000.	0.9976	kg/0.1.0	
https://w3id.org/paper-kg/result/e96a43ae2221	existing serving systems 2.8 x	speedup	existing serving systems	2.8	1.5	x	2023-05-16	SpecInfer outperforms existing serving systems by 1.5x to 2.8x for distributed inference and by 2.6x to 3.5x for offloading-based inference.	0.9808	kg/0.1.0	
https://w3id.org/paper-kg/result/ea6ca8cf05cb	parameters 10000 x	reduction	parameters	10000.0		x	2021-06-17	For GPT-3 175B, LoRA trains 10,000 times fewer parameters than full fine-tuning with Adam and takes a third of the GPU memory.	0.971	kg/0.1.0	
https://w3id.org/paper-kg/result/eddc27cd8838	speedup 22.2 x	speedup	speedup	22.2		x	2023-09-29	In streaming settings, StreamingLLM is up to 22.2x faster than the sliding window baseline with recomputation.	0.999	kg/0.1.0	
https://w3id.org/paper-kg/result/ee2fc80aef42	speedup 8 x	speedup	speedup	8.0	2.0	x	2024-05-31	Mamba-2 refines the selective state space layer of Mamba; the layer runs 2x to 8x faster, and language modeling stays on a par with Transformers.	0.9861	kg/0.1.0	
https://w3id.org/paper-kg/result/eeb0e10d6c18	box AP 58.7	score	box AP	58.7			2021-03-25	Swin Transformer achieves 87.3% top-1 accuracy on ImageNet-1K, 58.7 box AP and 51.1 mask AP on COCO test-dev, and 53.5 mIoU on ADE20K val.	0.9022	kg/0.1.0	
https://w3id.org/paper-kg/result/f04d4f0ba6ca	memory 50 %	reduction	memory	50.0		%	2022-08-15	We develop LLM.int8(), which runs the matrix products of Transformers in 8 bits, needs half the memory of 16-bit inference and loses no accuracy.	0.6293	kg/0.1.0	
https://w3id.org/paper-kg/result/f23d18d4c223	top-1 accuracy 3.2 %	gain	top-1 accuracy	3.2		%	2019-05-06	On ImageNet, MobileNetV3-Large improves top-1 accuracy by 3.2% over MobileNetV2 and takes 20% less time.	0.9998	kg/0.1.0	
https://w3id.org/paper-kg/result/f326723771c5	scores 99.3 %	gain	scores	99.3		%	2023-05-23	On the Vicuna benchmark, Guanaco outperforms every open model released before it and scores 99.3% of ChatGPT, after one day of training on one GPU.	0.9939	kg/0.1.0	
https://w3id.org/paper-kg/result/f4a411f17cee	speedup ratios 4.26 x	speedup	speedup ratios	4.26	3.05	x	2024-06-24	EAGLE-2 achieves speedup ratios of 3.05x to 4.26x and is 20% to 40% faster than EAGLE.	0.997	kg/0.1.0	
https://w3id.org/paper-kg/result/f710f189702a	score 8.3	score	score	8.3			2024-01-08	We also provide Mixtral 8x7B Instruct, which reaches a score of 8.30 on MT-Bench and surpasses GPT-3.5 Turbo, Claude-2.1, Gemini Pro and Llama 2 70B chat on human benchmarks.	0.9991	kg/0.1.0	
https://w3id.org/paper-kg/result/f910ab27f4fe	speedup 40 %	speedup	speedup	40.0	20.0	%	2024-06-24	EAGLE-2 achieves speedup ratios of 3.05x to 4.26x and is 20% to 40% faster than EAGLE.	0.99	kg/0.1.0	', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/task/code-completion	code completion			2024-02-03		1	1		https://w3id.org/paper-kg/vocabulary/tasks/code-completion			
https://w3id.org/paper-kg/task/common-sense-reasoning	commonsense reasoning			2024-02-14		1	1		https://w3id.org/paper-kg/vocabulary/tasks/common-sense-reasoning		\u001fhttps://w3id.org/paper-kg/task/commonsense-reasoning	
https://w3id.org/paper-kg/task/distributed-inference	distributed inference			2023-05-16		1	1					
https://w3id.org/paper-kg/task/fine-tuning	Fine-tuning	\u001fFinetuning		2023-05-23		1	1					
https://w3id.org/paper-kg/task/generative-inference	generative inference			2022-10-31		1	1					
https://w3id.org/paper-kg/task/generative-large-language-model-serving	Generative Large Language Model Serving			2023-05-16		1	1					
https://w3id.org/paper-kg/task/high-resolution-dense-prediction	High-Resolution Dense Prediction	\u001fHigh-resolution dense prediction		2022-05-29		1	1					
https://w3id.org/paper-kg/task/image-recognition	Image Recognition			2020-10-22		1	1		https://w3id.org/paper-kg/vocabulary/tasks/image-recognition			
https://w3id.org/paper-kg/task/language-modeling	language modeling			2023-12-01		2	1		https://w3id.org/paper-kg/vocabulary/tasks/language-modeling			
https://w3id.org/paper-kg/task/large-language-model-serving	Large Language Model Serving			2023-09-12		1	1					
https://w3id.org/paper-kg/task/linear-time-sequence-modeling	Linear-Time Sequence Modeling			2023-12-01		1	1					
https://w3id.org/paper-kg/task/llm-compression	LLM Compression			2023-06-01		1	1					
https://w3id.org/paper-kg/task/llm-inference	LLM Inference			2024-02-03		1	1		https://w3id.org/paper-kg/vocabulary/tasks/llm-inference			
https://w3id.org/paper-kg/task/matrix-multiplication	matrix multiplication			2024-07-11		1	0					
https://w3id.org/paper-kg/task/object-detection	object detection					1	1		https://w3id.org/paper-kg/vocabulary/tasks/object-detection			
https://w3id.org/paper-kg/task/offloading-based-inference	offloading-based inference			2023-05-16		1	1					
https://w3id.org/paper-kg/task/question-answering	question answering			2023-09-29		1	1		https://w3id.org/paper-kg/vocabulary/tasks/question-answering			
https://w3id.org/paper-kg/task/semantic-segmentation	semantic segmentation			2019-05-06		2	2		https://w3id.org/paper-kg/vocabulary/tasks/semantic-segmentation			
https://w3id.org/paper-kg/task/serving-large-language-models	Serving large language models			2023-09-12		1	0					
https://w3id.org/paper-kg/task/summarization-and-translation	summarization and translation			2023-05-22		1	1					
https://w3id.org/paper-kg/task/super-resolution	super-resolution			2022-05-29		1	1		https://w3id.org/paper-kg/vocabulary/tasks/super-resolution			
https://w3id.org/paper-kg/task/video-text-understanding	video-text understanding			2024-02-14		1	1					
https://w3id.org/paper-kg/task/zero-shot-instance-segmentation	zero-shot instance segmentation			2022-05-29		1	1					', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/benchmark/samsum	https://w3id.org/paper-kg/statement/01bc449ce825	0.9525	We evaluate LoRA on GLUE, the E2E NLG Challenge, WikiSQL and SAMSum.	https://w3id.org/paper-kg/paper/2106.09685	2021-06-17				kg/0.1.0	
https://w3id.org/paper-kg/method/mobilenetv2	https://w3id.org/paper-kg/benchmark/coco	https://w3id.org/paper-kg/statement/02f636730c76	0.9219	On COCO, MobileNetV2 with SSDLite is 20x more efficient and 10x smaller than YOLOv2 while still outperforming it.	https://w3id.org/paper-kg/paper/1801.04381					kg/0.1.0	
https://w3id.org/paper-kg/method/efficientvit	https://w3id.org/paper-kg/benchmark/cityscapes	https://w3id.org/paper-kg/statement/0356b4418810	0.8825	On Cityscapes, EfficientViT reduces GPU latency by up to 13.9x compared with SegFormer and by up to 6.2x compared with SegNeXt without loss of performance.	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29				kg/0.1.0	
https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/benchmark/glue	https://w3id.org/paper-kg/statement/103d17a95e16	0.971	We evaluate LoRA on GLUE, the E2E NLG Challenge, WikiSQL and SAMSum.	https://w3id.org/paper-kg/paper/2106.09685	2021-06-17				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle-2	https://w3id.org/paper-kg/benchmark/humaneval	https://w3id.org/paper-kg/statement/12d5d50004cf	0.8813	We evaluate EAGLE-2 with Vicuna, LLaMA2-Chat and LLaMA3-Instruct on six tasks, among them MT-bench, HumanEval and GSM8K.	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	2024-06-24				kg/0.1.0	
https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/benchmark/lambada	https://w3id.org/paper-kg/statement/18f824878a28	0.9559	We evaluate perplexity on WikiText2, PTB and C4, and accuracy on LAMBADA, with OPT and BLOOM.	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31				kg/0.1.0	
https://w3id.org/paper-kg/method/swin-transformer	https://w3id.org/paper-kg/benchmark/coco	https://w3id.org/paper-kg/statement/1f35080389ef	0.9937	It surpasses the previous state of the art by 2.7 box AP and 2.6 mask AP on COCO, and by 3.2 mIoU on ADE20K.	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	2021-03-25				kg/0.1.0	
https://w3id.org/paper-kg/method/guanaco	https://w3id.org/paper-kg/benchmark/oasst1	https://w3id.org/paper-kg/statement/31784c5b2dce	0.4821	With QLoRA we train the Guanaco models on OASST1.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23				kg/0.1.0	
https://w3id.org/paper-kg/method/mobilenetv2	https://w3id.org/paper-kg/benchmark/imagenet	https://w3id.org/paper-kg/statement/37ae9e29b087	0.9512	On ImageNet, MobileNetV2 reaches 72.0% top-1 accuracy and outperforms MobileNetV1 and ShuffleNet.	https://w3id.org/paper-kg/paper/1801.04381					kg/0.1.0	
https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/benchmark/humaneval	https://w3id.org/paper-kg/statement/463cb3dd2284	0.8835	We evaluate EAGLE on MT-bench, HumanEval, GSM8K and Alpaca with Vicuna, LLaMA2-Chat and Mixtral 8x7B Instruct.	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26				kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention	https://w3id.org/paper-kg/benchmark/path-256	https://w3id.org/paper-kg/statement/56a852aa26cd	0.9906	It enables the first Transformers that do better than chance on Path-X, with 61.4% accuracy, and on Path-256, with 63.1% accuracy.	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	2022-05-27				kg/0.1.0	
https://w3id.org/paper-kg/method/swin-transformer	https://w3id.org/paper-kg/benchmark/imagenet-1k	https://w3id.org/paper-kg/statement/57a99e32ac6f	0.9797	On ImageNet-1K, Swin Transformer outperforms DeiT and ViT.	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	2021-03-25				kg/0.1.0	
https://w3id.org/paper-kg/method/awq	https://w3id.org/paper-kg/benchmark/wikitext-2	https://w3id.org/paper-kg/statement/5f158b8c6ac6	0.9468	On WikiText-2, AWQ achieves better perplexity than round-to-nearest and GPTQ for LLaMA and Llama-2.	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle-2	https://w3id.org/paper-kg/benchmark/gsm8k	https://w3id.org/paper-kg/statement/618a213b84fc	0.905	We evaluate EAGLE-2 with Vicuna, LLaMA2-Chat and LLaMA3-Instruct on six tasks, among them MT-bench, HumanEval and GSM8K.	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	2024-06-24				kg/0.1.0	
https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/benchmark/wikitext-2	https://w3id.org/paper-kg/statement/61fe13a64e92	0.967	We evaluate perplexity on WikiText2, PTB and C4, and accuracy on LAMBADA, with OPT and BLOOM.	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/benchmark/gsm8k	https://w3id.org/paper-kg/statement/6798f8604105	0.9068	We evaluate EAGLE on MT-bench, HumanEval, GSM8K and Alpaca with Vicuna, LLaMA2-Chat and Mixtral 8x7B Instruct.	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle-2	https://w3id.org/paper-kg/benchmark/mt-bench	https://w3id.org/paper-kg/statement/67c3f2fc1f0c	0.6703	We evaluate EAGLE-2 with Vicuna, LLaMA2-Chat and LLaMA3-Instruct on six tasks, among them MT-bench, HumanEval and GSM8K.	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	2024-06-24				kg/0.1.0	
https://w3id.org/paper-kg/method/efficientvit	https://w3id.org/paper-kg/benchmark/coco	https://w3id.org/paper-kg/statement/9b51d7f7b89e	0.9771	As the encoder of Segment Anything, EfficientViT raises throughput by 48.9x on the A100 GPU, at slightly better zero-shot instance segmentation on COCO.	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/benchmark/alpaca	https://w3id.org/paper-kg/statement/a76663db7efd	0.8628	We evaluate EAGLE on MT-bench, HumanEval, GSM8K and Alpaca with Vicuna, LLaMA2-Chat and Mixtral 8x7B Instruct.	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/benchmark/mt-bench	https://w3id.org/paper-kg/statement/aaf3be2b8879	0.9359	On MT-bench, EAGLE is 2x faster than Lookahead and 1.6x faster than Medusa.	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26				kg/0.1.0	
https://w3id.org/paper-kg/method/lookahead-decoding	https://w3id.org/paper-kg/benchmark/mt-bench	https://w3id.org/paper-kg/statement/b2b3a8ba4267	0.7767	Lookahead Decoding accelerates generation by up to 1.8x on MT-bench, and by up to 4x on code completion with strong scaling over multiple GPUs.	https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	2024-02-03				kg/0.1.0	
https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/benchmark/c4	https://w3id.org/paper-kg/statement/b35869f96942	0.9626	We evaluate perplexity on WikiText2, PTB and C4, and accuracy on LAMBADA, with OPT and BLOOM.	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31				kg/0.1.0	
https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/benchmark/wikisql	https://w3id.org/paper-kg/statement/bde2e7795769	0.9688	We evaluate LoRA on GLUE, the E2E NLG Challenge, WikiSQL and SAMSum.	https://w3id.org/paper-kg/paper/2106.09685	2021-06-17				kg/0.1.0	
https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/benchmark/ptb	https://w3id.org/paper-kg/statement/bfaf5b62e3f8	0.9594	We evaluate perplexity on WikiText2, PTB and C4, and accuracy on LAMBADA, with OPT and BLOOM.	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31				kg/0.1.0	
https://w3id.org/paper-kg/method/swin-transformer	https://w3id.org/paper-kg/benchmark/ade20k	https://w3id.org/paper-kg/statement/c5b31d223357	0.9973	It surpasses the previous state of the art by 2.7 box AP and 2.6 mask AP on COCO, and by 3.2 mIoU on ADE20K.	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	2021-03-25				kg/0.1.0	
https://w3id.org/paper-kg/method/llm-int8	https://w3id.org/paper-kg/benchmark/c4	https://w3id.org/paper-kg/statement/cf97c9446eec	0.8775	We evaluate LLM.int8() with OPT and BLOOM on C4 perplexity and on zero-shot accuracy.	https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	2022-08-15				kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention	https://w3id.org/paper-kg/benchmark/path-x	https://w3id.org/paper-kg/statement/dd79985eb889	0.9626	It enables the first Transformers that do better than chance on Path-X, with 61.4% accuracy, and on Path-256, with 63.1% accuracy.	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	2022-05-27				kg/0.1.0	
https://w3id.org/paper-kg/method/qlora	https://w3id.org/paper-kg/benchmark/vicuna	https://w3id.org/paper-kg/statement/e5f25e98f9f9	0.9611	On the Vicuna benchmark, Guanaco outperforms every open model released before it and scores 99.3% of ChatGPT, after one day of training on one GPU.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23				kg/0.1.0	
https://w3id.org/paper-kg/method/qlora	https://w3id.org/paper-kg/benchmark/mmlu	https://w3id.org/paper-kg/statement/f2e84a2390b4	0.9557	We also evaluate 5-shot accuracy on MMLU.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23				kg/0.1.0	
https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/benchmark/e2e-nlg-challenge	https://w3id.org/paper-kg/statement/f96d4daa840d	0.8321	We evaluate LoRA on GLUE, the E2E NLG Challenge, WikiSQL and SAMSum.	https://w3id.org/paper-kg/paper/2106.09685	2021-06-17				kg/0.1.0	', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/method/guanaco	https://w3id.org/paper-kg/benchmark/oasst1	https://w3id.org/paper-kg/statement/12d78ca41e55	0.8511	With QLoRA we train the Guanaco models on OASST1.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23				kg/0.1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Method {iri: row[0]}) MATCH (b:Benchmark {iri: row[1]})
MERGE (a)-[r:TRAINED_ON {iri: row[2]}]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/',
  r.confidence = toFloat(row[3]),
  r.quote = CASE row[4] WHEN '' THEN null ELSE replace(replace(replace(replace(row[4], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.paper = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.date = CASE row[6] WHEN '' THEN null ELSE date(row[6]) END,
  r.benchmark = CASE row[7] WHEN '' THEN null ELSE replace(replace(replace(replace(row[7], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.metric = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.hardware = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/method/flashattention	https://w3id.org/paper-kg/hardware/nvidia-a100	https://w3id.org/paper-kg/statement/02943ccc527b	0.874	All experiments run on NVIDIA A100 GPUs.	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	2022-05-27				kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention-2	https://w3id.org/paper-kg/hardware/nvidia-a100	https://w3id.org/paper-kg/statement/076778c697f1	0.9135	On the A100 GPU, FlashAttention-2 is about 2x faster than FlashAttention and reaches 50% to 73% of the theoretical maximum FLOPs/s.	https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	2023-07-17				kg/0.1.0	
https://w3id.org/paper-kg/method/awq	https://w3id.org/paper-kg/hardware/nvidia-jetson-orin	https://w3id.org/paper-kg/statement/232207ac0c2f	0.9508	It also brings Llama-2 70B to a mobile GPU, the NVIDIA Jetson Orin.	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01				kg/0.1.0	
https://w3id.org/paper-kg/method/llm-int8	https://w3id.org/paper-kg/hardware/one-server-with-consumer-gpu	https://w3id.org/paper-kg/statement/29fb4f98f94f	0.7797	OPT-175B and BLOOM now run on one server with consumer GPUs.	https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	2022-08-15				kg/0.1.0	
https://w3id.org/paper-kg/method/awq	https://w3id.org/paper-kg/hardware/desktop	https://w3id.org/paper-kg/statement/2e58bbcdfbb7	0.9437	TinyChat offers more than 3x speedup over the HuggingFace FP16 implementation on desktop and mobile GPUs.	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01				kg/0.1.0	
https://w3id.org/paper-kg/method/efficientvit	https://w3id.org/paper-kg/hardware/nvidia-a100	https://w3id.org/paper-kg/statement/307acf3c0ccd	0.9379	As the encoder of Segment Anything, EfficientViT raises throughput by 48.9x on the A100 GPU, at slightly better zero-shot instance segmentation on COCO.	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/hardware/rtx-3090-gpu	https://w3id.org/paper-kg/statement/327560dc7905	0.9628	Combined with gpt-fast, it generates 160.4 tokens/s for LLaMA2-Chat 7B on a single RTX 3090 GPU.	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26				kg/0.1.0	
https://w3id.org/paper-kg/method/awq	https://w3id.org/paper-kg/hardware/mobile-gpu	https://w3id.org/paper-kg/statement/3faa93c93df2	0.9871	TinyChat offers more than 3x speedup over the HuggingFace FP16 implementation on desktop and mobile GPUs.	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01				kg/0.1.0	
https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/hardware/gpu	https://w3id.org/paper-kg/statement/45ab88e7c93c	0.889	For the first time, OPT-175B runs inside a single GPU for generative inference.	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31				kg/0.1.0	
https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/hardware/nvidia-a100	https://w3id.org/paper-kg/statement/70ab4ccd4b23	0.9469	GPTQ gives end-to-end speedups over FP16 of about 3.25x on the NVIDIA A100 and 4.5x on the NVIDIA A6000.	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31				kg/0.1.0	
https://w3id.org/paper-kg/method/guanaco	https://w3id.org/paper-kg/hardware/gpu	https://w3id.org/paper-kg/statement/7916349d365e	0.813	On the Vicuna benchmark, Guanaco outperforms every open model released before it and scores 99.3% of ChatGPT, after one day of training on one GPU.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23				kg/0.1.0	
https://w3id.org/paper-kg/method/smoothquant	https://w3id.org/paper-kg/hardware/nvidia-a100	https://w3id.org/paper-kg/statement/92a40910bdac	0.8215	A model of 530B parameters can be served from one node of A100 GPUs.	https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	2022-11-18				kg/0.1.0	
https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/hardware/nvidia-a6000	https://w3id.org/paper-kg/statement/9e55b6a17871	0.9622	GPTQ gives end-to-end speedups over FP16 of about 3.25x on the NVIDIA A100 and 4.5x on the NVIDIA A6000.	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31				kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention-3	https://w3id.org/paper-kg/hardware/tensor-cores	https://w3id.org/paper-kg/statement/a011b43c94e8	0.9371	We develop FlashAttention-3, which exploits the asynchrony of Tensor Cores and the Tensor Memory Accelerator on Hopper.	https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	2024-07-11				kg/0.1.0	
https://w3id.org/paper-kg/method/qlora	https://w3id.org/paper-kg/hardware/48gb-gpu	https://w3id.org/paper-kg/statement/a84b75c532ac	0.937	We present QLoRA, which keeps the language model fixed in 4 bits and trains only low-rank adapters on top, so that a model of 65B parameters fits on one 48GB GPU and is as good as after 16-bit fine-tuning.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23				kg/0.1.0	
https://w3id.org/paper-kg/method/specinfer	https://w3id.org/paper-kg/hardware/nvidia-a10-gpu	https://w3id.org/paper-kg/statement/a9bb322466f7	0.9086	We compare SpecInfer with vLLM, FasterTransformer and FlexGen on NVIDIA A10 GPUs.	https://w3id.org/paper-kg/paper/2305.09781	2023-05-16				kg/0.1.0	
https://w3id.org/paper-kg/method/efficientvit	https://w3id.org/paper-kg/hardware/jetson-agx-orin	https://w3id.org/paper-kg/statement/b79cb59dea94	0.9223	Latency on the edge is measured on the Jetson AGX Orin.	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29				kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention-3	https://w3id.org/paper-kg/hardware/h100-gpu	https://w3id.org/paper-kg/statement/cb6d1efd3b8d	0.932	FlashAttention-2 was designed before the Hopper generation and reaches only 35% utilization on the H100 GPU.	https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	2024-07-11				kg/0.1.0	
https://w3id.org/paper-kg/method/lookahead-decoding	https://w3id.org/paper-kg/hardware/gpu	https://w3id.org/paper-kg/statement/d4e55f6f0893	0.6961	Lookahead Decoding accelerates generation by up to 1.8x on MT-bench, and by up to 4x on code completion with strong scaling over multiple GPUs.	https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	2024-02-03				kg/0.1.0	', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/method/efficientvit	https://w3id.org/paper-kg/method/segnext	https://w3id.org/paper-kg/statement/08c34e1ecfe1	0.2688	On Cityscapes, EfficientViT reduces GPU latency by up to 13.9x compared with SegFormer and by up to 6.2x compared with SegNeXt without loss of performance.	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29	Cityscapes	GPU latency		kg/0.1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Method {iri: row[0]}) MATCH (b:Method {iri: row[1]})
MERGE (a)-[r:COMPARED_WITH {iri: row[2]}]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/',
  r.confidence = toFloat(row[3]),
  r.quote = CASE row[4] WHEN '' THEN null ELSE replace(replace(replace(replace(row[4], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.paper = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.date = CASE row[6] WHEN '' THEN null ELSE date(row[6]) END,
  r.benchmark = CASE row[7] WHEN '' THEN null ELSE replace(replace(replace(replace(row[7], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.metric = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.hardware = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/method/eagle-2	https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/statement/1f9a614ef99e	0.3451	EAGLE-2 needs no extra training, because it reuses the draft model of EAGLE, and it leaves the distribution of the generated text unchanged.	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	2024-06-24				kg/0.1.0	
https://w3id.org/paper-kg/method/qlora	https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/statement/a0071f363a11	0.3478	QLoRA builds on LoRA and introduces 4-bit NormalFloat, double quantization and paged optimizers.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23				kg/0.1.0	
https://w3id.org/paper-kg/method/dora	https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/statement/a3a4ea648239	0.4888	LoRA and its variants are popular because they add no inference cost, yet an accuracy gap to full fine-tuning remains.	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14				kg/0.1.0	
https://w3id.org/paper-kg/method/qlora	https://w3id.org/paper-kg/method/4-bit-normalfloat	https://w3id.org/paper-kg/statement/ab710ccc1c49	0.3212	QLoRA builds on LoRA and introduces 4-bit NormalFloat, double quantization and paged optimizers.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23				kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention-2	https://w3id.org/paper-kg/method/flashattention	https://w3id.org/paper-kg/statement/efec7f8794d6	0.576	We propose FlashAttention-2, which extends FlashAttention with fewer non-matmul operations, parallelism over the sequence length and a better split of work between warps.	https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	2023-07-17				kg/0.1.0	
https://w3id.org/paper-kg/method/pagedattention	https://w3id.org/paper-kg/method/vllm	https://w3id.org/paper-kg/statement/f6a83328ff14	0.4961	On top of PagedAttention we build vLLM, a serving system with almost no waste in key-value cache memory and with sharing of the cache within and across requests.	https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	2023-09-12				kg/0.1.0	', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/method/eagle-2	https://w3id.org/paper-kg/method/medusa	https://w3id.org/paper-kg/statement/007f6502b914	0.9559	It also outperforms Medusa, Lookahead and standard speculative sampling in all settings.	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	2024-06-24				kg/0.1.0	
https://w3id.org/paper-kg/method/mobilenetv3-large	https://w3id.org/paper-kg/method/mobilenetv2	https://w3id.org/paper-kg/statement/06fce7a9da9d	0.6735	On ImageNet, MobileNetV3-Large improves top-1 accuracy by 3.2% over MobileNetV2 and takes 20% less time.	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	2019-05-06	ImageNet	top-1 accuracy		kg/0.1.0	
https://w3id.org/paper-kg/method/mamba-2	https://w3id.org/paper-kg/method/mamba	https://w3id.org/paper-kg/statement/093452aa4f45	0.6735	On the associative recall task MQAR, Mamba-2 substantially outperforms Mamba.	https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	2024-05-31				kg/0.1.0	
https://w3id.org/paper-kg/method/swin-transformer	https://w3id.org/paper-kg/method/deit	https://w3id.org/paper-kg/statement/0edb64bb94ff	0.9674	On ImageNet-1K, Swin Transformer outperforms DeiT and ViT.	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	2021-03-25	ImageNet-1K			kg/0.1.0	
https://w3id.org/paper-kg/method/dora	https://w3id.org/paper-kg/method/vl-bart	https://w3id.org/paper-kg/statement/1b8247f38104	0.6167	DoRA outperforms LoRA in fine-tuning LLaMA, LLaVA and VL-BART on commonsense reasoning, visual instruction tuning and image and video-text understanding.	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14				kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention	https://w3id.org/paper-kg/method/standard-attention	https://w3id.org/paper-kg/statement/2db7204bab7b	0.7695	On Long Range Arena it is 2.4x faster than standard attention.	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	2022-05-27				kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention	https://w3id.org/paper-kg/method/gpt-2	https://w3id.org/paper-kg/statement/328b4c10e48d	0.5276	FlashAttention trains BERT-large 15% faster end to end than the MLPerf 1.1 training record, and it trains GPT-2 3x faster than the HuggingFace implementation at a sequence length of 1K.	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	2022-05-27				kg/0.1.0	
https://w3id.org/paper-kg/method/ssdlite	https://w3id.org/paper-kg/method/yolov2	https://w3id.org/paper-kg/statement/3e7035da9965	0.8861	On COCO, MobileNetV2 with SSDLite is 20x more efficient and 10x smaller than YOLOv2 while still outperforming it.	https://w3id.org/paper-kg/paper/1801.04381		COCO			kg/0.1.0	
https://w3id.org/paper-kg/method/mobilenetv2	https://w3id.org/paper-kg/method/shufflenet	https://w3id.org/paper-kg/statement/40138da077ab	0.996	On ImageNet, MobileNetV2 reaches 72.0% top-1 accuracy and outperforms MobileNetV1 and ShuffleNet.	https://w3id.org/paper-kg/paper/1801.04381		ImageNet	top-1 accuracy		kg/0.1.0	
https://w3id.org/paper-kg/method/dora	https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/statement/4674eef6e1a8	0.9988	On commonsense reasoning, DoRA improves accuracy over LoRA by 3.7 points with LLaMA-7B.	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14		accuracy		kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention-3	https://w3id.org/paper-kg/method/flashattention-2	https://w3id.org/paper-kg/statement/61ae9f038f81	0.9671	On the H100 GPU, FlashAttention-3 is 1.5x to 2.0x faster than FlashAttention-2 in FP16 and reaches up to 740 TFLOPs/s, a utilization of 75%.	https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	2024-07-11		utilization	H100 GPU	kg/0.1.0	
https://w3id.org/paper-kg/method/dora	https://w3id.org/paper-kg/method/llava	https://w3id.org/paper-kg/statement/68500fdf23e8	0.3908	DoRA outperforms LoRA in fine-tuning LLaMA, LLaVA and VL-BART on commonsense reasoning, visual instruction tuning and image and video-text understanding.	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14				kg/0.1.0	
https://w3id.org/paper-kg/method/efficientvit	https://w3id.org/paper-kg/method/segnext	https://w3id.org/paper-kg/statement/6bfcecfecef0	0.9689	On Cityscapes, EfficientViT reduces GPU latency by up to 13.9x compared with SegFormer and by up to 6.2x compared with SegNeXt without loss of performance.	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29	Cityscapes	GPU latency		kg/0.1.0	
https://w3id.org/paper-kg/method/efficientvit	https://w3id.org/paper-kg/method/segformer	https://w3id.org/paper-kg/statement/75173726f9f9	0.9067	On Cityscapes, EfficientViT reduces GPU latency by up to 13.9x compared with SegFormer and by up to 6.2x compared with SegNeXt without loss of performance.	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29	Cityscapes	GPU latency		kg/0.1.0	
https://w3id.org/paper-kg/method/eagle-2	https://w3id.org/paper-kg/method/speculative-decoding	https://w3id.org/paper-kg/statement/7835731809a9	0.968	It also outperforms Medusa, Lookahead and standard speculative sampling in all settings.	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	2024-06-24				kg/0.1.0	
https://w3id.org/paper-kg/method/guanaco	https://w3id.org/paper-kg/method/chatgpt	https://w3id.org/paper-kg/statement/8a747f38ae25	0.7233	On the Vicuna benchmark, Guanaco outperforms every open model released before it and scores 99.3% of ChatGPT, after one day of training on one GPU.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23	Vicuna		GPUs	kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention-2	https://w3id.org/paper-kg/method/flashattention	https://w3id.org/paper-kg/statement/8e5c35bbc555	0.9623	On the A100 GPU, FlashAttention-2 is about 2x faster than FlashAttention and reaches 50% to 73% of the theoretical maximum FLOPs/s.	https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	2023-07-17		FLOPs	NVIDIA A100 GPUs	kg/0.1.0	
https://w3id.org/paper-kg/method/mobilenetv2	https://w3id.org/paper-kg/method/mobilenetv1	https://w3id.org/paper-kg/statement/8f5524bdc53b	0.9928	On ImageNet, MobileNetV2 reaches 72.0% top-1 accuracy and outperforms MobileNetV1 and ShuffleNet.	https://w3id.org/paper-kg/paper/1801.04381		ImageNet	top-1 accuracy		kg/0.1.0	
https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/method/fp16	https://w3id.org/paper-kg/statement/936847e5f8cf	0.558	GPTQ gives end-to-end speedups over FP16 of about 3.25x on the NVIDIA A100 and 4.5x on the NVIDIA A6000.	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31			NVIDIA A100 GPUs	kg/0.1.0	
https://w3id.org/paper-kg/method/swin-transformer	https://w3id.org/paper-kg/method/vit	https://w3id.org/paper-kg/statement/9e31c93f8fca	0.9687	On ImageNet-1K, Swin Transformer outperforms DeiT and ViT.	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	2021-03-25	ImageNet-1K			kg/0.1.0	
https://w3id.org/paper-kg/method/specinfer	https://w3id.org/paper-kg/method/flexgen	https://w3id.org/paper-kg/statement/9f215cf0f116	0.5444	We compare SpecInfer with vLLM, FasterTransformer and FlexGen on NVIDIA A10 GPUs.	https://w3id.org/paper-kg/paper/2305.09781	2023-05-16			NVIDIA A10 GPUs	kg/0.1.0	
https://w3id.org/paper-kg/method/efficientvit	https://w3id.org/paper-kg/method/restormer	https://w3id.org/paper-kg/statement/ac637136d879	0.9764	For super-resolution, EfficientViT is up to 6.4x faster than Restormer.	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29				kg/0.1.0	
https://w3id.org/paper-kg/method/awq	https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/statement/acc7ee578fe6	0.657	On WikiText-2, AWQ achieves better perplexity than round-to-nearest and GPTQ for LLaMA and Llama-2.	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01	WikiText-2	perplexity		kg/0.1.0	
https://w3id.org/paper-kg/method/awq	https://w3id.org/paper-kg/method/huggingface-fp16	https://w3id.org/paper-kg/statement/b4fd72a5a657	0.7277	TinyChat offers more than 3x speedup over the HuggingFace FP16 implementation on desktop and mobile GPUs.	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01			desktop	kg/0.1.0	
https://w3id.org/paper-kg/method/awq	https://w3id.org/paper-kg/method/llama-2	https://w3id.org/paper-kg/statement/b984645f303d	0.4605	On WikiText-2, AWQ achieves better perplexity than round-to-nearest and GPTQ for LLaMA and Llama-2.	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01	WikiText-2	perplexity		kg/0.1.0	
https://w3id.org/paper-kg/method/eagle-2	https://w3id.org/paper-kg/method/lookahead	https://w3id.org/paper-kg/statement/c15af55371c7	0.9662	It also outperforms Medusa, Lookahead and standard speculative sampling in all settings.	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	2024-06-24				kg/0.1.0	
https://w3id.org/paper-kg/method/vit	https://w3id.org/paper-kg/method/noisy-student	https://w3id.org/paper-kg/statement/c467de935b23	0.6735	When pre-trained on large datasets such as ImageNet-21k or JFT-300M, ViT outperforms the convolutional networks BiT and Noisy Student and takes less compute to train.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22	JFT-300M			kg/0.1.0	
https://w3id.org/paper-kg/method/mamba-3b	https://w3id.org/paper-kg/method/transformers	https://w3id.org/paper-kg/statement/cc9d3aacbe06	0.6735	On language modeling, Mamba-3B is better than Transformers of 3B parameters and as good as some with twice as many.	https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	2023-12-01				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/method/medusa	https://w3id.org/paper-kg/statement/d1f0126217e1	0.9069	On MT-bench, EAGLE is 2x faster than Lookahead and 1.6x faster than Medusa.	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26	MT-bench			kg/0.1.0	
https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/method/full-fine-tuning	https://w3id.org/paper-kg/statement/daabf1380f91	0.4628	For GPT-3 175B, LoRA trains 10,000 times fewer parameters than full fine-tuning with Adam and takes a third of the GPU memory.	https://w3id.org/paper-kg/paper/2106.09685	2021-06-17				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/method/lookahead	https://w3id.org/paper-kg/statement/e7b84a2ead2f	0.9263	On MT-bench, EAGLE is 2x faster than Lookahead and 1.6x faster than Medusa.	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26	MT-bench			kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention	https://w3id.org/paper-kg/method/huggingface-implementation	https://w3id.org/paper-kg/statement/e9c25c9cbd15	0.6829	FlashAttention trains BERT-large 15% faster end to end than the MLPerf 1.1 training record, and it trains GPT-2 3x faster than the HuggingFace implementation at a sequence length of 1K.	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	2022-05-27				kg/0.1.0	
https://w3id.org/paper-kg/method/smoothquant	https://w3id.org/paper-kg/method/fp16	https://w3id.org/paper-kg/statement/eb840a0713d7	0.8759	SmoothQuant is up to 1.56x faster than FP16 and halves the memory, at almost the same accuracy.	https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	2022-11-18				kg/0.1.0	', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/method/adam	https://w3id.org/paper-kg/statement/0154c96fa78f	0.469	For GPT-3 175B, LoRA trains 10,000 times fewer parameters than full fine-tuning with Adam and takes a third of the GPU memory.	https://w3id.org/paper-kg/paper/2106.09685	2021-06-17				kg/0.1.0	
https://w3id.org/paper-kg/method/efficientvit	https://w3id.org/paper-kg/method/linear-attention	https://w3id.org/paper-kg/statement/0b9b2caf3efd	0.3919	EfficientViT: Multi-Scale Linear Attention for High-Resolution Dense Prediction	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/method/llama2-chat	https://w3id.org/paper-kg/statement/14d57f73d643	0.8009	We evaluate EAGLE on MT-bench, HumanEval, GSM8K and Alpaca with Vicuna, LLaMA2-Chat and Mixtral 8x7B Instruct.	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26				kg/0.1.0	
https://w3id.org/paper-kg/method/awq	https://w3id.org/paper-kg/method/llama	https://w3id.org/paper-kg/statement/154d9536547c	0.5984	On WikiText-2, AWQ achieves better perplexity than round-to-nearest and GPTQ for LLaMA and Llama-2.	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01				kg/0.1.0	
https://w3id.org/paper-kg/method/dora	https://w3id.org/paper-kg/method/weight-decomposition	https://w3id.org/paper-kg/statement/1e7063294e7e	0.5079	We analyse the difference with a novel weight decomposition and find that the two learn in different patterns.	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14				kg/0.1.0	
https://w3id.org/paper-kg/method/smoothquant	https://w3id.org/paper-kg/method/glm	https://w3id.org/paper-kg/statement/214d3bd32cd4	0.6337	It works for OPT, BLOOM, GLM, MT-NLG and Llama-2.	https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	2022-11-18				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle-2	https://w3id.org/paper-kg/method/llama2-chat	https://w3id.org/paper-kg/statement/215873ad07d1	0.7848	We evaluate EAGLE-2 with Vicuna, LLaMA2-Chat and LLaMA3-Instruct on six tasks, among them MT-bench, HumanEval and GSM8K.	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	2024-06-24				kg/0.1.0	
https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/method/gpt-3	https://w3id.org/paper-kg/statement/218bdace6029	0.8279	LoRA is as accurate as full fine-tuning, or more so, with RoBERTa, DeBERTa, GPT-2 and GPT-3.	https://w3id.org/paper-kg/paper/2106.09685	2021-06-17				kg/0.1.0	
https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/method/roberta	https://w3id.org/paper-kg/statement/2edc3fec718e	0.7959	LoRA is as accurate as full fine-tuning, or more so, with RoBERTa, DeBERTa, GPT-2 and GPT-3.	https://w3id.org/paper-kg/paper/2106.09685	2021-06-17				kg/0.1.0	
https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/method/gpt-3-175b	https://w3id.org/paper-kg/statement/348e254c9790	0.6171	For GPT-3 175B, LoRA trains 10,000 times fewer parameters than full fine-tuning with Adam and takes a third of the GPU memory.	https://w3id.org/paper-kg/paper/2106.09685	2021-06-17				kg/0.1.0	
https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/method/post-training-quantization	https://w3id.org/paper-kg/statement/39831b02c7d2	0.3497	GPTQ: Accurate Post-Training Quantization for Generative Pre-trained Transformers	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31				kg/0.1.0	
https://w3id.org/paper-kg/method/specinfer	https://w3id.org/paper-kg/method/fastertransformer	https://w3id.org/paper-kg/statement/459706acf84a	0.4811	We compare SpecInfer with vLLM, FasterTransformer and FlexGen on NVIDIA A10 GPUs.	https://w3id.org/paper-kg/paper/2305.09781	2023-05-16				kg/0.1.0	
https://w3id.org/paper-kg/method/llm-int8	https://w3id.org/paper-kg/method/mixed-precision-decomposition	https://w3id.org/paper-kg/statement/4e4b60e5160e	0.8312	LLM.int8() combines vector-wise quantization with a mixed-precision decomposition that keeps systematic outlier features in 16 bits, while more than 99.9% of values are multiplied in 8 bits.	https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	2022-08-15				kg/0.1.0	
https://w3id.org/paper-kg/method/llm-int8	https://w3id.org/paper-kg/method/opt	https://w3id.org/paper-kg/statement/4fd64b8a7674	0.8013	We evaluate LLM.int8() with OPT and BLOOM on C4 perplexity and on zero-shot accuracy.	https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	2022-08-15				kg/0.1.0	
https://w3id.org/paper-kg/method/dora	https://w3id.org/paper-kg/method/llama	https://w3id.org/paper-kg/statement/4ff3a3c8bf27	0.5021	DoRA outperforms LoRA in fine-tuning LLaMA, LLaVA and VL-BART on commonsense reasoning, visual instruction tuning and image and video-text understanding.	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14				kg/0.1.0	
https://w3id.org/paper-kg/method/llm-int8	https://w3id.org/paper-kg/method/vector-wise-quantization	https://w3id.org/paper-kg/statement/5698ed76830e	0.7842	LLM.int8() combines vector-wise quantization with a mixed-precision decomposition that keeps systematic outlier features in 16 bits, while more than 99.9% of values are multiplied in 8 bits.	https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	2022-08-15				kg/0.1.0	
https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/method/opt	https://w3id.org/paper-kg/statement/5983f204fdb9	0.5448	We evaluate perplexity on WikiText2, PTB and C4, and accuracy on LAMBADA, with OPT and BLOOM.	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/method/llama2-chat-70b	https://w3id.org/paper-kg/statement/6257284a84a6	0.4628	For LLaMA2-Chat 70B, EAGLE reaches a latency speedup of 2.7x to 3.5x and doubles throughput.	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26				kg/0.1.0	
https://w3id.org/paper-kg/method/lookahead-decoding	https://w3id.org/paper-kg/method/jacobi-iteration	https://w3id.org/paper-kg/statement/62ed17f341cd	0.4644	It generates disjoint n-grams by Jacobi iteration in a lookahead branch and verifies promising ones in the same step, trading extra FLOPs per step for fewer steps.	https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	2024-02-03				kg/0.1.0	
https://w3id.org/paper-kg/method/specinfer	https://w3id.org/paper-kg/method/tree-based-speculative-inference	https://w3id.org/paper-kg/statement/65f8832657dc	0.5382	SpecInfer: Accelerating Generative Large Language Model Serving with Tree-based Speculative Inference and Verification	https://w3id.org/paper-kg/paper/2305.09781	2023-05-16				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/method/llama2-chat-7b	https://w3id.org/paper-kg/statement/7f489e027c16	0.7238	Combined with gpt-fast, it generates 160.4 tokens/s for LLaMA2-Chat 7B on a single RTX 3090 GPU.	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26				kg/0.1.0	
https://w3id.org/paper-kg/method/smoothquant	https://w3id.org/paper-kg/method/opt	https://w3id.org/paper-kg/statement/7f6f6deb5de9	0.3793	It works for OPT, BLOOM, GLM, MT-NLG and Llama-2.	https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	2022-11-18				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/method/vicuna	https://w3id.org/paper-kg/statement/81f6339d56c6	0.696	We evaluate EAGLE on MT-bench, HumanEval, GSM8K and Alpaca with Vicuna, LLaMA2-Chat and Mixtral 8x7B Instruct.	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26				kg/0.1.0	
https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/method/bloom	https://w3id.org/paper-kg/statement/862b70b1de3b	0.5551	We evaluate perplexity on WikiText2, PTB and C4, and accuracy on LAMBADA, with OPT and BLOOM.	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31				kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention	https://w3id.org/paper-kg/method/gpt-2	https://w3id.org/paper-kg/statement/8f071e5f9880	0.9168	FlashAttention trains BERT-large 15% faster end to end than the MLPerf 1.1 training record, and it trains GPT-2 3x faster than the HuggingFace implementation at a sequence length of 1K.	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	2022-05-27				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/method/mixtral-8x7b-instruct	https://w3id.org/paper-kg/statement/9a77d568b40b	0.8177	We evaluate EAGLE on MT-bench, HumanEval, GSM8K and Alpaca with Vicuna, LLaMA2-Chat and Mixtral 8x7B Instruct.	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26				kg/0.1.0	
https://w3id.org/paper-kg/method/llm-int8	https://w3id.org/paper-kg/method/opt-175b	https://w3id.org/paper-kg/statement/a0394cb6d419	0.5351	OPT-175B and BLOOM now run on one server with consumer GPUs.	https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	2022-08-15				kg/0.1.0	
https://w3id.org/paper-kg/method/dora	https://w3id.org/paper-kg/method/vl-bart	https://w3id.org/paper-kg/statement/a48160e13424	0.3272	DoRA outperforms LoRA in fine-tuning LLaMA, LLaVA and VL-BART on commonsense reasoning, visual instruction tuning and image and video-text understanding.	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14				kg/0.1.0	
https://w3id.org/paper-kg/method/llm-int8	https://w3id.org/paper-kg/method/bloom	https://w3id.org/paper-kg/statement/a5b9b33a7995	0.8379	We evaluate LLM.int8() with OPT and BLOOM on C4 perplexity and on zero-shot accuracy.	https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	2022-08-15				kg/0.1.0	
https://w3id.org/paper-kg/method/dora	https://w3id.org/paper-kg/method/llama-7b	https://w3id.org/paper-kg/statement/a641c0ef0de0	0.9103	On commonsense reasoning, DoRA improves accuracy over LoRA by 3.7 points with LLaMA-7B.	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14				kg/0.1.0	
https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/method/gpt-2	https://w3id.org/paper-kg/statement/acc95b6a4549	0.8415	LoRA is as accurate as full fine-tuning, or more so, with RoBERTa, DeBERTa, GPT-2 and GPT-3.	https://w3id.org/paper-kg/paper/2106.09685	2021-06-17				kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention-3	https://w3id.org/paper-kg/method/tensor-memory-accelerator	https://w3id.org/paper-kg/statement/b0c30f727b6a	0.3532	We develop FlashAttention-3, which exploits the asynchrony of Tensor Cores and the Tensor Memory Accelerator on Hopper.	https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	2024-07-11				kg/0.1.0	
https://w3id.org/paper-kg/method/smoothquant	https://w3id.org/paper-kg/method/llama-2	https://w3id.org/paper-kg/statement/b5959f3b78a4	0.7004	It works for OPT, BLOOM, GLM, MT-NLG and Llama-2.	https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	2022-11-18				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle-2	https://w3id.org/paper-kg/method/vicuna	https://w3id.org/paper-kg/statement/b7a6191e13bf	0.7692	We evaluate EAGLE-2 with Vicuna, LLaMA2-Chat and LLaMA3-Instruct on six tasks, among them MT-bench, HumanEval and GSM8K.	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	2024-06-24				kg/0.1.0	
https://w3id.org/paper-kg/method/awq	https://w3id.org/paper-kg/method/tinychat	https://w3id.org/paper-kg/statement/b9a3104a91ba	0.5534	TinyChat offers more than 3x speedup over the HuggingFace FP16 implementation on desktop and mobile GPUs.	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01				kg/0.1.0	
https://w3id.org/paper-kg/method/qlora	https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/statement/bc42e1887c05	0.896	QLoRA builds on LoRA and introduces 4-bit NormalFloat, double quantization and paged optimizers.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/method/gpt-fast	https://w3id.org/paper-kg/statement/bf24eb096314	0.5701	Combined with gpt-fast, it generates 160.4 tokens/s for LLaMA2-Chat 7B on a single RTX 3090 GPU.	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26				kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention-3	https://w3id.org/paper-kg/method/fp8	https://w3id.org/paper-kg/statement/c34e16430cf4	0.5367	Incoherent processing and block quantization make use of FP8 arithmetic.	https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	2024-07-11				kg/0.1.0	
https://w3id.org/paper-kg/method/eagle-2	https://w3id.org/paper-kg/method/llama-3-instruct	https://w3id.org/paper-kg/statement/c82a58cdae31	0.7848	We evaluate EAGLE-2 with Vicuna, LLaMA2-Chat and LLaMA3-Instruct on six tasks, among them MT-bench, HumanEval and GSM8K.	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	2024-06-24				kg/0.1.0	
https://w3id.org/paper-kg/method/flashattention	https://w3id.org/paper-kg/method/bert	https://w3id.org/paper-kg/statement/cf88de2dbaef	0.4819	FlashAttention trains BERT-large 15% faster end to end than the MLPerf 1.1 training record, and it trains GPT-2 3x faster than the HuggingFace implementation at a sequence length of 1K.	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	2022-05-27				kg/0.1.0	
https://w3id.org/paper-kg/method/dora	https://w3id.org/paper-kg/method/llava	https://w3id.org/paper-kg/statement/d1dcd4f7790c	0.3863	DoRA outperforms LoRA in fine-tuning LLaMA, LLaVA and VL-BART on commonsense reasoning, visual instruction tuning and image and video-text understanding.	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14				kg/0.1.0	
https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/method/opt-175b	https://w3id.org/paper-kg/statement/d3219daa3784	0.6472	For the first time, OPT-175B runs inside a single GPU for generative inference.	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31				kg/0.1.0	
https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/method/deberta	https://w3id.org/paper-kg/statement/d698eb473671	0.7443	LoRA is as accurate as full fine-tuning, or more so, with RoBERTa, DeBERTa, GPT-2 and GPT-3.	https://w3id.org/paper-kg/paper/2106.09685	2021-06-17				kg/0.1.0	
https://w3id.org/paper-kg/method/specinfer	https://w3id.org/paper-kg/method/vllm	https://w3id.org/paper-kg/statement/d81381d18b4f	0.4935	We compare SpecInfer with vLLM, FasterTransformer and FlexGen on NVIDIA A10 GPUs.	https://w3id.org/paper-kg/paper/2305.09781	2023-05-16				kg/0.1.0	
https://w3id.org/paper-kg/method/awq	https://w3id.org/paper-kg/method/llama-2	https://w3id.org/paper-kg/statement/debeff530679	0.4965	On WikiText-2, AWQ achieves better perplexity than round-to-nearest and GPTQ for LLaMA and Llama-2.	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01				kg/0.1.0	
https://w3id.org/paper-kg/method/qlora	https://w3id.org/paper-kg/method/4-bit-normalfloat	https://w3id.org/paper-kg/statement/df9f45709840	0.7802	QLoRA builds on LoRA and introduces 4-bit NormalFloat, double quantization and paged optimizers.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23				kg/0.1.0	
https://w3id.org/paper-kg/method/lookahead-decoding	https://w3id.org/paper-kg/method/flashattention	https://w3id.org/paper-kg/statement/e294d4b9673e	0.7407	Our implementation is compatible with FlashAttention.	https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	2024-02-03				kg/0.1.0	
https://w3id.org/paper-kg/method/smoothquant	https://w3id.org/paper-kg/method/bloom	https://w3id.org/paper-kg/statement/e9e64690d394	0.5859	It works for OPT, BLOOM, GLM, MT-NLG and Llama-2.	https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	2022-11-18				kg/0.1.0	
https://w3id.org/paper-kg/method/mobilenetv2	https://w3id.org/paper-kg/method/ssdlite	https://w3id.org/paper-kg/statement/ec49f7c15777	0.3855	We also introduce SSDLite for object detection and Mobile DeepLabv3 for semantic segmentation.	https://w3id.org/paper-kg/paper/1801.04381					kg/0.1.0	
https://w3id.org/paper-kg/method/ssdlite	https://w3id.org/paper-kg/method/deeplabv3	https://w3id.org/paper-kg/statement/f2dddaab47d7	0.3648	We also introduce SSDLite for object detection and Mobile DeepLabv3 for semantic segmentation.	https://w3id.org/paper-kg/paper/1801.04381					kg/0.1.0	
https://w3id.org/paper-kg/method/awq	https://w3id.org/paper-kg/method/llama-2-70b	https://w3id.org/paper-kg/statement/f96aa79de604	0.682	It also brings Llama-2 70B to a mobile GPU, the NVIDIA Jetson Orin.	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01				kg/0.1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Method {iri: row[0]}) MATCH (b:Method {iri: row[1]})
MERGE (a)-[r:USES {iri: row[2]}]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/',
  r.confidence = toFloat(row[3]),
  r.quote = CASE row[4] WHEN '' THEN null ELSE replace(replace(replace(replace(row[4], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.paper = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.date = CASE row[6] WHEN '' THEN null ELSE date(row[6]) END,
  r.benchmark = CASE row[7] WHEN '' THEN null ELSE replace(replace(replace(replace(row[7], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.metric = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.hardware = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/method/efficientvit	https://w3id.org/paper-kg/task/super-resolution	https://w3id.org/paper-kg/statement/026e576eca55	0.7138	For super-resolution, EfficientViT is up to 6.4x faster than Restormer.	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29				kg/0.1.0	
https://w3id.org/paper-kg/method/lookahead-decoding	https://w3id.org/paper-kg/task/code-completion	https://w3id.org/paper-kg/statement/2c68723af4f3	0.6982	Lookahead Decoding accelerates generation by up to 1.8x on MT-bench, and by up to 4x on code completion with strong scaling over multiple GPUs.	https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	2024-02-03				kg/0.1.0	
https://w3id.org/paper-kg/method/lookahead-decoding	https://w3id.org/paper-kg/task/llm-inference	https://w3id.org/paper-kg/statement/2e6f47a33505	0.4704	Break the Sequential Dependency of LLM Inference Using Lookahead Decoding	https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	2024-02-03				kg/0.1.0	
https://w3id.org/paper-kg/method/awq	https://w3id.org/paper-kg/task/llm-compression	https://w3id.org/paper-kg/statement/40a1d732159e	0.6742	AWQ: Activation-aware Weight Quantization for LLM Compression and Acceleration	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01				kg/0.1.0	
https://w3id.org/paper-kg/method/dora	https://w3id.org/paper-kg/task/video-text-understanding	https://w3id.org/paper-kg/statement/59733a36cb7c	0.4197	DoRA outperforms LoRA in fine-tuning LLaMA, LLaVA and VL-BART on commonsense reasoning, visual instruction tuning and image and video-text understanding.	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14				kg/0.1.0	
https://w3id.org/paper-kg/method/specinfer	https://w3id.org/paper-kg/task/offloading-based-inference	https://w3id.org/paper-kg/statement/718b52a05f5b	0.4916	SpecInfer outperforms existing serving systems by 1.5x to 2.8x for distributed inference and by 2.6x to 3.5x for offloading-based inference.	https://w3id.org/paper-kg/paper/2305.09781	2023-05-16				kg/0.1.0	
https://w3id.org/paper-kg/method/dora	https://w3id.org/paper-kg/task/common-sense-reasoning	https://w3id.org/paper-kg/statement/75d575f4f72a	0.8843	On commonsense reasoning, DoRA improves accuracy over LoRA by 3.7 points with LLaMA-7B.	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14				kg/0.1.0	
https://w3id.org/paper-kg/method/qlora	https://w3id.org/paper-kg/task/fine-tuning	https://w3id.org/paper-kg/statement/8f6cacb5dafd	0.4879	Fine-tuning very large language models needs more GPU memory than most researchers have.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23				kg/0.1.0	
https://w3id.org/paper-kg/method/ssdlite	https://w3id.org/paper-kg/task/object-detection	https://w3id.org/paper-kg/statement/b6110508016c	0.7461	We also introduce SSDLite for object detection and Mobile DeepLabv3 for semantic segmentation.	https://w3id.org/paper-kg/paper/1801.04381					kg/0.1.0	
https://w3id.org/paper-kg/method/specinfer	https://w3id.org/paper-kg/task/distributed-inference	https://w3id.org/paper-kg/statement/bbb3402b0de2	0.3735	SpecInfer outperforms existing serving systems by 1.5x to 2.8x for distributed inference and by 2.6x to 3.5x for offloading-based inference.	https://w3id.org/paper-kg/paper/2305.09781	2023-05-16				kg/0.1.0	
https://w3id.org/paper-kg/method/ssdlite	https://w3id.org/paper-kg/task/semantic-segmentation	https://w3id.org/paper-kg/statement/c6dad078439c	0.8116	We also introduce SSDLite for object detection and Mobile DeepLabv3 for semantic segmentation.	https://w3id.org/paper-kg/paper/1801.04381					kg/0.1.0	
https://w3id.org/paper-kg/method/efficientvit	https://w3id.org/paper-kg/task/zero-shot-instance-segmentation	https://w3id.org/paper-kg/statement/ccb75f66bd42	0.7466	As the encoder of Segment Anything, EfficientViT raises throughput by 48.9x on the A100 GPU, at slightly better zero-shot instance segmentation on COCO.	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29				kg/0.1.0	
https://w3id.org/paper-kg/method/efficientvit	https://w3id.org/paper-kg/task/high-resolution-dense-prediction	https://w3id.org/paper-kg/statement/ce13f7e7673c	0.8818	EfficientViT: Multi-Scale Linear Attention for High-Resolution Dense Prediction	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29				kg/0.1.0	
https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/task/generative-inference	https://w3id.org/paper-kg/statement/eb5844f6b4ac	0.4664	For the first time, OPT-175B runs inside a single GPU for generative inference.	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31				kg/0.1.0	
https://w3id.org/paper-kg/method/specinfer	https://w3id.org/paper-kg/task/generative-large-language-model-serving	https://w3id.org/paper-kg/statement/f12d11103bde	0.7343	SpecInfer: Accelerating Generative Large Language Model Serving with Tree-based Speculative Inference and Verification	https://w3id.org/paper-kg/paper/2305.09781	2023-05-16				kg/0.1.0	', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/benchmark/pg-19	https://w3id.org/paper-kg/statement/0279a3834477	0.8247	We evaluate perplexity on PG-19 and question answering on ARC, and measure latency on an NVIDIA A6000 GPU.	https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	2023-09-29				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/imagenet-real	https://w3id.org/paper-kg/statement/19b93ac3d8ee	0.9618	Our best model reaches 88.55% accuracy on ImageNet, 90.72% on ImageNet-ReaL, 94.55% on CIFAR-100 and 77.63% on the VTAB suite of 19 tasks.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/benchmark/alpaca	https://w3id.org/paper-kg/statement/1b597f54a4a3	0.6281	We evaluate vLLM with OPT and LLaMA on traces from ShareGPT and Alpaca, on NVIDIA A100 GPUs.	https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	2023-09-12				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/cifar-100	https://w3id.org/paper-kg/statement/1b6e8fd02657	0.9193	Our best model reaches 88.55% accuracy on ImageNet, 90.72% on ImageNet-ReaL, 94.55% on CIFAR-100 and 77.63% on the VTAB suite of 19 tasks.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/benchmark/imagenet	https://w3id.org/paper-kg/statement/1cfa55ab0764	0.8576	EfficientNet-B7 achieves 84.3% top-1 accuracy on ImageNet.	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	2019-05-28				kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/benchmark/humaneval	https://w3id.org/paper-kg/statement/264b771c999d	0.8679	The margin over Llama 2 70B is widest in mathematics and code, on GSM8K, MATH, HumanEval and MBPP.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08				kg/0.1.0	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/benchmark/imagenet	https://w3id.org/paper-kg/statement/2f6db6248d0c	0.4725	Our reference model with 86M parameters achieves 83.1% top-1 accuracy on ImageNet with no external data.	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	2020-12-23				kg/0.1.0	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/benchmark/pubmed	https://w3id.org/paper-kg/statement/330646586236	0.7966	We evaluate on CNN/Daily Mail, arXiv, PubMed and TriviaQA and measure time on TPUv4 chips.	https://w3id.org/paper-kg/paper/2305.13245	2023-05-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/benchmark/mbpp	https://w3id.org/paper-kg/statement/34ad8520a346	0.8763	The margin over Llama 2 70B is widest in mathematics and code, on GSM8K, MATH, HumanEval and MBPP.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/imagenet	https://w3id.org/paper-kg/statement/3a2a1cca5b7c	0.8669	Our best model reaches 88.55% accuracy on ImageNet, 90.72% on ImageNet-ReaL, 94.55% on CIFAR-100 and 77.63% on the VTAB suite of 19 tasks.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/benchmark/coco	https://w3id.org/paper-kg/statement/4d8f42f320ea	0.7493	As a detector on COCO, MobileNetV3-Large is as accurate as MobileNetV2 and over 25% faster.	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	2019-05-06				kg/0.1.0	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/benchmark/arxiv	https://w3id.org/paper-kg/statement/5c4e6d2f17fb	0.8224	We evaluate on CNN/Daily Mail, arXiv, PubMed and TriviaQA and measure time on TPUv4 chips.	https://w3id.org/paper-kg/paper/2305.13245	2023-05-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/benchmark/cifar-100	https://w3id.org/paper-kg/statement/5e9f3878e130	0.9491	DeiT transfers well to CIFAR-10, CIFAR-100, Flowers and Stanford Cars.	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	2020-12-23				kg/0.1.0	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/benchmark/cnn-daily-mail	https://w3id.org/paper-kg/statement/68673fcedeea	0.751	We evaluate on CNN/Daily Mail, arXiv, PubMed and TriviaQA and measure time on TPUv4 chips.	https://w3id.org/paper-kg/paper/2305.13245	2023-05-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/benchmark/math	https://w3id.org/paper-kg/statement/709b4a654ace	0.8669	The margin over Llama 2 70B is widest in mathematics and code, on GSM8K, MATH, HumanEval and MBPP.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08				kg/0.1.0	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/benchmark/stanford-cars	https://w3id.org/paper-kg/statement/72be07ace703	0.8285	DeiT transfers well to CIFAR-10, CIFAR-100, Flowers and Stanford Cars.	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	2020-12-23				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/imagenet-21k	https://w3id.org/paper-kg/statement/80c4aaa68dd2	0.655	When pre-trained on large datasets such as ImageNet-21k or JFT-300M, ViT outperforms the convolutional networks BiT and Noisy Student and takes less compute to train.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/vtab-suite-of-19	https://w3id.org/paper-kg/statement/86f39baa7ee8	0.8798	Our best model reaches 88.55% accuracy on ImageNet, 90.72% on ImageNet-ReaL, 94.55% on CIFAR-100 and 77.63% on the VTAB suite of 19 tasks.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/benchmark/sharegpt	https://w3id.org/paper-kg/statement/9e89dc9b7023	0.5042	We evaluate vLLM with OPT and LLaMA on traces from ShareGPT and Alpaca, on NVIDIA A100 GPUs.	https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	2023-09-12				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/jft-300m	https://w3id.org/paper-kg/statement/a8a58ba0f971	0.769	When pre-trained on large datasets such as ImageNet-21k or JFT-300M, ViT outperforms the convolutional networks BiT and Noisy Student and takes less compute to train.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/benchmark/cifar-10	https://w3id.org/paper-kg/statement/ae347e3b6d31	0.9491	DeiT transfers well to CIFAR-10, CIFAR-100, Flowers and Stanford Cars.	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	2020-12-23				kg/0.1.0	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/benchmark/flowers	https://w3id.org/paper-kg/statement/af01b7ba7835	0.8752	DeiT transfers well to CIFAR-10, CIFAR-100, Flowers and Stanford Cars.	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	2020-12-23				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/benchmark/cifar-100	https://w3id.org/paper-kg/statement/b70cfab066f6	0.826	EfficientNets also transfer well, with 91.7% accuracy on CIFAR-100 and 98.8% on Flowers.	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	2019-05-28				kg/0.1.0	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/benchmark/triviaqa	https://w3id.org/paper-kg/statement/c17049f2b123	0.8533	We evaluate on CNN/Daily Mail, arXiv, PubMed and TriviaQA and measure time on TPUv4 chips.	https://w3id.org/paper-kg/paper/2305.13245	2023-05-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/benchmark/flowers	https://w3id.org/paper-kg/statement/c864a6acea21	0.8463	EfficientNets also transfer well, with 91.7% accuracy on CIFAR-100 and 98.8% on Flowers.	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	2019-05-28				kg/0.1.0	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/benchmark/cityscapes	https://w3id.org/paper-kg/statement/cac29df47dd6	0.9407	On Cityscapes, LR-ASPP is 34% faster than the R-ASPP of MobileNetV2.	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	2019-05-06				kg/0.1.0	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/benchmark/imagenet	https://w3id.org/paper-kg/statement/d545262194c8	0.8202	On ImageNet, MobileNetV3-Large improves top-1 accuracy by 3.2% over MobileNetV2 and takes 20% less time.	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	2019-05-06				kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/benchmark/gsm8k	https://w3id.org/paper-kg/statement/d5d2fe51b950	0.8939	The margin over Llama 2 70B is widest in mathematics and code, on GSM8K, MATH, HumanEval and MBPP.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08				kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/benchmark/mt-bench	https://w3id.org/paper-kg/statement/e16a74b92a65	0.8833	We also provide Mixtral 8x7B Instruct, which reaches a score of 8.30 on MT-Bench and surpasses GPT-3.5 Turbo, Claude-2.1, Gemini Pro and Llama 2 70B chat on human benchmarks.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/benchmark/arc	https://w3id.org/paper-kg/statement/efe47dfa15e8	0.937	We evaluate perplexity on PG-19 and question answering on ARC, and measure latency on an NVIDIA A6000 GPU.	https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	2023-09-29				kg/0.1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Benchmark {iri: row[1]})
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
UNWIND split('https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	https://w3id.org/paper-kg/benchmark/ruler	https://w3id.org/paper-kg/statement/8e84eed3f097	0.8939	We introduce RULER, a synthetic benchmark with configurable sequence length and task complexity.	https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	2024-04-09				kg/0.1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Benchmark {iri: row[1]})
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
UNWIND split('https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/benchmark/ade20k	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/benchmark/alpaca	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/benchmark/alpaca	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/benchmark/arc	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/benchmark/arxiv	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/benchmark/c4	
https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	https://w3id.org/paper-kg/benchmark/c4	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/benchmark/cifar-10	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/cifar-100	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/benchmark/cifar-100	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/benchmark/cifar-100	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/benchmark/cityscapes	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/benchmark/cityscapes	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/benchmark/cnn-daily-mail	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/benchmark/coco	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/benchmark/coco	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/benchmark/coco	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/benchmark/coco	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/benchmark/e2e-nlg-challenge	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/benchmark/flowers	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/benchmark/flowers	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/benchmark/glue	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/benchmark/gsm8k	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/benchmark/gsm8k	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/benchmark/gsm8k	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/benchmark/humaneval	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/benchmark/humaneval	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/benchmark/humaneval	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/benchmark/imagenet	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/imagenet	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/benchmark/imagenet	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/benchmark/imagenet	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/benchmark/imagenet	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/benchmark/imagenet-1k	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/imagenet-21k	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/imagenet-real	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/jft-300m	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/benchmark/lambada	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/benchmark/math	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/benchmark/mbpp	
https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/benchmark/mmlu	
https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	https://w3id.org/paper-kg/benchmark/mt-bench	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/benchmark/mt-bench	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/benchmark/mt-bench	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/benchmark/mt-bench	
https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/benchmark/oasst1	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/benchmark/path-256	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/benchmark/path-x	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/benchmark/pg-19	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/benchmark/ptb	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/benchmark/pubmed	
https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	https://w3id.org/paper-kg/benchmark/ruler	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/benchmark/samsum	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/benchmark/sharegpt	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/benchmark/stanford-cars	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/benchmark/triviaqa	
https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/benchmark/vicuna	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/vtab-suite-of-19	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/benchmark/wikisql	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/benchmark/wikitext-2	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/benchmark/wikitext-2	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Benchmark {iri: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/jft-300m	https://w3id.org/paper-kg/statement/56974dde55f6	0.6986	When pre-trained on large datasets such as ImageNet-21k or JFT-300M, ViT outperforms the convolutional networks BiT and Noisy Student and takes less compute to train.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/benchmark/imagenet-21k	https://w3id.org/paper-kg/statement/62da34272e21	0.6761	When pre-trained on large datasets such as ImageNet-21k or JFT-300M, ViT outperforms the convolutional networks BiT and Noisy Student and takes less compute to train.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/benchmark/alpaca	https://w3id.org/paper-kg/statement/8ff0d963e238	0.4404	We evaluate vLLM with OPT and LLaMA on traces from ShareGPT and Alpaca, on NVIDIA A100 GPUs.	https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	2023-09-12				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/benchmark/sharegpt	https://w3id.org/paper-kg/statement/fb7ac5e9f9a4	0.3589	We evaluate vLLM with OPT and LLaMA on traces from ShareGPT and Alpaca, on NVIDIA A100 GPUs.	https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	2023-09-12				kg/0.1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Benchmark {iri: row[1]})
MERGE (a)-[r:TRAINED_ON {iri: row[2]}]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/',
  r.confidence = toFloat(row[3]),
  r.quote = CASE row[4] WHEN '' THEN null ELSE replace(replace(replace(replace(row[4], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.paper = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.date = CASE row[6] WHEN '' THEN null ELSE date(row[6]) END,
  r.benchmark = CASE row[7] WHEN '' THEN null ELSE replace(replace(replace(replace(row[7], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.metric = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.hardware = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/hardware/48gb-gpu	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/hardware/desktop	
https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	https://w3id.org/paper-kg/hardware/gpu	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/hardware/gpu	
https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/hardware/gpu	
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	https://w3id.org/paper-kg/hardware/h100-gpu	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/hardware/jetson-agx-orin	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/hardware/mobile-gpu	
https://w3id.org/paper-kg/paper/2305.09781	https://w3id.org/paper-kg/hardware/nvidia-a10-gpu	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/hardware/nvidia-a100	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/hardware/nvidia-a100	
https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	https://w3id.org/paper-kg/hardware/nvidia-a100	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/hardware/nvidia-a100	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/hardware/nvidia-a100	
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/hardware/nvidia-a100	
https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	https://w3id.org/paper-kg/hardware/nvidia-a100	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/hardware/nvidia-a6000	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/hardware/nvidia-a6000	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/hardware/nvidia-jetson-orin	
https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	https://w3id.org/paper-kg/hardware/one-server-with-consumer-gpu	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/hardware/rtx-3090-gpu	
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	https://w3id.org/paper-kg/hardware/tensor-cores	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/hardware/tpuv3	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/hardware/tpuv4-chips	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Hardware {iri: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/hardware/tpuv4-chips	https://w3id.org/paper-kg/statement/1da37f8e1436	0.8256	We evaluate on CNN/Daily Mail, arXiv, PubMed and TriviaQA and measure time on TPUv4 chips.	https://w3id.org/paper-kg/paper/2305.13245	2023-05-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/hardware/nvidia-a100	https://w3id.org/paper-kg/statement/5af1af3bc845	0.9231	We introduce selective state spaces, whose parameters are functions of the input, together with a hardware-aware parallel scan that is up to 3x faster than earlier methods on A100 GPUs.	https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	2023-12-01				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/hardware/nvidia-a6000	https://w3id.org/paper-kg/statement/77bcf4635122	0.9303	We evaluate perplexity on PG-19 and question answering on ARC, and measure latency on an NVIDIA A6000 GPU.	https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	2023-09-29				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/hardware/nvidia-a100	https://w3id.org/paper-kg/statement/8d9c7709631e	0.9281	We evaluate vLLM with OPT and LLaMA on traces from ShareGPT and Alpaca, on NVIDIA A100 GPUs.	https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	2023-09-12				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/hardware/tpuv3	https://w3id.org/paper-kg/statement/d14418276645	0.8198	Models are trained on TPUv3 hardware.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Hardware {iri: row[1]})
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
UNWIND split('https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/gpt-3-5	https://w3id.org/paper-kg/statement/42b4c5d51330	0.8632	Mixtral was trained with a context of 32k tokens, and it outperforms or matches Llama 2 70B and GPT-3.5 on all evaluated benchmarks.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08				kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/llama-2-70b	https://w3id.org/paper-kg/statement/ee8eb1757070	0.6528	Mixtral was trained with a context of 32k tokens, and it outperforms or matches Llama 2 70B and GPT-3.5 on all evaluated benchmarks.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08				kg/0.1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Method {iri: row[1]})
MERGE (a)-[r:COMPARED_WITH {iri: row[2]}]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/',
  r.confidence = toFloat(row[3]),
  r.quote = CASE row[4] WHEN '' THEN null ELSE replace(replace(replace(replace(row[4], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.paper = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.date = CASE row[6] WHEN '' THEN null ELSE date(row[6]) END,
  r.benchmark = CASE row[7] WHEN '' THEN null ELSE replace(replace(replace(replace(row[7], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.metric = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.hardware = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/method/vit	https://w3id.org/paper-kg/statement/1ab1dcd5d157	0.5108	We propose DeiT, which builds on ViT and learns from ImageNet alone, in under three days on one computer.	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	2020-12-23				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/method/vit	https://w3id.org/paper-kg/statement/55f44908e7b8	0.3256	We propose the Vision Transformer (ViT), which cuts an image into patches, treats them as words of a sentence and classifies with a Transformer alone.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/mistral-7b	https://w3id.org/paper-kg/statement/63a297bdff43	0.5583	Mixtral extends Mistral 7B: every feed-forward block is replaced by 8 experts, and a router sends each token to two of them.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08				kg/0.1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Method {iri: row[1]})
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
UNWIND split('https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/method/compound-scaling	https://w3id.org/paper-kg/statement/0d7d75ac0806	0.503	We propose compound scaling, which sets all three by one number, and test it on MobileNets and ResNet.	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	2019-05-28				kg/0.1.0	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/method/awq	https://w3id.org/paper-kg/statement/1a9e28272a7e	0.9714	AWQ: Activation-aware Weight Quantization for LLM Compression and Acceleration	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/method/streamingllm	https://w3id.org/paper-kg/statement/22e49c118c5f	0.742	From this we derive StreamingLLM, which keeps those first tokens beside a sliding window and so runs on endless input without any fine-tuning.	https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	2023-09-29				kg/0.1.0	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/method/eagle	https://w3id.org/paper-kg/statement/25b86cfe36cb	0.9855	EAGLE: Speculative Sampling Requires Rethinking Feature Uncertainty	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	2024-01-26				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/method/efficientnet-b7	https://w3id.org/paper-kg/statement/2beb49700b93	0.4658	EfficientNet-B7 achieves 84.3% top-1 accuracy on ImageNet.	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	2019-05-28				kg/0.1.0	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/method/swin-transformer	https://w3id.org/paper-kg/statement/3cf032762020	0.963	Swin Transformer: Hierarchical Vision Transformer using Shifted Windows	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	2021-03-25				kg/0.1.0	
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	https://w3id.org/paper-kg/method/flashattention-3	https://w3id.org/paper-kg/statement/3dec27548bd1	0.9814	We develop FlashAttention-3, which exploits the asynchrony of Tensor Cores and the Tensor Memory Accelerator on Hopper.	https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	2024-07-11				kg/0.1.0	
https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	https://w3id.org/paper-kg/method/flashattention-2	https://w3id.org/paper-kg/statement/472f3ce2a185	0.988	We propose FlashAttention-2, which extends FlashAttention with fewer non-matmul operations, parallelism over the sequence length and a better split of work between warps.	https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	2023-07-17				kg/0.1.0	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/method/deit	https://w3id.org/paper-kg/statement/4ac5db77c9c3	0.8714	We propose DeiT, which builds on ViT and learns from ImageNet alone, in under three days on one computer.	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	2020-12-23				kg/0.1.0	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/method/dora	https://w3id.org/paper-kg/statement/557d0471c677	0.9969	We propose DoRA, which decomposes a pre-trained weight into magnitude and direction and uses LoRA for the directional updates.	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14				kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/mixtral-8x7b	https://w3id.org/paper-kg/statement/58bf37cba8b9	0.4161	We also provide Mixtral 8x7B Instruct, which reaches a score of 8.30 on MT-Bench and surpasses GPT-3.5 Turbo, Claude-2.1, Gemini Pro and Llama 2 70B chat on human benchmarks.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08				kg/0.1.0	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/mobilenetv3-networks	https://w3id.org/paper-kg/statement/738ee9cec939	0.5352	We introduce MobileNetV3, networks for the CPUs of mobile phones, found by hardware-aware architecture search and NetAdapt and then improved by hand.	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	2019-05-06				kg/0.1.0	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/method/tinychat	https://w3id.org/paper-kg/statement/74dc98aa3be9	0.7138	Beside AWQ we implement TinyChat, an inference framework for 4-bit models on the device.	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01				kg/0.1.0	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/method/mobilenetv2	https://w3id.org/paper-kg/statement/785c4413d9da	0.6348	We propose MobileNetV2, a neural network for phones.	https://w3id.org/paper-kg/paper/1801.04381					kg/0.1.0	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/method/weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/statement/81d2c6d647e1	0.4644	DoRA: Weight-Decomposed Low-Rank Adaptation	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/method/pagedattention	https://w3id.org/paper-kg/statement/82774e74cb1f	0.944	We propose PagedAttention, an attention algorithm that borrows virtual memory and paging from operating systems.	https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	2023-09-12				kg/0.1.0	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/method/lora	https://w3id.org/paper-kg/statement/91167dda9473	0.8061	LoRA: Low-Rank Adaptation of Large Language Models	https://w3id.org/paper-kg/paper/2106.09685	2021-06-17				kg/0.1.0	
https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	https://w3id.org/paper-kg/method/smoothquant	https://w3id.org/paper-kg/statement/98c1e995c3d7	0.8817	SmoothQuant: Accurate and Efficient Post-Training Quantization for Large Language Models	https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	2022-11-18				kg/0.1.0	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/method/dynamic-draft-trees	https://w3id.org/paper-kg/statement/9c334122c7a5	0.969	EAGLE-2: Faster Inference of Language Models with Dynamic Draft Trees	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	2024-06-24				kg/0.1.0	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/lite-reduced-atrous-spatial-pyramid-pooling	https://w3id.org/paper-kg/statement/9dd295bfc4b3	0.7437	For semantic segmentation we add a light decoder, Lite Reduced Atrous Spatial Pyramid Pooling (LR-ASPP).	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	2019-05-06				kg/0.1.0	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/method/distillation	https://w3id.org/paper-kg/statement/9f69451444c2	0.4191	We also introduce a distillation token, which lets the student learn from the teacher through attention.	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	2020-12-23				kg/0.1.0	
https://w3id.org/paper-kg/paper/2305.09781	https://w3id.org/paper-kg/method/specinfer	https://w3id.org/paper-kg/statement/a0f47e2e2508	0.9314	SpecInfer: Accelerating Generative Large Language Model Serving with Tree-based Speculative Inference and Verification	https://w3id.org/paper-kg/paper/2305.09781	2023-05-16				kg/0.1.0	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/method/eagle-2	https://w3id.org/paper-kg/statement/a9e16c9240e9	0.9881	EAGLE-2 achieves speedup ratios of 3.05x to 4.26x and is 20% to 40% faster than EAGLE.	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	2024-06-24				kg/0.1.0	
https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	https://w3id.org/paper-kg/method/lookahead-decoding	https://w3id.org/paper-kg/statement/b65157604052	0.7087	We propose Lookahead Decoding, an exact parallel decoding algorithm that works without a draft model or a data store.	https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	2024-02-03				kg/0.1.0	
https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/method/guanaco	https://w3id.org/paper-kg/statement/ba33bce4034b	0.924	On the Vicuna benchmark, Guanaco outperforms every open model released before it and scores 99.3% of ChatGPT, after one day of training on one GPU.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23				kg/0.1.0	
https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/method/qlora	https://w3id.org/paper-kg/statement/c0f43fe4097d	0.9849	We present QLoRA, which keeps the language model fixed in 4 bits and trains only low-rank adapters on top, so that a model of 65B parameters fits on one 48GB GPU and is as good as after 16-bit fine-tuning.	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	2023-05-23				kg/0.1.0	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/method/gptq	https://w3id.org/paper-kg/statement/c6500745b0f2	0.6289	We propose GPTQ, which quantizes weights in one pass and corrects the error of each column with second-order information.	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	2022-10-31				kg/0.1.0	
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/method/selective-state-spaces	https://w3id.org/paper-kg/statement/c93a6ff5dc08	0.748	We introduce selective state spaces, whose parameters are functions of the input, together with a hardware-aware parallel scan that is up to 3x faster than earlier methods on A100 GPUs.	https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	2023-12-01				kg/0.1.0	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/method/grouped-query-attention	https://w3id.org/paper-kg/statement/cb239950822b	0.9843	We also introduce grouped-query attention (GQA), in which groups of query heads share one key-value head, a middle way between multi-head and multi-query attention.	https://w3id.org/paper-kg/paper/2305.13245	2023-05-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/method/efficientvit	https://w3id.org/paper-kg/statement/cc65e3f07111	0.996	We present EfficientViT, a family of vision models whose linear attention works at several scales and sees the whole image with operations that hardware runs well.	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29				kg/0.1.0	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/method/flashattention	https://w3id.org/paper-kg/statement/cc8422acdbff	0.9869	FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	2022-05-27				kg/0.1.0	
https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	https://w3id.org/paper-kg/method/llm-int8	https://w3id.org/paper-kg/statement/d343a5876b01	0.9192	We develop LLM.int8(), which runs the matrix products of Transformers in 8 bits, needs half the memory of 16-bit inference and loses no accuracy.	https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	2022-08-15				kg/0.1.0	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/method/ssdlite	https://w3id.org/paper-kg/statement/decaf18a88c0	0.9198	We also introduce SSDLite for object detection and Mobile DeepLabv3 for semantic segmentation.	https://w3id.org/paper-kg/paper/1801.04381					kg/0.1.0	', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/method/4-bit-normalfloat	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/method/activation-aware-weight-quantization	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/method/adam	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/method/awq	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/method/bert	
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	https://w3id.org/paper-kg/method/block-quantization	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/method/bloom	
https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	https://w3id.org/paper-kg/method/bloom	
https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	https://w3id.org/paper-kg/method/bloom	
https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/method/chatgpt	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/claude-2-1	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/method/compound-scaling	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/method/convolutional-neural-networks	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/method/convolutional-neural-networks	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/method/convolutional-teacher	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/method/deberta	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/method/deeplabv3	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/method/deit	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/method/deit	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/method/depthwise-convolutions	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/method/distillation	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/method/dora	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/method/dynamic-draft-trees	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/method/eagle	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/method/eagle	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/method/eagle-2	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/method/efficientnet	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/method/efficientnet-b7	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/method/efficientvit	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/method/exact-attention-algorithm	
https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	https://w3id.org/paper-kg/method/exact-parallel-decoding-algorithm	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/method/falcon	
https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	https://w3id.org/paper-kg/method/faster-attention	
https://w3id.org/paper-kg/paper/2305.09781	https://w3id.org/paper-kg/method/fastertransformer	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/method/fastertransformer	
https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	https://w3id.org/paper-kg/method/flashattention	
https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	https://w3id.org/paper-kg/method/flashattention	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/method/flashattention	
https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	https://w3id.org/paper-kg/method/flashattention-2	
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	https://w3id.org/paper-kg/method/flashattention-2	
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	https://w3id.org/paper-kg/method/flashattention-3	
https://w3id.org/paper-kg/paper/2305.09781	https://w3id.org/paper-kg/method/flexgen	
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	https://w3id.org/paper-kg/method/fp16	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/method/fp16	
https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	https://w3id.org/paper-kg/method/fp16	
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	https://w3id.org/paper-kg/method/fp8	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/method/full-fine-tuning	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/gemini-pro	
https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	https://w3id.org/paper-kg/method/glm	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/method/gpipe	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/method/gpt-2	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/method/gpt-2	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/method/gpt-3	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/method/gpt-3-175b	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/gpt-3-5	
https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	https://w3id.org/paper-kg/method/gpt-4	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/method/gpt-fast	
https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	https://w3id.org/paper-kg/method/gpt-style-models	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/method/gptq	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/method/gptq	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/method/grouped-query-attention	
https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/method/guanaco	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/hardware-aware-architecture-search	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/method/hierarchical-vision-transformer	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/method/huggingface-fp16	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/method/huggingface-implementation	
https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	https://w3id.org/paper-kg/method/jacobi-iteration	
https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	https://w3id.org/paper-kg/method/large-language-models	
https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	https://w3id.org/paper-kg/method/large-language-models	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/method/linear-attention	
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/method/linear-attention	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/lite-reduced-atrous-spatial-pyramid-pooling	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/method/llama	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/method/llama	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/method/llama	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/method/llama-2	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/method/llama-2	
https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	https://w3id.org/paper-kg/method/llama-2	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/method/llama-2-70b	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/llama-2-70b	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/method/llama-3-instruct	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/method/llama-7b	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/method/llama2-chat	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/method/llama2-chat	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/method/llama2-chat-70b	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/method/llama2-chat-7b	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/method/llava	
https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	https://w3id.org/paper-kg/method/llm-int8	
https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	https://w3id.org/paper-kg/method/long-context-language-models	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/method/lookahead	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/method/lookahead	
https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	https://w3id.org/paper-kg/method/lookahead-branch	
https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	https://w3id.org/paper-kg/method/lookahead-decoding	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/method/lora	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/method/lora	
https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/method/lora	
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/method/mamba	
https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	https://w3id.org/paper-kg/method/mamba	
https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	https://w3id.org/paper-kg/method/mamba-2	
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/method/mamba-3b	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/method/medusa	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/method/medusa	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/mistral-7b	
https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	https://w3id.org/paper-kg/method/mixed-precision-decomposition	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/mixtral	
https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	https://w3id.org/paper-kg/method/mixtral	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/mixtral-8x7b	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/method/mixtral-8x7b-instruct	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/method/mlperf-1-1	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/method/mobilenet	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/method/mobilenetv1	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/method/mobilenetv2	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/mobilenetv2	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/mobilenetv3-large	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/mobilenetv3-networks	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/mobilenetv3-small	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/method/mpt	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/method/multi-head-attention	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/method/multi-query-attention	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/netadapt	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/method/neural-architecture-search	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/method/noisy-student	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/method/opt	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/method/opt	
https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	https://w3id.org/paper-kg/method/opt	
https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	https://w3id.org/paper-kg/method/opt	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/method/opt-175b	
https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	https://w3id.org/paper-kg/method/opt-175b	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/method/orca	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/method/pagedattention	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/method/post-training-quantization	
https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	https://w3id.org/paper-kg/method/post-training-quantization	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/method/pythia	
https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/method/qlora	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/r-aspp	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/method/resnet	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/method/restormer	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/method/roberta	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/method/segformer	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/method/segnext	
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/method/selective-state-spaces	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/method/self-attention	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/method/shufflenet	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/method/sliding-window-baseline	
https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	https://w3id.org/paper-kg/method/smoothquant	
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	https://w3id.org/paper-kg/method/softmax-block	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/sparse-mixture-of-experts-language-model	
https://w3id.org/paper-kg/paper/2305.09781	https://w3id.org/paper-kg/method/specinfer	
https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	https://w3id.org/paper-kg/method/speculative-decoding	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/method/speculative-decoding	
https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	https://w3id.org/paper-kg/method/speculative-decoding	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/method/speculative-sampling-framework	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/method/ssdlite	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/method/standard-attention	
https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	https://w3id.org/paper-kg/method/state-space-duality	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/method/streamingllm	
https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	https://w3id.org/paper-kg/method/structured-state-space-duality	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/method/swin-transformer	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/method/t5-xxl	
https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	https://w3id.org/paper-kg/method/t5-xxl	
https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	https://w3id.org/paper-kg/method/t5x	
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	https://w3id.org/paper-kg/method/tensor-memory-accelerator	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/method/tinychat	
https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	https://w3id.org/paper-kg/method/transformerplusplus	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/method/transformers	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/method/transformers	
https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	https://w3id.org/paper-kg/method/transformers	
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/method/transformers	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/method/transformers	
https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	https://w3id.org/paper-kg/method/transformers	
https://w3id.org/paper-kg/paper/2305.09781	https://w3id.org/paper-kg/method/tree-based-speculative-inference	
https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	https://w3id.org/paper-kg/method/vector-wise-quantization	
https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	https://w3id.org/paper-kg/method/vicuna	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/method/vicuna	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/method/vit	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/method/vit	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/method/vit	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/method/vl-bart	
https://w3id.org/paper-kg/paper/2305.09781	https://w3id.org/paper-kg/method/vllm	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/method/vllm	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/method/weight-decomposed-low-rank-adaptation	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/method/weight-decomposition	
https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	https://w3id.org/paper-kg/method/yi-34b	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/method/yolov2	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Method {iri: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/method/sliding-window-baseline	https://w3id.org/paper-kg/statement/02f73951bd2a	0.6724	In streaming settings, StreamingLLM is up to 22.2x faster than the sliding window baseline with recomputation.	https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	2023-09-29				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/method/fastertransformer	https://w3id.org/paper-kg/statement/33227e7ff94f	0.9458	At the same latency, vLLM improves the throughput of popular models by 2x to 4x compared with FasterTransformer and Orca.	https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	2023-09-12		throughput		kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/gemini-pro	https://w3id.org/paper-kg/statement/4affe8013f28	0.8973	We also provide Mixtral 8x7B Instruct, which reaches a score of 8.30 on MT-Bench and surpasses GPT-3.5 Turbo, Claude-2.1, Gemini Pro and Llama 2 70B chat on human benchmarks.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08	MT-bench			kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/gpt-3-5	https://w3id.org/paper-kg/statement/576a8bae7c7a	0.969	We also provide Mixtral 8x7B Instruct, which reaches a score of 8.30 on MT-Bench and surpasses GPT-3.5 Turbo, Claude-2.1, Gemini Pro and Llama 2 70B chat on human benchmarks.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08	MT-bench			kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/method/orca	https://w3id.org/paper-kg/statement/5d1bc6219990	0.4148	At the same latency, vLLM improves the throughput of popular models by 2x to 4x compared with FasterTransformer and Orca.	https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	2023-09-12		throughput		kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/llama-2-70b	https://w3id.org/paper-kg/statement/6be07ec4c637	0.9592	We also provide Mixtral 8x7B Instruct, which reaches a score of 8.30 on MT-Bench and surpasses GPT-3.5 Turbo, Claude-2.1, Gemini Pro and Llama 2 70B chat on human benchmarks.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08	MT-bench			kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/claude-2-1	https://w3id.org/paper-kg/statement/ca73dcfbf5f7	0.9383	We also provide Mixtral 8x7B Instruct, which reaches a score of 8.30 on MT-Bench and surpasses GPT-3.5 Turbo, Claude-2.1, Gemini Pro and Llama 2 70B chat on human benchmarks.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08	MT-bench			kg/0.1.0	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/mobilenetv2	https://w3id.org/paper-kg/statement/ccde1893b6c9	0.3839	On ImageNet, MobileNetV3-Large improves top-1 accuracy by 3.2% over MobileNetV2 and takes 20% less time.	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	2019-05-06	ImageNet	top-1 accuracy		kg/0.1.0	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/r-aspp	https://w3id.org/paper-kg/statement/cd11eb725659	0.8986	On Cityscapes, LR-ASPP is 34% faster than the R-ASPP of MobileNetV2.	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	2019-05-06	Cityscapes			kg/0.1.0	
https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	https://w3id.org/paper-kg/method/t5x	https://w3id.org/paper-kg/statement/e774205cdb34	0.7587	On T5-XXL, speculative decoding runs 2x to 3x faster than the standard T5X implementation on translation and summarization, with identical outputs.	https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	2022-11-30				kg/0.1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Method {iri: row[1]})
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
UNWIND split('https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/method/opt	https://w3id.org/paper-kg/statement/066648463c23	0.5775	We evaluate vLLM with OPT and LLaMA on traces from ShareGPT and Alpaca, on NVIDIA A100 GPUs.	https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	2023-09-12				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/method/falcon	https://w3id.org/paper-kg/statement/14aad611c1a3	0.8571	StreamingLLM enables Llama-2, MPT, Falcon and Pythia to model stable text of up to 4 million tokens.	https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	2023-09-29				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/method/neural-architecture-search	https://w3id.org/paper-kg/statement/18ab4cdc73c4	0.3416	From a baseline found by neural architecture search, compound scaling gives the EfficientNets.	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	2019-05-28				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/method/mobilenet	https://w3id.org/paper-kg/statement/1f38f53d5f4b	0.6953	We propose compound scaling, which sets all three by one number, and test it on MobileNets and ResNet.	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	2019-05-28				kg/0.1.0	
https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	https://w3id.org/paper-kg/method/mixtral	https://w3id.org/paper-kg/statement/228dfaa2ca76	0.4962	We evaluate 17 long-context language models on 13 tasks of RULER, among them GPT-4, Command-R, Yi-34B and Mixtral.	https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	2024-04-09				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/method/llama-2	https://w3id.org/paper-kg/statement/2bca85cc0b28	0.8515	StreamingLLM enables Llama-2, MPT, Falcon and Pythia to model stable text of up to 4 million tokens.	https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	2023-09-29				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/method/pythia	https://w3id.org/paper-kg/statement/40486aca725d	0.8571	StreamingLLM enables Llama-2, MPT, Falcon and Pythia to model stable text of up to 4 million tokens.	https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	2023-09-29				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/method/mpt	https://w3id.org/paper-kg/statement/4241f154caa1	0.7345	StreamingLLM enables Llama-2, MPT, Falcon and Pythia to model stable text of up to 4 million tokens.	https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	2023-09-29				kg/0.1.0	
https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	https://w3id.org/paper-kg/method/mamba-2	https://w3id.org/paper-kg/statement/42fa0b74c8ae	0.3774	Mamba-2 refines the selective state space layer of Mamba; the layer runs 2x to 8x faster, and language modeling stays on a par with Transformers.	https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	2024-05-31				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/method/resnet	https://w3id.org/paper-kg/statement/6d4062371d03	0.583	We propose compound scaling, which sets all three by one number, and test it on MobileNets and ResNet.	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	2019-05-28				kg/0.1.0	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/method/distillation	https://w3id.org/paper-kg/statement/7621f34ca7bf	0.3434	We also introduce a distillation token, which lets the student learn from the teacher through attention.	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	2020-12-23				kg/0.1.0	
https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	https://w3id.org/paper-kg/method/transformers	https://w3id.org/paper-kg/statement/773f0d65058f	0.3787	Mamba-2 refines the selective state space layer of Mamba; the layer runs 2x to 8x faster, and language modeling stays on a par with Transformers.	https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	2024-05-31				kg/0.1.0	
https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	https://w3id.org/paper-kg/method/t5-xxl	https://w3id.org/paper-kg/statement/7e945288040f	0.7104	On T5-XXL, speculative decoding runs 2x to 3x faster than the standard T5X implementation on translation and summarization, with identical outputs.	https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	2022-11-30				kg/0.1.0	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/netadapt	https://w3id.org/paper-kg/statement/82f2bad1b9ef	0.4941	We introduce MobileNetV3, networks for the CPUs of mobile phones, found by hardware-aware architecture search and NetAdapt and then improved by hand.	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	2019-05-06				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/method/convolutional-neural-networks	https://w3id.org/paper-kg/statement/8429396ebc1b	0.3446	When pre-trained on large datasets such as ImageNet-21k or JFT-300M, ViT outperforms the convolutional networks BiT and Noisy Student and takes less compute to train.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/method/vit	https://w3id.org/paper-kg/statement/857647286d5a	0.4157	We propose the Vision Transformer (ViT), which cuts an image into patches, treats them as words of a sentence and classifies with a Transformer alone.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	https://w3id.org/paper-kg/method/gpt-4	https://w3id.org/paper-kg/statement/a75ff2ec8af5	0.5188	We evaluate 17 long-context language models on 13 tasks of RULER, among them GPT-4, Command-R, Yi-34B and Mixtral.	https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	2024-04-09				kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/method/mistral-7b	https://w3id.org/paper-kg/statement/bae9e85bce6b	0.401	Mixtral extends Mistral 7B: every feed-forward block is replaced by 8 experts, and a router sends each token to two of them.	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08				kg/0.1.0	
https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	https://w3id.org/paper-kg/method/transformerplusplus	https://w3id.org/paper-kg/statement/c2fb28ee6297	0.6133	We train Mamba-2 on the Pile and compare it with Mamba and Transformer++.	https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	2024-05-31				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/method/transformers	https://w3id.org/paper-kg/statement/cb3100e7973b	0.5701	We propose the Vision Transformer (ViT), which cuts an image into patches, treats them as words of a sentence and classifies with a Transformer alone.	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/method/vit	https://w3id.org/paper-kg/statement/d24bef00f07d	0.6919	We propose DeiT, which builds on ViT and learns from ImageNet alone, in under three days on one computer.	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	2020-12-23				kg/0.1.0	
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/method/linear-attention	https://w3id.org/paper-kg/statement/def9959d00a6	0.3261	Subquadratic architectures such as linear attention and structured state space models do not match attention on language, and we trace this to their inability to select content.	https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	2023-12-01				kg/0.1.0	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/method/t5-xxl	https://w3id.org/paper-kg/statement/df24e990c871	0.5906	With T5-XXL on summarization and translation, uptrained GQA comes close to the quality of multi-head attention while being almost as fast as multi-query attention.	https://w3id.org/paper-kg/paper/2305.13245	2023-05-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	https://w3id.org/paper-kg/method/mamba	https://w3id.org/paper-kg/statement/e05e39d7177c	0.5419	We train Mamba-2 on the Pile and compare it with Mamba and Transformer++.	https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	2024-05-31				kg/0.1.0	
https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	https://w3id.org/paper-kg/method/speculative-decoding	https://w3id.org/paper-kg/statement/e5a0d9dcdd83	0.8182	On T5-XXL, speculative decoding runs 2x to 3x faster than the standard T5X implementation on translation and summarization, with identical outputs.	https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	2022-11-30				kg/0.1.0	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/method/multi-query-attention	https://w3id.org/paper-kg/statement/eedd7d9663fd	0.5394	Multi-query attention keeps one key-value head for all queries; it makes decoding fast, but quality suffers, and a model must be trained anew for it.	https://w3id.org/paper-kg/paper/2305.13245	2023-05-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/method/mobilenetv3-small	https://w3id.org/paper-kg/statement/f001004e81ba	0.6388	The search gives a large and a small model, MobileNetV3-Large and MobileNetV3-Small.	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	2019-05-06				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/method/llama	https://w3id.org/paper-kg/statement/f30c3ada76b5	0.723	We evaluate vLLM with OPT and LLaMA on traces from ShareGPT and Alpaca, on NVIDIA A100 GPUs.	https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	2023-09-12				kg/0.1.0	
https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	https://w3id.org/paper-kg/method/speculative-decoding	https://w3id.org/paper-kg/statement/fcaa1b0193b1	0.3333	A modified rejection sampling step, which we call speculative sampling, guarantees that the output follows exactly the distribution of the target model.	https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	2022-11-30				kg/0.1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Method {iri: row[1]})
MERGE (a)-[r:USES {iri: row[2]}]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/',
  r.confidence = toFloat(row[3]),
  r.quote = CASE row[4] WHEN '' THEN null ELSE replace(replace(replace(replace(row[4], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.paper = CASE row[5] WHEN '' THEN null ELSE replace(replace(replace(replace(row[5], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.date = CASE row[6] WHEN '' THEN null ELSE date(row[6]) END,
  r.benchmark = CASE row[7] WHEN '' THEN null ELSE replace(replace(replace(replace(row[7], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.metric = CASE row[8] WHEN '' THEN null ELSE replace(replace(replace(replace(row[8], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.hardware = CASE row[9] WHEN '' THEN null ELSE replace(replace(replace(replace(row[9], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END,
  r.extractor = CASE row[10] WHEN '' THEN null ELSE replace(replace(replace(replace(row[10], '\u001bu', '\u001f'), '\u001bt', '\u0009'), '\u001bn', '\u000a'), '\u001be', '\u001b') END;
UNWIND split('https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/metric/5-shot-accuracy	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/metric/accuracy	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/metric/accuracy	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/metric/accuracy	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/metric/accuracy	
https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	https://w3id.org/paper-kg/metric/accuracy	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/metric/accuracy	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/metric/box-ap	
https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	https://w3id.org/paper-kg/metric/flops	
https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	https://w3id.org/paper-kg/metric/flops	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/metric/gpu-latency	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/metric/latency	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/metric/latency	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/metric/latency	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/metric/latency	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/metric/mask-ap	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/metric/miou	
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	https://w3id.org/paper-kg/metric/numerical-error	
https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	https://w3id.org/paper-kg/metric/peak-throughput	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/metric/perplexity	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/metric/perplexity	
https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	https://w3id.org/paper-kg/metric/perplexity	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/metric/throughput	
https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	https://w3id.org/paper-kg/metric/throughput	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/metric/throughput	
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/metric/throughput	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/metric/top-1-accuracy	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/metric/top-1-accuracy	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/metric/top-1-accuracy	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/metric/top-1-accuracy	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/metric/top-1-accuracy	
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	https://w3id.org/paper-kg/metric/utilization	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Metric {iri: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/organization/microsoft	https://w3id.org/paper-kg/statement/1b5075c50724	0.97	Microsoft	https://w3id.org/paper-kg/paper/2106.09685	2021-06-17				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/organization/google	https://w3id.org/paper-kg/statement/241d6e863aed	0.97	Google	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	2019-05-28				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/organization/google	https://w3id.org/paper-kg/statement/2ee9bd747e07	0.97	Google	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/organization/microsoft	https://w3id.org/paper-kg/statement/4030a26128d5	0.97	Microsoft	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	2021-03-25				kg/0.1.0	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/organization/mistral-ai	https://w3id.org/paper-kg/statement/4aed8bf93310	0.97	Mistral AI	https://w3id.org/paper-kg/paper/mixtral-of-experts	2024-01-08				kg/0.1.0	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/organization/google	https://w3id.org/paper-kg/statement/51b0008c968d	0.97	Google	https://w3id.org/paper-kg/paper/1801.04381					kg/0.1.0	
https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	https://w3id.org/paper-kg/organization/google	https://w3id.org/paper-kg/statement/7ac3d43a5a14	0.97	Google	https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	2022-11-30				kg/0.1.0	
https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	https://w3id.org/paper-kg/organization/nvidia	https://w3id.org/paper-kg/statement/8e2ef7bf2187	0.97	NVIDIA	https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	2024-04-09				kg/0.1.0	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/organization/mit-han-lab	https://w3id.org/paper-kg/statement/94eee7f8e0b5	0.97	MIT HAN Lab	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	2023-06-01				kg/0.1.0	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/organization/nvidia	https://w3id.org/paper-kg/statement/bd01965b9e80	0.97	NVIDIA	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	2024-02-14				kg/0.1.0	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/organization/google	https://w3id.org/paper-kg/statement/c04a04d8830a	0.97	Google	https://w3id.org/paper-kg/paper/2305.13245	2023-05-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	https://w3id.org/paper-kg/organization/mit-han-lab	https://w3id.org/paper-kg/statement/e2240d33179b	0.97	MIT HAN Lab	https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	2022-11-18				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/organization/mit-han-lab	https://w3id.org/paper-kg/statement/eb84713780e0	0.97	MIT HAN Lab	https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	2023-09-29				kg/0.1.0	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/organization/google	https://w3id.org/paper-kg/statement/eda921e1df7a	0.97	Google	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	2019-05-06				kg/0.1.0	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/organization/mit-han-lab	https://w3id.org/paper-kg/statement/f368181d6bda	0.97	MIT HAN Lab	https://w3id.org/paper-kg/paper/2205.14756	2022-05-29				kg/0.1.0	
https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/organization/ai-at-meta	https://w3id.org/paper-kg/statement/ffe4f470ae34	0.97	AI at Meta	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	2020-12-23				kg/0.1.0	', '\n') AS line
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
UNWIND split('https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	https://w3id.org/paper-kg/organization/ai-at-meta	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/organization/google	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/organization/google	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/organization/google	
https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	https://w3id.org/paper-kg/organization/google	
https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	https://w3id.org/paper-kg/organization/google	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/organization/google	
https://w3id.org/paper-kg/paper/2106.09685	https://w3id.org/paper-kg/organization/microsoft	
https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	https://w3id.org/paper-kg/organization/microsoft	
https://w3id.org/paper-kg/paper/mixtral-of-experts	https://w3id.org/paper-kg/organization/mistral-ai	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/organization/mit-han-lab	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/organization/mit-han-lab	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/organization/mit-han-lab	
https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	https://w3id.org/paper-kg/organization/mit-han-lab	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/organization/nvidia	
https://w3id.org/paper-kg/paper/ruler-what-s-the-real-context-size-of-your-long-context-language-models	https://w3id.org/paper-kg/organization/nvidia	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Organization {iri: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/task/linear-time-sequence-modeling	https://w3id.org/paper-kg/statement/07a0c350b2f7	0.395	Mamba: Linear-Time Sequence Modeling with Selective State Spaces	https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	2023-12-01				kg/0.1.0	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/task/summarization-and-translation	https://w3id.org/paper-kg/statement/428fad5b0846	0.4852	With T5-XXL on summarization and translation, uptrained GQA comes close to the quality of multi-head attention while being almost as fast as multi-query attention.	https://w3id.org/paper-kg/paper/2305.13245	2023-05-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/task/semantic-segmentation	https://w3id.org/paper-kg/statement/5abce345cade	0.833	For semantic segmentation we add a light decoder, Lite Reduced Atrous Spatial Pyramid Pooling (LR-ASPP).	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	2019-05-06				kg/0.1.0	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/task/image-recognition	https://w3id.org/paper-kg/statement/6f33b1e97e78	0.8652	An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	2020-10-22				kg/0.1.0	
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/task/language-modeling	https://w3id.org/paper-kg/statement/a501af1796ba	0.5985	On language modeling, Mamba-3B is better than Transformers of 3B parameters and as good as some with twice as many.	https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	2023-12-01				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/task/question-answering	https://w3id.org/paper-kg/statement/ccb707648f61	0.9123	We evaluate perplexity on PG-19 and question answering on ARC, and measure latency on an NVIDIA A6000 GPU.	https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	2023-09-29				kg/0.1.0	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/task/large-language-model-serving	https://w3id.org/paper-kg/statement/d67e55199e07	0.7763	Efficient Memory Management for Large Language Model Serving with PagedAttention	https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	2023-09-12				kg/0.1.0	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Task {iri: row[1]})
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
UNWIND split('https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	https://w3id.org/paper-kg/task/code-completion	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/task/common-sense-reasoning	
https://w3id.org/paper-kg/paper/2305.09781	https://w3id.org/paper-kg/task/distributed-inference	
https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	https://w3id.org/paper-kg/task/fine-tuning	
https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	https://w3id.org/paper-kg/task/generative-inference	
https://w3id.org/paper-kg/paper/2305.09781	https://w3id.org/paper-kg/task/generative-large-language-model-serving	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/task/high-resolution-dense-prediction	
https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	https://w3id.org/paper-kg/task/image-recognition	
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/task/language-modeling	
https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	https://w3id.org/paper-kg/task/language-modeling	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/task/large-language-model-serving	
https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	https://w3id.org/paper-kg/task/linear-time-sequence-modeling	
https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	https://w3id.org/paper-kg/task/llm-compression	
https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	https://w3id.org/paper-kg/task/llm-inference	
https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	https://w3id.org/paper-kg/task/matrix-multiplication	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/task/object-detection	
https://w3id.org/paper-kg/paper/2305.09781	https://w3id.org/paper-kg/task/offloading-based-inference	
https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	https://w3id.org/paper-kg/task/question-answering	
https://w3id.org/paper-kg/paper/1801.04381	https://w3id.org/paper-kg/task/semantic-segmentation	
https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	https://w3id.org/paper-kg/task/semantic-segmentation	
https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	https://w3id.org/paper-kg/task/serving-large-language-models	
https://w3id.org/paper-kg/paper/2305.13245	https://w3id.org/paper-kg/task/summarization-and-translation	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/task/super-resolution	
https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	https://w3id.org/paper-kg/task/video-text-understanding	
https://w3id.org/paper-kg/paper/2205.14756	https://w3id.org/paper-kg/task/zero-shot-instance-segmentation	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Paper {iri: row[0]}) MATCH (b:Task {iri: row[1]})
MERGE (a)-[r:MENTIONS]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/result/1c4b160d7e07	https://w3id.org/paper-kg/benchmark/coco	
https://w3id.org/paper-kg/result/2e92e51522fd	https://w3id.org/paper-kg/benchmark/imagenet	
https://w3id.org/paper-kg/result/2f7653b0a9d7	https://w3id.org/paper-kg/benchmark/imagenet	
https://w3id.org/paper-kg/result/34027c08f44b	https://w3id.org/paper-kg/benchmark/imagenet	
https://w3id.org/paper-kg/result/3584f0596348	https://w3id.org/paper-kg/benchmark/imagenet-real	
https://w3id.org/paper-kg/result/486d684e0694	https://w3id.org/paper-kg/benchmark/imagenet	
https://w3id.org/paper-kg/result/4e819e79845b	https://w3id.org/paper-kg/benchmark/imagenet	
https://w3id.org/paper-kg/result/52bc5796b40e	https://w3id.org/paper-kg/benchmark/coco	
https://w3id.org/paper-kg/result/597c2c83621e	https://w3id.org/paper-kg/benchmark/mt-bench	
https://w3id.org/paper-kg/result/5f0a3b7e7513	https://w3id.org/paper-kg/benchmark/ade20k	
https://w3id.org/paper-kg/result/5f887723186b	https://w3id.org/paper-kg/benchmark/vtab-suite-of-19	
https://w3id.org/paper-kg/result/67462f5bb423	https://w3id.org/paper-kg/benchmark/path-256	
https://w3id.org/paper-kg/result/799eb761f614	https://w3id.org/paper-kg/benchmark/mt-bench	
https://w3id.org/paper-kg/result/7e99c2223961	https://w3id.org/paper-kg/benchmark/path-256	
https://w3id.org/paper-kg/result/7ee611ae5298	https://w3id.org/paper-kg/benchmark/coco	
https://w3id.org/paper-kg/result/8251de9c2f80	https://w3id.org/paper-kg/benchmark/ade20k	
https://w3id.org/paper-kg/result/82bdb1d4156a	https://w3id.org/paper-kg/benchmark/cifar-100	
https://w3id.org/paper-kg/result/9d870c9b0d65	https://w3id.org/paper-kg/benchmark/imagenet	
https://w3id.org/paper-kg/result/a8480ea99509	https://w3id.org/paper-kg/benchmark/coco	
https://w3id.org/paper-kg/result/aaa57283b95f	https://w3id.org/paper-kg/benchmark/flowers	
https://w3id.org/paper-kg/result/b7ee4be7fae5	https://w3id.org/paper-kg/benchmark/cityscapes	
https://w3id.org/paper-kg/result/bba9b431aa4c	https://w3id.org/paper-kg/benchmark/coco	
https://w3id.org/paper-kg/result/c2b00e3a5340	https://w3id.org/paper-kg/benchmark/imagenet-1k	
https://w3id.org/paper-kg/result/d0177caa3f98	https://w3id.org/paper-kg/benchmark/mt-bench	
https://w3id.org/paper-kg/result/d0a5429c0a88	https://w3id.org/paper-kg/benchmark/coco	
https://w3id.org/paper-kg/result/e728a38cc3dd	https://w3id.org/paper-kg/benchmark/mt-bench	
https://w3id.org/paper-kg/result/e74cb1c85378	https://w3id.org/paper-kg/benchmark/cifar-100	
https://w3id.org/paper-kg/result/eeb0e10d6c18	https://w3id.org/paper-kg/benchmark/coco	
https://w3id.org/paper-kg/result/f23d18d4c223	https://w3id.org/paper-kg/benchmark/imagenet	
https://w3id.org/paper-kg/result/f326723771c5	https://w3id.org/paper-kg/benchmark/vicuna	
https://w3id.org/paper-kg/result/f710f189702a	https://w3id.org/paper-kg/benchmark/mt-bench	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Result {iri: row[0]}) MATCH (b:Benchmark {iri: row[1]})
MERGE (a)-[r:MEASURED_ON]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/result/799eb761f614	https://w3id.org/paper-kg/hardware/gpu	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Result {iri: row[0]}) MATCH (b:Hardware {iri: row[1]})
MERGE (a)-[r:COMPARED_TO]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/result/02632b053a14	https://w3id.org/paper-kg/hardware/h100-gpu	
https://w3id.org/paper-kg/result/41c635dc6f4c	https://w3id.org/paper-kg/hardware/h100-gpu	
https://w3id.org/paper-kg/result/76f54b2b2e19	https://w3id.org/paper-kg/hardware/h100-gpu	
https://w3id.org/paper-kg/result/82d5833fde92	https://w3id.org/paper-kg/hardware/nvidia-a100	
https://w3id.org/paper-kg/result/87c08fa67b05	https://w3id.org/paper-kg/hardware/nvidia-a100	
https://w3id.org/paper-kg/result/8cd3eadd1e09	https://w3id.org/paper-kg/hardware/nvidia-a100	
https://w3id.org/paper-kg/result/96c620ab3493	https://w3id.org/paper-kg/hardware/h100-gpu	
https://w3id.org/paper-kg/result/b46ef3358526	https://w3id.org/paper-kg/hardware/rtx-3090-gpu	
https://w3id.org/paper-kg/result/c9fd883adc61	https://w3id.org/paper-kg/hardware/desktop	
https://w3id.org/paper-kg/result/cfc0eabf786d	https://w3id.org/paper-kg/hardware/nvidia-a100	
https://w3id.org/paper-kg/result/d2993b655925	https://w3id.org/paper-kg/hardware/nvidia-a100	
https://w3id.org/paper-kg/result/e28e29163704	https://w3id.org/paper-kg/hardware/nvidia-a100	
https://w3id.org/paper-kg/result/e88bbe005ed9	https://w3id.org/paper-kg/hardware/nvidia-a6000	
https://w3id.org/paper-kg/result/f326723771c5	https://w3id.org/paper-kg/hardware/gpu	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Result {iri: row[0]}) MATCH (b:Hardware {iri: row[1]})
MERGE (a)-[r:MEASURED_WITH]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/result/00d84b40e353	https://w3id.org/paper-kg/method/gpt-2	
https://w3id.org/paper-kg/result/02632b053a14	https://w3id.org/paper-kg/method/flashattention-2	
https://w3id.org/paper-kg/result/32dec6fd7da1	https://w3id.org/paper-kg/method/transformers	
https://w3id.org/paper-kg/result/34027c08f44b	https://w3id.org/paper-kg/method/mobilenetv2	
https://w3id.org/paper-kg/result/346e8c2ad920	https://w3id.org/paper-kg/method/lora	
https://w3id.org/paper-kg/result/354182edeb24	https://w3id.org/paper-kg/method/fp16	
https://w3id.org/paper-kg/result/4cab67322628	https://w3id.org/paper-kg/method/segformer	
https://w3id.org/paper-kg/result/52bc5796b40e	https://w3id.org/paper-kg/method/yolov2	
https://w3id.org/paper-kg/result/597c2c83621e	https://w3id.org/paper-kg/method/medusa	
https://w3id.org/paper-kg/result/63fe4a1b7740	https://w3id.org/paper-kg/method/huggingface-implementation	
https://w3id.org/paper-kg/result/76a8dd494d8e	https://w3id.org/paper-kg/method/mlperf-1-1	
https://w3id.org/paper-kg/result/82d5833fde92	https://w3id.org/paper-kg/method/flashattention	
https://w3id.org/paper-kg/result/8bae5e8c7c4a	https://w3id.org/paper-kg/method/transformers	
https://w3id.org/paper-kg/result/959a4f54b13e	https://w3id.org/paper-kg/method/restormer	
https://w3id.org/paper-kg/result/a127db1cabeb	https://w3id.org/paper-kg/method/t5x	
https://w3id.org/paper-kg/result/b7ee4be7fae5	https://w3id.org/paper-kg/method/mobilenetv2	
https://w3id.org/paper-kg/result/bba9b431aa4c	https://w3id.org/paper-kg/method/yolov2	
https://w3id.org/paper-kg/result/bce4ef0331b3	https://w3id.org/paper-kg/method/segnext	
https://w3id.org/paper-kg/result/c9fd883adc61	https://w3id.org/paper-kg/method/huggingface-fp16	
https://w3id.org/paper-kg/result/cfc0eabf786d	https://w3id.org/paper-kg/method/fp16	
https://w3id.org/paper-kg/result/db245f93a79c	https://w3id.org/paper-kg/method/fp8	
https://w3id.org/paper-kg/result/e50e68a5ae4f	https://w3id.org/paper-kg/method/orca	
https://w3id.org/paper-kg/result/e728a38cc3dd	https://w3id.org/paper-kg/method/lookahead	
https://w3id.org/paper-kg/result/e7b6af1ed015	https://w3id.org/paper-kg/method/standard-attention	
https://w3id.org/paper-kg/result/e88bbe005ed9	https://w3id.org/paper-kg/method/fp16	
https://w3id.org/paper-kg/result/ea6ca8cf05cb	https://w3id.org/paper-kg/method/full-fine-tuning	
https://w3id.org/paper-kg/result/eddc27cd8838	https://w3id.org/paper-kg/method/sliding-window-baseline	
https://w3id.org/paper-kg/result/f04d4f0ba6ca	https://w3id.org/paper-kg/method/transformers	
https://w3id.org/paper-kg/result/f23d18d4c223	https://w3id.org/paper-kg/method/mobilenetv2	
https://w3id.org/paper-kg/result/f326723771c5	https://w3id.org/paper-kg/method/chatgpt	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Result {iri: row[0]}) MATCH (b:Method {iri: row[1]})
MERGE (a)-[r:COMPARED_TO]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/result/00d84b40e353	https://w3id.org/paper-kg/method/flashattention	
https://w3id.org/paper-kg/result/011a773bc0ae	https://w3id.org/paper-kg/method/gptq	
https://w3id.org/paper-kg/result/02632b053a14	https://w3id.org/paper-kg/method/flashattention-3	
https://w3id.org/paper-kg/result/1c4b160d7e07	https://w3id.org/paper-kg/method/swin-transformer	
https://w3id.org/paper-kg/result/2a056a11c5cf	https://w3id.org/paper-kg/method/smoothquant	
https://w3id.org/paper-kg/result/2e88877e7443	https://w3id.org/paper-kg/method/llm-int8	
https://w3id.org/paper-kg/result/2e92e51522fd	https://w3id.org/paper-kg/method/mobilenetv2	
https://w3id.org/paper-kg/result/2f7653b0a9d7	https://w3id.org/paper-kg/method/distillation	
https://w3id.org/paper-kg/result/34027c08f44b	https://w3id.org/paper-kg/method/mobilenetv3-large	
https://w3id.org/paper-kg/result/346e8c2ad920	https://w3id.org/paper-kg/method/dora	
https://w3id.org/paper-kg/result/354182edeb24	https://w3id.org/paper-kg/method/smoothquant	
https://w3id.org/paper-kg/result/37084d55f2e2	https://w3id.org/paper-kg/method/flashattention-2	
https://w3id.org/paper-kg/result/41c635dc6f4c	https://w3id.org/paper-kg/method/flashattention-3	
https://w3id.org/paper-kg/result/4cab67322628	https://w3id.org/paper-kg/method/efficientvit	
https://w3id.org/paper-kg/result/4e819e79845b	https://w3id.org/paper-kg/method/efficientnet-b7	
https://w3id.org/paper-kg/result/52bc5796b40e	https://w3id.org/paper-kg/method/mobilenetv2	
https://w3id.org/paper-kg/result/597c2c83621e	https://w3id.org/paper-kg/method/eagle	
https://w3id.org/paper-kg/result/5f0a3b7e7513	https://w3id.org/paper-kg/method/swin-transformer	
https://w3id.org/paper-kg/result/63fe4a1b7740	https://w3id.org/paper-kg/method/flashattention	
https://w3id.org/paper-kg/result/67462f5bb423	https://w3id.org/paper-kg/method/flashattention	
https://w3id.org/paper-kg/result/76a8dd494d8e	https://w3id.org/paper-kg/method/flashattention	
https://w3id.org/paper-kg/result/76f54b2b2e19	https://w3id.org/paper-kg/method/flashattention-3	
https://w3id.org/paper-kg/result/78db56325c18	https://w3id.org/paper-kg/method/eagle	
https://w3id.org/paper-kg/result/799eb761f614	https://w3id.org/paper-kg/method/lookahead-decoding	
https://w3id.org/paper-kg/result/7a992ef97638	https://w3id.org/paper-kg/method/mobilenetv2	
https://w3id.org/paper-kg/result/7e99c2223961	https://w3id.org/paper-kg/method/flashattention	
https://w3id.org/paper-kg/result/7ee611ae5298	https://w3id.org/paper-kg/method/swin-transformer	
https://w3id.org/paper-kg/result/8251de9c2f80	https://w3id.org/paper-kg/method/swin-transformer	
https://w3id.org/paper-kg/result/82d5833fde92	https://w3id.org/paper-kg/method/flashattention-2	
https://w3id.org/paper-kg/result/87c08fa67b05	https://w3id.org/paper-kg/method/efficientvit	
https://w3id.org/paper-kg/result/8cd3eadd1e09	https://w3id.org/paper-kg/method/flashattention-2	
https://w3id.org/paper-kg/result/959a4f54b13e	https://w3id.org/paper-kg/method/efficientvit	
https://w3id.org/paper-kg/result/96c620ab3493	https://w3id.org/paper-kg/method/flashattention-2	
https://w3id.org/paper-kg/result/a127db1cabeb	https://w3id.org/paper-kg/method/speculative-decoding	
https://w3id.org/paper-kg/result/b46ef3358526	https://w3id.org/paper-kg/method/eagle	
https://w3id.org/paper-kg/result/b7ee4be7fae5	https://w3id.org/paper-kg/method/lite-reduced-atrous-spatial-pyramid-pooling	
https://w3id.org/paper-kg/result/b880ad821d66	https://w3id.org/paper-kg/method/specinfer	
https://w3id.org/paper-kg/result/bba9b431aa4c	https://w3id.org/paper-kg/method/mobilenetv2	
https://w3id.org/paper-kg/result/bce4ef0331b3	https://w3id.org/paper-kg/method/efficientvit	
https://w3id.org/paper-kg/result/c2b00e3a5340	https://w3id.org/paper-kg/method/swin-transformer	
https://w3id.org/paper-kg/result/c9fd883adc61	https://w3id.org/paper-kg/method/tinychat	
https://w3id.org/paper-kg/result/cf37e02896e2	https://w3id.org/paper-kg/method/eagle	
https://w3id.org/paper-kg/result/cfc0eabf786d	https://w3id.org/paper-kg/method/gptq	
https://w3id.org/paper-kg/result/d0177caa3f98	https://w3id.org/paper-kg/method/lookahead-decoding	
https://w3id.org/paper-kg/result/d0a5429c0a88	https://w3id.org/paper-kg/method/swin-transformer	
https://w3id.org/paper-kg/result/d2993b655925	https://w3id.org/paper-kg/method/flashattention-2	
https://w3id.org/paper-kg/result/db245f93a79c	https://w3id.org/paper-kg/method/flashattention-3	
https://w3id.org/paper-kg/result/e4c10347b640	https://w3id.org/paper-kg/method/flashattention-3	
https://w3id.org/paper-kg/result/e50e68a5ae4f	https://w3id.org/paper-kg/method/vllm	
https://w3id.org/paper-kg/result/e728a38cc3dd	https://w3id.org/paper-kg/method/eagle	
https://w3id.org/paper-kg/result/e7b6af1ed015	https://w3id.org/paper-kg/method/flashattention	
https://w3id.org/paper-kg/result/e88bbe005ed9	https://w3id.org/paper-kg/method/gptq	
https://w3id.org/paper-kg/result/e96a43ae2221	https://w3id.org/paper-kg/method/specinfer	
https://w3id.org/paper-kg/result/ea6ca8cf05cb	https://w3id.org/paper-kg/method/lora	
https://w3id.org/paper-kg/result/eddc27cd8838	https://w3id.org/paper-kg/method/streamingllm	
https://w3id.org/paper-kg/result/eeb0e10d6c18	https://w3id.org/paper-kg/method/swin-transformer	
https://w3id.org/paper-kg/result/f04d4f0ba6ca	https://w3id.org/paper-kg/method/llm-int8	
https://w3id.org/paper-kg/result/f23d18d4c223	https://w3id.org/paper-kg/method/mobilenetv3-large	
https://w3id.org/paper-kg/result/f326723771c5	https://w3id.org/paper-kg/method/guanaco	
https://w3id.org/paper-kg/result/f4a411f17cee	https://w3id.org/paper-kg/method/eagle-2	
https://w3id.org/paper-kg/result/f710f189702a	https://w3id.org/paper-kg/method/mixtral-8x7b	
https://w3id.org/paper-kg/result/f910ab27f4fe	https://w3id.org/paper-kg/method/eagle-2	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Result {iri: row[0]}) MATCH (b:Method {iri: row[1]})
MERGE (a)-[r:RESULT_OF]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/result/00d84b40e353	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	
https://w3id.org/paper-kg/result/011a773bc0ae	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	
https://w3id.org/paper-kg/result/02632b053a14	https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	
https://w3id.org/paper-kg/result/1c4b160d7e07	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	
https://w3id.org/paper-kg/result/2a056a11c5cf	https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	
https://w3id.org/paper-kg/result/2e88877e7443	https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	
https://w3id.org/paper-kg/result/2e92e51522fd	https://w3id.org/paper-kg/paper/1801.04381	
https://w3id.org/paper-kg/result/2f7653b0a9d7	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	
https://w3id.org/paper-kg/result/32dec6fd7da1	https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	
https://w3id.org/paper-kg/result/34027c08f44b	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	
https://w3id.org/paper-kg/result/346e8c2ad920	https://w3id.org/paper-kg/paper/dora-weight-decomposed-low-rank-adaptation	
https://w3id.org/paper-kg/result/354182edeb24	https://w3id.org/paper-kg/paper/smoothquant-accurate-and-efficient-post-training-quantization-for-large-language-models	
https://w3id.org/paper-kg/result/3584f0596348	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	
https://w3id.org/paper-kg/result/37084d55f2e2	https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	
https://w3id.org/paper-kg/result/41c635dc6f4c	https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	
https://w3id.org/paper-kg/result/486d684e0694	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	
https://w3id.org/paper-kg/result/4cab67322628	https://w3id.org/paper-kg/paper/2205.14756	
https://w3id.org/paper-kg/result/4e819e79845b	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	
https://w3id.org/paper-kg/result/52bc5796b40e	https://w3id.org/paper-kg/paper/1801.04381	
https://w3id.org/paper-kg/result/597c2c83621e	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	
https://w3id.org/paper-kg/result/5f0a3b7e7513	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	
https://w3id.org/paper-kg/result/5f887723186b	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	
https://w3id.org/paper-kg/result/63fe4a1b7740	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	
https://w3id.org/paper-kg/result/67462f5bb423	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	
https://w3id.org/paper-kg/result/76a8dd494d8e	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	
https://w3id.org/paper-kg/result/76f54b2b2e19	https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	
https://w3id.org/paper-kg/result/78db56325c18	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	
https://w3id.org/paper-kg/result/799eb761f614	https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	
https://w3id.org/paper-kg/result/7a992ef97638	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	
https://w3id.org/paper-kg/result/7e99c2223961	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	
https://w3id.org/paper-kg/result/7ee611ae5298	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	
https://w3id.org/paper-kg/result/8251de9c2f80	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	
https://w3id.org/paper-kg/result/82bdb1d4156a	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	
https://w3id.org/paper-kg/result/82d5833fde92	https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	
https://w3id.org/paper-kg/result/87c08fa67b05	https://w3id.org/paper-kg/paper/2205.14756	
https://w3id.org/paper-kg/result/8bae5e8c7c4a	https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	
https://w3id.org/paper-kg/result/8c8d54e328c9	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	
https://w3id.org/paper-kg/result/8cd3eadd1e09	https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	
https://w3id.org/paper-kg/result/959a4f54b13e	https://w3id.org/paper-kg/paper/2205.14756	
https://w3id.org/paper-kg/result/96c620ab3493	https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	
https://w3id.org/paper-kg/result/9d870c9b0d65	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	
https://w3id.org/paper-kg/result/a127db1cabeb	https://w3id.org/paper-kg/paper/fast-inference-from-transformers-via-speculative-decoding	
https://w3id.org/paper-kg/result/a8480ea99509	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	
https://w3id.org/paper-kg/result/aaa57283b95f	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	
https://w3id.org/paper-kg/result/b46ef3358526	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	
https://w3id.org/paper-kg/result/b7ee4be7fae5	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	
https://w3id.org/paper-kg/result/b880ad821d66	https://w3id.org/paper-kg/paper/2305.09781	
https://w3id.org/paper-kg/result/bba9b431aa4c	https://w3id.org/paper-kg/paper/1801.04381	
https://w3id.org/paper-kg/result/bce4ef0331b3	https://w3id.org/paper-kg/paper/2205.14756	
https://w3id.org/paper-kg/result/c2b00e3a5340	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	
https://w3id.org/paper-kg/result/c9fd883adc61	https://w3id.org/paper-kg/paper/awq-activation-aware-weight-quantization-for-llm-compression-and-acceleration	
https://w3id.org/paper-kg/result/cf37e02896e2	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	
https://w3id.org/paper-kg/result/cfc0eabf786d	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	
https://w3id.org/paper-kg/result/d0177caa3f98	https://w3id.org/paper-kg/paper/break-the-sequential-dependency-of-llm-inference-using-lookahead-decoding	
https://w3id.org/paper-kg/result/d0a5429c0a88	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	
https://w3id.org/paper-kg/result/d2993b655925	https://w3id.org/paper-kg/paper/flashattention-2-faster-attention-with-better-parallelism-and-work-partitioning	
https://w3id.org/paper-kg/result/d7a00ebecc4f	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	
https://w3id.org/paper-kg/result/db245f93a79c	https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	
https://w3id.org/paper-kg/result/e28e29163704	https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	
https://w3id.org/paper-kg/result/e4c10347b640	https://w3id.org/paper-kg/paper/flashattention-3-fast-and-accurate-attention-with-asynchrony-and-low-precision	
https://w3id.org/paper-kg/result/e50e68a5ae4f	https://w3id.org/paper-kg/paper/efficient-memory-management-for-large-language-model-serving-with-pagedattention	
https://w3id.org/paper-kg/result/e728a38cc3dd	https://w3id.org/paper-kg/paper/eagle-speculative-sampling-requires-rethinking-feature-uncertainty	
https://w3id.org/paper-kg/result/e74cb1c85378	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	
https://w3id.org/paper-kg/result/e7b6af1ed015	https://w3id.org/paper-kg/paper/flashattention-fast-and-memory-efficient-exact-attention-with-io-awareness	
https://w3id.org/paper-kg/result/e88bbe005ed9	https://w3id.org/paper-kg/paper/gptq-accurate-post-training-quantization-for-generative-pre-trained-transformers	
https://w3id.org/paper-kg/result/e96a43ae2221	https://w3id.org/paper-kg/paper/2305.09781	
https://w3id.org/paper-kg/result/ea6ca8cf05cb	https://w3id.org/paper-kg/paper/2106.09685	
https://w3id.org/paper-kg/result/eddc27cd8838	https://w3id.org/paper-kg/paper/efficient-streaming-language-models-with-attention-sinks	
https://w3id.org/paper-kg/result/ee2fc80aef42	https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	
https://w3id.org/paper-kg/result/eeb0e10d6c18	https://w3id.org/paper-kg/paper/swin-transformer-hierarchical-vision-transformer-using-shifted-windows	
https://w3id.org/paper-kg/result/f04d4f0ba6ca	https://w3id.org/paper-kg/paper/llm-int8-8-bit-matrix-multiplication-for-transformers-at-scale	
https://w3id.org/paper-kg/result/f23d18d4c223	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	
https://w3id.org/paper-kg/result/f326723771c5	https://w3id.org/paper-kg/paper/qlora-efficient-finetuning-of-quantized-llms	
https://w3id.org/paper-kg/result/f4a411f17cee	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	
https://w3id.org/paper-kg/result/f710f189702a	https://w3id.org/paper-kg/paper/mixtral-of-experts	
https://w3id.org/paper-kg/result/f910ab27f4fe	https://w3id.org/paper-kg/paper/eagle-2-faster-inference-of-language-models-with-dynamic-draft-trees	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Result {iri: row[0]}) MATCH (b:Paper {iri: row[1]})
MERGE (a)-[r:REPORTED_IN]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
UNWIND split('https://w3id.org/paper-kg/result/32dec6fd7da1	https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	
https://w3id.org/paper-kg/result/3584f0596348	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	
https://w3id.org/paper-kg/result/486d684e0694	https://w3id.org/paper-kg/paper/training-data-efficient-image-transformers-distillation-through-attention	
https://w3id.org/paper-kg/result/5f887723186b	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	
https://w3id.org/paper-kg/result/82bdb1d4156a	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	
https://w3id.org/paper-kg/result/8bae5e8c7c4a	https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	
https://w3id.org/paper-kg/result/8c8d54e328c9	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	
https://w3id.org/paper-kg/result/9d870c9b0d65	https://w3id.org/paper-kg/paper/an-image-is-worth-16x16-words-transformers-for-image-recognition-at-scale	
https://w3id.org/paper-kg/result/a8480ea99509	https://w3id.org/paper-kg/paper/searching-for-mobilenetv3	
https://w3id.org/paper-kg/result/aaa57283b95f	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	
https://w3id.org/paper-kg/result/d7a00ebecc4f	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	
https://w3id.org/paper-kg/result/e28e29163704	https://w3id.org/paper-kg/paper/mamba-linear-time-sequence-modeling-with-selective-state-spaces	
https://w3id.org/paper-kg/result/e74cb1c85378	https://w3id.org/paper-kg/paper/efficientnet-rethinking-model-scaling-for-convolutional-neural-networks	
https://w3id.org/paper-kg/result/ee2fc80aef42	https://w3id.org/paper-kg/paper/transformers-are-ssms-generalized-models-and-efficient-algorithms-through-structured-state-space-duality	', '\n') AS line
WITH split(line, '\t') AS row
MATCH (a:Result {iri: row[0]}) MATCH (b:Paper {iri: row[1]})
MERGE (a)-[r:RESULT_OF]->(b)
SET r.dataset = 'https://w3id.org/paper-kg/';
