FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
ADD x.json C:/x/
