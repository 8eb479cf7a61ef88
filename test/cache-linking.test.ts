// What makes package managers link into their caches: every spelling of each setting, and what is harmless.

import { describe, expect, test } from 'vitest'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { linkedInto } from '../transforms/cache-mounts/linked-caches.ts'

function linked(tool: string, instructions: string): string | undefined {
  const dockerfile = new Dockerfile('Dockerfile', `FROM a\n${instructions}\n`)
  return linkedInto(dockerfile, tool, dockerfile.stages, () => undefined)
}

/** Every way in which a setting can be given a value. */
function spellings(tool: string, words: readonly string[], variable: string, value: string): readonly string[] {
  const [dashed, snaked] = [words.join('-'), words.join('_')]
  const camel = words.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('')
  return [
    `ENV ${variable}=${value}`,
    `ENV ${variable} ${value}`,
    `ENV A=b ${variable}="${value}"`,
    `ARG ${variable}=${value}`,
    `RUN ${variable}=${value} ${tool} install`,
    `RUN export ${variable}=${value} && ${tool} install`,
    ...[dashed, camel, snaked].flatMap((key) => [
      `RUN ${tool} config set ${key} ${value} && ${tool} install`,
      `RUN ${tool} config set -g ${key}=${value}`,
      `RUN ${tool} install --config.${key}=${value}`,
      `RUN echo "${key}=${value}" >> .npmrc`,
      `RUN printf '%s\\n' '${key}: ${value}' > settings.yaml`,
      `RUN <<EOF cat > settings.toml\n${key} = "${value}"\nEOF`,
      `COPY <<EOF settings.toml\n${key} = "${value}"\nEOF`,
    ]),
  ]
}

describe.each([
  ['pnpm', ['enable', 'global', 'virtual', 'store'], 'pnpm_config_enable_global_virtual_store', 'true', 'false'],
  ['pnpm', ['enable', 'global', 'virtual', 'store'], 'npm_config_enable_global_virtual_store', '1', '0'],
  ['bun', ['global', 'store'], 'BUN_INSTALL_GLOBAL_STORE', '1', '0'],
  ['uv', ['link', 'mode'], 'UV_LINK_MODE', 'symlink', 'copy'],
] as const)('%s by %j', (tool, words, variable, linking, harmless) => {
  test.each(spellings(tool, words, variable, linking))('%s', (text) => {
    expect(linked(tool, text)).toContain('link')
  })
  test.each(spellings(tool, words, variable, harmless))('%s is harmless', (text) => {
    expect(linked(tool, text)).toBeUndefined()
  })
})

test.each([
  ['uv', 'RUN uv pip install --link-mode=symlink x'],
  ['uv', 'RUN uv pip install --link-mode symlink x'],
  ['uv', 'RUN uv sync --link-mode $MODE'],
  ['bun', 'RUN bun install --backend=symlink'],
  ['bun', 'RUN bun add --backend symlink x'],
  ['pnpm', 'RUN pnpm add -g x'],
  ['pnpm', 'RUN pnpm --global add x'],
  ['pnpm', 'RUN npm i -g pnpm@latest && pnpm add --global x'],
  ['pnpm', 'RUN npm i -g pnpm@11 && pnpm i -g x'],
  ['pnpm', 'RUN pnpx x'],
  ['nuget', 'RUN dotnet tool install x'],
  ['npm', 'RUN npx --yes serve --version\nCMD ["npx", "serve"]'],
  ['npm', 'RUN npm exec -y serve\nCMD npx serve'],
  ['uv', 'RUN uvx ruff --version\nENTRYPOINT ["uv", "tool", "run", "ruff"]'],
])('%s: %s', (tool, text) => {
  expect(linked(tool, text)).toBeDefined()
})

test.each([
  ['uv', 'RUN uv sync --link-mode clone'],
  ['bun', 'RUN bun install --backend=hardlink'],
  ['bun', 'RUN other --backend=symlink'],
  ['pnpm', 'RUN npm install -g x && pnpm install'],
  ['pnpm', 'RUN npm i -g pnpm@9.15.0 && pnpm add -g x'],
  ['pnpm', 'RUN corepack prepare pnpm@10 --activate && pnpm dlx x'],
  ['nuget', 'RUN dotnet tool install -g x'],
  ['npm', 'RUN npm ci\nCMD ["npx", "serve"]'],
  ['npm', 'RUN npx --yes serve --version\nCMD ["node", "x.js"]'],
  ['pip', 'RUN pip install x'],
])('%s without links: %s', (tool, text) => {
  expect(linked(tool, text)).toBeUndefined()
})
