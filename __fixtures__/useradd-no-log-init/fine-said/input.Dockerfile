FROM ubuntu:20.04
RUN useradd -l -u 123456 a && useradd --no-log-init b && useradd -rl -u 123456 c && useradd -mlr d
