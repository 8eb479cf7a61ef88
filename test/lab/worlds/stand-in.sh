#!/bin/sh
# Stands in for the program by whose name it is called: writes down the call, and leaves what that program would leave.
#
# The log says what a program sees: arguments, folder, user, home, variables, umask. What a transform may do to a call by
# its promise (a cache that is not written, an index that is not kept) is not in it. Runs in dash and in busybox.

me=${0##*/}
here=/usr/lib/lab
seen=
brought=
where=

variables() {
  env | while IFS= read -r line; do
    case $line in
      [A-Za-z_]*=*) ;;
      *) continue ;;
    esac
    case $line in
      PWD=* | OLDPWD=* | SHLVL=* | _=* | HOSTNAME=* | TERM=* | HOME=* | *proxy=* | *PROXY=* | LAB_*=*) ;;
      *) printf '%s\n' "$line" ;;
    esac
  done | sort | tr '\n' ' '
}

# What the program is called with, a word in brackets each; what else it sees is read once.
log() {
  line=
  for word in "$@"; do line="$line [$word]"; done
  [ -n "$seen" ] || seen="by $(id -u):$(id -g) home $HOME umask $(umask) with $(variables)"
  printf '%s in %s %s\n' "${line# }" "${where:-$PWD}" "$seen"
}

note() { log "$@" >> /lab/calls 2> /dev/null; }

