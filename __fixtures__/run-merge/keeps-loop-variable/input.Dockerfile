FROM debian:12
RUN for d in a b; do mkdir /$d; done
RUN touch "/x$d"
