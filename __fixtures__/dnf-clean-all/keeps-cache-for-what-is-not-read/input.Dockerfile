FROM fedora:40 AS heredoc
RUN dnf install -y curl
RUN bash <<EOF
dnf -C repoquery --provides curl > /provides
EOF

FROM fedora:40 AS exec-form
RUN dnf install -y curl
RUN ["dnf", "-C", "repoquery", "git"]

FROM fedora:40
RUN dnf install -y curl
CMD ["dnf", "-C", "search", "x"]
