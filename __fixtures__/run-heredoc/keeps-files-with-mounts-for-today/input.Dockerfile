FROM debian:12
RUN --mount=type=cache,target=/c touch /c/x
RUN touch a && \
    touch b && \
    touch c && \
    touch d && \
    touch e
