// What in a source or a manifest asks for a home folder, and what only sounds like it.

import { expect, test } from 'vitest'
import { asksForHome, downloadsIntoHome, mayAskForHome } from '../src/knowledge/programs/home-signs.ts'

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

test.each(['python -c "nltk.download()"', 'huggingface-cli download x', 'hf download x/y'])(
  '%s fills the home',
  (text) => {
    expect(downloadsIntoHome(text)).toBeDefined()
  },
)
