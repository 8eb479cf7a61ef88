// The managers whose calls are generated, and the transforms that touch these.

import { USERADD } from '../../src/knowledge/packages/grammars/users.ts'
import { GRAMMARS, type Manager } from '../../src/knowledge/packages/managers.ts'
import type { Subject } from './generated.ts'

const NAMES = ['htop', 'less', 'libssl3', 'zlib1g', 'tree', 'jq']

/** They end the call before it does anything. */
const ENDS = ['-h', '--help', '--version', '-V', '-v', '-?']

export const SUBJECTS: Readonly<Partial<Record<Manager, Subject>>> = {
  apt: {
    tools: ['apt-get', 'apt'],
    grammar: GRAMMARS.apt,
    verbs: ['install', 'build-dep', 'upgrade', 'remove'],
    operands: NAMES,
    without: ENDS,
    front: true,
  },
  dnf: {
    tools: ['dnf', 'yum', 'microdnf', 'dnf5', 'tdnf'],
    grammar: GRAMMARS.dnf,
    verbs: ['install', 'upgrade', 'reinstall', 'remove'],
    operands: NAMES,
    without: ENDS,
    front: true,
  },
  zypper: {
    tools: ['zypper'],
    grammar: GRAMMARS.zypper,
    verbs: ['install', 'in', 'update', 'remove'],
    operands: NAMES,
    without: ENDS,
    front: true,
    dashes: true,
  },
  apk: {
    tools: ['apk'],
    grammar: GRAMMARS.apk,
    verbs: ['add', 'upgrade', 'del'],
    operands: NAMES,
    without: ENDS,
    front: true,
    dashes: true,
  },
  pip: {
    tools: ['pip', 'pip3', 'python3 -m pip'],
    grammar: GRAMMARS.pip,
    verbs: ['install', 'wheel', 'download'],
    operands: ['requests', 'flask==3.0', 'numpy', 'six'],
    without: ENDS,
    front: true,
    dashes: true,
  },
  uv: {
    tools: ['uv'],
    grammar: GRAMMARS.uv,
    verbs: ['install', 'sync'],
    operands: ['requests', 'flask==3.0', 'numpy'],
    without: ENDS,
    lead: ['pip'],
  },
  gem: {
    tools: ['gem'],
    grammar: GRAMMARS.gem,
    verbs: ['install', 'update'],
    operands: ['rake', 'rails', 'bundler:2.5'],
    without: ['-h', '--help'],
    dashes: true,
  },
  npm: {
    tools: ['npm'],
    grammar: GRAMMARS.npm,
    verbs: ['install', 'ci', 'i'],
    operands: ['left-pad', 'lodash@4'],
    without: ENDS,
    front: true,
  },
  bundle: {
    tools: ['bundle'],
    grammar: GRAMMARS.bundle,
    verbs: ['install', 'update'],
    operands: ['rake'],
    without: ENDS,
  },
  yarn: {
    tools: ['yarn'],
    grammar: GRAMMARS.yarn,
    verbs: ['install', 'add'],
    operands: ['left-pad', 'lodash@4'],
    without: ENDS,
    front: true,
  },
  composer: {
    tools: ['composer'],
    grammar: GRAMMARS.composer,
    verbs: ['install', 'require', 'update'],
    operands: ['monolog/monolog', 'a/b:^1'],
    without: ENDS,
    front: true,
  },
  conda: {
    tools: ['conda', 'mamba'],
    grammar: GRAMMARS.conda,
    verbs: ['install', 'create', 'update'],
    operands: ['numpy', 'python=3.12'],
    without: ENDS,
  },
}

/** The name of the user is not among them: it goes behind all. */
export const USERADD_SUBJECT: Subject = {
  tools: ['useradd'],
  grammar: USERADD,
  verbs: [undefined],
  operands: [],
  values: {
    '-u': ['100001', '5000'],
    '--uid': ['100001'],
    '-g': ['staff'],
    '--gid': ['staff'],
    '-G': ['staff'],
    '--groups': ['staff'],
    '-s': ['/bin/sh', '/bin/l'],
    '--shell': ['/bin/l'],
    '-d': ['/home/l'],
    '--home-dir': ['/home/l'],
    '-e': ['2030-01-01'],
    '--expiredate': ['2030-01-01'],
    '-f': ['3'],
    '--inactive': ['3'],
    '-K': ['UID_MIN=500'],
    '--key': ['UID_MIN=500'],
    '-p': ['x'],
    '--password': ['x'],
    '-k': ['/etc/skel'],
    '--skel': ['/etc/skel'],
    '-c': ['-l', 'l'],
    '--comment': ['-l', 'somebody'],
  },
  dashes: true,
  without: [
    ...[
      '-D',
      '--defaults',
      '-h',
      '--help',
      '-P',
      '--prefix',
      '-R',
      '--root',
      '-Z',
      '--selinux-user',
      '--selinux-range',
      '-n',
    ],
    ...['--btrfs-subvolume-home', '-b', '--base-dir'],
  ],
}
