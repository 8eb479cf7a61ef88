FROM debian:12-slim
ADD https://downloads.example.com/model.tar.gz /tmp/
RUN tar -xzf /tmp/model.tar.gz -C /srv
RUN rm /tmp/model.tar.gz
CMD ["serve"]
