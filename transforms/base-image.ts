// Replaces base images past their life by those that stand in for them, and says which have none.

import { obstacle } from '../src/analysis/images/drop-in.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { builderWords } from '../src/dockerfile/model/instruction.ts'
import type { Fix, Span } from '../src/dockerfile/model/span.ts'
import { assignments, type Base, type Stage } from '../src/dockerfile/model/stages.ts'
import type { Image } from '../src/knowledge/images/image.ts'
import { chosenFor, nameText } from '../src/knowledge/images/names.ts'
import { type Retired, retired } from '../src/knowledge/images/retired.ts'
import { FROM_ANOTHER_BASE } from '../src/transform/declared/inherited.ts'
import { type Context, defineTransform } from '../src/transform/transform.ts'

type Options = {
  readonly images: {
    readonly kind: 'map'
    readonly default: Readonly<Record<string, string>>
    readonly example: Readonly<Record<string, string>>
    readonly help: string
  }
}

export default defineTransform({
  name: 'base-image',
  summary: 'Replace base images past their life by those that stand in for them',
  phase: 'stages',
  safety: 'unsafe',
  aims: ['security'],
  recommended: true,
  why: `A base image that its makers gave up gets no fixes, and one day it cannot be pulled, or its package manager finds no
packages. A table with dates and sources knows many of them. Where another image does the same for this file it takes
the place: the same image under its new address, Debian with its archive as the source of packages, Eclipse Temurin for
openjdk. Where none does, a note says what happened and what is near.

Unsafe: Temurin is another build, on a newer Alpine, or on Ubuntu in place of Debian. The file is searched for what would
notice: packages, paths, tools, ids of users. Whatever the program itself looks for at run time is not in the file.

Images of your own go into the option \`images\`.`,
  leavesAlone: [
    'images without a stand-in: CentOS, Ubuntu, a tag that names a patch release or a Debian release',
    'Java images where the file says no command, or nothing but a prompt: others may be built on it',
    'Java images where the file names paths of the old one, or sets `JAVA_HOME`',
    'Java images where the file installs packages that may have other names now',
    'Java images where the file uses tools that the old image brought and the new one lacks',
    'Java on Debian where the file creates a user without an id: on Ubuntu the id 1000 is taken',
    'a platform that the new image is not built for',
    'Debian where nothing runs `apt-get update`, or where the file sets its sources',
    'an ARG that serves more than one FROM, or a part of the name only',
    'an image with a digest, a stage of this file, `scratch`, images of other registries',
  ],
  rules: [],
  references: [
    'https://github.com/docker-library/openjdk/issues/505',
    'https://hub.docker.com/_/eclipse-temurin',
    'https://github.com/debuerreotype/docker-debian-eol-artifacts',
    'https://kubernetes.io/blog/2023/03/10/image-registry-redirect/',
  ],
  changes: FROM_ANOTHER_BASE,
  options: {
    images: {
      kind: 'map',
      default: {},
      example: { 'centos:7': 'almalinux:8' },
      help: 'What replaces which image: `{"centos:7": "almalinux:8"}` for one tag, `{"example.com/old": "example.com/new"}` for every tag. It is believed.',
    },
  },
  apply(dockerfile, context) {
    return dockerfile.edit(
      dockerfile.stages.flatMap((stage) => {
        const fix = fixOf(dockerfile, stage, context)
        return fix === undefined ? [] : [fix]
      }),
    )
  },
})

function fixOf(dockerfile: Dockerfile, stage: Stage, context: Context<Options>): Fix | undefined {
  const { base } = stage
  if (base.stage !== undefined) return undefined
  const image = context.image(stage)
  // The part in front of a variable says which image it is; a variable in the tag may still leave the name to be changed.
  const name = image.text ?? base.text
  const own = ownChoice(name, image, context.options.images)
  if (own !== undefined) return own === name ? undefined : put(dockerfile, stage, name, own, context)
  const known = retired(image.text === undefined ? image.literal : image.name)
  if (known === undefined) return undefined
  const { successor } = known
  const refuse = (reason: string): undefined => {
    context.decline(base.span, `${told(name, known)}; ${reason}`)
    return undefined
  }
  // What the user said of the old image need not be true of the new one.
  if (successor === undefined || image.configured) return refuse(known.advice)
  if (base.image === undefined && successor.change !== 'address') return refuse(known.advice)
  const reason = obstacle(dockerfile, stage, successor)
  if (reason !== undefined) return refuse(`${known.advice}, but ${reason}`)
  const next = image.named(successor.image)
  if (next === undefined) return refuse(`${known.advice}, but no mirror is known to have ${successor.image}`)
  return put(dockerfile, stage, name, next, context, known)
}

