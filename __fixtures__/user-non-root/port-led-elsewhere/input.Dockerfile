FROM mcr.microsoft.com/dotnet/sdk:7.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /out

FROM mcr.microsoft.com/dotnet/aspnet:7.0
ENV ASPNETCORE_URLS=http://+:8080
WORKDIR /app
COPY --from=build /out .
EXPOSE 8080
CMD ["dotnet", "Shop.dll"]
