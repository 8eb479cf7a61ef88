// What is built in one way, and would be taken for what is built in another: a cache knows it by its sources alone.
//
// Source: pip's documentation, topics/caching (a wheel is cached by the link of its source); uv keeps apart what other settings of
// its own have built (docs.astral.sh/uv/concepts/cache), but hears as little of variables.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import type { Variables } from '../../src/dockerfile/model/stages.ts'
import type { Cache } from '../../src/knowledge/packages/cache.ts'
import { callOf, optionsGiven } from '../../src/knowledge/packages/managers.ts'

/** Why what a cache keeps is not for every build. */
export function builtOtherwise(dockerfile: Dockerfile, cache: Cache, own: readonly Instruction[]): string | undefined {
  if (cache.keepsBuilt !== true) return undefined
  for (const instruction of own) {
    const commands = dockerfile.script(instruction)?.commands ?? []
    for (const command of commands) {
      const said = cache.uses(command)
        ? (settingOf(command) ?? variableOf(command, commands, dockerfile.settings(instruction).variables))
        : keptSettingOf(command)
      if (said !== undefined) return `what is built with ${said} would be kept for builds without it`
    }
  }
  return undefined
}

/** An option by which pip tells a build what it is to be. */
function settingOf(command: Command): string | undefined {
  const call = callOf(command)
  if (call?.manager !== 'pip') return undefined
  const [option] = optionsGiven(
    call,
    'C',
    '--config-settings',
    '--config-setting',
    '--global-option',
    '--build-option',
    '--install-option',
  )
  return option?.names[0]
}

/** Such an option where it is set for all calls behind: `pip config set global.config-settings a=b`. */
function keptSettingOf(command: Command): string | undefined {
  const call = callOf(command)
  const [deed, key] = call?.operands.map(({ value }) => value) ?? []
  const isKept = call?.manager === 'pip' && call.verb === 'config' && deed === 'set' && key !== undefined
  return isKept && /\.(?:config[-_]settings?|(?:global|build|install)[-_]option)$/.test(key) ? key : undefined
}

/** A variable in force at a call that those hear who build. */
function variableOf(
  command: Command,
  commands: readonly Command[],
  variables: Variables | undefined,
): string | undefined {
  const before = commands.filter(({ start }) => start < command.start)
  const inForce = [...before.flatMap(namesOf), ...namesIn(variables)]
  const name =
    command.assignments.find((one) => HEARD.test(one) || !OF_NO_BUILD.test(one)) ??
    inForce.find((one) => HEARD.test(one))
  return name === undefined ? undefined : `${name}=`
}

/** `export CC=clang CXX`, and `CC=clang` alone, which `set -a` and a later `export` hand on. */
function namesOf({ name = '', words, assigned }: Command): readonly string[] {
  const said = EXPORTING.has(name) ? words.slice(1).map(({ text }) => text.split('=')[0]!) : []
  return name === '' || EXPORTING.has(name) ? [...said, ...assigned.map((one) => one.name)] : said
}

const EXPORTING = new Set(['export', 'declare', 'typeset', 'readonly'])

function namesIn(variables: Variables | undefined): readonly string[] {
  const names: string[] = []
  for (let at = variables; at !== undefined; at = at.before) names.push(at.name)
  return names
}

/** What compilers, CMake, setuptools, Cargo and frequent packages ask when they build; `USE_TLS` and `GUNICORN_ARGS` are no such. */
const HEARD = new RegExp(
  `^(?:${[
    '\\w*(?:C|CPP|CXX|F|LD|AR|OPT|RUST|NVCC|CUDA)_?FLAGS|NVCC_\\w+_FLAGS',
    '(?:BUILD|HOST|TARGET)?_?(?:CC|CXX|CPP|FC|F77|F90|LD|AR|AS|RANLIB)|LDSHARED',
    '\\w*(?:CMAKE|BUILD|CONFIGURE|SETUP|MESON|CARGO|PEP517)_ARGS',
    '(?:FORCE|USE|WITH|WITHOUT)_(?:CUDA|CUDNN|ROCM|MPS|MKL\\w*|MPI|NCCL|NINJA|OPENMP|OPENSSL|CYTHON|XNNPACK|FFMPEG|NVJPEG)',
    '(?:CMAKE|SKBUILD|TORCH|NVCC|PYO3|MATURIN|CARGO_BUILD|CYTHON|SETUPTOOLS|DISTUTILS|PKG_CONFIG)_\\w+',
    '(?:GRPC_PYTHON|CRYPTOGRAPHY|PYCURL|HDF5|HOROVOD|DS_BUILD|MMCV|SODIUM|SLUGIFY|AIRFLOW_GPL)_\\w+|STATIC_DEPS|GDAL_CONFIG',
    'CUDA_(?:HOME|PATH)|CUDACXX|\\w*CUDA_ARCH\\w*|\\w+_TARGET_DEVICE|BLAS|LAPACK|ATLAS|OPENBLAS|MKLROOT|LLVM_CONFIG|UWSGI_PROFILE\\w*',
    'CPATH|(?:C|CPLUS|OBJC)_INCLUDE_PATH|LIBRARY_PATH|npm_config_build_from_source',
    'PIP_(?:CONFIG_SETTINGS|GLOBAL_OPTION|BUILD_OPTION|INSTALL_OPTION)',
  ].join('|')})$`,
)

/** What one sets in front of a call and no build asks for; any other name may be one of a package's own. */
const OF_NO_BUILD =
  /^(?:(?:PIP|UV|POETRY|PIPENV|GIT|SSL|LC|COREPACK)_\w+|PYTHON\w*|NODE_(?:ENV|OPTIONS)|DEBIAN_FRONTEND|HOME|USER|PATH|LANG|TERM|CI|HUSKY|XDG_\w+|REQUESTS_CA_BUNDLE|\w+_proxy)$/i
