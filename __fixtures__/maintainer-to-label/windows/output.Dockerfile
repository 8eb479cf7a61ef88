# escape=`
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
LABEL org.opencontainers.image.authors="EXAMPLE\ann ``me`` `$x"
