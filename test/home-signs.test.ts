// What in a source or a manifest asks for a home folder, and what only sounds like it.

import { expect, test } from 'vitest'
import { asksForHome, downloadsIntoHome, ELSEWHERE, mayAskForHome } from '../src/knowledge/programs/home-signs.ts'
import { words } from './words.ts'

test.each([
  ['app.py', 'os.path.expanduser("~")'],
  ['app.py', 'pathlib.Path.home() / "x"'],
  ['app.py', 'open("~/x")'],
  ['app.py', 'AutoModel.from_pretrained("x")'],
  ['app.js', 'const home = os.homedir()'],
  ['app.mts', 'process.env.HOME'],
  ['main.go', 'os.UserHomeDir()'],
  ['main.go', 'os.UserCacheDir()'],
  ['App.java', 'System.getProperty("user.home")'],
  ['App.kt', 'System.getProperty("user.home")'],
  ['app.rb', 'File.join(Dir.home, "x")'],
  ['app.rb', 'File.expand_path("~/x")'],
  ['App.cs', 'Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)'],
  ['main.rs', 'dirs::home_dir().unwrap()'],
  ['app.php', "getenv('HOME')"],
  ['start.sh', 'cd "$HOME"'],
  ['requirements.txt', 'flask\nmatplotlib==3.10\n'],
  ['requirements-dev.txt', 'nltk>=3'],
  ['pyproject.toml', 'dependencies = ["transformers[torch]>=4"]'],
  ['package.json', '{"dependencies":{"puppeteer":"^24"}}'],
])('%s asks: %s', (name, text) => {
  expect(mayAskForHome(name)).toBe(true)
  expect(asksForHome(name, text)).toBeDefined()
})

test.each([
  ['app.py', 'home = "homepage"'],
  ['page.ts', 'import x from "~/components/x"'],
  ['requirements.txt', 'keras-tuner==1\nmatplotlib-inline\nnumba.x'],
  ['package.json', '{"dependencies":{"@prisma/client":"6","conf-cli":"1"}}'],
  ['main.go', 'http.Handle("/home", home)'],
])('%s does not: %s', (name, text) => {
  expect(asksForHome(name, text)).toBeUndefined()
})

test.each(['README.md', 'Dockerfile', 'Makefile', 'package-lock.json', 'style.css', 'py'])(
  '%s is not looked at',
  (name) => {
    expect(mayAskForHome(name)).toBe(false)
  },
)

test.each(words('py js mjs cjs ts mts go rb php java kt scala cs fs rs ex sh pl'))(
  'a file x.%s may ask for it',
  (ending) => {
    expect(mayAskForHome(`x.${ending}`)).toBe(true)
  },
)

test.each([
  'os.UserConfigDir()',
  'os.environ["HOME"]',
  "os.environ['HOME']",
  'getenv("HOME")',
  'os.Getenv("HOME")',
  "ENV['HOME']",
  'ENV["HOME"]',
  'cd $HOME',
  'cd ${HOME}/x',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'import platformdirs',
  'import appdirs',
  "require('env-paths')",
  "require('configstore')",
  "open('~/x')",
])('%s asks for it', (text) => expect(asksForHome('x.py', text)).toBeDefined())

test.each(['js', 'mjs', 'cjs', 'ts', 'mts'])('in x.%s the sources lie in ~/', (ending) =>
  expect(asksForHome(`x.${ending}`, 'import x from "~/x"')).toBeUndefined(),
)

test.each([
  'AutoModel.from_pretrained("x")',
  'snapshot_download("x")',
  'hf_hub_download("x")',
  'huggingface-cli download x',
  'hf download x',
  'load_dataset("x")',
  'nltk.download("x")',
  'torch.hub.load("x")',
  'SentenceTransformer("x")',
  'whisper.load_model("x")',
  'import gensim.downloader',
  'from keras.applications import x',
  'import tensorflow_hub',
  'easyocr.Reader(["en"])',
])('%s downloads into it', (text) => expect(downloadsIntoHome(text)).toBeDefined())

test.each(
  words(
    'chromadb datasets easyocr huggingface-hub huggingface_hub kaggle keras librosa matplotlib mlflow nltk numba openai-whisper seaborn',
    'sentence-transformers streamlit tensorflow-datasets tensorflow-hub transformers wandb',
  ),
)('%s of Python writes there', (name) => expect(asksForHome('requirements.txt', `flask\n${name}==1\n`)).toBe(name))
test.each(words('conf configstore electron env-paths firebase-tools prisma puppeteer update-notifier'))(
  '%s of Node.js writes there',
  (name) => expect(asksForHome('package.json', JSON.stringify({ dependencies: { [name]: '1' } }))).toBe(name),
)

test('variables lead the downloads of each library elsewhere', () => {
  const libraries = [
    'HF',
    'HUGGINGFACE',
    'KERAS',
    'NLTK',
    'SENTENCE_TRANSFORMERS',
    'TFHUB',
    'TORCH',
    'TRANSFORMERS',
    'XDG',
  ]
  expect(libraries.filter((one) => !ELSEWHERE.some((name) => name.startsWith(`${one}_`)))).toEqual([])
})
