// Packages the extension for VS Code, with the built language server in it: .cache/vscode/dockershift.vsix.
//
//   --unpacked   leaves out the last step, which takes @vscode/vsce from npm

import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

/** A packer that Node.js 20 runs. */
const VSCE = '@vscode/vsce@3.9.2'

const root = join(import.meta.dirname, '..')
const source = join(root, 'editors/vscode')
const folder = join(root, '.cache/vscode/extension')

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const { metafile } = await build({
  metafile: true,
  absWorkingDir: root,
  entryPoints: [join(source, 'extension.ts')],
  outfile: join(folder, 'extension.js'),
  bundle: true,
  external: ['vscode'],
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
})
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const manifest = JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8'))
writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ ...manifest, version }, undefined, 2)}\n`)
copyFileSync(join(source, 'README.md'), join(folder, 'README.md'))
for (const file of ['LICENSE', 'CHANGELOG.md']) copyFileSync(join(root, file), join(folder, file))
// The command line without its types; Node.js has to know that it is made of modules.
cpSync(join(root, 'dist'), join(folder, 'server'), {
  recursive: true,
  filter: (path) => basename(path) !== 'types' && !path.endsWith('.tmp'),
})
writeFileSync(
  join(folder, 'server/package.json'),
  `${JSON.stringify({ name: 'dockershift', version, type: 'module' })}\n`,
)
writeFileSync(join(folder, 'LICENSES.txt'), licences())
if (!process.argv.includes('--unpacked'))
  execFileSync(
    'npx',
    ['--yes', VSCE, 'package', '--no-dependencies', '--skip-license', '--out', '../dockershift.vsix'],
    { cwd: folder, stdio: 'inherit' },
  )

/** The licences of what the extension itself bundles; the server brings its own. */
function licences() {
  const found = Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])
  return [...new Set(found)]
    .sort()
    .map((path) => {
      const { name, version: number, license } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
      const file = readdirSync(join(root, path)).find((entry) => /^licen[cs]e/i.test(entry))
      const text = file === undefined ? '' : readFileSync(join(root, path, file), 'utf8').trim()
      return `${name} ${number} (${license})\n\n${text}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}
