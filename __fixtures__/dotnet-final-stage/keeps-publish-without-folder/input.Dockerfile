FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY . .
RUN dotnet publish -c Release
EXPOSE 8080
CMD ["dotnet", "bin/Release/net8.0/publish/Api.dll"]
