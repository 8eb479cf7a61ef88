FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
COPY shop.csproj /src/
WORKDIR /src
RUN ls
RUN dotnet restore shop.csproj
COPY . /src
RUN dotnet build "shop.csproj" -c Release -o /app/build
