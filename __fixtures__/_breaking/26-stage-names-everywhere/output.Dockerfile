FROM debian:12 AS build
RUN make
FROM build AS test
RUN --mount=type=bind,from=build,source=/out,target=/in ls /in
FROM scratch
COPY --from=build /out /
