// dockershift lsp, driven by the protocol's own client: a session as people have it, and what else an editor may do.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol'
import { Contexts } from '../src/builds/contexts.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { diagnose, type Subject, take, takeAllSafe } from '../src/server/diagnosis.ts'
import { Workspace } from '../src/server/workspace.ts'
import type { Transform } from '../src/transform/transform.ts'
import { transforms } from '../transforms/index.ts'
import { dockershift, NEW, OLD, sandbox } from './cli-sandbox.ts'
import { Editor, onLine, uriOf } from './editor.ts'

/** Ten changes, each of one transform at one place, of which eight are safe. */
const TEN = `FROM debian:12 as build
MAINTAINER somebody@example.com
ENV GREETING hello
RUN apt-get update && apt-get install gcc
ADD . /src
RUN make -C /src

from alpine:3.20
EXPOSE 80/TCP
RUN apk add curl
COPY --from=build /src/out /srv
CMD node /srv/main.js
`

const names = (diagnostics: readonly Diagnostic[]): readonly unknown[] => diagnostics.map(({ code }) => code).sort()

const isSafe = ({ severity }: Diagnostic): boolean => severity === DiagnosticSeverity.Hint

function at(diagnostics: readonly Diagnostic[], name: string): Diagnostic {
  const found = diagnostics.find(({ code }) => code === name)
  if (found === undefined) throw new Error(`no ${name} among ${names(diagnostics).join()}`)
  return found
}

/** The first action that is offered for a change. */
async function offered(editor: Editor, uri: string, name: string, title: RegExp) {
  const { range } = at(await editor.diagnostics(uri), name)
  const actions = await editor.actions(uri, range)
  return actions.find((action) => action.diagnostics?.[0]?.code === name && title.test(action.title))!
}

describe('a session', () => {
  test('ten changes and more: one is taken, then all safe ones; undone, done again, and saved', async () => {
    const folder = sandbox({ 'web/Dockerfile': TEN, 'web/main.c': '' })
    const file = join(folder, 'web/Dockerfile')
    const uri = uriOf(file)
    const editor = await Editor.open([folder])
    const first = await editor.openDocument(uri, TEN)
    expect(first.length).toBeGreaterThanOrEqual(10)
    expect(first.filter(isSafe).length).toBeGreaterThanOrEqual(8)

    await editor.choose(await offered(editor, uri, 'apk-no-cache', /^Install Alpine packages/))
    expect(editor.text(uri)).toBe(TEN.replace('apk add curl', 'apk add --no-cache curl'))
    const second = await editor.diagnostics(uri)
    expect(names(second)).toEqual(names(first.filter(({ code }) => code !== 'apk-no-cache')))

    const one = editor.text(uri)
    const [all] = await editor.actions(uri, onLine(0), ['source.fixAll'])
    await editor.choose(all!)
    const safe = await dockershift(join(folder, 'web'), ['-'], one)
    expect(editor.text(uri)).toBe(safe.out)
    expect((await editor.diagnostics(uri)).filter(isSafe)).toEqual([])

    await editor.undo(uri)
    expect(editor.text(uri)).toBe(one)
    expect(names(await editor.diagnostics(uri))).toEqual(names(second))
    await editor.choose((await editor.actions(uri, onLine(0), ['source.fixAll']))[0]!)
    writeFileSync(file, editor.text(uri))
    await editor.save(uri)
    expect((await dockershift(folder, ['--check', '--quiet'])).code).toBe(0)
    expect(await editor.quit()).toBe(0)
  })

  test('nothing is written by the server', async () => {
    const folder = sandbox({ Dockerfile: OLD })
    const uri = uriOf(join(folder, 'Dockerfile'))
    const editor = await Editor.open([folder])
    await editor.openDocument(uri, OLD)
    await editor.choose((await editor.actions(uri, onLine(1), ['source.fixAll']))[0]!)
    expect(editor.text(uri)).toBe(NEW)
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(OLD)
  })
})

