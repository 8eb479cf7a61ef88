// The options of useradd 4.13, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const USERADD: Asked = {
  version: '4.13',
  options: {
    nothing: `
      --add-subids-for-system --badname --btrfs-subvolume-home --create-home --defaults --help --no-create-home
      --no-log-init --no-user-group --non-unique --system --user-group -D -F -M -N -U -h -l -m -o -r
    `,
    value: `
      --base-dir --comment --expiredate --gid --groups --home-dir --inactive --key --password --prefix --root
      --selinux-user --shell --skel --uid -G -K -P -R -Z -b -c -d -e -f -g -k -p -s -u
    `,
  },
  verbs: {},
}
