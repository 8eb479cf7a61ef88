FROM fedora:41
RUN dnf install --setopt=install_weak_deps=0 --releasever 41 --installroot /mnt/root -y httpd
RUN dnf install -y --setopt=install_weak_deps=0 --enablerepo crb httpd
RUN dnf install -y --setopt=install_weak_deps=0 -x docs httpd
RUN dnf install -y --setopt=install_weak_deps=0 --setopt keepcache=0 httpd
RUN dnf install -y --setopt=keepcache=0 --setopt=install_weak_deps=0 httpd
RUN dnf upgrade -y --advisory FEDORA-2025-1 httpd
RUN dnf install -y --repo=fedora --setopt=install_weak_deps=0 -- httpd
