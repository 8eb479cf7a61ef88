FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine
WORKDIR /src
COPY Worker.csproj ./
RUN dotnet restore Worker.csproj
COPY . .
RUN dotnet build -c Release && dotnet publish Worker.csproj -c Release --no-restore -o /srv/worker
WORKDIR /srv/worker
ENV DOTNET_ENVIRONMENT=Production
CMD dotnet Worker.dll --queue main
