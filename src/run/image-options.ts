// The command dockershift images: its options and its help.

import { rowsOf } from '../cli/help.ts'
import { OPTIONS, type Option, type Options, type ValuesOf } from '../cli/option-table.ts'
import { readTable, UserError } from '../cli/options.ts'
import { storingEngines } from '../engine/names.ts'
import { RECORDED_FILE } from '../knowledge/images/recorded.ts'
import { IMAGE_FORMATS } from '../report/images.ts'

const SHARED: ReadonlySet<string> = new Set(['ignore', 'config', 'no-config'])

/** Of which of several platforms facts are told, where nothing else is said. */
export const PLATFORM = 'linux/amd64'

const OWN = [
  { name: 'write', short: 'w', kind: 'flag', help: `write what was learned into ${RECORDED_FILE}` },
  { name: 'check', short: 'c', kind: 'flag', help: `exit 1 when ${RECORDED_FILE} is out of date` },
  {
    name: 'platform',
    kind: 'one',
    value: 'OS/ARCH',
    help: `of which platform facts are told, ${PLATFORM} unless given`,
  },
  { name: 'exact', kind: 'flag', help: 'look for tags with more numbers too: 20.11.1 where a file says 20' },
  {
    name: 'engine',
    kind: 'one',
    value: 'NAME',
    choices: storingEngines,
    help: 'ask this engine about the images that it has, and no registry',
  },
  {
    name: 'insecure',
    kind: 'many',
    value: 'HOST[:PORT]',
    help: 'ask this registry over HTTP',
  },
  {
    name: 'format',
    short: 'f',
    kind: 'one',
    value: 'FORMAT',
    choices: IMAGE_FORMATS,
    default: 'text',
    help: 'what is printed',
  },
  { name: 'help', short: 'h', kind: 'flag', help: 'print this help' },
] as const satisfies readonly Option[]

/** In the order of the help: those that it shares with a run stand in front of the last two. */
export const IMAGES_OPTIONS: readonly Option[] = [
  ...OWN.slice(0, -2),
  ...OPTIONS.filter(({ name }) => SHARED.has(name)),
  ...OWN.slice(-2),
]

export type ImagesOptions = ValuesOf<(typeof OWN)[number]> & Pick<Options, 'ignore' | 'config' | 'no-config'>

/** @throws UserError for a mistake in the arguments */
export function readImagesOptions(args: readonly string[]): ImagesOptions {
  const options = readTable(IMAGES_OPTIONS, args) as unknown as ImagesOptions
  const { platform, paths, write, check, insecure } = options
  if (paths.includes('-')) throw new UserError('images looks at files; it does not read standard input')
  if (write && check)
    throw new UserError('--write and --check exclude each other: --check writes nothing; give one of them')
  if (platform !== undefined && !/^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?$/.test(platform))
    throw new UserError(`--platform: ${platform} is none; it is written as in ${PLATFORM}`)
  const odd = insecure.find((host) => !/^[\w.[\]:-]+$/.test(host))
  if (odd !== undefined)
    throw new UserError(`--insecure: ${odd} is no host; give it without a path, such as registry.example:5000`)
  return options
}

export function imagesHelp(): string {
  return `Usage: dockershift images [paths..]

Asks registries what the images are that Dockerfiles name: digest, age, platforms, user, entrypoint, distribution and
release, size, and whether they are past their life. --write puts it into ${RECORDED_FILE} at the top of the
repository: commit it, and every later run reads it and asks nobody.

Credentials are those of docker login. A registry on localhost is asked over HTTP where it does not answer otherwise;
any other one only with --insecure. Mirrors of the configuration are asked first.

${rowsOf(IMAGES_OPTIONS)}

Exit codes: 0 done; 1 --check and the file is out of date; 2 a mistake in the command, a file that cannot be read, or
a registry that did not answer as it should: then nothing is written.
`
}