function told(name: string, { what, since }: Retired): string {
  return `${name} ${what} (${since})`
}

/** What the user put in an image's place: in that of the name as it is written, or of the image that is mirrored. */
function ownChoice(name: string, image: Image, images: Readonly<Record<string, string>>): string | undefined {
  const chosen = chosenFor(name, images)
  if (chosen !== undefined || image.text === undefined) return chosen
  const mirrored = chosenFor(nameText(image.name), images)
  return mirrored === undefined ? undefined : (image.named(mirrored) ?? mirrored)
}

/** Puts the new name where the old one is written: in FROM, or in the ARG that FROM takes it from. */
function put(
  dockerfile: Dockerfile,
  { base }: Stage,
  name: string,
  image: string,
  context: Context<Options>,
  known?: Retired,
): Fix | undefined {
  if (!base.text.includes('$')) return isPlain(base.text) ? [{ span: base.span, text: image }] : undefined
  const reason = (): undefined => {
    const why = known === undefined ? `${name} is to be ${image}` : told(name, known)
    context.decline(
      base.span,
      `${why}; its name comes from an ARG that others use too, or in parts: set it to ${image} by hand`,
    )
    return undefined
  }
  const variable = wholeVariable(base.text)
  if (variable !== undefined) {
    const span = defaultOf(dockerfile, base, variable)
    return span === undefined ? reason() : [{ span, text: image }]
  }
  // Behind the repository both names read the same, so that only what is in front of it changes.
  const common = commonEnd(name, image)
  const [head, newHead] = [name.slice(0, name.length - common), image.slice(0, image.length - common)]
  const literal = base.text.slice(0, base.text.indexOf('$'))
  if (!isPlain(literal) || !literal.startsWith(head) || !isBoundary(name, head)) return reason()
  // The default of the variable was looked at; another value may name an image that has no stand-in under that tag.
  if (known !== undefined && known.successor?.change !== 'address') return reason()
  return [{ span: { start: base.span.start, end: base.span.start + head.length }, text: newHead }]
}

function isPlain(text: string): boolean {
  return !/["'\\`]/.test(text)
}

/** Whether the head is a registry with its slash, or everything up to the tag. */
function isBoundary(name: string, head: string): boolean {
  return head.endsWith('/') || name.slice(head.length).startsWith(':') || name.slice(head.length).startsWith('@')
}

/** How many characters both end in, up to a slash or colon. */
function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++
  while (length > 0 && !isBoundary(a, a.slice(0, a.length - length))) length--
  return length
}

function wholeVariable(text: string): string | undefined {
  return /^\$(?:\{(\w+)\}|(\w+))$/.exec(text)?.slice(1).find(Boolean)
}

/** Where the default stands of an ARG that this FROM alone uses, and nothing else. */
function defaultOf({ instructions, text, reading }: Dockerfile, { image }: Base, name: string): Span | undefined {
  const declared = instructions.filter(
    (instruction) =>
      instruction.keyword === 'ARG' && assignments(instruction, reading.escape).some((pair) => pair.name === name),
  )
  const [only] = declared
  // Once in the ARG, once in the FROM.
  if (declared.length !== 1 || only === undefined || image === undefined || text.split(name).length !== 3)
    return undefined
  const words = builderWords(only)
  const [word] = words
  if (word === undefined || words.length !== 1) return undefined
  const quote = word.text.endsWith('"') ? '"' : ''
  const end = word.span.end - quote.length
  return word.text === `${name}=${quote}${image}${quote}` ? { start: end - image.length, end } : undefined
}
