# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
ONBUILD ENV A b c
