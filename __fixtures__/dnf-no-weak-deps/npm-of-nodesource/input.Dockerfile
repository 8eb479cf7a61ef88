FROM rockylinux:9
RUN curl -fsSL https://rpm.nodesource.com/setup_20.x | bash - && dnf install -y nodejs && npm ci --prefix /srv
