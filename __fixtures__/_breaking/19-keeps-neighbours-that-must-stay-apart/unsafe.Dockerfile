FROM debian:12
ENV LANG=C.UTF-8
RUN ["mkdir", "/a"]
RUN --mount=type=secret,id=t cp /run/secrets/t /b
RUN cd /tmp && touch c
RUN export D=1 && touch /d
RUN touch /e || true
RUN ["touch", "/f"]
