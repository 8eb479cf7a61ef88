FROM fedora:41
RUN dnf install --setopt=install_weak_deps=False --releasever 41 --installroot /mnt/root -y httpd
RUN dnf install -y --setopt=install_weak_deps=False --enablerepo crb httpd
RUN dnf install -y --setopt=install_weak_deps=False -x docs httpd
RUN dnf install -y --setopt=install_weak_deps=False --setopt keepcache=0 httpd
RUN dnf install -y --setopt=keepcache=0 --setopt=install_weak_deps=False httpd
RUN dnf upgrade -y --advisory FEDORA-2025-1 httpd
RUN dnf install -y --repo=fedora --setopt=install_weak_deps=False -- httpd
