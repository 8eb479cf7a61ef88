FROM debian:12 AS BASE
FROM BASE AS Tools
RUN make
FROM base
ONBUILD COPY --from=Tools /a /b
COPY --link --from=TOOLS /a /b
RUN --mount=type=bind,from=Tools,source=/a,target=/b --mount=from=BASE,target=/c make
RUN --mount=target=/d,from=Tools make
ADD --from=tools x y
