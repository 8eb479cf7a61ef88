# escape=`
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
MAINTAINER EXAMPLE\ann `me` $x
