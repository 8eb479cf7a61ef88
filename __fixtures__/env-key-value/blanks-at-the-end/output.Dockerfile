FROM debian:12
ENV A=b
ENV B="hello there"
LABEL x="y z"
ENV M="one \
  two"
ENV K="a b c"
ENV KEPT=1  
ONBUILD ENV C=d
