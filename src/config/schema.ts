// The JSON Schema of a configuration, from the transforms' own tables: for editors, and for the check.

import { LONGEST_PATTERN } from '../files/gitignore.ts'
import { BUILDERS, BUILDERS_TEXT } from '../knowledge/builders/builders.ts'
import { DISTRO_NAMES } from '../knowledge/images/distro-names.ts'
import { whenItRuns } from '../transform/selection.ts'
import { type About, AIMS, type OptionSpec, type OptionTable } from '../transform/transform.ts'

export type Schema = { readonly [key: string]: unknown }

/** @param open lets names stand that are none of `transforms`: an editor cannot know those of one's own */
export function configSchema(transforms: readonly About[], { open }: { readonly open: boolean }): Schema {
  const settings = settingsSchema(transforms, open)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of dockershift',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Where an editor finds this schema.' },
      root: { type: 'boolean', default: false, description: 'No configuration further up counts.' },
      ignore: patterns(
        'Files and folders to leave out: lines as in .gitignore, from the folder of this configuration.',
      ),
      ...part(SETTINGS_AND_TRANSFORMS),
      context: {
        description:
          'The folder that Dockerfiles are built from, by lines as in .gitignore: "services/*/Dockerfile": ".". From the folder of this configuration; "own" is the folder of each Dockerfile. A later line wins.',
        type: 'object',
        additionalProperties: { type: 'string', minLength: 1 },
      },
      probe: {
        description:
          'Commands that have to succeed in a container, for --prove, by lines as in .gitignore: "services/api/Dockerfile": "curl -fsS localhost:8080/health". A later line wins.',
        type: 'object',
        additionalProperties: {
          anyOf: [
            { type: 'string', minLength: 1 },
            { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
          ],
        },
      },
      overrides: OVERRIDES,
    },
    definitions: {
      settings,
      switch: { enum: ['on', 'off'] },
      plain: setting({ type: 'object', additionalProperties: false }),
      base: BASE,
    },
  }
}

/** What a configuration says of transforms for all files. */
const SETTINGS_AND_TRANSFORMS: Schema = {
  description:
    'Transforms by name: "on", "off", ["on", { options }] or { options }. Or a list of such objects and of transforms of your own: paths that begin with ./, or packages.',
  anyOf: [
    { $ref: '#/definitions/settings' },
    {
      type: 'array',
      items: {
        anyOf: [
          { type: 'string', minLength: 1, description: 'A file or a package of transforms of your own.' },
          { $ref: '#/definitions/settings' },
        ],
      },
    },
  ],
}

const OVERRIDES: Schema = {
  description: 'Settings for some files; a later one wins over an earlier one.',
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['files'],
    properties: {
      files: patterns('The files: lines as in .gitignore, from the folder of this configuration.'),
      ...part({ description: 'Transforms by name.', $ref: '#/definitions/settings' }),
    },
  },
}

/** What may be said for all files, and again for some. */
function part(transforms: Schema): Schema {
  return {
    transforms,
    unsafe: { type: 'boolean', default: false, description: 'Run the recommended unsafe transforms too.' },
    for: {
      description: `Run those with one of these aims, unsafe ones too, and no others but those that are on. ${aimsText()}.`,
      type: 'array',
      items: { enum: Object.keys(AIMS) },
    },
    builder: {
      enum: BUILDERS,
      description: `Which builder must take what is written: ${BUILDERS_TEXT}. Without it what the repository's own files say, else current.`,
    },
    bases: {
      description: 'What is known of base images of your own, by name, or by name and tag.',
      type: 'object',
      additionalProperties: { $ref: '#/definitions/base' },
    },
    mirrors: {
      description:
        'Where the images of a registry stand again, such as "registry.example.com/hub": "docker.io": what is known of the one is known of the other.',
      type: 'object',
      additionalProperties: { type: 'string', minLength: 1 },
    },
  }
}

/** Each aim with what it means. */
function aimsText(): string {
  return Object.entries(AIMS)
    .map(([aim, meaning]) => `${aim}: ${meaning}`)
    .join('; ')
}

const BASE: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    from: {
      type: 'string',
      minLength: 1,
      description:
        'The public image that it is built on, such as "node:22-bookworm-slim": what is known of that one is known of it, but for what is said here.',
    },
    distro: {
      type: 'string',
      description: `Name and version, such as "debian 12" or "alpine 3.20". Names: ${DISTRO_NAMES.join(', ')}.`,
    },
    user: {
      type: 'string',
      minLength: 1,
      description: 'The user in force where the image starts: a name or a number.',
    },
    workdir: { type: 'string', pattern: '^/', description: 'The working directory where the image starts.' },
    entrypoint: {
      type: 'array',
      items: { type: 'string' },
      description: 'The ENTRYPOINT of the image; empty where it has none.',
    },
    shell: {
      type: 'array',
      items: { type: 'string' },
      description: "The SHELL of the image; empty where it is the builder's own.",
    },
    users: {
      type: 'object',
      description: 'The users beside root that it has to work as, by name.',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['id'],
        properties: {
          id: { type: 'integer', minimum: 0, description: 'The number of the user.' },
          group: { type: 'integer', minimum: 0, description: 'The number of its group; without it that of the user.' },
          home: { type: 'string', pattern: '^/', description: 'Its home folder.' },
        },
      },
    },
    packages: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      description: 'Packages of its distribution that it has.',
    },
  },
}

/** Lines as in .gitignore: none is longer than a path may be. */
function patterns(description: string): Schema {
  return { description, type: 'array', items: { type: 'string', minLength: 1, maxLength: LONGEST_PATTERN } }
}

function settingsSchema(transforms: readonly About[], open: boolean): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      transforms.map((transform) => [
        transform.name,
        {
          description: `${transform.summary}. Phase ${transform.phase}, ${transform.safety}, for ${transform.aims.join(', ')}; it runs ${whenItRuns(transform)}.`,
          // Most have no options: one definition for all of them, so that compiling it takes no time.
          ...(transform.options === undefined
            ? { allOf: [{ $ref: '#/definitions/plain' }] }
            : setting(optionsSchema(transform.options))),
        },
      ]),
    ),
    additionalProperties: open ? setting({ type: 'object' }) : false,
  }
}

function setting(options: Schema): Schema {
  const on = { $ref: '#/definitions/switch' }
  return { anyOf: [on, { type: 'array', items: [on, options], minItems: 1, maxItems: 2 }, options] }
}

function optionsSchema(options: OptionTable): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, optionSchema(spec)])),
    additionalProperties: false,
  }
}

function optionSchema(spec: OptionSpec): Schema {
  const said = { description: spec.help, default: spec.default }
  switch (spec.kind) {
    case 'text':
      return { ...said, ...(spec.choices === undefined ? { type: 'string' } : { enum: spec.choices }) }
    case 'number':
      return { ...said, type: 'number' }
    case 'flag':
      return { ...said, type: 'boolean' }
    case 'list':
      return { ...said, type: 'array', items: { type: 'string' } }
    case 'map':
      return { ...said, type: 'object', additionalProperties: { type: 'string' } }
  }
}
