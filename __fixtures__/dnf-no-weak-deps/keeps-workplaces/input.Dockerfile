FROM rockylinux:9 AS login
RUN dnf install -y git openssh-server

FROM rockylinux:9
COPY packages /
RUN dnf install -y $(cat /packages)
RUN dnf install -y /tmp/agent.rpm
RUN dnf install -y https://example.com/agent-$VERSION.rpm
