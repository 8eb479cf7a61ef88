FROM mcr.microsoft.com/dotnet/sdk:8.0-bookworm-slim
RUN apt-get update && apt-get install -y sudo
COPY . /app
RUN dotnet /app/bin/tool.dll -c setup
