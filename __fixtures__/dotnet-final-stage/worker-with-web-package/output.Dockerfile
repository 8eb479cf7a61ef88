FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /app
COPY . .
RUN dotnet publish src/Worker.csproj -c Release -p:Version=1.2.3 --version-suffix beta -s https://nuget.example.com/v3/index.json --self-contained false -o /out

FROM mcr.microsoft.com/dotnet/aspnet:8.0
COPY --from=build /out /out
WORKDIR /app
ENTRYPOINT ["dotnet", "/out/Worker.dll"]
