// Takes Docker Hub's images from the registry inside the company, which mirrors them.

import { defineTransform, parseImage } from 'dockershift/transform'

export default defineTransform({
  name: 'internal-mirror',
  summary: 'Take images of Docker Hub from the internal registry',
  phase: 'stages',
  safety: 'unsafe',
  aims: ['speed'],
  recommended: true,
  why: `Builders inside the network cannot reach Docker Hub, and those outside of it run into its pull limits. The internal
registry hands on the same images under a name of its own.

Whether it has this very image, and whether who builds may log in, is not for the Dockerfile to say: hence unsafe.`,
  leavesAlone: [
    'a stage of the same file',
    '`scratch`',
    'an image of another registry',
    'a name that an ARG is part of: its default may be overridden by whoever builds',
    'a name in the option `keep`, such as that of an additional build context',
  ],
  rules: [],
  references: ['https://docs.docker.com/docker-hub/usage/'],
  options: {
    host: { kind: 'text', default: 'registry.example.com', help: 'The internal registry' },
    project: { kind: 'text', default: 'dockerhub', help: 'Where in it the images of Docker Hub stand' },
    keep: { kind: 'list', default: [], help: 'Names that are none of Docker Hub' },
  },
  apply(dockerfile, context) {
    const { host, project, keep } = context.options
    return dockerfile.edit(
      dockerfile.stages.flatMap(({ base }) => {
        if (base.stage !== undefined || base.text === 'scratch') return []
        if (base.text.includes('$')) {
          context.decline(base.span, 'an ARG is part of the name; take the mirror into its default')
          return []
        }
        const { registry, repository, tag, digest } = parseImage(base.text)
        if (registry !== undefined || keep.includes(repository) || !isPlain(base.text)) return []
        const path = repository.includes('/') ? repository : `library/${repository}`
        const version = (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`)
        return [[{ span: base.span, text: `${host}/${project}/${path}${version}` }]]
      }),
    )
  },
})

/**
 * Whether it is a name and nothing else: no quotes, no escapes.
 *
 * @param {string} name
 */
function isPlain(name) {
  return /^[a-z0-9][\w./:@-]*$/.test(name)
}
