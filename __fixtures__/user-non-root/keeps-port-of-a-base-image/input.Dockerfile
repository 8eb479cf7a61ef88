FROM mcr.microsoft.com/dotnet/sdk:7.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /out

FROM mcr.microsoft.com/dotnet/aspnet:7.0
WORKDIR /app
COPY --from=build /out .
HEALTHCHECK CMD ["dotnet", "Shop.dll", "--check"]
CMD ["dotnet", "Shop.dll"]
