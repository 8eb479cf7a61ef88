#!/bin/sh
# busybox's adduser and addgroup, which the busybox of Debian does without: enough of them for what images do.

me=${0##*/}
fail() {
  echo "$me: $1" >&2
  exit 1
}

# The lowest number from $2 on that no line of the file $1 has.
free() {
  number=$2
  while cut -d: -f3 "$1" | grep -qx "$number"; do number=$((number + 1)); done
  echo "$number"
}

id='' group='' home='' shell=/bin/sh gecos='Linux User,,,' system='' make_home=yes
while [ $# -gt 0 ]; do
  case $1 in
    -u | -g | -G | -h | -s | --uid | --gid | --home | --shell | --ingroup | --gecos)
      [ $# -gt 1 ] || fail "option requires an argument: $1"
      case $me:$1 in
        adduser:-u | adduser:--uid | addgroup:-g | addgroup:--gid) id=$2 ;;
        adduser:-G | adduser:--ingroup) group=$2 ;;
        adduser:-g | adduser:--gecos) gecos=$2 ;;
        *:-h | *:--home) home=$2 ;;
        *:-s | *:--shell) shell=$2 ;;
      esac
      shift
      ;;
    -S | --system) system=yes ;;
    -H | --no-create-home) make_home='' ;;
    -D | --disabled-password) ;;
    -DH | -HD) make_home='' ;;
    -SD | -DS) system=yes ;;
    -*) fail "unrecognized option: $1" ;;
    *) break ;;
  esac
  shift
done
name=$1
[ -n "$name" ] || fail 'no name'

first=1000
[ -z "$system" ] || first=100

if [ "$me" = addgroup ] && [ $# -eq 2 ] || { [ "$me" = adduser ] && [ $# -eq 2 ]; }; then
  grep -q "^$2:" /etc/group || fail "unknown group $2"
  sed -i "s/^\($2:.*:\)\$/\1$1/; t; s/^\($2:.*\)\$/\1,$1/" /etc/group
  exit 0
fi
if [ "$me" = addgroup ]; then
  grep -q "^$name:" /etc/group && fail "group '$name' in use"
  echo "$name:x:${id:-$(free /etc/group $first)}:" >> /etc/group
  exit 0
fi
grep -q "^$name:" /etc/passwd && fail "user '$name' in use"
uid=${id:-$(free /etc/passwd $first)}
if [ -z "$group" ]; then
  grep -q "^$name:" /etc/group || echo "$name:x:$uid:" >> /etc/group
  group=$name
fi
gid=$(sed -n "s/^$group:[^:]*:\([0-9]*\):.*/\1/p" /etc/group)
[ -n "$gid" ] || fail "unknown group $group"
echo "$name:x:$uid:$gid:$gecos:${home:-/home/$name}:$shell" >> /etc/passwd
if [ -n "$make_home" ]; then
  mkdir -p "${home:-/home/$name}" && chown "$uid:$gid" "${home:-/home/$name}"
fi
