"""List what every reader of the field knows and the public lists leave out or write otherwise: common names, by class.

Kept by hand, from textbooks and surveys; a name that the corpora do not hold is dropped like any other.
"""

from kg.model import EntityType

ESTABLISHED: dict[EntityType, str] = {
    "Metric": """
    accuracy; top-1 accuracy; top-5 accuracy; classification accuracy; average accuracy; test accuracy; F1; F1
    score; F1-score; macro-F1; micro-F1; precision; recall; average precision; mean average precision; mAP;
    AP; AP50; AUC; AUROC; AUPRC; ROC-AUC; mIoU; IoU; mean intersection over union; Dice; Dice score; Dice
    coefficient; PSNR; SSIM; LPIPS; FID; FVD; Inception Score; KID; CLIP score; BLEU; BLEU score; ROUGE;
    ROUGE-L; ROUGE-1; METEOR; CIDEr; SPICE; chrF; COMET; BERTScore; perplexity; PPL; WER; word error rate;
    CER; character error rate; equal error rate; EER; MOS; exact match; EM; pass@1; pass@k; win rate; success
    rate; Elo; MRR; NDCG; nDCG@10; Hits@1; Hits@10; recall@1; R@1; recall@k; MAE; RMSE; MSE; mean absolute
    error; mean squared error; root mean square error; error rate; ADE; FDE; EPE; HOTA; MOTA; IDF1; PQ;
    Chamfer distance; latency; inference latency; end-to-end latency; time to first token; TTFT; throughput;
    inference speed; training time; inference time; wall-clock time; runtime; execution time; FPS; frame rate;
    FLOPs; GFLOPs; MACs; energy; energy consumption; energy efficiency; power; power consumption; energy-delay
    product; EDP; TOPS/W; area; area efficiency; memory; memory usage; memory footprint; memory consumption;
    peak memory; GPU memory; model size; parameter count; number of parameters; compression ratio; compression
    rate; sample efficiency; compute; computational cost; computational complexity; training cost; inference
    cost; bandwidth; memory bandwidth; acceptance rate; acceptance length; hallucination rate; attack success
    rate; robust accuracy; calibration error; expected calibration error; UAS; LAS; Spearman correlation;
    Pearson correlation; R2; regret; reward; cost; communication cost; resource utilization; GPU utilization;
    cache hit rate; miss rate; tokens per second; GPU hours; storage; goodput; carbon footprint
    """,
    "Task": """
    machine translation; neural machine translation; question answering; visual question answering; VQA; text
    classification; sentiment analysis; named entity recognition; NER; relation extraction; coreference
    resolution; dependency parsing; semantic parsing; semantic role labeling; part-of-speech tagging; natural
    language inference; summarization; text summarization; dialogue generation; text generation; language
    modeling; language modelling; code generation; program synthesis; program repair; information retrieval;
    document retrieval; dense retrieval; reading comprehension; commonsense reasoning; mathematical reasoning;
    math reasoning; logical reasoning; multi-hop reasoning; image classification; object detection; semantic
    segmentation; instance segmentation; panoptic segmentation; image segmentation; medical image
    segmentation; pose estimation; human pose estimation; depth estimation; monocular depth estimation;
    optical flow; optical flow estimation; stereo matching; object tracking; multi-object tracking; visual
    tracking; action recognition; video understanding; video generation; image generation; image synthesis;
    text-to-image generation; text-to-video generation; image editing; image captioning; video captioning;
    image retrieval; image restoration; image denoising; super-resolution; inpainting; image inpainting;
    deblurring; style transfer; face recognition; person re-identification; crowd counting; anomaly detection;
    out-of-distribution detection; domain adaptation; few-shot learning; zero-shot learning; continual
    learning; federated learning; transfer learning; novel view synthesis; 3D reconstruction; 3D object
    detection; point cloud segmentation; SLAM; visual odometry; autonomous driving; trajectory prediction;
    motion planning; robot manipulation; robotic manipulation; grasping; navigation; locomotion; imitation
    learning; offline reinforcement learning; speech recognition; automatic speech recognition; ASR; speech
    synthesis; text-to-speech; TTS; speaker verification; speech enhancement; music generation;
    recommendation; sequential recommendation; click-through rate prediction; CTR prediction; link prediction;
    node classification; graph classification; knowledge graph completion; time series forecasting; drug
    discovery; molecular property prediction; protein structure prediction; theorem proving; quantization;
    model compression; pruning; LLM inference; LLM serving; inference acceleration; KV cache compression;
    hyperparameter optimization; neural architecture search; high-level synthesis; logic synthesis; placement;
    hardware design; Verilog generation; RTL generation; tool use; GUI grounding; web navigation; long-context
    modeling; instruction following; alignment; preference optimization
    """,
    "Method": """
    BERT; RoBERTa; ALBERT; ELECTRA; DeBERTa; DistilBERT; XLNet; XLM-R; mBERT; GPT-2; GPT-3; GPT-3.5; GPT-4;
    GPT-4o; GPT-4V; ChatGPT; T5; BART; mT5; LLaMA; Llama; LLaMA-2; Llama-3; Llama 2; Llama 3; Qwen; Qwen2;
    Qwen2.5; Qwen3; Mistral; Mixtral; Gemma; Gemini; Claude; DeepSeek-R1; DeepSeek-V3; DeepSeek; Phi-3;
    Vicuna; Alpaca; OPT; BLOOM; PaLM; CLIP; BLIP; BLIP-2; LLaVA; DINO; DINOv2; SAM; ViT; DeiT; Swin
    Transformer; Swin; ConvNeXt; ResNet; ResNet-50; ResNet-18; VGG; VGG-16; AlexNet; GoogLeNet; Inception;
    DenseNet; EfficientNet; MobileNet; MobileNetV2; ShuffleNet; SqueezeNet; YOLO; YOLOv3; YOLOv5; YOLOv8;
    Faster R-CNN; Mask R-CNN; SSD; RetinaNet; DETR; U-Net; UNet; nnU-Net; DeepLab; SegFormer; NeRF; Gaussian
    Splatting; 3D Gaussian Splatting; 3DGS; GAN; StyleGAN; CycleGAN; VAE; VQ-VAE; VQGAN; DDPM; DDIM; DiT;
    Stable Diffusion; SDXL; FLUX; ControlNet; latent diffusion; Mamba; RWKV; S4; LSTM; GRU; RNN; CNN;
    Transformer; MLP; GNN; GCN; GAT; GraphSAGE; CRF; SVM; random forest; XGBoost; LightGBM; logistic
    regression; k-means; PCA; t-SNE; UMAP; AdamW; Adam; SGD; Adafactor; Shampoo; Muon; LoRA; QLoRA; DoRA;
    adapters; prefix tuning; prompt tuning; RLHF; DPO; PPO; GRPO; SAC; TD3; DDPG; DQN; A3C; REINFORCE;
    Q-learning; MCTS; Monte Carlo tree search; chain-of-thought; CoT; chain-of-thought prompting; in-context
    learning; RAG; retrieval-augmented generation; knowledge distillation; self-distillation; contrastive
    learning; self-supervised learning; SimCLR; MoCo; BYOL; MAE; speculative decoding; beam search;
    FlashAttention; FlashAttention-2; PagedAttention; vLLM; SGLang; TensorRT; TensorRT-LLM; DeepSpeed;
    Megatron-LM; llama.cpp; PyTorch; TensorFlow; JAX; ONNX; TVM; MLIR; Triton; CUDA; cuDNN; cuBLAS; OpenCL;
    GPTQ; AWQ; SmoothQuant; QuIP#; SparseGPT; Wanda; LLM.int8(); H2O; StreamingLLM; SnapKV; MoE; mixture of
    experts; mixture-of-experts; grouped-query attention; multi-head attention; RoPE; batch normalization;
    dropout; cross-entropy; post-training quantization; quantization-aware training; gradient checkpointing;
    data parallelism; tensor parallelism; pipeline parallelism; word2vec; GloVe; ELMo; fastText; wav2vec 2.0;
    HuBERT; Whisper; Conformer; AlphaFold; AlphaFold2; AlphaGo; AlphaZero; MuZero; ReAct; Reflexion;
    Self-Refine; AutoGPT; Gem5; gem5
    """,
    "Benchmark": """
    MMLU; MMLU-Pro; GSM8K; MATH; MATH-500; AIME; AIME 2024; AIME24; AIME 2025; GPQA; GPQA Diamond; HumanEval;
    MBPP; LiveCodeBench; SWE-bench; SWE-bench Verified; BIG-bench; BBH; HellaSwag; WinoGrande; PIQA;
    ARC-Challenge; BoolQ; TruthfulQA; IFEval; AlpacaEval; MT-Bench; Arena-Hard; Chatbot Arena; LongBench;
    RULER; Needle-in-a-Haystack; WikiText-2; WikiText; C4; The Pile; LAMBADA; Penn Treebank; GLUE; SuperGLUE;
    SQuAD; MNLI; SST-2; CoLA; QNLI; MRPC; CoNLL; CoNLL-2003; OntoNotes; WMT; WMT14; IWSLT; FLORES; XNLI;
    CNN/DailyMail; XSum; HotpotQA; Natural Questions; TriviaQA; MS MARCO; BEIR; MTEB; ImageNet; ImageNet-1K;
    ImageNet-21K; CIFAR-10; CIFAR-100; MNIST; SVHN; COCO; MS COCO; MS-COCO; PASCAL VOC; Cityscapes; ADE20K;
    KITTI; nuScenes; Waymo Open Dataset; ScanNet; ShapeNet; ModelNet40; NYUv2; LVIS; Visual Genome; VQAv2;
    MMMU; MathVista; MMBench; MME; POPE; TextVQA; ChartQA; DocVQA; Kinetics; Kinetics-400; UCF101; HMDB51;
    ActivityNet; Something-Something; VBench; GenEval; FFHQ; CelebA; LSUN; LibriSpeech; VoxCeleb; Common
    Voice; AudioSet; Atari; Atari 2600; Atari 100k; MuJoCo; D4RL; DeepMind Control Suite; Meta-World; Procgen;
    CALVIN; LIBERO; RLBench; Habitat; ALFWorld; WebArena; WebShop; OSWorld; GAIA; AgentBench; ToolBench;
    Amazon reviews; MovieLens; MovieLens-1M; OGB; Cora; Citeseer; PubMed; FB15k-237; WN18RR; QM9; PDBbind;
    CASP; MLPerf; SPEC CPU2006; SPEC CPU2017; PolyBench; Rodinia; VerilogEval; RTLLM; BigCodeBench;
    CodeContests; APPS; LiveBench; SimpleQA; BrowseComp; Humanity's Last Exam; ARC-AGI; MMStar; Video-MME;
    MVBench; EgoSchema; RefCOCO; ScreenSpot; ScreenSpot-Pro; LAION-5B; LAION-400M; FineWeb; RedPajama;
    OpenWebText; Dolly; ShareGPT; UltraChat; UltraFeedback; Open X-Embodiment
    """,
    "Organization": "",
    "Hardware": "",
}


def established_names() -> list[tuple[EntityType, str]]:
    """Return every name with its class, in the order above.

    >>> ("Metric", "mean average precision") in established_names()
    True
    """
    return [
        (kind, " ".join(name.split())) for kind, text in ESTABLISHED.items() for name in text.split(";") if name.strip()
    ]
