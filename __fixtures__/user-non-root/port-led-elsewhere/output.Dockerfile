FROM mcr.microsoft.com/dotnet/sdk:7.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /out

FROM mcr.microsoft.com/dotnet/aspnet:7.0
ENV ASPNETCORE_URLS=http://+:8080
RUN groupadd --gid 10001 appuser \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /home/appuser --shell /usr/sbin/nologin appuser \
    && install -d -o 10001 -g 10001 /app /home/appuser
WORKDIR /app
COPY --from=build --chown=10001:10001 /out .
EXPOSE 8080
USER 10001:10001
CMD ["dotnet", "Shop.dll"]
