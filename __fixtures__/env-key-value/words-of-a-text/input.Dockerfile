FROM debian:12
ENV HINT set it in the env of the shell
LABEL about the label is on the bottle
