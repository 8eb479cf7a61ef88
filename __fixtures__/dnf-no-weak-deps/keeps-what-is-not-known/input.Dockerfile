FROM fedora:40 AS clang
RUN dnf install -y clang && clang -fopenmp /src/main.c

FROM fedora:40 AS php
RUN dnf install -y php

FROM amazonlinux:2023
RUN dnf install -y mariadb-server
