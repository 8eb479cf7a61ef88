FROM busybox:latest AS Build
RUN mkdir /out
RUN touch /out/empty
RUN echo made > /out/file

FROM busybox:latest
MAINTAINER A. Author
ENV GREETING hello
ADD settings.json /etc/app/
COPY --from=Build /out /srv/out
EXPOSE 8080/TCP
RUN head -c 500000 /dev/urandom > /srv/download && wc -c < /srv/download > /srv/size
RUN rm /srv/download
RUN chmod 0700 /srv/out
RUN chown 1000:1000 /srv/out
USER 1000
WORKDIR /srv/out
CMD ["cat", "/srv/out/file"]
