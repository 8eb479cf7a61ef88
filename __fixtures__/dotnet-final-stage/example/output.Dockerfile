FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/aspnet:8.0
COPY --from=build /app/appsettings.json /app/appsettings.json
COPY --from=build /app/out /app/out
WORKDIR /app
EXPOSE 8080
ENTRYPOINT ["dotnet", "out/Api.dll"]
