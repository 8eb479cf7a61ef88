FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out

FROM build
EXPOSE 8080
CMD ["dotnet", "out/Api.dll"]
