FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY Shop.sln Directory.Packages.props global.json nuget.config ./
COPY Shop.Core/Shop.Core.csproj Shop.Core/packages.lock.json ./Shop.Core/
COPY Shop.Web/Shop.Web.csproj ./Shop.Web/
COPY tests/Directory.Build.props ./tests/
COPY tests/Shop.Tests/Shop.Tests.csproj ./tests/Shop.Tests/
RUN dotnet restore
COPY . .
RUN dotnet publish Shop.Web -c Release -o /out --no-restore

FROM mcr.microsoft.com/dotnet/sdk:8.0 AS one
WORKDIR /src
COPY Directory.Packages.props global.json nuget.config ./
COPY Shop.Core/Shop.Core.csproj Shop.Core/packages.lock.json ./Shop.Core/
COPY Shop.Web/Shop.Web.csproj ./Shop.Web/
RUN dotnet restore Shop.Web/Shop.Web.csproj -r linux-x64
COPY . .
RUN dotnet publish Shop.Web/Shop.Web.csproj -c Release -o /out --no-restore
