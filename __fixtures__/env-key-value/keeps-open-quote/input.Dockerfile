FROM debian:12
ENV A it's
ENV B "a b
LABEL "a b" c
ENV C
