FROM debian:12-slim
COPY model.tar.gz /tmp/
RUN tar -xzf /tmp/model.tar.gz -C /srv
RUN rm /tmp/model.tar.gz
