FROM debian:12 AS base
FROM base AS tools
RUN make
FROM base
ONBUILD COPY --from=tools /a /b
COPY --link --from=tools /a /b
RUN --mount=type=bind,from=tools,source=/a,target=/b --mount=from=base,target=/c make
RUN --mount=target=/d,from=tools make
ADD --from=tools x y
