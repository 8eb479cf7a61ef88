FROM fedora:40
RUN --mount=type=secret,id=repo,target=/etc/yum.repos.d/x.repo dnf install -y x
