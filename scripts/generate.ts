// Writes what follows from the transforms: their index, the docs pages, the README's table, the changelog's list, the
// schema of the configuration, the sample of a check; --check only compares.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'
import { configSchema } from '../src/config/schema.ts'
import { declaredInWords } from '../src/images/declared.ts'
import type { ContextTransform } from '../src/transform/context-transform.ts'
import { alike } from '../src/transform/rules.ts'
import { whenItRuns } from '../src/transform/selection.ts'
import type { OptionSpec, OptionTable, Transform } from '../src/transform/transform.ts'
import { PHASES } from '../src/transform/transform.ts'
import { ciSample } from './ci-sample.ts'
import { exportedNames, fromPackage } from './from-package.ts'
import { ROOMS } from './rooms.ts'
import { transformFiles } from './transform-files.ts'

const root = join(import.meta.dirname, '..')
const files = transformFiles(root)

const transforms: (Transform | ContextTransform)[] = []
for (const [name, path] of files) {
  const module = (await import(pathToFileURL(join(root, path)).href)) as {
    default: Transform | ContextTransform
  }
  if (module.default.name !== name) throw new Error(`${path} is named ${module.default.name}`)
  transforms.push(module.default)
}
transforms.sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) || (a.name < b.name ? -1 : 1))

const outputs = new Map<string, string>()
outputs.set('transforms/index.ts', indexSource())
outputs.set('schema/config.json', `${JSON.stringify(configSchema(transforms, { open: true }), undefined, 2)}\n`)
outputs.set('docs/transforms/README.md', `# Transforms\n\n${table('')}`)
for (const transform of transforms) outputs.set(`docs/transforms/${transform.name}.md`, page(transform))
outputs.set('schema/report.json', reportSchema())
const readme = join(root, 'README.md')
if (existsSync(readme))
  outputs.set('README.md', between(readFileSync(readme, 'utf8'), 'transforms', table('docs/transforms/')))

const architecture = join(root, 'docs/architecture.md')
if (existsSync(architecture))
  outputs.set('docs/architecture.md', between(readFileSync(architecture, 'utf8'), 'rooms', rooms()))

const kit = exportedNames(readFileSync(join(root, 'src/authoring.ts'), 'utf8'))
const writing = join(root, 'docs/writing-transforms.md')
if (existsSync(writing)) {
  const shown = ['zypper-non-interactive', 'zypper-clean-all', 'copy-chmod'].reduce(
    (text, name) => between(text, name, asStrangersWrite(name)),
    readFileSync(writing, 'utf8'),
  )
  outputs.set('docs/writing-transforms.md', shown)
}

const recipes = join(root, 'docs/recipes.md')
if (existsSync(recipes))
  outputs.set('docs/recipes.md', between(readFileSync(recipes, 'utf8'), 'sample', await ciSample(root)))

// Up to a release: then the marks go, and what it said stays.
const changelog = join(root, 'CHANGELOG.md')
if (existsSync(changelog) && readFileSync(changelog, 'utf8').includes('<!-- transforms -->'))
  outputs.set('CHANGELOG.md', between(readFileSync(changelog, 'utf8'), 'transforms', changes()))

