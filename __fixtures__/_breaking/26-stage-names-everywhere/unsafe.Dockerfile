FROM debian:12 AS build
ENV LANG=C.UTF-8
RUN make
FROM build AS test
RUN --mount=type=bind,from=build,source=/out,target=/in ls /in
FROM scratch
COPY --from=build /out /
