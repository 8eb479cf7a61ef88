FROM --platform=$TARGETPLATFORM busybox:latest as Builder
workdir srv
env GREETING hello  world
RUN echo "$GREETING" > greeting \

    && cat greeting
FROM busybox:latest
LABEL description a small thing
EXPOSE 8080/TCP
COPY --from=Builder /srv/greeting /srv/greeting
CMD ["cat", "/nothing"]
CMD ["cat", "/srv/greeting"]
