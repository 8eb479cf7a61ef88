FROM rockylinux:9
RUN dnf install --releasever 41 --installroot /mnt/root -y httpd
RUN dnf install -y --enablerepo crb httpd
RUN dnf install -y -x docs httpd
RUN dnf install -y --setopt keepcache=0 httpd
RUN dnf install -y --setopt=keepcache=0 httpd
RUN dnf upgrade -y --advisory FEDORA-2025-1 httpd
RUN dnf install -y --repo=fedora -- httpd
