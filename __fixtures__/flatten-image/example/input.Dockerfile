FROM debian:12-slim
ENV MODEL=/srv/model
COPY model.tar.gz /tmp/
RUN tar -xzf /tmp/model.tar.gz -C /srv
RUN rm /tmp/model.tar.gz
WORKDIR /srv
USER 1000
CMD ["./serve"]
