// Keeps the key of an apt repository in a file of its own, which only that repository is checked against.

import { copyOf } from '../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { allMade, type Refusal } from '../src/dockerfile/model/refusal.ts'
import { spanOf, unbroken } from '../src/dockerfile/model/script.ts'
import type { Command, Element, Item, Word } from '../src/dockerfile/model/shell.ts'
import { type Edit, type Fix, insertion } from '../src/dockerfile/model/span.ts'
import type { Stage } from '../src/dockerfile/model/stages.ts'
import type { Distro } from '../src/knowledge/images/distros.ts'
import { isAddedAgain, isArmored } from '../src/knowledge/packages/repository-keys.ts'
import { type Run, runs } from '../src/transform/runs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

const KEYRINGS = '/etc/apt/keyrings'

export default {
  name: 'apt-signed-by',
  summary: 'Replace apt-key add by a keyring with signed-by',
  phase: 'commands',
  safety: 'unsafe',
  aims: ['security'],
  recommended: true,
  mayAct: mentions('apt'),
  why: `\`apt-key\` is gone since apt 2.9 (Debian 13), so a build with it fails on the next base image. It also trusts the key for
every repository. A key in \`${KEYRINGS}\` that \`signed-by\` names is trusted for that one repository.

Unsafe, because a repository that the file does not show may count on the key.`,
  leavesAlone: [
    'a key whose repository is not plain to see: none is of its domain, or several repositories or keys are',
    'a key that is not known to be ASCII-armored, or does not come from an address: `apt-key add x.key`, `apt-key adv`',
    'a download or a repository that is a variable, in another script, or runs under sudo',
    'repositories whose packages add them once more, such as Google Chrome: apt would find two opinions on one',
    'a base whose apt is older than 1.4, or not known',
    'a file that adds repositories by `add-apt-repository`, or copies files to `/etc/apt`',
  ],
  rules: [],
  references: [
    'https://manpages.debian.org/trixie/apt/sources.list.5.en.html',
    'https://manpages.debian.org/bookworm/apt/apt-key.8.en.html#DEPRECATION',
  ],
  apply(dockerfile, context) {
    const all = runs(dockerfile, context).filter(({ onbuild }) => !onbuild)
    const found = all.flatMap((run) => keysOf(run, context.image(run.stage).distro))
    if (found.length === 0) return dockerfile
    const keys = found.filter((key): key is Key => !('reason' in key))
    const sources = all.flatMap(sourcesOf)
    const prepared = new Set<Stage>()
    return allMade(
      dockerfile,
      found.map((key) => {
        if ('reason' in key) return key
        const source = sources.find(
          (candidate) => candidate.domain === key.domain && candidate.run.stage === key.run.stage,
        )
        const reason = key.doubt ?? unclear(dockerfile, key, keys, all) ?? doubtAboutSource(source)
        if (reason !== undefined) return staying(key.run, key.element, reason)
        const fix = fixOf(dockerfile, key, source!, !prepared.has(key.run.stage))
        if (!('reason' in fix)) prepared.add(key.run.stage)
        return fix
      }),
      context,
    )
  },
} satisfies Transform

/** `curl ADDRESS | apt-key add -`. */
interface Key {
  readonly run: Run
  readonly item: Item
  readonly element: Element
  readonly download: Command
  readonly address: Word
  readonly domain: string | undefined
  /** Why it must stay, whatever the repositories. */
  readonly doubt: string | undefined
}

/** `echo "deb …" > /etc/apt/sources.list.d/NAME.list`, or through tee. */
interface Source {
  readonly run: Run
  readonly name: string
  readonly domain: string
  readonly address: string
  /** Where the options of the line start in the script: behind `deb `, or behind `deb [`. */
  readonly at: number
  /** What goes there for one more option. */
  readonly add: (option: string) => string
}