describe('diagnostics', () => {
  test('are hints where they are safe, information where not, with the reason and the page', async () => {
    const editor = await Editor.open([sandbox()])
    const uri = uriOf('/nowhere/Dockerfile')
    const found = await editor.openDocument(uri, 'FROM debian:12\nRUN apt-get install -y curl\n')
    const unsafe = at(found, 'apt-no-install-recommends')
    expect(unsafe.severity).toBe(DiagnosticSeverity.Information)
    expect(unsafe.message).toMatch(/^Install no recommended packages with apt-get \(unsafe: .*\)\.\n\S/)
    expect(unsafe.codeDescription?.href).toMatch(/^https:\/\/.*\/docs\/transforms\/apt-no-install-recommends\.md$/)
    expect(unsafe.range).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 27 } })
  })

  test('of unsafe transforms are left out where the editor says so, at the start and later', async () => {
    const editor = await Editor.open([sandbox()], { settings: { unsafe: false } })
    const uri = uriOf('/nowhere/Dockerfile')
    const text = 'FROM debian:12 as build\nRUN apt-get install -y curl\n'
    expect(names(await editor.openDocument(uri, text))).toEqual(['from-as-casing'])
    await editor.changedSettings({ unsafe: true })
    await editor.diagnosticsThat(uri, (all) => names(all).includes('apt-no-install-recommends'))
  })

  test('are none where a comment or a configuration says so, which is read again when it changes', async () => {
    const config = 'dockershift.config.json'
    const folder = sandbox({ [config]: '{ "transforms": { "apk-no-cache": "off" } }' })
    const uri = uriOf(join(folder, 'Dockerfile'))
    const editor = await Editor.open([folder])
    await editor.until(() => editor.registered.find((method) => method === 'workspace/didChangeWatchedFiles'))
    expect(names((await editor.openDocument(uri, OLD)).filter(isSafe))).toEqual([])
    writeFileSync(join(folder, config), '{}')
    await editor.changedFiles(join(folder, config))
    await editor.diagnosticsThat(uri, (all) => names(all).includes('apk-no-cache'))
  })

  test('a mistake in a configuration is told, and mended', async () => {
    const config = 'dockershift.config.json'
    const folder = sandbox({ [config]: '{ "transforms": { "apk-no-cahce": "off" } }' })
    const uri = uriOf(join(folder, 'Dockerfile'))
    const editor = await Editor.open([folder])
    expect(await editor.openDocument(uri, OLD)).toEqual([])
    expect(await editor.until(() => editor.messages[0])).toContain('did you mean "apk-no-cache"')
    writeFileSync(join(folder, config), '{}')
    await editor.changedFiles(join(folder, config))
    await editor.diagnosticsThat(uri, (all) => names(all).includes('apk-no-cache'))
  })

  test('code in a configuration is not run', async () => {
    const folder = sandbox({
      'dockershift.config.mjs': "process.exit(3)\nexport default { transforms: { 'apk-no-cache': 'off' } }\n",
    })
    const uri = uriOf(join(folder, 'Dockerfile'))
    const editor = await Editor.open([folder])
    expect(names((await editor.openDocument(uri, OLD)).filter(isSafe))).toEqual(['apk-no-cache'])
    expect(await editor.quit()).toBe(0)
  })

  test('follow the build context, which is watched', async () => {
    const text = 'FROM node:22\nWORKDIR /srv\nCOPY . .\nRUN npm ci\nCMD ["node", "main.js"]\n'
    const project = { name: 'x', version: '1.0.0' }
    const folder = sandbox({
      'compose.yaml': 'services:\n  web:\n    build: .\n',
      'package.json': JSON.stringify(project),
      'package-lock.json': JSON.stringify({ ...project, lockfileVersion: 3, packages: { '': project } }),
      'main.js': '',
    })
    const uri = uriOf(join(folder, 'Dockerfile'))
    const editor = await Editor.open([folder])
    expect(names(await editor.openDocument(uri, text))).not.toContain('copy-manifests-first')
    const ignoreFile = join(folder, '.dockerignore')
    writeFileSync(ignoreFile, 'node_modules\n')
    await editor.changedFiles(ignoreFile)
    await editor.diagnosticsThat(uri, (all) => names(all).includes('copy-manifests-first'))
  })

  test('of several roots follow the configuration of each', async () => {
    const one = sandbox({ 'dockershift.config.json': '{ "transforms": { "apk-no-cache": "off" } }' })
    const other = sandbox()
    const editor = await Editor.open([one, other])
    expect((await editor.openDocument(uriOf(join(one, 'Dockerfile')), OLD)).filter(isSafe)).toEqual([])
    expect(names((await editor.openDocument(uriOf(join(other, 'Dockerfile')), OLD)).filter(isSafe))).toEqual([
      'apk-no-cache',
    ])
  })

  test('say where no builder reads the text', async () => {
    const editor = await Editor.open([sandbox()])
    const [first] = await editor.openDocument(uriOf('/nowhere/Dockerfile'), 'FROM alpine\nRUNN true\n')
    expect(first?.message).toContain('RUNN')
    expect(first?.range.start.line).toBe(1)
  })

  test('go when a document is closed', async () => {
    const editor = await Editor.open([sandbox()])
    const uri = uriOf('/nowhere/Dockerfile')
    await editor.openDocument(uri, OLD)
    await editor.closeDocument(uri)
    await editor.diagnosticsThat(uri, (all) => all.length === 0)
  })

  test('of a text that was never saved are those of the open folder', async () => {
    const editor = await Editor.open([sandbox()])
    expect(names((await editor.openDocument('untitled:Untitled-1', OLD)).filter(isSafe))).toEqual(['apk-no-cache'])
  })

  test.each(['git:/a/Dockerfile?%7B%22ref%22%3A%22~%22%7D', 'vscode-vfs://github/a/b/Dockerfile'])(
    'of %s, which is no file here, are none',
    async (uri) => {
      const editor = await Editor.open([sandbox()])
      expect(await editor.openDocument(uri, OLD)).toEqual([])
      expect(await editor.actions(uri, onLine(1))).toEqual([])
    },
  )

  test('only the last text is looked at while somebody types', async () => {
    const editor = await Editor.open([sandbox()])
    const uri = uriOf('/nowhere/Dockerfile')
    await editor.openDocument(uri, OLD)
    for (let i = 0; i < 20; i++) await editor.type(uri, onLine(2), `# ${i}\n`)
    await editor.diagnostics(uri)
    expect(editor.publishedVersions(uri)).toEqual([1, 21])
  })
})

