FROM debian:bookworm-slim
COPY --from=build /out/collector /usr/local/bin/collector
ENTRYPOINT ["collector", "--config", "/etc/collector/main.yml", "--label=a b"]
