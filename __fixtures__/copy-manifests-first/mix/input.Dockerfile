FROM elixir:1.16-slim
WORKDIR /app
COPY . .
RUN mix local.hex --force && mix local.rebar --force && mix deps.get --check-locked --only prod
RUN mix compile