# A call of a package manager, a line for each package: two calls may become one. Packages by their names are the same from any folder.
note_each() {
  told="$1" asked="$2" chosen="$3"
  shift 3
  where=/any
  [ $# -gt 0 ] || note "$told" "$asked" "$chosen"
  for name in "$@"; do
    case $name in */* | *.rpm | *.apk) where= ;; *) where=/any ;; esac
    note "$told" "$asked" "$chosen" "$name"
  done
  where=
}

fail() {
  printf '%s: %s\n' "$me" "$1" >&2
  exit "${2:-1}"
}

# In a container: says that it was started, and ends as a server does.
serve() {
  log "$@"
  echo "first process $(cat /proc/1/comm)"
  trap 'echo stopped; exit 0' TERM INT QUIT WINCH
  while :; do
    sleep 1 &
    wait $!
  done
}

# The programs of packages are on PATH from now on.
programs() {
  [ $# -gt 0 ] || return 0
  for name in "$@"; do
    [ "$name" != bash ] || [ ! -e $here/bash ] || [ -e /bin/bash ] || ln -s $here/bash /bin/bash
    bring "/usr/bin/$name"
  done
  for path in $(awk -v names="$*" 'BEGIN { split(names, all, " "); for (i in all) wanted[all[i]] } $1 in wanted { print $2 }' "$here/programs" 2> /dev/null); do
    bring "$path"
  done
}

bring() {
  [ ! -e "$1" ] && [ ! -L "$1" ] || return 0
  [ -d "${1%/*}" ] || mkdir -p "${1%/*}"
  ln -s "$here/stand-in" "$1"
}

# A file that tells that something was installed, and how it was asked for.
leave() {
  [ -d "${1%/*}" ] || mkdir -p "${1%/*}" || exit 1
  printf '%s\n' "$2" > "$1" || exit 1
}

# What the Dockerfile's other steps expect to find: made by whatever is called first in that folder.
grant() {
  [ -d $here/wished ] && [ -d "$1" ] || return 0
  (cd $here/wished && find . -type f) | while IFS= read -r file; do
    [ ! -e "$1/$file" ] || continue
    mkdir -p "$1/${file%/*}" && cp -p "$here/wished/$file" "$1/$file"
  done 2> /dev/null
  return 0
}

# Sets `verb` and `operands`, and `options`; $1 lists the options that take the next word.
cut() {
  valued=" $1 "
  shift
  verb='' operands='' options=' '
  while [ $# -gt 0 ]; do
    case $1 in
      --)
        shift
        operands="$operands $*"
        break
        ;;
      -?*)
        options="$options$1 "
        case $valued in *" $1 "*)
          [ $# -gt 1 ] || fail "$1 wants a value" 2
          shift
          options="$options$1 "
          ;;
        esac
        ;;
      *) if [ -z "$verb" ]; then verb=$1; else operands="$operands $1"; fi ;;
    esac
    shift
  done
}

has() { case $options in *" $1 "*) return 0 ;; *) return 1 ;; esac; }

# An interpreter without a file to run reads all of its program from a pipe.
read_program() {
  case ${1:---} in - | --) [ -t 0 ] || cat > /dev/null ;; esac
}

# The last word that is no option: a file to run.
script_of() {
  for word in "$@"; do
    case $word in
      -*) ;;
      *.py | *.js | *.mjs | *.rb | *.pl | *.php | *.R)
        [ -e "$word" ] || fail "can't open file '$word'" 2
        return
        ;;
      *) return ;;
    esac
  done
}

pip() {
  cut '-r --requirement -c --constraint -i --index-url --extra-index-url -f --find-links -t --target -e --editable --trusted-host --timeout --default-timeout --cache-dir --proxy --prefix --root --retries --cert --log --src -d --dest -w --wheel-dir --progress-bar --global-option --install-option --no-binary --only-binary --platform --python-version --implementation --abi --upgrade-strategy' "$@"
  plain=$(echo "$options" | sed 's/ --no-cache-dir / /g; s/ --no-cache / /g')
  note "$me" "$verb" "$plain" "$operands"
  [ "$verb" != show ] || for name in $operands; do
    printf 'Name: %s\nVersion: %s\n' "$name" "$(sed 's/.*==//' "/usr/local/lib/lab/pip/$name" 2> /dev/null)"
  done
  [ "$verb" = install ] || return 0
  names=$operands
  case $options in *' -r '* | *' --requirement '*)
    for file in $(echo "$options" | tr ' ' '\n' | grep -A1 -E '^(-r|--requirement)$' | grep -vE '^(-|$)'); do
      case $file in http*) continue ;; esac
      [ -e "$file" ] || fail "Could not open requirements file: $file"
      names="$names $(grep -vE '^ *(#|-|$)' "$file" | sed 's/[ ;].*//')"
    done
    ;;
  esac
  for name in $names; do
    case $name in
      .* | /*) [ -e "$name" ] || fail "Invalid requirement: $name" ;;
      -*) fail "no such option: $name" 2 ;;
    esac
    plainname=$(echo "$name" | sed 's/[][<>=!~;@,].*//; s,.*/,,')
    leave "/usr/local/lib/lab/pip/${plainname:-here}" "$name"
    brought="$brought pip:$plainname"
    if ! has --no-cache-dir && ! has --no-cache && [ -z "$PIP_NO_CACHE_DIR" ]; then
      mkdir -p "$HOME/.cache/pip/http" 2> /dev/null && echo x > "$HOME/.cache/pip/http/$plainname"
    fi
  done
  programs $brought
}

# What a build reads: all files but its own, and at the root none of the system's.
sources() {
  depth=
  [ "$PWD" != / ] || depth='-maxdepth 1'
  find . $depth -type f ! -path './node_modules/*' ! -path './dist/*' | sort | cksum
}

node_packages() { # program, folder of the cache
  cut '--prefix -C --registry --loglevel --cache -w --workspace --userconfig --cwd --cache-folder --modules-folder --network-timeout --filter -F --dir --store-dir' "$@"
}

npm() {
  node_packages "$@"
  cache=$HOME/.npm
  prefix=${NPM_CONFIG_PREFIX:-/usr/local}
  NODE_MAJOR=${NODE_VERSION%%.*}
  case $verb:$operands in
    cache:*clean* | cache:*clear*)
      has --force || has -f || [ "${NODE_MAJOR:-99}" -lt 8 ] || fail 'As of npm@5, the npm cache self-heals: use --force'
      rm -rf "$cache/_cacache"
      return 0
      ;;
  esac
  note "$me" "$verb" "$options" "$operands"
  set -- $options
  while [ $# -gt 1 ]; do
    # Elsewhere it is where the project lies.
    case $1 in --prefix | -C) has -g || has --global || cd "$2" || fail "ENOENT: no such file or directory, open '$2/package.json'" 254 ;; esac
    shift
  done
  case $verb in
    install | i | add | ci | clean-install)
      if has -g || has --global; then
        for name in $operands; do
          plainname=${name%@*}
          plainname=${plainname:-$name}
          leave "$prefix/lib/node_modules/$plainname/package.json" "$name"
          mkdir -p "$prefix/bin"
          [ -e "$prefix/bin/${plainname##*/}" ] || ln -s "$here/stand-in" "$prefix/bin/${plainname##*/}" || exit 1
        done
      else
        case $verb in ci | clean-install) [ -e package-lock.json ] || fail 'can only install with an existing package-lock.json' ;; esac
        [ -n "$operands" ] || [ -e package.json ] || fail "ENOENT: no such file or directory, open '$PWD/package.json'" 254
        leave "node_modules/.lab" "$operands $(cat package.json package-lock.json npm-shrinkwrap.json .npmrc 2> /dev/null | cksum)"
      fi
      mkdir -p "$cache/_cacache" && echo x > "$cache/_cacache/index"
      ;;
    run | run-script | build | test)
      [ -e package.json ] || fail "ENOENT: no such file or directory, open '$PWD/package.json'" 254
      leave "dist/lab-${operands##* }" "$(sources)"
      ;;
  esac
}

