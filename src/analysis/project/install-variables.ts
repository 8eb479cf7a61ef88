// Variables that lead an install to a file of the project.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { assignments, lineage, type Stage, variable } from '../../dockerfile/model/stages.ts'
import { expand } from '../../dockerfile/read/variables.ts'
import { join, type Project } from './project.ts'

/** Names that tell an install where to read and write; a file of the project among their values is then needed. */
const READ_BY_INSTALLS =
  /^(?:(?:npm_config|yarn|pnpm|bun|pip|uv|pipenv|poetry|virtual_env|go|cargo|maven|gradle|bundle|gem|ruby|composer|nuget|dotnet|mix|hex|node|python|java|ssl_cert|git|netrc|pkg_config|cmake|ld|conda|mamba)(?:_\w*)?|\w*(?:opts|options|opt|flags|proxy|ca_bundle|extra_ca_certs|include_path|library_path)|go(?:path|flags|modcache|proxy|work|env|root|cache|tmpdir)|cpath|rubyopt|rubylib|pythonpath|nodepath|msbuild\w*|path|home|tmpdir|bash_env|env|xdg_\w*)$/i

/** Folders of settings: where one of them is that of the project itself, the tools read there what is called so. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  HOME: [
    ...['.netrc', '.npmrc', '.yarnrc', '.yarnrc.yml', '.pypirc', '.pip', '.pydistutils.cfg', '.gemrc', '.bundle'],
    ...['.condarc', '.mambarc', '.cargo', '.config', '.gitconfig', '.git-credentials', '.ssh', '.composer', '.m2'],
    ...['.nuget', '.gradle', '.bunfig.toml', '.hex', '.mix', '.docker'],
  ],
  XDG_CONFIG_HOME: 'pip uv git yarn npm pnpm go composer pypoetry nuget NuGet bundle conda bun'.split(' '),
}

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
        const words = READ_BY_INSTALLS.test(name) ? value.split(BETWEEN_PATHS) : []
        const path =
          words.map((word) => project.mention(word, known)).find((one) => one !== undefined) ??
          settingsBelow(project, name, value).find((one) => !known.includes(one))
        if (path !== undefined) return { variable: name, path }
      }
    }
  }
  return undefined
}

/** What stands between the paths of a value: `-I/src/include -L/src/lib` has an option's letter in front of each. */
const BETWEEN_PATHS = /[:;,=\s]|(?<![^\s:;,])-[A-Za-z]+(?=[/.])/

/** What there is of a tool's settings, where the variable that says where they lie names the project's own folder. */
function settingsBelow(project: Project, name: string, value: string): readonly string[] {
  const names = Object.hasOwn(SETTINGS, name) ? SETTINGS[name]! : []
  const folder = names.length === 0 || !value.startsWith('/') ? undefined : project.locate(value.replace(/\/+$/, ''))
  return folder === undefined
    ? []
    : names.map((one) => join(folder, one)).filter((path) => project.entry(path) !== undefined)
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
