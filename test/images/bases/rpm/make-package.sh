# Makes one small rpm: NAME VERSION KILOBYTES [requires:NAME] [recommends:NAME] [provides:NAME[=VERSION]]
set -eu
name=$1 version=$2 kilobytes=$3
shift 3

{
    printf 'Name: %s\nVersion: %s\nRelease: 1\nSummary: A stand-in for %s\nLicense: MIT\nBuildArch: noarch\nAutoReqProv: no\n' \
        "$name" "$version" "$name"
    for relation in "$@"; do
        case $relation in
            requires:*) printf 'Requires: %s\n' "${relation#*:}" ;;
            recommends:*) printf 'Recommends: %s\n' "${relation#*:}" ;;
            provides:*) printf 'Provides: %s\n' "$(echo "${relation#*:}" | sed 's/=/ = /')" ;;
        esac
    done
    printf '%%description\nA stand-in for %s.\n' "$name"
    # The metadata of a real repository are megabytes; long descriptions make up for the packages that are not here.
    head -c 40K /dev/urandom | base64
    cat <<SPEC
%install
mkdir -p %{buildroot}/usr/bin %{buildroot}/usr/share/$name %{buildroot}/usr/share/doc/$name
printf '#!/bin/sh\necho $name $version\n' > %{buildroot}/usr/bin/rpm-$name
chmod 755 %{buildroot}/usr/bin/rpm-$name
head -c ${kilobytes}K /dev/zero | tr '\0' x > %{buildroot}/usr/share/$name/data
echo 'How to use $name.' > %{buildroot}/usr/share/doc/$name/README
%files
/usr/bin/rpm-$name
/usr/share/$name
%doc /usr/share/doc/$name
SPEC
} > "$name.spec"
rpmbuild -bb --quiet --nodeps --define "_topdir $PWD/rpmbuild" --define "_dbpath $PWD/rpmdb" \
    --define '_rpmdir /srv/repository' --define '_rpmfilename %%{NAME}-%%{VERSION}.rpm' "$name.spec"