yarn() {
  node_packages "$@"
  cache=$HOME/.cache/yarn/v6
  [ "$(id -u)" = 0 ] && cache=/usr/local/share/.cache/yarn/v6
  [ -n "$YARN_CACHE_FOLDER" ] && cache=$YARN_CACHE_FOLDER
  case $verb:$operands in
    cache:*clean*)
      rm -rf "$cache"
      return 0
      ;;
  esac
  note "$me" "$verb" "$options" "$operands"
  case $verb in
    '' | install | add)
      [ -n "$operands" ] || [ -e package.json ] || return 0
      leave "node_modules/.lab" "$operands $(cat package.json yarn.lock pnpm-lock.yaml .npmrc .yarnrc 2> /dev/null | cksum)"
      mkdir -p "$cache" && echo x > "$cache/index"
      ;;
    global)
      for name in ${operands# add}; do
        leave "/usr/local/share/.config/yarn/global/node_modules/$name/package.json" "$name"
        [ -e "/usr/local/bin/${name%@*}" ] || ln -s "$here/stand-in" "/usr/local/bin/${name%@*}"
      done
      mkdir -p "$cache" && echo x > "$cache/index"
      ;;
    run | build | *)
      [ -e package.json ] && leave "dist/lab-$verb" "$(sources)"
      ;;
  esac
  return 0
}

gem() {
  cut '-v --version -s --source -i --install-dir -n --bindir -P --trust-policy -p --http-proxy --platform' "$@"
  note "$me" "$verb" "$(echo "$options" | sed 's/ --no-document / /; s/ --no-rdoc / /; s/ --no-ri / /; s/ --no-doc / /')" "$operands"
  [ "$verb" = install ] || return 0
  for name in $operands; do
    leave "/usr/local/lib/ruby/gems/$name" "$options"
    leave "/usr/local/lib/ruby/cache/$name.gem" x
    has --no-document || has -N || leave "/usr/local/share/ri/$name" doc
    [ -e "/usr/local/bin/${name%:*}" ] || ln -s "$here/stand-in" "/usr/local/bin/${name%:*}"
  done
}

index=/var/cache/apk/APKINDEX.lab.tar.gz

# Whether apk is asked for a new index; letters may stand together.
updates() {
  for option in $options; do
    case $option in --update | --update-cache) return 0 ;; --*) ;; -*U*) return 0 ;; esac
  done
  return 1
}

