FROM debian:12
ENV A=b C="d e"
ENV F=a\ b G=
LABEL a=b
LABEL "a b"="c"
