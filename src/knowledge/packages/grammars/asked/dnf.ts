// The options of dnf 4.14.0, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const DNF: Asked = {
  version: '4.14.0',
  options: {
    value: `
      --advisories --advisory --bz --bzs --color --comment --config --cve --cves --debuglevel --destdir
      --disableexcludepkgs --disableexcludes --disableplugin --disablerepo --downloaddir --enableplugin
      --enablerepo --errorlevel --exclude --excludepkgs --forcearch --installroot --randomwait --releasever --repo
      --repofrompath --repoid --rpmverbosity --sec-severity --secseverity --setopt -R -c -d -e -x
    `,
    nothing: `
      --allowerasing --assumeno --assumeyes --best --bugfix --cacheonly --debugsolver --disable --downloadonly
      --enable --enhancement --help --help-cmd --newpackage --noautoremove --nobest --nodocs --nogpgcheck
      --noplugins --obsoletes --quiet --refresh --security --showduplicates --skip-broken --verbose --version -4 -6
      -C -b -h -q -v -y
    `,
  },
  verbs: {
    install: {},
    localinstall: 'install',
    in: 'install',
    'install-n': 'install',
    'install-na': 'install',
    'install-nevra': 'install',
    reinstall: {},
    rei: 'reinstall',
    upgrade: {},
    update: 'upgrade',
    'upgrade-to': 'upgrade',
    'update-to': 'upgrade',
    localupdate: 'upgrade',
    up: 'upgrade',
    downgrade: {},
    dg: 'downgrade',
    'distro-sync': {},
    distrosync: 'distro-sync',
    'distribution-synchronization': 'distro-sync',
    dsync: 'distro-sync',
    remove: {
      nothing: '--duplicated --duplicates --oldinstallonly',
    },
    erase: 'remove',
    rm: 'remove',
    'remove-n': 'remove',
    'remove-na': 'remove',
    'remove-nevra': 'remove',
    'erase-n': 'remove',
    'erase-na': 'remove',
    'erase-nevra': 'remove',
    autoremove: {},
    'autoremove-n': 'autoremove',
    'autoremove-na': 'autoremove',
    'autoremove-nevra': 'autoremove',
    swap: {},
    group: {
      nothing: '--available --hidden --ids --installed --with-optional',
    },
    groups: 'group',
    grp: 'group',
    grouplist: 'group',
    groupinstall: 'group',
    groupupdate: 'group',
    groupremove: 'group',
    grouperase: 'group',
    groupinfo: 'group',
    module: {
      nothing: '--all --available --disabled --enabled --installed --profile',
    },
    'upgrade-minimal': {},
    'update-minimal': 'upgrade-minimal',
    'up-min': 'upgrade-minimal',
    makecache: {
      nothing: '--timer',
    },
    mc: 'makecache',
    clean: {},
    'check-update': {
      nothing: '--changelogs',
    },
    'check-upgrade': 'check-update',
    list: {
      nothing: '--all --autoremove --available --extras --installed --recent --updates --upgrades',
    },
    ls: 'list',
    info: {
      nothing: '--all --autoremove --available --extras --installed --recent --updates --upgrades',
    },
    if: 'info',
    search: {
      nothing: '--all',
    },
    se: 'search',
    provides: {},
    whatprovides: 'provides',
    prov: 'provides',
    wp: 'provides',
    repolist: {
      nothing: '--all --disabled --enabled',
    },
    repoinfo: 'repolist',
    mark: {},
    history: {
      nothing: '--ignore-extras --ignore-installed --reverse --skip-unavailable',
      value: '--output -o',
    },
    hist: 'history',
    'repository-packages': {
      nothing: '--all --autoremove --available --extras --installed --recent --updates --upgrades',
    },
    'repo-pkgs': 'repository-packages',
    'repo-packages': 'repository-packages',
    'repository-pkgs': 'repository-packages',
    check: {
      nothing: '--all --dependencies --duplicates --obsoleted --provides',
    },
  },
}
