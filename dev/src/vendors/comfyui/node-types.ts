import { readFileSync } from 'node:fs'

// The nodes this ComfyUI has, as `/object_info` describes them: only those our templates and the contract suite use.
export type InputType = readonly [type: string | readonly string[], options?: Record<string, unknown>]
export type NodeType = {
  input: Record<string, InputType>
  optional?: Record<string, InputType>
  output: readonly string[]
  isOutput?: true
  // Steps of work, for progress: a sampler's own `steps`, or one.
  samples?: true
}

type ModelRow = { file: string; folder: string }
const modelsFile = new URL('../../../../runpod-worker/models.json', import.meta.url)
const rows = (JSON.parse(readFileSync(modelsFile, 'utf8')) as { models: ModelRow[] }).models

export const modelsIn = (folder: string, missing: ReadonlySet<string>): string[] =>
  rows.filter((row) => row.folder === folder && !missing.has(row.file)).map((row) => row.file)

const int = (fallback: number, min: number, max: number): InputType => ['INT', { default: fallback, min, max }]
const float = (fallback: number, min: number, max: number): InputType => ['FLOAT', { default: fallback, min, max }]
const words: InputType = ['STRING', { multiline: true }]
const name: InputType = ['STRING', { default: 'ComfyUI', multiline: false }]
const flag: InputType = ['BOOLEAN', { default: false }]
const link = (type: string): InputType => [type]
const one = (...values: string[]): InputType => [values]
const combo = (...values: string[]): InputType => ['COMBO', { options: values, multiselect: false }]
const seed = int(0, 0, Number.MAX_SAFE_INTEGER)
const side = int(512, 16, 16384)
const samplers = one('euler', 'euler_ancestral', 'dpmpp_2m', 'uni_pc', 'ddim', 'lcm', 'res_multistep')
const schedulers = one('simple', 'normal', 'karras', 'sgm_uniform', 'exponential', 'beta')
const switches = one('enable', 'disable')
const moves = 'Static|Pan Up|Pan Down|Pan Left|Pan Right|Zoom In|Zoom Out|Anti Clockwise (ACW)|ClockWise (CW)'

