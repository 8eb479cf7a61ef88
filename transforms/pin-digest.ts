// Puts digests behind the tags of images, and moves them on: as far as somebody has asked for them.

import { type ImageReference, imageReferences } from '../src/analysis/images/references.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { builderWords } from '../src/dockerfile/model/instruction.ts'
import { allMade, type Reason } from '../src/dockerfile/model/refusal.ts'
import type { Span } from '../src/dockerfile/model/span.ts'
import { assignments } from '../src/dockerfile/model/stages.ts'
import { pinnedName, withoutDigest } from '../src/knowledge/images/names.ts'
import { type Context, defineTransform } from '../src/transform/transform.ts'

type Options = {
  readonly update: { readonly kind: 'flag'; readonly default: false; readonly help: string }
  readonly tag: {
    readonly kind: 'text'
    readonly default: 'kept'
    readonly choices: readonly ['kept', 'exact']
    readonly help: string
  }
}

export default defineTransform({
  name: 'pin-digest',
  summary: 'Put the digest behind the tag of each image',
  phase: 'mounts',
  safety: 'unsafe',
  aims: ['security'],
  recommended: false,
  why: `A tag is a name that its owner gives to another image whenever they like. A digest is the image: who builds with it builds
with the very bytes that were looked at. The tag stays in front of it, for people, and for Renovate and Dependabot, which move both on.

A transform asks nobody. \`dockershift images --write\` asks the registries once and puts the digests into
\`dockershift.images.json\`, which is committed; or \`--online\` asks for this run. With \`--update\` digests that are there already move to what
their tags stand for; \`--online\` asks for them again then.

Unsafe, because it changes what a build does some day: fixes that the tag would bring come only when somebody moves the digest on. Where a build
brings an image of its own in the place of a name (\`--build-context\`), that name is another one now.`,
  leavesAlone: [
    'an image that nobody asked for: its digest is not known',
    'a name that an ARG is a part of: another value would get the digest of this one',
    'an ARG that serves something else too, or that a stage declares again',
    'a digest that is there, without `--update`; and one without a tag, which says not what to move on to',
    'a digest of which nothing is written down, without `--online`: it may be newer than what is written down of its tag',
    'a word alone behind `--from=`: a build may bring a build context of that name',
    'stages, `scratch`, and what an ONBUILD names',
  ],
  rules: [],
  references: [
    'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
    'https://docs.renovatebot.com/docker/#digest-pinning',
  ],
  options: {
    update: {
      kind: 'flag',
      default: false,
      help: 'Move digests that are there to what their tags stand for; `--update` says so too.',
    },
    tag: {
      kind: 'text',
      default: 'kept',
      choices: ['kept', 'exact'],
      help: '`exact` writes the tag with the most numbers that stands for the same image, `node:20` as `node:20.11.1`, where `dockershift images --exact` found it.',
    },
  },
  apply(dockerfile, context) {
    const places = new Map<number, ReturnType<typeof fixOf>>()
    for (const reference of imageReferences(dockerfile)) {
      const fix = fixOf(dockerfile, reference, context)
      // Several FROMs may read one ARG: it is changed once.
      const at = fix === undefined ? reference.span.start : 'reason' in fix ? fix.at.start : fix[0]!.span.start
      places.set(at, fix)
    }
    return allMade(dockerfile, [...places.values()], context)
  },
})

const TOLD_BY_ENGINE =
  'its digest is not known to the engine that told what is written down of it: dockershift images --write asks the registry, and --online does for one run'

const OLDER =
  'what is written down of its tag may be older than this digest, of which nothing is: dockershift images --write asks for both, and --online does for one run'

type Place = Span | Reason

function fixOf(dockerfile: Dockerfile, reference: ImageReference, context: Context<Options>) {
  const { span, name, text } = reference
  const refuse = ({ reason }: Reason) => ({ at: span, reason })
  if (reference.mayBeContext)
    return refuse({ reason: `${text} may be a build context that a build brings: with its tag it is an image` })
  if (name === undefined) return refuse({ reason: 'which image it is cannot be told: its name is made of variables' })
  const next = nextName(name, context)
  if (next === undefined) return undefined
  if (typeof next !== 'string') return refuse(next)
  const place: Place = text === name ? span : defaultOf(dockerfile, reference, name)
  return 'reason' in place ? refuse(place) : [{ span: place, text: next }]
}

/** The name as it is to be; `undefined` where it is right. */
function nextName(name: string, { recorded, options }: Context<Options>): string | Reason | undefined {
  const { name: tagged, digest } = withoutDigest(name)
  if (digest !== undefined && !options.update) return undefined
  if (digest !== undefined && pinnedName(tagged, digest) !== name)
    return { reason: 'a digest without a tag says not what to move on to: give it its tag' }
  const record = recorded(tagged)
  if (record === undefined)
    return { reason: 'its digest is not known: dockershift images --write asks for it, and --online does for one run' }
  if (record.digest === undefined) return { reason: TOLD_BY_ENGINE }
  const next = pinnedName(tagged, record.digest, options.tag === 'exact' ? record.exact : undefined)
  if (next === name) return undefined
  // Somebody else may have moved it on since the tag was asked for.
  const isNewer = digest === undefined || record.justAsked === true || recorded(name) !== undefined
  return isNewer ? next : { reason: OLDER }
}

/** How often a word stands in a text, comments and all: whoever reads the variable names it. */
function timesNamed(text: string, word: string): number {
  return text.split(/\W+/).filter((one) => one === word).length
}

/** The variable that a name is, and nothing else. */
function wholeVariable(text: string): string | undefined {
  return /^\$(?:\{(\w+)\}|(\w+))$/.exec(text)?.slice(1).find(Boolean)
}

/** Where the default stands of an ARG that is the whole name, and that FROMs alone use. */
function defaultOf(dockerfile: Dockerfile, { text, kind }: ImageReference, name: string): Place {
  if (!text.includes('$')) return { reason: 'its name is written in quotes, or with an escape' }
  const variable = wholeVariable(text)
  if (kind !== 'from' || variable === undefined)
    return { reason: 'an ARG is a part of its name, and another value of it would get the digest of this one' }
  const { instructions, reading, stages } = dockerfile
  const declared = instructions.filter(
    (one) => one.keyword === 'ARG' && assignments(one, reading.escape).some((pair) => pair.name === variable),
  )
  const [only] = declared
  const users = stages.filter(({ base }) => wholeVariable(base.text) === variable).length
  // Once in the ARG, once in each FROM.
  const isAlone = declared.length === 1 && timesNamed(dockerfile.text, variable) === users + 1
  const word = only === undefined ? undefined : builderWords(only).find((one) => one.text.startsWith(`${variable}=`))
  if (word === undefined || !isAlone)
    return { reason: `the ARG ${variable} is its name, and serves something else too` }
  const quote = word.text.endsWith('"') ? '"' : ''
  if (word.text !== `${variable}=${quote}${name}${quote}`)
    return { reason: `the default of the ARG ${variable} is not written out` }
  const end = word.span.end - quote.length
  return { start: end - name.length, end }
}
