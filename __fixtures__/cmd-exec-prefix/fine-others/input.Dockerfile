FROM debian:bookworm-slim AS build
CMD make $TARGET

FROM debian:bookworm-slim AS powershell
COPY --from=build /out /srv
SHELL ["pwsh", "-Command"]
CMD Start-Service $NAME

FROM debian:bookworm-slim
COPY start.sh /
HEALTHCHECK CMD curl -f "http://localhost:$PORT"
ONBUILD CMD serve --port $PORT
CMD ["/start.sh", "$PORT"]
