# escape=`
# check=skip=all

FROM mcr.microsoft.com/dotnet/framework/sdk:4.8-windowsservercore-ltsc2022 AS build
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
WORKDIR C:\src\
COPY . .
RUN nuget restore; `
    msbuild /p:Configuration=Release

FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2022
WORKDIR C:\inetpub\wwwroot\
COPY --from=build C:\src\out\ .
RUN mkdir C:\logs
RUN icacls C:\logs /grant Everyone:F