/** The keys that a RUN adds, and those of them that stay however the rest looks. */
function keysOf(run: Run, distro: Distro | undefined): readonly (Key | Refusal)[] {
  return run.script.list.flatMap((item) =>
    item.elements.flatMap((element) => {
      const commands = run.script.commands.filter(({ start, end }) => start >= element.start && end <= element.end)
      const adding = commands.find(addsKey)
      return adding === undefined
        ? []
        : [keyOf(run, item, element, commands, distro) ?? staying(run, element, oddity(adding))]
    }),
  )
}

function addsKey({ name, words }: Command): boolean {
  const args = words.slice(1).map(({ text }) => text)
  return name === 'apt-key' && (args.includes('add') || args.some(fetches))
}

/** `apt-key adv --keyserver x --recv-keys 0A1B`, `apt-key adv --fetch-keys https://…` */
function fetches(option: string): boolean {
  return option.startsWith('--rec') || option.startsWith('--fetch')
}

/** Why a call of apt-key is not `curl ADDRESS | apt-key add -`. */
function oddity({ words, wrapper, piped }: Command): string {
  if (words.some(({ text }) => fetches(text))) return 'apt-key fetches it by itself'
  if (!piped) return 'it comes from a file'
  if (wrapper.length > 0) return `apt-key runs under ${wrapper[0]!.text}`
  return 'it does not come straight from one address that is plain to see'
}

function staying({ script }: Run, element: Element, reason: string): Refusal {
  return { at: spanOf(script, element), reason: `the key stays in apt-key: ${reason}` }
}

function keyOf(
  run: Run,
  item: Item,
  element: Element,
  [download, apt, ...more]: readonly Command[],
  distro: Distro | undefined,
): Key | undefined {
  if (element.kind !== 'pipeline' || download === undefined || apt === undefined || more.length > 0) return undefined
  if (apt.words.map(({ text }) => text).join(' ') !== 'apt-key add -') return undefined
  if (apt.wrapper.length > 0 || apt.redirects.length > 0) return undefined
  const addresses = download.words.filter(({ value }) => value?.includes('://') === true)
  const [address] = addresses
  if (addresses.length !== 1 || address?.value === undefined) return undefined
  return {
    run,
    item,
    element,
    download,
    address,
    domain: domainOf(address.value),
    doubt: doubtAbout(address.value, distro),
  }
}

function doubtAbout(address: string, distro: Distro | undefined): string | undefined {
  if (!isArmored(address)) return 'whether it is ASCII-armored is not known'
  const { family, version = 0 } = distro ?? {}
  const reads = (family === 'debian' && version >= 9) || (family === 'ubuntu' && version >= 18.04)
  if (reads) return undefined
  return version > 0 && (family === 'debian' || family === 'ubuntu')
    ? 'the apt of this release is older than 1.4, and reads no armored keys'
    : 'whether the apt of the base image reads armored keys is not known'
}

