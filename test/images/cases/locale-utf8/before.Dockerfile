FROM debian:bookworm-slim
RUN touch /srv/a
CMD ["perl", "-e", "print 1"]
