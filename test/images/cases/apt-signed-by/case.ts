// An image case: apt-signed-by, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'packages come from signed repositories whose keys are no longer trusted for all others',
  differences: [
    { change: 'removed', paths: 'etc/apt/trusted.gpg' },
    // apt-key's copy of what was there before the second key.
    { change: 'removed', paths: 'etc/apt/trusted.gpg~' },
    { change: 'added', paths: 'etc/apt/keyrings/greeter.asc' },
    { change: 'added', paths: 'etc/apt/keyrings/parting.asc' },
    { change: 'changed', paths: 'etc/apt/sources.list.d/greeter.list' },
    { change: 'changed', paths: 'etc/apt/sources.list.d/parting.list' },
  ],
  commands: [['greeter'], ['parting']],
  serves: 'dockershift-apt-repositories:latest',
} satisfies ImageCase