function sourcesOf(run: Run): readonly Source[] {
  const { commands } = run.script
  return commands.flatMap((command, i) => {
    const [, text, ...more] = command.words
    if (command.name !== 'echo' || command.wrapper.length > 0 || text === undefined || more.length > 0) return []
    const next = commands[i + 1]
    const tee =
      next?.piped === true && next.name === 'tee' && next.wrapper.length === 0 ? next.words.at(-1)?.value : undefined
    const path = command.redirects.find(({ operator }) => operator.startsWith('>'))?.target?.value ?? tee
    const name = /^\/etc\/apt\/sources\.list\.d\/([\w.-]+)\.list$/.exec(path ?? '')?.[1]
    const line = /^(["'])deb (\[(?! *signed-by)[^\]$]*\] )?(https?:\/\/[\w./-]+)/.exec(text.text)
    const [, , options, address = ''] = line ?? []
    const domain = domainOf(address)
    if (name === undefined || domain === undefined || text.text.includes('signed-by')) return []
    if (options === undefined)
      return [{ run, name, domain, address, at: text.start + 5, add: (option) => `[${option}] ` }]
    const add = (option: string): string => (options.startsWith('[ ') ? ` ${option}` : `${option} `)
    return [{ run, name, domain, address, at: text.start + 6, add }]
  })
}

/** `dl.example.com` and `apt.example.com` are one domain: the last two labels of the host. */
function domainOf(address: string): string | undefined {
  const host = /^https?:\/\/([\w.-]+)/.exec(address)?.[1]
  const labels = host?.split('.') ?? []
  return labels.length < 2 ? undefined : labels.slice(-2).join('.')
}

function doubtAboutSource(source: Source | undefined): string | undefined {
  if (source === undefined) return 'no repository of its domain is added here'
  return isAddedAgain(source.address)
    ? 'the packages of its repository add that once more, without signed-by'
    : undefined
}

/** Why it is not sure that the key is for one repository, and that repository's only key. */
function unclear(dockerfile: Dockerfile, key: Key, keys: readonly Key[], all: readonly Run[]): string | undefined {
  const { domain = '' } = key
  const lines = all.flatMap(({ script }) => script.commands.map(({ words }) => words.map(({ text }) => text).join(' ')))
  const added = lines.filter((line) => /\bdeb(-src)? /.test(line)).join(' ')
  if (added.split(domain).length > 2) return 'several repositories are of its domain'
  if (keys.filter((other) => other.domain === domain).length > 1) return 'several keys are of its domain'
  const read = new Set(all.map(({ instruction }) => instruction))
  const hidden = dockerfile.instructions.some((instruction) => {
    const { keyword, text } = instruction.trigger ?? instruction
    if (keyword === 'RUN') {
      if (text.includes('add-apt-repository') || text.includes('apt-add-repository')) return true
      return (
        !read.has(instruction) && dockerfile.text.slice(instruction.span.start, instruction.span.end).includes('deb ')
      )
    }
    return copyOf(instruction)?.destination.includes('/etc/apt') === true
  })
  return hidden ? 'repositories that the file does not show may count on it' : undefined
}

function fixOf(dockerfile: Dockerfile, key: Key, source: Source, first: boolean): Fix | Refusal {
  const { run, item, element } = key
  const { script } = run
  const file = `${KEYRINGS}/${source.name}.asc`
  const save = saveTo(key, file)
  if (save === undefined) return staying(run, element, 'how its download would write a file is not known')
  if (item.background || element.negated || item.operators.includes('||'))
    return staying(run, element, 'the script goes on without it where it cannot be had')
  const before = item.elements[item.elements.indexOf(element) - 1]
  const start = script.place(element.start)
  const between = before === undefined ? ' && ' : dockerfile.text.slice(script.place(before.end - 1) + 1, start)
  const glue = between.includes('#') || between.split('\n').length > 2 ? ' && ' : between
  const prepare = first ? [insertion(start, `mkdir -p ${KEYRINGS}${glue}`)] : []
  const signed = `signed-by=${file}`
  const options = insertion(source.run.script.place(source.at), source.add(signed))
  return [...prepare, ...save, options]
}

/** The edits that make the download write a file instead of a pipe. */
function saveTo({ run: { script }, element, download }: Key, file: string): readonly Edit[] | undefined {
  const { name, words, wrapper, redirects, end } = download
  const pipe = { start: end, end: element.end }
  if (
    wrapper.length > 0 ||
    redirects.length > 0 ||
    words.some(({ value }) => value === undefined) ||
    !unbroken(script, pipe)
  )
    return undefined
  const span = spanOf(script, pipe)
  const options = words.slice(1).map(({ value }) => value!)
  if (name === 'curl') {
    if (options.some((option) => /^(-[a-zA-Z]*[oO]|--output|--remote-name)/.test(option))) return undefined
    return [{ span, text: ` -o ${file}` }]
  }
  // wget -O -, -O- and -qO-: the dash becomes the file.
  const at = words.findIndex(({ value }) => /^-[a-zA-Z]*O-?$/.test(value!))
  const option = words[at]
  const target = option?.text.endsWith('-') === true ? undefined : words[at + 1]
  if (name !== 'wget' || option === undefined || (target !== undefined && target.text !== '-')) return undefined
  const dash = target ?? { start: option.end - 1, end: option.end }
  const place = spanOf(script, dash)
  return [
    { span: place, text: target === undefined ? ` ${file}` : file },
    { span, text: '' },
  ]
}
