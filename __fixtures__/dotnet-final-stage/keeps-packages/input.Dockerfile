FROM mcr.microsoft.com/dotnet/sdk:8.0
RUN apt-get update && apt-get install -y libgdiplus
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out
EXPOSE 8080
CMD ["dotnet", "out/Api.dll"]
