# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
ENV A C:\x
ENV B C:\Program Files\x
ENV D a `
    b