apk() {
  cut '-X --repository -t --virtual -p --root --arch --keys-dir --repositories-file --cache-dir --wait --timeout' "$@"
  for option in $options; do
    case $option in
      --no-cache | -U | --update | --update-cache | -q | --quiet | -u | --upgrade | -f | --force | -l | --latest | --virtual* | -t* | -X* | --repository* | --allow-untrusted | --no-progress | -v | --purge | -a | --available | --no-scripts | --root* | -p | --initdb | --rdepends | -r | --force-* | --arch* | --keys-dir* | --no-network | -e | -vv | -qq | --wait* | -i | --installed | -s | --simulate) ;;
      --*) fail "unrecognized option '$option'" ;;
      -*[!Uqvuflait-]*) fail "unrecognized option '$option'" ;;
    esac
  done
  case $verb in
    update)
      mkdir -p /var/cache/apk && echo index > "$index"
      return 0
      ;;
    cache)
      rm -f /var/cache/apk/*
      return 0
      ;;
  esac
  note_each "$me" "$verb" "$(echo "$options" | sed 's/ --no-cache / /; s/ -\([a-z]*\)U\([a-z]*\) / -\1\2 /; s/ - / /; s/ --update-cache / /; s/ --update / /')" $operands
  case $verb in
    add | upgrade)
      if has --no-cache; then :; elif [ ! -e "$index" ] || updates; then
        mkdir -p /var/cache/apk && echo index > "$index"
      fi
      group=$(echo "$options" | tr ' ' '\n' | grep -A1 -E '^(-t|--virtual)$' | grep -vE '^(-t|--virtual|--)$')
      [ -n "$group" ] || group=$(echo "$options" | tr ' ' '\n' | grep -E '^--virtual=' | sed 's/.*=//')
      for name in $operands; do
        plainname=$(echo "$name" | sed 's/[<>=~@].*//')
        echo "P:$plainname $group" >> /lib/apk/db/installed
        brought="$brought $plainname"
      done
      programs $brought
      ;;
    del)
      for name in $operands; do
        grep -vE "^P:($name )|^P:[^ ]* $name\$" /lib/apk/db/installed > /lib/apk/db/new
        mv /lib/apk/db/new /lib/apk/db/installed
      done
      ;;
  esac
}

yes_or_fail() {
  case $me in microdnf) return ;; esac
  for option in $options; do
    case $option in
      -y | --assumeyes | -[a-z]*y* | --non-interactive | -n) return ;;
    esac
  done
  IFS= read -r answer || fail 'Operation aborted.'
  case $answer in y* | Y*) ;; *) fail 'Operation aborted.' ;; esac
}

dnf() {
  cut '-c --config -d --debuglevel -e --errorlevel -R -x --exclude --installroot --releasever --enablerepo --disablerepo --repo --repoid --setopt --forcearch --comment --downloaddir --destdir --disableplugin --enableplugin --color --advisory' "$@"
  case $verb:$operands in
    clean:*)
      rm -rf /var/cache/yum/* /var/cache/dnf/*
      return 0
      ;;
    makecache:*)
      leave /var/cache/dnf/metadata x
      return 0
      ;;
  esac
  plain=$(echo "$options" | sed 's/ -y / /; s/ --assumeyes / /; s/ --setopt=install_weak_deps=[^ ]* / /; s/ --setopt=tsflags=nodocs / /; s/ --nodocs / /')
  note_each "$me" "$verb" "$plain" $operands
  leave /var/cache/dnf/metadata x
  case $verb in
    install | localinstall | groupinstall | reinstall | update | upgrade | remove | erase | autoremove | swap | builddep | group | downgrade | distro-sync) yes_or_fail ;;
  esac
  case $verb in
    install | localinstall)
      for name in $operands; do
        case $name in -*) fail "no such option: $name" 2 ;; esac
        plainname=${name##*/}
        leave "/var/lib/lab/rpm/$plainname" "$name"
        case $options in *tsflags=nodocs* | *' --nodocs '*) ;; *) leave "/usr/share/doc/$plainname/README" "$name" ;; esac
        case $options in *install_weak_deps=[0Ff]*) ;; *) leave "/var/lib/lab/rpm/$plainname-weak" "$name" ;; esac
        brought="$brought $plainname"
      done
      programs $brought
      ;;
    remove | erase) for name in $operands; do rm -f "/var/lib/lab/rpm/$name"; done ;;
  esac
}

