// What a place in a pipeline says of the environment that its commands run in: variables, and the image.

import { literal, type Value } from './build.ts'
import type { BuildKit } from './build-kit.ts'
import { entries, get, isMap, isScalar, isSeq, items, text, type YAMLMap } from './yaml-reading.ts'

const NAME = 'DOCKER_BUILDKIT'

/** The keys under which services have variables. */
const VARIABLES = ['env', 'environment', 'variables']

/** Keys inside of these: `env.global` of Travis CI, `env.variables` of CodeBuild. */
const INNER = ['global', 'variables']

/** What is known of BuildKit inside of a node. */
export function settingsOf(node: YAMLMap, around: BuildKit): BuildKit {
  const options = get(node, 'options')
  const given = [options, node].flatMap((one) => VARIABLES.map((key) => valueIn(get(one, key))))
  const image = imagesOf(node).find((one) => one !== undefined)
  return around.withClient(image).with(given.findLast((value) => value !== undefined))
}

/** The images that the commands of a node run in, the first of those of a list. */
export function imagesOf(node: YAMLMap): readonly (Value | undefined)[] {
  const [first] = items(get(node, 'docker'))
  const places = [
    get(node, 'image'),
    get(node, 'container'),
    get(get(node, 'default'), 'image'),
    get(first, 'image'),
    get(node, 'name'),
  ]
  return places.map((place) =>
    isMap(place) ? (text(get(place, 'name')) ?? text(get(place, 'image'))) : isScalar(place) ? text(place) : undefined,
  )
}

/** The value that a list or a table of variables gives; `null` where a variable of another name is in it. */
function valueIn(node: unknown): Value | undefined {
  if (isScalar(node)) return fromLine(node.value)
  if (isSeq(node)) {
    const given = node.items.map((item) => {
      if (isScalar(item)) return fromLine(item.value)
      const isNamed = text(get(item, 'name')) === NAME || text(get(item, 'key')) === NAME
      return isNamed ? scalar(get(item, 'value')) : valueIn(item)
    })
    return given.findLast((value) => value !== undefined)
  }
  const own = get(node, NAME)
  if (own !== undefined) return isMap(own) ? scalar(get(own, 'value')) : scalar(own)
  return entries(node)
    .flatMap(([key, inner]) => (INNER.includes(key) ? [valueIn(inner)] : []))
    .at(-1)
}

/** `DOCKER_BUILDKIT=0`, alone or beside others. */
function fromLine(line: unknown): Value | undefined {
  if (typeof line !== 'string') return undefined
  const value = /(?:^|\s)DOCKER_BUILDKIT=(?:"([^"]*)"|'([^']*)'|(\S*))/
    .exec(line)
    ?.slice(1)
    .find((one) => one !== undefined)
  return value === undefined ? undefined : literal(value)
}

/** YAML reads 0 and false as what they are. */
function scalar(node: unknown): Value | undefined {
  if (!isScalar(node)) return null
  return literal(node.value === null ? '' : String(node.value))
}