const check = process.argv.includes('--check')
let stale = 0
for (const [path, text] of outputs) {
  const file = join(root, path)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  stale++
  process.stdout.write(`${check ? 'stale' : 'written'}: ${path}\n`)
  if (check) continue
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
for (const file of existsSync(join(root, 'docs/transforms')) ? readdirSync(join(root, 'docs/transforms')) : []) {
  if (outputs.has(`docs/transforms/${file}`)) continue
  stale++
  process.stdout.write(`left over: docs/transforms/${file}\n`)
}
if (check && stale > 0) {
  process.stdout.write('run: npm run generate\n')
  process.exitCode = 1
}

/** What --format json prints, as a JSON Schema. */
function reportSchema(): string {
  const schema = createGenerator({
    path: join(root, 'src/report/json.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type: 'JsonReport',
    topRef: false,
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema('JsonReport')
  return `${JSON.stringify({ title: 'What dockershift --format json prints', ...schema }, null, 2)}\n`
}

function indexSource(): string {
  const identifier = (name: string): string => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  const sorted = [...files]
    .map(([name, path]) => `import ${identifier(name)} from './${path.slice('transforms/'.length)}'`)
    .join('\n')
  const list = (head: string, deed: string): string => {
    const found = transforms.filter((transform) => deed in transform).map(({ name }) => identifier(name))
    const line = `export const ${head} = [${found.join(', ')}]`
    // As the formatter has it.
    return line.length <= 120 ? line : `export const ${head} = [\n${found.map((one) => `  ${one},`).join('\n')}\n]`
  }
  return `// Every transform there is, in the order in which they run. Written by npm run generate.

import type { ContextTransform } from '../src/transform/context-transform.ts'
import type { Transform } from '../src/transform/transform.ts'
${sorted}

${list('transforms: readonly Transform[]', 'apply')}

/** Those that change the ignore file of a build context. */
${list('contextTransforms: readonly ContextTransform[]', 'applyToContext')}
`
}

function table(folder: string): string {
  const rows = transforms.map(
    (transform) =>
      `| ${[`[\`${transform.name}\`](${folder}${transform.name}.md)`, transform.phase, transform.aims.join(', '), transform.safety, runs(transform), transform.summary].join(' | ')} |`,
  )
  return `| transform | phase | aims | safety | runs | what it does |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`
}

function runs(transform: Transform | ContextTransform): string {
  return whenItRuns(transform).replace('--unsafe', '`--unsafe`')
}

/** What test/floors.test.ts holds every import to, from the roof down. */
function rooms(): string {
  const rows = [...ROOMS]
    .sort((a, b) => b.floor - a.floor || (a.place < b.place ? -1 : 1))
    .map(({ place, floor, about }) => `| ${floor} | \`${place}\` | ${about} |`)
  return `| floor | where | what |\n|---|---|---|\n${rows.join('\n')}\n`
}

function changes(): string {
  const lines = (when: string): string =>
    transforms
      .filter((transform) => whenItRuns(transform) === when)
      .map(({ name, summary }) => `- \`${name}\`: ${summary}.\n`)
      .join('')
  return `\nSafe, and run by default:\n\n${lines('by default')}\nUnsafe, and run with \`--unsafe\`:\n\n${lines('with --unsafe')}\nUnsafe, and run when their name or their aim is asked for:\n\n${lines('when asked for')}\n`
}

/** The source of a transform with its imports from the package, as somebody outside of it would write them. */
function asStrangersWrite(name: string): string {
  const source = readFileSync(join(root, files.get(name)!), 'utf8')
  return `\`\`\`ts\n${fromPackage(source, kit)}\`\`\`\n`
}

function between(text: string, mark: string, content: string): string {
  const open = `<!-- ${mark} -->\n`
  const close = `<!-- /${mark} -->`
  const start = text.indexOf(open)
  const end = text.indexOf(close)
  if (start < 0 || end < 0) throw new Error(`there are no ${mark} marks`)
  return text.slice(0, start + open.length) + content + text.slice(end)
}

function page(transform: Transform | ContextTransform): string {
  const folder = join(root, '__fixtures__', transform.name, 'example')
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const list = (items: readonly string[]): string =>
    items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n')
  const options = Object.entries((transform.options ?? {}) as OptionTable).map(
    ([name, spec]) => `| \`${name}\` | ${typeOf(spec)} | \`${JSON.stringify(spec.default)}\` | ${spec.help} |`,
  )
  const settings =
    options.length === 0
      ? ''
      : `\n## Options\n\n| option | value | default | what it does |\n|---|---|---|---|\n${options.join('\n')}\n`
  const declared = declaredInWords(transform.changes ?? [], (text) => `\`${text}\``)
  const differences =
    declared.length === 0
      ? ''
      : `\n## In the image\n\n\`dockershift verify\` expects these differences, and counts every other:\n\n${list(declared)}\n`
  const rules =
    transform.rules.length === 0 ? '' : `\n## Elsewhere\n\n${list(transform.rules.map((rule) => `\`${rule}\``))}\n`
  const others = alike(transform, transforms).flatMap(({ rule, transforms: some }) =>
    some.map(({ name, summary }) => `[${name}](${name}.md): ${summary} (\`${rule}\` too)`),
  )
  const seeAlso =
    others.length === 0
      ? ''
      : `\n## See also\n\n\`--exclude\` with the name of the rule leaves all of these out:\n\n${list(others)}\n`
  return `<!-- Written by npm run generate from ${files.get(transform.name)} and __fixtures__/${transform.name}/example. -->

# ${transform.name}

${transform.summary}.

Phase \`${transform.phase}\`, ${transform.safety}, for ${transform.aims.map((aim) => `\`${aim}\``).join(', ')}. Runs ${runs(transform)}${transform.safety === 'safe' ? '' : ': `-t` with its name, or `--for` with an aim'}.

${transform.why}

## Example

${'apply' in transform ? fileExample(read) : contextExample(read)}

## Left alone

${list(transform.leavesAlone)}
${differences}${settings}${rules}${seeAlso}
## References

${list(transform.references)}
`
}

type Read = (file: string) => string

function fileExample(read: Read): string {
  return `Before:

\`\`\`dockerfile
${read('input.Dockerfile')}\`\`\`

After:

\`\`\`dockerfile
${read('output.Dockerfile')}\`\`\``
}

function contextExample(read: Read): string {
  return `With this Dockerfile:

\`\`\`dockerfile
${read('context/Dockerfile')}\`\`\`

and these files beside it, each behind its size in bytes:

\`\`\`text
${read('tree.txt')}\`\`\`

\`.dockerignore\` becomes:

\`\`\`text
${read('output.dockerignore')}\`\`\``
}

/** What a value of an option looks like, for people. */
function typeOf(spec: OptionSpec): string {
  if (spec.kind === 'text' && spec.choices !== undefined) return spec.choices.map((one) => `\`"${one}"\``).join(' or ')
  return { text: 'a string', number: 'a number', flag: '`true` or `false`', list: 'strings', map: 'strings by name' }[
    spec.kind
  ]
}