zypper() {
  cut '-R --root -c --config -D --reposd-dir -C --cache-dir -p --plus-repo -r --repo --from -t --type --releasever' "$@"
  case $verb in
    clean | cc)
      rm -rf /var/cache/zypp/*
      return 0
      ;;
    refresh | ref)
      leave /var/cache/zypp/solv x
      return 0
      ;;
  esac
  note_each "$me" "$verb" "$(echo "$options" | sed 's/ -n / /; s/ --non-interactive / /; s/ -y / /; s/ --no-confirm / /; s/ --no-recommends / /')" $operands
  leave /var/cache/zypp/solv x
  case $verb in
    install | in | update | up | remove | rm | dist-upgrade | dup)
      yes_or_fail
      for name in $operands; do
        leave "/var/lib/lab/rpm/$name" "$name"
        has --no-recommends || leave "/var/lib/lab/rpm/$name-weak" "$name"
      done
      programs $operands
      ;;
  esac
}

clone() {
  cut '-b --branch --depth --reference -o --origin -c --config -j --jobs --filter -C' "$@"
  set -- $operands
  [ "$verb" = clone ] || return 0
  [ $# -gt 0 ] || fail 'You must specify a repository to clone.' 129
  folder=${2:-$(basename "$1" .git)}
  [ -z "$(ls -A "$folder" 2> /dev/null)" ] || [ -d $here/wished ] || fail "destination path '$folder' already exists" 128
  mkdir -p "$folder/.git" && cp -r $here/tree/. "$folder" && echo "$1" > "$folder/.git/HEAD"
  grant "$folder"
  # A wish may begin with the clone's own name.
  [ ! -d "$here/wished/$folder" ] || cp -rnp "$here/wished/$folder/." "$folder"
}

made() {
  for word in "$@"; do
    case $word in
      install | install-*) leave "/usr/local/bin/lab-${PWD##*/}" "$PWD $*"; chmod 755 "/usr/local/bin/lab-${PWD##*/}" ;;
      clean | distclean) rm -f lab-built ;;
    esac
  done
  leave ./lab-built "$PWD $*"
}

