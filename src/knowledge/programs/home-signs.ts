// What in sources and manifests says that a program writes below its home folder, and which calls fill that at build time.
//
// Sources: pathlib and os.path of Python, os of Node.js and of Go, System.getProperty of Java, Dir and File of Ruby,
// Environment.SpecialFolder of .NET; of libraries their own documentation of caches and settings: huggingface_hub (~/.cache/huggingface),
// nltk (~/nltk_data), torch.hub (~/.cache/torch), matplotlib (~/.config, ~/.cache), streamlit (~/.streamlit), wandb, Kaggle, Keras
// (~/.keras), chromadb, whisper (~/.cache/whisper), easyocr (~/.EasyOCR), puppeteer, Prisma, configstore and conf (~/.config).

/** Endings of sources that are looked at. */
const SOURCES = [
  'py',
  'js',
  'mjs',
  'cjs',
  'ts',
  'mts',
  'go',
  'rb',
  'php',
  'java',
  'kt',
  'scala',
  'cs',
  'fs',
  'rs',
  'ex',
  'sh',
  'pl',
]

/** Ways to ask for the home folder, in whichever language. */
const ASKS = [
  'expanduser',
  'Path.home(',
  'homedir(',
  'UserHomeDir',
  'UserCacheDir',
  'UserConfigDir',
  'home_dir()',
  'user.home',
  'Dir.home',
  'SpecialFolder',
  'env.HOME',
  'environ["HOME"]',
  "environ['HOME']",
  'getenv("HOME")',
  "getenv('HOME')",
  'Getenv("HOME")',
  "ENV['HOME']",
  'ENV["HOME"]',
  '$HOME',
  '${HOME}',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'platformdirs',
  'appdirs',
  'env-paths',
  'configstore',
]

/** In JavaScript the folder of the sources is called so. */
const TILDES = ['"~/', "'~/"]
const WITH_ALIASES = ['js', 'mjs', 'cjs', 'ts', 'mts']

/** Calls that download into a folder below the home, as they stand in sources and in RUNs. */
const DOWNLOADS = [
  'from_pretrained',
  'snapshot_download',
  'hf_hub_download',
  'huggingface-cli download',
  'hf download',
  'load_dataset(',
  'nltk.download',
  'torch.hub',
  'SentenceTransformer(',
  'whisper.load_model',
  'gensim.downloader',
  'keras.applications',
  'tensorflow_hub',
  'easyocr.Reader',
]

/** Packages that write there by themselves, by the manifest that names them. */
const PACKAGES: readonly { readonly manifests: RegExp; readonly names: readonly string[] }[] = [
  {
    manifests: /^(?:.*requirements.*\.(?:txt|in)|pyproject\.toml|Pipfile|setup\.(?:py|cfg)|environment\.ya?ml)$/,
    names: [
      'chromadb',
      'datasets',
      'easyocr',
      'huggingface-hub',
      'huggingface_hub',
      'kaggle',
      'keras',
      'librosa',
      'matplotlib',
      'mlflow',
      'nltk',
      'numba',
      'openai-whisper',
      'seaborn',
      'sentence-transformers',
      'streamlit',
      'tensorflow-datasets',
      'tensorflow-hub',
      'transformers',
      'wandb',
    ],
  },
  {
    manifests: /^package\.json$/,
    names: ['conf', 'configstore', 'electron', 'env-paths', 'firebase-tools', 'prisma', 'puppeteer', 'update-notifier'],
  },
]

/** Variables that lead such downloads elsewhere. */
export const ELSEWHERE = [
  'HF_HOME',
  'HF_HUB_CACHE',
  'HUGGINGFACE_HUB_CACHE',
  'KERAS_HOME',
  'NLTK_DATA',
  'SENTENCE_TRANSFORMERS_HOME',
  'TFHUB_CACHE_DIR',
  'TORCH_HOME',
  'TRANSFORMERS_CACHE',
  'XDG_CACHE_HOME',
]

/** Whether a file of this name is looked at. */
export function mayAskForHome(name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  return (name.includes('.') && SOURCES.includes(ending)) || PACKAGES.some(({ manifests }) => manifests.test(name))
}

/** What in a file says that a program writes below its home. */
export function asksForHome(name: string, text: string): string | undefined {
  const packages = PACKAGES.find(({ manifests }) => manifests.test(name))
  if (packages !== undefined) return packages.names.find((one) => namesPackage(text, one))
  const tildes = WITH_ALIASES.some((ending) => name.endsWith(`.${ending}`)) ? [] : TILDES
  return [...ASKS, ...tildes, ...DOWNLOADS].find((sign) => text.includes(sign))
}

/** The call in a text that downloads into the home of whoever runs it. */
export function downloadsIntoHome(text: string): string | undefined {
  return DOWNLOADS.find((sign) => text.includes(sign))
}

/** `keras==3`, `"keras": "^3"`, but not `keras-tuner`. */
function namesPackage(text: string, name: string): boolean {
  const isPart = (letter: string): boolean => /[\w./@-]/.test(letter)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isPart(text[at - 1] ?? ' ') && !isPart(text[at + name.length] ?? ' ')) return true
  return false
}
