FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends build-essential
WORKDIR /game
COPY . .
RUN make

FROM debian:bookworm-slim
COPY --from=build /game/data /game/data
COPY --from=build /game/levels /game/levels
COPY --from=build /game/settings.ini /game/settings.ini
COPY --from=build /game/game /game/game
WORKDIR /game
CMD ["./game", "settings.ini"]
