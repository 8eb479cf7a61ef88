FROM mcr.microsoft.com/dotnet/sdk:8.0
COPY own.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out
EXPOSE 8080
ENTRYPOINT ["dotnet", "out/Api.dll"]