describe('a diagnosis', () => {
  test('ends before the next transform when nobody waits for it any more', async () => {
    const { options, ...rules } = await new Workspace([sandbox()], () => {}).rulesFor('/nowhere/Dockerfile')
    const asked: string[] = []
    const spies = options.transforms.map((transform) => ({
      ...transform,
      mayAct: (dockerfile: Dockerfile) => {
        asked.push(transform.name)
        return transform.mayAct?.(dockerfile) ?? true
      },
    }))
    const subject = { text: OLD, rules: { ...rules, options: { ...options, transforms: spies } }, unsafe: false }
    expect(await diagnose(subject, () => asked.length < 3)).toBeUndefined()
    expect(new Set(asked).size).toBe(3)
    expect((await diagnose(subject, () => true))?.hints.map(({ transform }) => transform.name)).toEqual([
      'apk-no-cache',
    ])
  })
})

describe('code actions', () => {
  test('positions count UTF-16 code units', async () => {
    const editor = await Editor.open([sandbox()])
    expect(editor.able?.capabilities.positionEncoding).toBe('utf-16')
    const uri = uriOf('/nowhere/Dockerfile')
    const text = 'FROM alpine:3.20\n# 🐳🐳\nRUN echo 🐳 && apk add curl\n'
    const found = await editor.openDocument(uri, text)
    expect(at(found, 'apk-no-cache').range.end.character).toBe('RUN echo 🐳 && apk add curl'.length)
    await editor.choose(await offered(editor, uri, 'apk-no-cache', /^Install/))
    expect(editor.text(uri)).toBe(text.replace('apk add', 'apk add --no-cache'))
  })

  test('line ends and what is not touched stay', async () => {
    const editor = await Editor.open([sandbox()])
    const uri = uriOf('/nowhere/Dockerfile')
    const text = 'FROM alpine:3.20\r\nRUN apk add curl\r\nRUN   true\r\nCOPY . /srv\r\nRUN apk add git'
    await editor.openDocument(uri, text)
    await editor.choose(await offered(editor, uri, 'apk-no-cache', /^Install/))
    expect(editor.text(uri)).toBe(text.replace('apk add curl', 'apk add --no-cache curl'))
  })

  test('an editor that resolves nothing gets the edits at once, without versions', async () => {
    const editor = await Editor.open([sandbox()], { capabilities: {}, settings: { unsafe: false } })
    const uri = uriOf('/nowhere/Dockerfile')
    await editor.openDocument(uri, OLD)
    const actions = await editor.actions(uri, onLine(1))
    expect(actions.map(({ edit }) => Object.keys(edit?.changes ?? {}))).toEqual([[uri], [uri], [uri]])
    await editor.choose(actions[0]!)
    expect(editor.text(uri)).toBe(NEW)
  })

  test('never here writes the comment, which the next look honours', async () => {
    const editor = await Editor.open([sandbox()])
    const uri = uriOf('/nowhere/Dockerfile')
    await editor.openDocument(uri, OLD)
    await editor.choose(await offered(editor, uri, 'apk-no-cache', /^Keep/))
    expect(editor.text(uri)).toBe('FROM alpine:3.20\n# dockershift ignore=apk-no-cache\nRUN apk add curl\n')
    expect((await editor.diagnostics(uri)).filter(isSafe)).toEqual([])
  })

  test('where nothing less keeps it away, the comment is one on the whole file', async () => {
    const editor = await Editor.open([sandbox()], { settings: { unsafe: true } })
    const uri = uriOf('/nowhere/Dockerfile')
    const text = 'FROM node:22\nWORKDIR /a\n# the app\nCOPY . .\nCMD ["node","x"]\n'
    await editor.openDocument(uri, text)
    const action = await offered(editor, uri, 'init-process', /^Keep/)
    expect(action.title).toBe('Keep init-process away: write an ignore comment')
    await editor.choose(action)
    expect(editor.text(uri)).toBe(text.replace('FROM', '# dockershift ignore-file=init-process\nFROM'))
    expect(names(await editor.diagnostics(uri))).not.toContain('init-process')
  })

  test('all safe ones are offered where there is one, and no unsafe one is among them', async () => {
    const editor = await Editor.open([sandbox()])
    const uri = uriOf('/nowhere/Dockerfile')
    const text = 'FROM debian:12\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n'
    expect(at(await editor.openDocument(uri, text), 'apt-no-install-recommends').code).toBeDefined()
    expect((await editor.actions(uri, onLine(1))).map(({ kind }) => kind)).not.toContain('source.fixAll.dockershift')
    const [all] = await editor.actions(uri, onLine(1), ['source.fixAll.dockershift'])
    expect((await editor.resolve(all!)).edit).toBeUndefined()
  })

  test('an action that was offered for an earlier text is refused', async () => {
    const editor = await Editor.open([sandbox()])
    const uri = uriOf('/nowhere/Dockerfile')
    await editor.openDocument(uri, OLD)
    const action = await offered(editor, uri, 'apk-no-cache', /^Install/)
    await editor.type(uri, onLine(0), '# above\n')
    await expect(editor.resolve(action)).rejects.toThrow('the text has changed since')
  })
})

