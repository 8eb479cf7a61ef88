FROM debian:12
RUN groupadd --gid 3000 app && \
    useradd --uid 3000 --gid app app && \
    passwd --lock app
RUN mkdir /data
FROM debian:12
RUN mkdir /data
RUN sed -i s/a/b/ /etc/x.conf && sed -i s/c/d/ /etc/x.conf && sed -i s/e/f/ /etc/x.conf
