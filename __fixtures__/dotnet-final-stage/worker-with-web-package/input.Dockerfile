FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY . .
RUN dotnet publish src/Worker.csproj -c Release -p:Version=1.2.3 --version-suffix beta -s https://nuget.example.com/v3/index.json --self-contained false -o /out
ENTRYPOINT ["dotnet", "/out/Worker.dll"]
