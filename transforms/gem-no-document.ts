// Installs gems without their documentation.

import { mayBringOldGem } from '../src/knowledge/images/gem-releases.ts'
import { documentsNoGems } from '../src/knowledge/images/settings.ts'
import { type Call, hasOption } from '../src/knowledge/packages/managers.ts'
import { REWRITTEN_TRIGGERS } from '../src/transform/declared/triggers.ts'
import { addFlag, callsIn, mentionedBefore, runs } from '../src/transform/runs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'gem-no-document',
  summary: 'Install gems without documentation',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['size'],
  recommended: true,
  mayAct: mentions('gem'),
  why: `\`gem install\` builds ri and RDoc pages, which takes time and space, and which nobody reads in an image. \`ri\` finds
nothing without them.`,
  leavesAlone: [
    'a call with `--no-document`, `-N`, `--no-ri` or `--no-rdoc`, or one that asks for documentation',
    'a file that says so in a gemrc, and the images of Ruby, JRuby, Rails and Redmine, which do',
    'a RubyGems older than 2.0, which has no such flag (Debian 7, Ubuntu 14.04), and a base image that may have one',
  ],
  rules: [],
  references: ['https://guides.rubygems.org/command-reference/#gem-install'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        const image = context.image(run.stage)
        const bare = callsIn(run, 'gem').filter(documents)
        if (bare.length === 0 || documentsNoGems(image) || mentionedBefore(dockerfile, run, 'gemrc')) return []
        if (!mayBringOldGem(image)) return bare.map((call) => addFlag(context, run, call, '--no-document'))
        context.decline(
          run.instruction.span,
          `the gem of ${image.text ?? 'the base image'} may be older than 2.0, which does not know --no-document`,
        )
        return []
      }),
    )
  },
} satisfies Transform

function documents(call: Call): boolean {
  return (
    (call.verb === 'install' || call.verb === 'update') &&
    !hasOption(call, 'N', '--no-document', '--document', '--no-ri', '--no-rdoc', '--ri', '--rdoc')
  )
}
