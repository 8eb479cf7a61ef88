# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
WORKDIR C:\app\
COPY a.txt .
COPY b.txt C:\app\data\
RUN type a.txt
