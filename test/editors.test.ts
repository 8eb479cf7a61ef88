// editors/: the settings start what there is, and the editors that can be had here do with it what they should.

import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CLI, environment, OLD, ROOT, raw, sandbox } from './cli-sandbox.ts'
import { Editor, uriOf } from './editor.ts'

const read = (path: string): string => readFileSync(join(ROOT, 'editors', path), 'utf8')

const json = (path: string): Record<string, unknown> => JSON.parse(read(path)) as Record<string, unknown>

describe('VS Code', () => {
  test('the extension has its parts, and the server in it serves', async () => {
    execFileSync(process.execPath, [join(ROOT, 'scripts/vscode.mjs'), '--unpacked'])
    const extension = join(ROOT, '.cache/vscode/extension')
    for (const file of ['extension.js', 'package.json', 'README.md', 'LICENSE', 'LICENSES.txt', 'server/LICENSES.txt'])
      expect([file, existsSync(join(extension, file))]).toEqual([file, true])
    expect(existsSync(join(extension, 'server/types'))).toBe(false)
    const editor = await Editor.open([sandbox()], { command: [process.execPath, join(extension, 'server/cli.js')] })
    const found = await editor.openDocument(uriOf('/nowhere/Dockerfile'), OLD)
    expect(found.map(({ code }) => code)).toContain('apk-no-cache')
  })

  test('what is set by a workspace names no program', () => {
    const { contributes } = json('vscode/manifest.json') as {
      contributes: { configuration: { properties: Record<string, { scope: string }> } }
    }
    const { properties } = contributes.configuration
    expect(Object.entries(properties).map(([name, { scope }]) => [name, scope])).toEqual([
      ['dockershift.unsafe', 'resource'],
      ['dockershift.path', 'machine'],
    ])
  })
})

const nvim = raw('sh', ['-c', 'command -v nvim'], ROOT).stdout.toString('utf8').trim()

describe('Neovim', () => {
  test.skipIf(nvim === '')(
    'with our settings: one change is taken, then all safe ones, and the file is written',
    () => {
      const dockershift = `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`
      const before = `${OLD.replace('20\n', '20 as base\n')}EXPOSE 80/TCP\n`
      const folder = sandbox({ 'bin/dockershift': dockershift, 'work/Dockerfile': before })
      chmodSync(join(folder, 'bin/dockershift'), 0o755)
      // Neovim keeps its state where these say, and nothing of the developer's own.
      const own = Object.fromEntries(
        ['HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'].map((name) => [name, folder]),
      )
      const ran = raw(
        'timeout',
        ['50', nvim, '--headless', '-u', 'NONE', '-n', '-S', join(ROOT, 'test/neovim.lua')],
        join(folder, 'work'),
        '',
        {
          ...own,
          PATH: `${join(folder, 'bin')}${delimiter}${environment().PATH}`,
          CONFIG: join(ROOT, 'editors/neovim/lsp/dockershift.lua'),
        },
      )
      expect(ran.stderr.toString('utf8')).toContain('Install Alpine packages with --no-cache')
      expect(readFileSync(join(folder, 'work/Dockerfile'), 'utf8')).toBe(
        'FROM alpine:3.20 AS base\nRUN apk add --no-cache curl\nEXPOSE 80/tcp\n',
      )
    },
  )
})

describe('the settings of other editors', () => {
  test('start the language server', () => {
    expect(read('helix/languages.toml')).toContain('command = "dockershift"\nargs = ["lsp"]\n')
    expect(read('zed/src/lib.rs')).toContain('.which("dockershift")')
    expect(json('jetbrains/dockershift/template.json').programArgs).toEqual({
      default: 'dockershift lsp',
      windows: 'cmd /c dockershift lsp',
    })
  })

  test('set what the server knows', async () => {
    const editor = await Editor.open([sandbox()], { settings: json('jetbrains/dockershift/settings.json').dockershift })
    const found = await editor.openDocument(
      uriOf('/nowhere/Dockerfile'),
      'FROM debian:12\nRUN apt-get install -y curl\n',
    )
    expect(found.map(({ code }) => code)).toContain('apt-no-install-recommends')
    expect(read('helix/languages.toml')).toContain('config = { unsafe = true }')
    expect(read('neovim/lsp/dockershift.lua')).toContain('settings = { dockershift = { unsafe = true } }')
  })
})