export const nodeTypes = (missing: ReadonlySet<string>): Record<string, NodeType> => {
  const models = (folder: string): InputType => [modelsIn(folder, missing), { tooltip: `models/${folder}` }]
  const sampling = {
    model: link('MODEL'),
    steps: int(20, 1, 10000),
    cfg: float(8, 0, 100),
    sampler_name: samplers,
    scheduler: schedulers,
    positive: link('CONDITIONING'),
    negative: link('CONDITIONING'),
    latent_image: link('LATENT'),
  }
  const conditioned = {
    positive: link('CONDITIONING'),
    negative: link('CONDITIONING'),
    vae: link('VAE'),
    width: side,
    height: side,
    length: int(81, 1, 16384),
    batch_size: int(1, 1, 4096),
  }
  const trio = ['CONDITIONING', 'CONDITIONING', 'LATENT']
  return {
    CheckpointLoaderSimple: { input: { ckpt_name: models('checkpoints') }, output: ['MODEL', 'CLIP', 'VAE'] },
    ImageOnlyCheckpointLoader: { input: { ckpt_name: models('checkpoints') }, output: ['MODEL', 'CLIP_VISION', 'VAE'] },
    UNETLoader: {
      input: { unet_name: models('diffusion_models'), weight_dtype: one('default', 'fp8_e4m3fn', 'fp8_e5m2') },
      output: ['MODEL'],
    },
    CLIPLoader: {
      input: {
        clip_name: models('text_encoders'),
        type: one('stable_diffusion', 'wan', 'ltxv', 'flux', 'lumina2', 'flux2'),
      },
      output: ['CLIP'],
    },
    DualCLIPLoader: {
      input: { clip_name1: models('text_encoders'), clip_name2: models('text_encoders'), type: one('sdxl', 'flux') },
      output: ['CLIP'],
    },
    VAELoader: { input: { vae_name: models('vae') }, output: ['VAE'] },
    LoraLoaderModelOnly: {
      input: { model: link('MODEL'), lora_name: models('loras'), strength_model: float(1, -100, 100) },
      output: ['MODEL'],
    },
    ADE_LoadAnimateDiffModel: { input: { model_name: models('animatediff_models') }, output: ['MOTION_MODEL_ADE'] },
    ADE_ApplyAnimateDiffModelSimple: { input: { motion_model: link('MOTION_MODEL_ADE') }, output: ['M_MODELS'] },
    ADE_StandardUniformContextOptions: {
      input: { context_length: int(16, 1, 128), context_stride: int(1, 1, 32), context_overlap: int(4, 0, 128) },
      output: ['CONTEXT_OPTIONS'],
    },
    ADE_UseEvolvedSampling: {
      input: { model: link('MODEL'), beta_schedule: one('autoselect', 'use existing') },
      optional: { m_models: link('M_MODELS'), context_options: link('CONTEXT_OPTIONS') },
      output: ['MODEL'],
    },
    IPAdapterUnifiedLoader: {
      input: { model: link('MODEL'), preset: one('STANDARD (medium strength)', 'PLUS (high strength)') },
      output: ['MODEL', 'IPADAPTER'],
    },
    IPAdapterAdvanced: {
      input: {
        model: link('MODEL'),
        ipadapter: link('IPADAPTER'),
        image: link('IMAGE'),
        weight: float(1, -1, 5),
        weight_type: one('linear', 'ease in', 'style transfer'),
        combine_embeds: one('concat', 'add', 'average'),
        start_at: float(0, 0, 1),
        end_at: float(1, 0, 1),
        embeds_scaling: one('V only', 'K+V'),
      },
      optional: { attn_mask: link('MASK') },
      output: ['MODEL'],
    },
    CLIPTextEncode: { input: { text: words, clip: link('CLIP') }, output: ['CONDITIONING'] },
    ConditioningZeroOut: { input: { conditioning: link('CONDITIONING') }, output: ['CONDITIONING'] },
    ModelSamplingSD3: { input: { model: link('MODEL'), shift: float(3, 0, 100) }, output: ['MODEL'] },
    VideoLinearCFGGuidance: { input: { model: link('MODEL'), min_cfg: float(1, 0, 100) }, output: ['MODEL'] },
    EmptyLatentImage: { input: { width: side, height: side, batch_size: int(1, 1, 4096) }, output: ['LATENT'] },
    EmptySD3LatentImage: { input: { width: side, height: side, batch_size: int(1, 1, 4096) }, output: ['LATENT'] },
    EmptyHunyuanLatentVideo: {
      input: { width: side, height: side, length: int(25, 1, 16384), batch_size: int(1, 1, 4096) },
      output: ['LATENT'],
    },
    KSampler: { input: { ...sampling, seed, denoise: float(1, 0, 1) }, output: ['LATENT'], samples: true },
    KSamplerAdvanced: {
      input: {
        ...sampling,
        add_noise: switches,
        noise_seed: seed,
        start_at_step: int(0, 0, 10000),
        end_at_step: int(10000, 0, 10000),
        return_with_leftover_noise: switches,
      },
      output: ['LATENT'],
      samples: true,
    },
    LTXAVTextEncoderLoader: {
      input: { text_encoder: models('text_encoders'), ckpt_name: models('checkpoints'), device: one('default', 'cpu') },
      output: ['CLIP'],
    },
    LTXVPreprocess: { input: { image: link('IMAGE'), img_compression: int(35, 0, 100) }, output: ['IMAGE'] },
    EmptyLTXVLatentVideo: {
      input: { width: side, height: side, length: int(97, 1, 16384), batch_size: int(1, 1, 4096) },
      output: ['LATENT'],
    },
    LTXVImgToVideoInplace: {
      input: {
        vae: link('VAE'),
        image: link('IMAGE'),
        latent: link('LATENT'),
        strength: float(1, 0, 1),
        bypass: flag,
      },
      output: ['LATENT'],
    },
    LTXVAudioVAELoader: { input: { ckpt_name: models('checkpoints') }, output: ['VAE'] },
    LTXVEmptyLatentAudio: {
      input: {
        frames_number: int(97, 1, 1000),
        frame_rate: int(25, 1, 1000),
        batch_size: int(1, 1, 4096),
        audio_vae: link('VAE'),
      },
      output: ['LATENT'],
    },
    LTXVConcatAVLatent: {
      input: { video_latent: link('LATENT'), audio_latent: link('LATENT') },
      output: ['LATENT'],
    },
    LTXVSeparateAVLatent: { input: { av_latent: link('LATENT') }, output: ['LATENT', 'LATENT'] },
    ManualSigmas: { input: { sigmas: words }, output: ['SIGMAS'] },
    VAEDecodeTiled: {
      input: {
        samples: link('LATENT'),
        vae: link('VAE'),
        tile_size: int(512, 64, 4096),
        overlap: int(64, 0, 4096),
        temporal_size: int(64, 8, 4096),
        temporal_overlap: int(8, 4, 4096),
      },
      output: ['IMAGE'],
    },
    EmptyFlux2LatentImage: { input: { width: side, height: side, batch_size: int(1, 1, 4096) }, output: ['LATENT'] },
    Flux2Scheduler: { input: { steps: int(20, 1, 4096), width: side, height: side }, output: ['SIGMAS'] },
    ModelSamplingAuraFlow: { input: { model: link('MODEL'), shift: float(1.73, 0, 100) }, output: ['MODEL'] },
    RandomNoise: { input: { noise_seed: seed }, output: ['NOISE'] },
    CFGGuider: {
      input: {
        model: link('MODEL'),
        positive: link('CONDITIONING'),
        negative: link('CONDITIONING'),
        cfg: float(8, 0, 100),
      },
      output: ['GUIDER'],
    },
    SamplerCustomAdvanced: {
      input: {
        noise: link('NOISE'),
        guider: link('GUIDER'),
        sampler: link('SAMPLER'),
        sigmas: link('SIGMAS'),
        latent_image: link('LATENT'),
      },
      output: ['LATENT', 'LATENT'],
    },
    KSamplerSelect: { input: { sampler_name: samplers }, output: ['SAMPLER'] },
    LTXVScheduler: {
      input: {
        steps: int(20, 1, 10000),
        max_shift: float(2.05, 0, 100),
        base_shift: float(0.95, 0, 100),
        stretch: flag,
        terminal: float(0.1, 0, 1),
      },
      optional: { latent: link('LATENT') },
      output: ['SIGMAS'],
    },
    SamplerCustom: {
      input: {
        model: link('MODEL'),
        add_noise: flag,
        noise_seed: seed,
        cfg: float(8, 0, 100),
        positive: link('CONDITIONING'),
        negative: link('CONDITIONING'),
        sampler: link('SAMPLER'),
        sigmas: link('SIGMAS'),
        latent_image: link('LATENT'),
      },
      output: ['LATENT', 'LATENT'],
      samples: true,
    },
    LTXVImgToVideo: { input: { ...conditioned, image: link('IMAGE'), strength: float(1, 0, 1) }, output: trio },
    LTXVConditioning: {
      input: { positive: link('CONDITIONING'), negative: link('CONDITIONING'), frame_rate: float(25, 0, 1000) },
      output: ['CONDITIONING', 'CONDITIONING'],
    },
    SVD_img2vid_Conditioning: {
      input: {
        clip_vision: link('CLIP_VISION'),
        init_image: link('IMAGE'),
        vae: link('VAE'),
        width: side,
        height: side,
        video_frames: int(14, 1, 4096),
        motion_bucket_id: int(127, 1, 1023),
        fps: int(6, 1, 1024),
        augmentation_level: float(0, 0, 10),
      },
      output: trio,
    },
    WanImageToVideo: { input: conditioned, optional: { start_image: link('IMAGE') }, output: trio },
    Wan22ImageToVideoLatent: {
      input: { vae: link('VAE'), width: side, height: side, length: int(49, 1, 16384), batch_size: int(1, 1, 4096) },
      optional: { start_image: link('IMAGE') },
      output: ['LATENT'],
    },
    WanCameraEmbedding: {
      input: { camera_pose: combo(...moves.split('|')), width: side, height: side, length: int(81, 1, 16384) },
      optional: { speed: float(1, 0, 10) },
      output: ['WAN_CAMERA_EMBEDDING', 'INT', 'INT', 'INT'],
    },
    WanCameraImageToVideo: {
      input: conditioned,
      optional: { start_image: link('IMAGE'), camera_conditions: link('WAN_CAMERA_EMBEDDING') },
      output: trio,
    },
    VAEDecode: { input: { samples: link('LATENT'), vae: link('VAE') }, output: ['IMAGE'] },
    LoadImage: { input: { image: [[], { image_upload: true }] }, output: ['IMAGE', 'MASK'] },
    EmptyImage: {
      input: {
        width: int(512, 1, 16384),
        height: int(512, 1, 16384),
        batch_size: int(1, 1, 4096),
        color: int(0, 0, 0xffffff),
      },
      output: ['IMAGE'],
    },
    SolidMask: {
      input: { value: float(1, 0, 1), width: int(512, 1, 16384), height: int(512, 1, 16384) },
      output: ['MASK'],
    },
    MaskComposite: {
      input: {
        destination: link('MASK'),
        source: link('MASK'),
        x: int(0, 0, 16384),
        y: int(0, 0, 16384),
        operation: one('multiply', 'add', 'subtract', 'and', 'or', 'xor'),
      },
      output: ['MASK'],
    },
    ImageScale: {
      input: {
        image: link('IMAGE'),
        upscale_method: one('nearest-exact', 'bilinear', 'area', 'bicubic', 'lanczos'),
        width: int(512, 0, 16384),
        height: int(512, 0, 16384),
        crop: one('disabled', 'center'),
      },
      output: ['IMAGE'],
    },
    ImageBlur: {
      input: { image: link('IMAGE'), blur_radius: int(1, 1, 31), sigma: float(1, 0.1, 10) },
      output: ['IMAGE'],
    },
    RepeatImageBatch: { input: { image: link('IMAGE'), amount: int(1, 1, 4096) }, output: ['IMAGE'] },
    CreateVideo: { input: { images: link('IMAGE'), fps: float(30, 1, 120) }, output: ['VIDEO'] },
    SaveImage: { input: { images: link('IMAGE'), filename_prefix: name }, output: [], isOutput: true },
    PreviewImage: { input: { images: link('IMAGE') }, output: [], isOutput: true },
    SaveVideo: {
      input: {
        video: link('VIDEO'),
        filename_prefix: name,
        format: combo('auto', 'mp4'),
        codec: combo('auto', 'h264'),
      },
      output: [],
      isOutput: true,
    },
    SaveWEBM: {
      input: {
        images: link('IMAGE'),
        filename_prefix: name,
        codec: one('vp9', 'av1'),
        fps: float(24, 0.01, 1000),
        crf: float(32, 0, 63),
      },
      output: [],
      isOutput: true,
    },
    EmptyAudio: { input: { duration: float(60, 0.1, 600) }, output: ['AUDIO'] },
    SaveAudio: { input: { audio: link('AUDIO'), filename_prefix: name }, output: [], isOutput: true },
    VHS_VideoCombine: {
      input: {
        images: link('IMAGE'),
        frame_rate: float(8, 1, 120),
        loop_count: int(0, 0, 100),
        filename_prefix: name,
        format: one('image/gif', 'video/h264-mp4', 'video/webm'),
        pingpong: flag,
        save_output: flag,
      },
      output: ['VHS_FILENAMES'],
      isOutput: true,
    },
  }
}

export const describe = (className: string, type: NodeType): Record<string, unknown> => ({
  input: { required: type.input, ...(type.optional ? { optional: type.optional } : {}) },
  input_order: {
    required: Object.keys(type.input),
    ...(type.optional ? { optional: Object.keys(type.optional) } : {}),
  },
  output: type.output,
  output_is_list: type.output.map(() => false),
  output_name: type.output,
  name: className,
  display_name: className,
  description: '',
  python_module: 'nodes',
  category: 'stand-in',
  output_node: type.isOutput === true,
})
