FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY . .
RUN dotnet restore
RUN dotnet publish Shop.Web -c Release -o /out --no-restore

FROM mcr.microsoft.com/dotnet/sdk:8.0 AS one
WORKDIR /src
COPY . .
RUN dotnet restore Shop.Web/Shop.Web.csproj -r linux-x64
RUN dotnet publish Shop.Web/Shop.Web.csproj -c Release -o /out --no-restore
