FROM rockylinux:9
RUN curl -fsSL https://rpm.nodesource.com/setup_20.x | bash - && dnf install -y --setopt=install_weak_deps=0 nodejs && npm ci --prefix /srv
