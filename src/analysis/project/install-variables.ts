// Variables that lead an install to a file of the project.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { assignments, lineage, type Stage, variable } from '../../dockerfile/model/stages.ts'
import { expand } from '../../dockerfile/read/variables.ts'
import type { Project } from './project.ts'

/** Names that tell an install where to read and write; a file of the project among their values is then needed. */
const READ_BY_INSTALLS =
  /^(?:(?:npm_config|yarn|pnpm|bun|pip|uv|pipenv|poetry|virtual_env|go|gopath|cargo|maven|gradle|bundle|gem|ruby|composer|nuget|dotnet|mix|hex|node|python|java|ssl_cert|git)(?:_\w*)?|\w*(?:opts|options|opt|flags|proxy|ca_bundle|extra_ca_certs)|gopath|goflags|gomodcache|goproxy|gowork|rubyopt|rubylib|pythonpath|nodepath|msbuild\w*|path|home|tmpdir|bash_env|env|xdg_\w*)$/i

/** The first variable in force up to a RUN that names a path of the project, but for `known` ones. */
export function namedByVariable(
  dockerfile: Dockerfile,
  stage: Stage,
  run: Instruction,
  project: Project,
  known: readonly string[],
): { readonly variable: string; readonly path: string } | undefined {
  for (const at of lineage(stage)) {
    for (const instruction of at.instructions) {
      if (at === stage && instruction.index > run.index) break
      if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG') continue
      for (const { name, value } of valuesOf(dockerfile, instruction)) {
        const words = READ_BY_INSTALLS.test(name) ? value.split(/[:;,\s]/) : []
        const path = words.map((word) => project.mention(word, known)).find((one) => one !== undefined)
        if (path !== undefined) return { variable: name, path }
      }
    }
  }
  return undefined
}

function valuesOf(
  dockerfile: Dockerfile,
  instruction: Instruction,
): readonly { readonly name: string; readonly value: string }[] {
  const { escape } = dockerfile.reading
  const { variables } = dockerfile.settings(instruction)
  return assignments(instruction, escape).flatMap(({ name, raw }) => {
    if (raw === undefined) return []
    return [{ name, value: expand(raw, escape, (one) => variable(variables, one)?.value ?? null) ?? raw }]
  })
}
