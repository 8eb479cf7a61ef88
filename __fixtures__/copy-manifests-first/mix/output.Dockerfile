FROM elixir:1.16-slim
WORKDIR /app
COPY mix.exs mix.lock ./
RUN mix local.hex --force && mix local.rebar --force && mix deps.get --check-locked --only prod
COPY . .
RUN mix compile
