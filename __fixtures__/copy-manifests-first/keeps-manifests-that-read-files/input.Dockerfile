FROM ruby:3.3
WORKDIR /app
COPY . .
RUN bundle install --frozen

FROM elixir:1.16
WORKDIR /app
COPY . .
RUN mix deps.get --check-locked

FROM maven:3.9
WORKDIR /app
COPY . .
RUN mvn dependency:go-offline

FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY . .
RUN dotnet restore
