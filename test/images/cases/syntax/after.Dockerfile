FROM busybox:latest AS builder
WORKDIR /srv
ENV GREETING="hello  world"
RUN echo "$GREETING" > greeting \
    && cat greeting
FROM busybox:latest
LABEL description="a small thing"
EXPOSE 8080/tcp
COPY --from=builder /srv/greeting /srv/greeting
CMD ["cat", "/srv/greeting"]