test.each([
  ['a hint', async (subject) => (await diagnose(subject, () => true))?.hints.length, 1],
  ['a change taken', (subject) => take(subject, 'apk-no-cache', { firstLine: 2, lastLine: 2 }), NEW],
  ['all safe changes', takeAllSafe, NEW],
] as readonly (readonly [string, (subject: Subject) => Promise<unknown>, unknown])[])(
  '%s: what was said of a build context and does not count is asked again',
  async (_, made, expected) => {
    const rules = await new Workspace([], () => {}).rulesFor('/nowhere/Dockerfile')
    const contexts = new (class extends Contexts {
      isLooked = false
      override get pending(): boolean {
        return !this.isLooked
      }
      override async look(): Promise<void> {
        this.isLooked = true
      }
    })({ folder: '/nowhere' })
    const known = transforms.find(({ name }) => name === 'apk-no-cache')!
    const apply: Transform['apply'] = (dockerfile, context) =>
      contexts.isLooked ? known.apply(dockerfile, context) : dockerfile
    const options = { ...rules.options, transforms: [{ ...known, apply }], hidden: [] }
    expect(await made({ text: OLD, rules: { ...rules, options, contexts }, unsafe: false })).toBe(expected)
  },
)

describe('hover', () => {
  const hovered = async (text: string, line: number): Promise<string | undefined> => {
    const editor = await Editor.open([sandbox()])
    const uri = uriOf('/nowhere/Dockerfile')
    await editor.openDocument(uri, text)
    return editor.hover(uri, { line, character: 3 })
  }

  test('on an ignore comment says what it keeps away, and from where', async () => {
    const said = await hovered('FROM alpine:3.20\n# dockershift ignore=apk-no-cache\nRUN apk add curl\n', 1)
    expect(said).toContain('Keeps away from the RUN in line 3:')
    expect(said).toMatch(/\[apk-no-cache\]\(https:.*\): Install Alpine packages/)
  })

  test.each([
    ['# dockershift ignore-file\nFROM alpine\n', 'Keeps all transforms away from this file.'],
    ['# hadolint ignore=DL3009\nFROM alpine\n', 'apt-remove-lists'],
    ['# dockershift ignore=apk-no-cahce\nFROM alpine\n', 'No transform is called `apk-no-cahce`.'],
  ])('on %j says %j', async (text, expected) => {
    expect(await hovered(text, 0)).toContain(expected)
  })

  test('elsewhere says nothing', async () => {
    expect(await hovered('# dockershift is good\nFROM alpine\n', 0)).toBeUndefined()
    expect(await hovered(OLD, 1)).toBeUndefined()
  })
})
