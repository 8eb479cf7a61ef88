FROM debian:12
ENV PROMPT_COMMAND='echo $(date)'

ENV PRICE $$(5)
LABEL run="docker run -v `pwd`:/work $(id -u)"
