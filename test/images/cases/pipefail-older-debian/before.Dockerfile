FROM debian:bookworm-slim
RUN cat /nothing | wc -l > /srv/lines
CMD ["cat", "/srv/lines"]
