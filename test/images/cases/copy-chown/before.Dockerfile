FROM busybox:latest
COPY site /site
RUN chown -R 1000:1000 /site
WORKDIR /board
COPY site .
RUN chown -R 1001 /board
COPY site/index.txt /etc/
RUN chown 7:8 /etc/index.txt
