FROM debian:12
ENV D \
  a \
  b
ENV OPTS -a \
    -b \
	-c
ENV HOME_DIR \
    /srv
ENV GLUED\
 a b
