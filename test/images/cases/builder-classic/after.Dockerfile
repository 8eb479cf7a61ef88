FROM busybox:latest AS build
RUN mkdir /out && \
    touch /out/empty && \
    echo made > /out/file

FROM busybox:latest
LABEL org.opencontainers.image.authors="A. Author"
ENV GREETING=hello
COPY settings.json /etc/app/
COPY --from=build /out /srv/out
EXPOSE 8080/tcp
RUN head -c 500000 /dev/urandom > /srv/download && wc -c < /srv/download > /srv/size && \
    rm /srv/download
RUN chmod 0700 /srv/out && \
    chown 1000:1000 /srv/out
USER 1000
WORKDIR /srv/out
CMD ["cat", "/srv/out/file"]