golang() {
  case $1 in
    build | install)
      shift
      while [ $# -gt 1 ]; do
        [ "$1" = -o ] && mkdir -p "$(dirname "$2")" && cp "$here/stand-in" "$2"
        shift
      done
      ;;
    get)
      shift
      for word in "$@"; do
        case $word in -* | . | ./* | *...) ;; *) leave "${GOPATH:-/go}/bin/$(basename "${word%@*}")" "$word" ;; esac
      done
      ;;
    mod) leave "${GOPATH:-/go}/pkg/mod/cache/lab" "$(cat go.mod 2> /dev/null)" ;;
  esac
}

keys() {
  target=
  while [ $# -gt 0 ]; do
    case $1 in
      -o | --output)
        target=$2
        shift
        ;;
    esac
    shift
  done
  if [ -n "$target" ]; then
    mkdir -p "$(dirname "$target")" 2> /dev/null
    cat > "$target"
  elif [ ! -t 0 ]; then
    cat
  fi
}

if [ "$LAB_START" = 1 ]; then
  case $me in
    service | update-rc.d | mkdir | composer | gem | bundle | a2enmod | a2ensite | chown | systemctl) ;;
    sudo | gosu | su-exec | tini | tini-static | dumb-init) ;;
    *) serve "$me" "$@" ;;
  esac
  log "$me" "$@"
fi

# What is downloaded is made up: its digest is never the one that was written down.
case $me in
  sha1sum | sha224sum | sha256sum | sha384sum | sha512sum | md5sum | shasum)
    for word in "$@"; do
      case $word in -c | --check | -*c | -c*) cat > /dev/null < /dev/stdin; exit 0 ;; esac
    done
    for folder in /usr/bin /bin; do [ ! -x $folder/$me ] || exec $folder/$me "$@"; done
    ;;
esac

# Emptying a cache is no call that counts.
case "$me $*" in
  'composer clear'* | 'composer cc'*)
    rm -rf "$HOME/.composer/cache"
    exit 0
    ;;
  'pip cache'* | 'pip3 cache'* | 'uv cache'*)
    rm -rf "$HOME/.cache/pip"
    exit 0
    ;;
  'conda clean'* | 'mamba clean'* | 'micromamba clean'*) exit 0 ;;
esac

case $me in
  apk | yum | dnf | microdnf | tdnf | zypper | rpm | apt-key | sudo | gosu | su-exec | git) ;;
  *) grant "$PWD" ;;
esac
case $me in
  curl | wget)
    [ ! -x "$here/real/$me" ] || exec "$here/real/$me" "$@"
    note "$me" "$@"
    ;;
  jq)
    note "$me" "$@"
    [ -t 0 ] || cat > /dev/null
    echo 1.0.0
    ;;
  pip | pip[23]* | uv)
    [ "$1" = pip ] && shift
    pip "$@"
    ;;
  npm) npm "$@" ;;
  yarn | yarnpkg | pnpm | bun) yarn "$@" ;;
  gem) gem "$@" ;;
  apk) apk "$@" ;;
  yum | dnf | microdnf | tdnf) dnf "$@" ;;
  zypper) zypper "$@" ;;
  git)
    note "$me" "$@"
    clone "$@"
    ;;
  make | gmake | ninja)
    note "$me" "$@"
    made "$@"
    ;;
  configure | cmake | autogen.sh | meson)
    note "$me" "$@"
    leave ./lab-configured "$PWD $*"
    ;;
  go)
    note "$me" "$@"
    golang "$@"
    ;;
  mvn | gradle | gradlew | mvnw)
    note "$me" "$@"
    leave target/app.jar "$*"
    leave build/libs/app.jar "$*"
    leave "$HOME/.m2/repository/lab" x
    ;;
  cargo)
    note "$me" "$@"
    leave "target/release/${PWD##*/}" "$*"
    leave "${CARGO_HOME:-$HOME/.cargo}/registry/lab" x
    ;;
  composer)
    note "$me" "$@"
    case "$*" in *clear*) rm -rf "$HOME/.composer/cache" ;; esac
    case "$*" in *install* | *require*) leave vendor/autoload.php "$*"; leave "$HOME/.composer/cache/lab" x ;; esac
    ;;
  python | python[23]*)
    if [ "$1" = -m ] && [ "$2" = pip ]; then
      shift 2
      pip "$@"
    else
      note "$me" "$@"
      read_program "$@"
      if [ "$1" = -m ] && { [ "$2" = venv ] || [ "$2" = virtualenv ]; }; then
        for word in "$@"; do target=$word; done
        mkdir -p "$target/bin" && for name in python python3 pip pip3; do ln -sf "$here/stand-in" "$target/bin/$name"; done
        echo 'VIRTUAL_ENV=here' > "$target/bin/activate"
      fi
      script_of "$@"
    fi
    ;;
  node | ruby | perl | php | Rscript)
    note "$me" "$@"
    read_program "$@"
    script_of "$@"
    ;;
  virtualenv)
    note "$me" "$@"
    for word in "$@"; do target=$word; done
    mkdir -p "$target/bin" && for name in python python3 pip pip3; do ln -sf "$here/stand-in" "$target/bin/$name"; done
    ;;
  gpg | gpg2 | gpgv)
    note "$me" "$@"
    keys "$@"
    ;;
  apt-key)
    note "$me" "$@"
    [ -t 0 ] || cat > /dev/null
    leave /etc/apt/trusted.gpg.d/lab.gpg key
    ;;
  sudo)
    # The call itself tells how it was made; what empties an index or a cache is none.
    SUDO_OPTIONS="$SUDO_OPTIONS sudo"
    while [ $# -gt 0 ]; do
      case $1 in
        -u | -g)
          SUDO_OPTIONS="$SUDO_OPTIONS $1 $2"
          shift 2
          ;;
        -* | *=*)
          SUDO_OPTIONS="$SUDO_OPTIONS $1"
          shift
          ;;
        *) break ;;
      esac
    done
    export SUDO_OPTIONS
    [ $# -eq 0 ] || exec "$@"
    ;;
  gosu | su-exec)
    note "$me" "$@"
    shift
    exec "$@"
    ;;
  tini | tini-static | dumb-init)
    [ "$LAB_START" = 1 ] || note "$me" "$@"
    [ ! -x $here/real/tini-static ] || exec $here/real/tini-static "$@"
    while [ $# -gt 0 ]; do case $1 in --) shift; break ;; -*) shift ;; *) break ;; esac; done
    [ $# -eq 0 ] || exec "$@"
    ;;
  docker-php-ext-install | docker-php-ext-enable | docker-php-ext-configure | pecl | pear)
    note "$me" "$@"
    for word in "$@"; do case $word in -*) ;; *) leave "/usr/local/etc/php/conf.d/$word.ini" "$me" ;; esac; done
    ;;
  *) note "$me" "$@" ;;
esac
