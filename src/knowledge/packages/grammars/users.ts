// The options of useradd and groupadd.

import type { Grammar } from '../../../dockerfile/read/arguments.ts'
import { GROUPADD as ASKED_GROUPADD } from './asked/groupadd.ts'
import { USERADD as ASKED_USERADD } from './asked/useradd.ts'
import { GETOPT } from './rules.ts'
import { joined } from './tables.ts'

export const USERADD: Grammar = {
  source: `useradd of shadow ${ASKED_USERADD.version} itself, with the options of 4.1 to 4.18 and of Red Hat's (-n)`,
  rules: GETOPT,
  options: joined(ASKED_USERADD.options, { nothing: '-n', value: '--selinux-range' }),
}

export const GROUPADD: Grammar = {
  source: `groupadd of shadow ${ASKED_GROUPADD.version} itself`,
  rules: GETOPT,
  options: ASKED_GROUPADD.options,
}

/** Perl's Getopt::Long: one dash will do, and no letters are put together. */
export const DEBIAN_ADDUSER: Grammar = {
  source: "adduser(8) of Debian's adduser 3.118 to 3.150; addgroup is the same program",
  rules: { clusters: false, abbreviates: 'always', permutes: true, singleDash: true },
  options: {
    nothing: `
      --system --group --disabled-password --disabled-login --no-create-home --add-extra-groups --add_extra_groups
      --allow-bad-names --allow-badname --force-badname --allow-all-names --encrypt-home --extrausers --quiet --stdoutmsglevel
      --verbose --debug --help --version -q -v -h
    `,
    value: `
      --conf --uid --gid --firstuid --lastuid --firstgid --lastgid --ingroup --shell --home --gecos --comment -c -u -s
    `,
  },
}

export const BUSYBOX_ADDUSER: Grammar = {
  source: "busybox's loginutils/adduser.c, 1.20 to 1.37",
  rules: GETOPT,
  options: {
    nothing: '--system --disabled-password --empty-password --no-create-home -S -D -H',
    value: '--home --gecos --shell --ingroup --uid --skel -h -g -s -G -u -k',
  },
}

export const BUSYBOX_ADDGROUP: Grammar = {
  source: "busybox's loginutils/addgroup.c, 1.20 to 1.37",
  rules: GETOPT,
  options: { nothing: '--system -S', value: '--gid -g' },
}

export const USERMOD: Grammar = {
  source: 'usermod(8) of shadow 4.8 to 4.18',
  rules: GETOPT,
  options: {
    nothing: `
      --append --badname --help --lock --move-home --non-unique --remove --unlock -a -b -h -L -m -o -r -U
    `,
    value: `
      --add-subgids --add-subuids --comment --del-subgids --del-subuids --expiredate --gid --groups --home --inactive --login
      --password --prefix --root --selinux-range --selinux-user --shell --uid
      -c -d -e -f -g -G -l -p -P -R -s -u -v -V -w -W -Z
    `,
  },
}

export const GROUPMOD: Grammar = {
  source: 'groupmod(8) of shadow 4.8 to 4.18',
  rules: GETOPT,
  options: {
    nothing: '--append --help --non-unique -a -h -o',
    value: '--gid --new-name --password --prefix --root --users -g -n -p -P -R -U',
  },
}
