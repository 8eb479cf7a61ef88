FROM debian:12
RUN a \
  && b \
  # why
  && c
ENV A=1 \
    B=2

RUN d
