FROM debian:12 AS Build
RUN make
FROM Build AS test
RUN --mount=type=bind,from=build,source=/out,target=/in ls /in
FROM scratch
COPY --from=BUILD /out /
