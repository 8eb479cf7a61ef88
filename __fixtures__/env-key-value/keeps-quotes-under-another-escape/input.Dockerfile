# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
ENV A it`'s fine
ENV B "C:\Program Files"\x y
